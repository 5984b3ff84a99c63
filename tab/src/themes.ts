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
