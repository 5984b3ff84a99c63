import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { App } from './app.tsx';
import { choosePerson } from './api/chosen-person.ts';
import { Chooser } from './components/chooser.tsx';
import { Loading } from './components/loading.tsx';
import { Notice } from './components/notice.tsx';
import { readConfig } from './config.ts';
import { languageOf, openDesk } from './host.ts';
import { enterAs, type Opened } from './open.ts';
import { roomy, themes } from './themes.ts';

/** Draws what is found out about where the tab stands, then the app. */
export const start = (element: HTMLElement, opening: Promise<Opened>): void => {
  createRoot(element).render(<Start opening={opening} />);
};

function Start({ opening }: { readonly opening: Promise<Opened> }): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    void opening.then(setOpened);
  }, [opening]);
  if (opened?.kind === 'entered') return <App {...opened} />;
  const host = opened?.kind === 'nobody' ? opened.host : openDesk();
  const words = shellWords(languageOf(host.locale));
  return (
    <FluentProvider theme={themes[host.theme]} style={roomy(host.theme)}>
      {opened === undefined && <Loading words={words} />}
      {opened?.kind === 'not-connected' && (
        <Notice title="Koppi" text={words.notConnected} action={words.reload} />
      )}
      {opened?.kind === 'outside' && <Outside />}
      {opened?.kind === 'nobody' && (
        <Chooser
          words={words}
          onChosen={(id) => {
            choosePerson(id);
            setOpened(enterAs(opened.host, id));
          }}
        />
      )}
    </FluentProvider>
  );
}

/** In production a browser window of its own knows nobody. */
function Outside(): ReactNode {
  const { outside } = shellWords(languageOf(navigator.language));
  const { openInTeams } = readConfig();
  return (
    <Notice
      title={outside.title}
      text={`${outside.text} ${openInTeams === undefined ? outside.how : ''}`}
      action={openInTeams && outside.open}
      href={openInTeams}
    />
  );
}
