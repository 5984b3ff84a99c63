import {
  Button,
  Link as Look,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  BookContactsRegular,
  CalendarLtrRegular,
  ChatMultipleRegular,
  DataTrendingRegular,
  HatGraduationRegular,
  HomeRegular,
  NavigationRegular,
  PeopleTeamRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import { forgetPerson } from '../api/chosen-person.ts';
import { useChange } from '../api/hooks.ts';
import { useKoppi, useWords } from '../koppi.ts';
import { ProblemBar } from './told.tsx';
import { readsFigures } from '../reads-figures.ts';

/** Wide enough for the pages' names beside the page. */
const wide = '@media (min-width: 720px)';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: '-1000px',
    ':focus': { left: '8px', top: '8px', zIndex: 10 },
    padding: '8px 16px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  frame: {
    minHeight: '100vh',
    [wide]: { display: 'grid', gridTemplateColumns: '212px minmax(0, 1fr)' },
    backgroundColor: tokens.colorNeutralBackground2,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    [wide]: {
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS}`,
      borderBottom: 'none',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      position: 'sticky',
      top: 0,
      height: '100vh',
      boxSizing: 'border-box',
      overflowY: 'auto',
    },
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [wide]: { display: 'none' },
  },
  folded: { display: 'none', [wide]: { display: 'flex' } },
  nav: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: tokens.spacingVerticalXS },
  links: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: 0,
    margin: 0,
    listStyleType: 'none',
    flexGrow: 1,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM} 0 15px`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground3Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    // Not transparent on the others: forced colours would show it there as well.
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: '12px',
  },
  own: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  about: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase400 },
  main: { minWidth: 0 },
  notice: { padding: tokens.spacingHorizontalM },
});

const pages = [
  { id: 'today', icon: <HomeRegular fontSize={20} /> },
  { id: 'requests', icon: <ChatMultipleRegular fontSize={20} /> },
  { id: 'library', icon: <HatGraduationRegular fontSize={20} /> },
  { id: 'directory', icon: <BookContactsRegular fontSize={20} /> },
  { id: 'presence', icon: <CalendarLtrRegular fontSize={20} /> },
  { id: 'network', icon: <PeopleTeamRegular fontSize={20} /> },
  { id: 'statistics', icon: <DataTrendingRegular fontSize={20} /> },
  { id: 'settings', icon: <SettingsRegular fontSize={20} /> },
] as const;

/** Who sees the administrator's work; product.md "People". */
const settling: readonly string[] = ['coordinator', 'admin'];

/** Navigation beside the page, above it on a phone and in a meeting's side panel. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { me } = useKoppi();
  const { shell } = useWords();
  const [location] = useLocation();
  useEffect(showWithoutDialog, []);
  // Unfolded on this page: whoever chose another one sees that one.
  const [unfoldedAt, setUnfoldedAt] = useState<string>();
  const unfolded = unfoldedAt === location;
  const isShown: Partial<Record<(typeof pages)[number]['id'], boolean>> = {
    statistics: readsFigures(me.role),
    settings: settling.includes(me.role),
  };
  const shown = pages.filter(({ id }) => isShown[id] ?? true);
  const current = shown.find(({ id }) => location.startsWith(`/${id}`));
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {shell.skip}
      </a>
      <header className={styles.side}>
        <div className={styles.top}>
          <Button
            appearance="subtle"
            icon={<NavigationRegular />}
            aria-expanded={unfolded}
            aria-controls="pages"
            onClick={() => {
              setUnfoldedAt(unfolded ? undefined : location);
            }}
          >
            {shell.menu}
          </Button>
        </div>
        <div id="pages" className={mergeClasses(styles.nav, !unfolded && styles.folded)}>
          <nav aria-label={shell.menu} className={styles.nav}>
            <ul className={styles.links}>
              {shown.map(({ id, icon }) => (
                <li key={id}>
                  <Link
                    href={`/${id}`}
                    className={mergeClasses(styles.link, id === current?.id && styles.current)}
                    aria-current={id === current?.id ? 'page' : undefined}
                  >
                    {icon}
                    {shell.pages[id]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Own />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <Offline />
        {children}
      </main>
    </div>
  );
}

/**
 * An open dialog hides all else from screen readers. One that goes away with what opened it keeps
 * it so: Fluent's part that would show it again is gone by then. Dialogs stand in the body itself.
 */
function showWithoutDialog(): () => void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[aria-modal=true]'))
      document.getElementById('koppi')?.removeAttribute('aria-hidden');
  });
  observer.observe(document.body, { childList: true });
  return () => {
    observer.disconnect();
  };
}

/** Who one is, and in which language one reads. */
function Own(): ReactNode {
  const styles = useStyles();
  const { host, me, language } = useKoppi();
  const { shell } = useWords();
  const change = useChange();
  return (
    <div className={styles.own}>
      <Text size={200} className={styles.name}>
        {me.name}
      </Text>
      <Select
        size="small"
        aria-label={shell.language}
        value={me.language ?? ''}
        onChange={(_event, { value }) => {
          const language = value === '' ? null : (value as Language);
          change.mutate({ path: '/api/me', method: 'PATCH', body: { language } });
        }}
      >
        <option value="">{shell.asTeams}</option>
        {languages.map((one) => (
          <option key={one} value={one}>
            {shell.languages[one]}
          </option>
        ))}
      </Select>
      {host.kind === 'desk' && (
        <Button size="small" appearance="transparent" onClick={forgetPerson}>
          {shell.chooser.change}
        </Button>
      )}
      {change.error && <ProblemBar problem={change.error} />}
      <Look className={styles.about} href={`/support?lang=${language}`} target="_blank">
        {shell.about}
      </Look>
    </div>
  );
}

/** Home visits have poor networks: it is said at once, and nothing that was typed goes. */
function Offline(): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const online = useSyncExternalStore(onConnection, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : styles.notice}>
      {!online && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{shell.offline}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function onConnection(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
