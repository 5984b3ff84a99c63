import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { TabConfig } from '../../bot/src/contract/tab-config.ts';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { App } from './app.tsx';
import { createSession, localToken, type Session } from './api/session.ts';
import { Chooser, chosenPerson } from './components/chooser.tsx';
import { Loading } from './components/loading.tsx';
import { Notice } from './components/notice.tsx';
import { openDesk, type Host } from './host.ts';
import { themes } from './themes.ts';

export const languageOf = (locale: string): Language =>
  languages.find((one) => locale.startsWith(one)) ?? 'fi';

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'host'; readonly host: Host; readonly session: Session | undefined }
  | { readonly kind: 'not-connected' }
  | { readonly kind: 'outside' };

export const start = (config: TabConfig): ReactNode => <Start config={config} />;

/** Finds out where the tab stands and who looks, then shows the app. */
function Start({ config }: { readonly config: TabConfig }): ReactNode {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  useEffect(() => {
    void open(config).then(setOpened);
  }, [config]);
  const language = languageOf(opened.kind === 'host' ? opened.host.locale : navigator.language);
  const words = shellWords(language);
  if (opened.kind === 'host' && opened.session)
    return <App host={opened.host} session={opened.session} />;
  const theme = opened.kind === 'host' ? opened.host.theme : openDesk().theme;
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: '100vh' }}>
      {opened.kind === 'opening' && <Loading words={words} />}
      {opened.kind === 'not-connected' && (
        <Notice title="Koppi" text={words.notConnected} action={words.reload} />
      )}
      {opened.kind === 'outside' && (
        <Notice
          title={words.outside.title}
          text={`${words.outside.text} ${config.openInTeams === undefined ? words.outside.how : ''}`}
          action={words.outside.open}
          href={config.openInTeams}
        />
      )}
      {opened.kind === 'host' && (
        <Chooser
          words={words}
          onChosen={(id) => {
            setOpened({ ...opened, session: createSession(() => localToken(id)) });
          }}
        />
      )}
    </FluentProvider>
  );
}

async function open(config: TabConfig): Promise<Opened> {
  if (window.parent !== window) return openInTeams(config);
  if (config.mode === 'production') return { kind: 'outside' };
  const id = chosenPerson();
  const session = id === undefined ? undefined : createSession(() => localToken(id));
  return { kind: 'host', host: openDesk(), session };
}

async function openInTeams({ mode, clientId }: TabConfig): Promise<Opened> {
  try {
    const { openTeams } = await import('./teams/host.ts');
    const host = await openTeams(mode === 'local');
    const session = createSession(async () => {
      const { teamsToken } = await import('./teams/sign-in.ts');
      return teamsToken(clientId);
    });
    return { kind: 'host', host, session };
  } catch {
    return { kind: 'not-connected' };
  }
}
