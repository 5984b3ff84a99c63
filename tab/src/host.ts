import { languages, type Language } from '../../bot/src/domain/language.ts';

export type Theme = 'default' | 'dark' | 'contrast';

/** What stands round the tab: Teams, or a browser at a desk. */
export interface Host {
  readonly kind: 'teams' | 'desk';
  readonly locale: string;
  readonly theme: Theme;
  onTheme(tell: (theme: Theme) => void): void;
  /** Where a deep link leads, such as `request/abc`; '' where none was followed. */
  readonly start: string;
  readonly place: 'content' | 'sidePanel' | 'meetingStage';
  /** The channel that the tab stands in, by Teams' own id. */
  readonly channel?: string;
  openLink(url: string): void;
}

export const languageOf = (locale: string): Language =>
  languages.find((one) => locale.startsWith(one)) ?? 'fi';

/** A browser window of its own, in local mode: its theme follows the system's. */
export function openDesk(): Host {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(forced-colors: active)');
  const theme = (): Theme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'default');
  return {
    kind: 'desk',
    locale: navigator.language,
    theme: theme(),
    onTheme: (tell) => {
      for (const query of [dark, contrast])
        query.addEventListener('change', () => {
          tell(theme());
        });
    },
    start: '',
    place: 'content',
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
  };
}
