import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as Look,
} from '@fluentui/react-components';
import type { Theme } from './host.ts';

/** As the host shows itself. */
export const themes: Readonly<Record<Theme, Look>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** All of the window, also where there is little to show; the browser's own parts (dates, bars) fit in. */
export const roomy = (theme: Theme) => ({
  minHeight: '100vh',
  colorScheme: theme === 'default' ? 'light' : 'dark',
});
