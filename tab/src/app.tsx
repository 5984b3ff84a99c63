import { FluentProvider, Link } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link as Leading, Redirect, Route, Router, Switch } from 'wouter';
import type { Frame } from '../../bot/src/contract/frame.ts';
import type { Me } from '../../bot/src/contract/me.ts';
import { shellWords, type ShellWords } from '../../bot/src/wording/tab/shell.ts';
import { createApi, Problem, type Got } from './api/client.ts';
import { followChanges } from './api/live.ts';
import { Broken } from './components/broken.tsx';
import { Loading } from './components/loading.tsx';
import { Notice } from './components/notice.tsx';
import { Page } from './components/page.tsx';
import { Shell } from './components/shell.tsx';
import { languageOf, type Host } from './host.ts';
import { KoppiContext, type Koppi } from './koppi.ts';
import type { Entered } from './open.ts';
import { pages } from './pages.ts';
import { roomy, themes } from './themes.ts';

const Today = lazy(pages.today);
const Requests = lazy(pages.requests);
const Directory = lazy(pages.directory);
const Library = lazy(pages.library);
const Presence = lazy(pages.presence);
const Networks = lazy(pages.network);
const Statistics = lazy(pages.statistics);
const Settings = lazy(pages.settings);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Live changes tell what is old; a window that comes back asks anyway.
      staleTime: 30_000,
      networkMode: 'always',
      retry: (count, error) => count < 2 && error instanceof Problem && error.status === 0,
    },
  },
});

/** Who looks and the county they look at; then the pages. */
export function App({ host, session, api: first }: Entered): ReactNode {
  const [theme, setTheme] = useState(host.theme);
  const [language, setLanguage] = useState(languageOf(host.locale));
  const api = useMemo(
    () => (language === languageOf(host.locale) ? first : createApi(session, () => language)),
    [host, session, first, language],
  );
  useEffect(() => {
    host.onTheme(setTheme);
  }, [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => followChanges(api, queries), [api]);
  return (
    <FluentProvider theme={themes[theme]} style={roomy(theme)}>
      <QueryClientProvider client={queries}>
        <Framed host={host} api={api} language={language} onLanguage={setLanguage} />
      </QueryClientProvider>
    </FluentProvider>
  );
}

interface FramedProps extends Pick<Koppi, 'host' | 'api' | 'language'> {
  readonly onLanguage: (language: Koppi['language']) => void;
}

function Framed({ host, api, language, onLanguage }: FramedProps): ReactNode {
  const words = shellWords(language);
  const me = useQuery<Got<Me> & { readonly offset: number }, Problem>({
    queryKey: ['/api/me'],
    queryFn: async ({ signal }) => {
      const got = await api.call<Me>('/api/me', { signal });
      return { ...got, offset: Date.parse(got.data.now) - got.cameAt };
    },
  });
  const frame = useQuery<Got<Frame>, Problem>({
    queryKey: ['/api/frame'],
    queryFn: ({ signal }) => api.call<Frame>('/api/frame', { signal }),
  });
  const own = me.data?.data.language;
  useEffect(() => {
    if (own !== undefined) onLanguage(own ?? languageOf(host.locale));
  }, [own, host, onLanguage]);

  const error = me.error ?? frame.error;
  const koppi = useMemo(
    () =>
      me.data && frame.data
        ? {
            ...{ host, api, language, me: me.data.data, offset: me.data.offset },
            frame: frameIn(frame.data.data, language),
          }
        : undefined,
    [host, api, language, me.data, frame.data],
  );
  if (!koppi && error)
    return (
      <Notice
        title="Koppi"
        text={error.kind === 'signed-out' ? words.notSignedIn : error.message}
        action={words.retry}
      />
    );
  if (!koppi || (own ?? language) !== language) return <Loading words={words} />;
  return (
    <KoppiContext value={koppi}>
      <Router base="/tab">
        <Shell>
          <Broken words={words}>
            <Suspense fallback={<Loading words={words} />}>
              <Pages host={host} words={words} />
            </Suspense>
          </Broken>
        </Shell>
      </Router>
    </KoppiContext>
  );
}

/** Stations under the names that the reader knows them by: Pargas, of Parainen. */
const frameIn = (frame: Frame, language: Koppi['language']): Frame => ({
  ...frame,
  stations: frame.stations.map((one) => ({ ...one, name: one.names[language] })),
});

/** Addresses: what stands in them can be bookmarked, sent and gone back to. */
function Pages({ host, words }: { readonly host: Host; readonly words: ShellWords }): ReactNode {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={startOf(host)} replace />
      </Route>
      <Route path="/today" component={Today} />
      <Route path="/requests/:id?" component={Requests} />
      <Route path="/directory/*?" component={Directory} />
      <Route path="/library/*?" component={Library} />
      <Route path="/presence/*?" component={Presence} />
      <Route path="/network/*?" component={Networks} />
      <Route path="/statistics/*?" component={Statistics} />
      <Route path="/settings/*?" component={Settings} />
      <Route>
        <Page title={words.nothingHere}>
          <Leading href="/today" asChild>
            <Link>{words.pages.today}</Link>
          </Leading>
        </Page>
      </Route>
    </Switch>
  );
}

/** A card's deep link names a request, a training or a place in a network; everybody else begins with today. */
function startOf({ start }: Host): string {
  if (/^network\/[a-z]{24}(\/[a-z/]+)?$/u.test(start)) return `/${start}`;
  const request = /^request\/([a-z]{24})$/u.exec(start)?.[1];
  if (request !== undefined) return `/requests/${request}`;
  const training = /^training\/([a-z-]+)$/u.exec(start)?.[1];
  return training === undefined ? '/today' : `/library/item/${training}`;
}
