// The yardstick is what the toolkit lays for a new tab, so it stands outside Koppi's fences.
/* eslint-disable no-restricted-imports */
import {
  Button,
  Card,
  CardHeader,
  FluentProvider,
  makeStyles,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The Agents Toolkit's tab with single sign-on (sso-tab-with-obo-flow, read in its repository) in
 * its parts: FluentProvider with the three themes of Teams, teams-js initialised at once, a greeting
 * with the name, and the answer of one call to the API with a button that makes it anew. What the
 * scaffold loads besides is left out in its favour: the router, axios, teamsfx-react, its further
 * pages and picture; and teamsfx is loaded beside the rest rather than before it.
 */
interface Opened {
  readonly theme: string;
  readonly host: string;
  readonly token: () => Promise<string>;
}

const config = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name=koppi]')?.content ?? '{}',
) as { readonly clientId: string };

async function open(): Promise<Opened> {
  if (window.parent === window) return { theme: 'default', host: 'a browser', token: localToken };
  await app.initialize([new URL(document.referrer).origin]);
  const context = await app.getContext();
  void app.notifySuccess();
  const { teamsToken } = await import('./sign-in.tsx');
  const token = () => teamsToken(config.clientId);
  return { theme: context.app.theme, host: context.app.host.name, token };
}

/** At a desk, as Koppi's own: from the local issuer, for the person chosen before. */
async function localToken(): Promise<string> {
  const response = await fetch('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId: sessionStorage.getItem('koppi-person') }),
  });
  return ((await response.json()) as { readonly token: string }).token;
}

async function callApi({ token }: Opened): Promise<unknown> {
  const headers = { authorization: `Bearer ${await token()}` };
  return (await fetch('/api/me', { headers })).json();
}

const themes = { dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;
const themeOf = (name = 'default') =>
  name === 'dark' || name === 'contrast' ? themes[name] : teamsLightTheme;

function App(): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    void open().then(setOpened);
  }, []);
  return (
    <FluentProvider
      theme={themeOf(opened?.theme)}
      style={{ background: tokens.colorNeutralBackground3 }}
    >
      {opened ? <Welcome opened={opened} /> : <Spinner />}
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXXL },
});

function Welcome({ opened }: { readonly opened: Opened }): ReactNode {
  const styles = useStyles();
  const [me, setMe] = useState<unknown>();
  const [calls, setCalls] = useState(0);
  useEffect(() => {
    void callApi(opened).then(setMe);
  }, [opened, calls]);
  const name = (me as { readonly name?: string } | undefined)?.name;
  return (
    <main className={styles.page}>
      <Title2 as="h1">Congratulations{name === undefined ? '' : `, ${name}`}!</Title2>
      <p>Your app is running in {opened.host}</p>
      <Card>
        <CardHeader header={<b>Call your API</b>} description="It knows who you are." />
        {me === undefined ? <Spinner /> : <pre id="answer">{JSON.stringify(me, null, 2)}</pre>}
        <Button
          appearance="primary"
          disabled={me === undefined}
          onClick={() => {
            setMe(undefined);
            setCalls((made) => made + 1);
          }}
        >
          Call again
        </Button>
      </Card>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
