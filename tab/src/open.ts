import type { TabConfig } from '../../bot/src/contract/tab-config.ts';
import { createApi, type Api } from './api/client.ts';
import { chosenPerson } from './api/chosen-person.ts';
import { createSession, localToken, type Session } from './api/session.ts';
import { languageOf, openDesk, type Host } from './host.ts';
import { pageAt } from './pages.ts';

/** Where the tab stands and who looks. */
export type Opened =
  | (Entered & { readonly kind: 'entered' })
  /** At a desk, before somebody was chosen. */
  | { readonly kind: 'nobody'; readonly host: Host }
  | { readonly kind: 'not-connected' }
  | { readonly kind: 'outside' };

export interface Entered {
  readonly host: Host;
  readonly session: Session;
  /** In the host's language, with the calls of the first view begun. */
  readonly api: Api;
}

export async function open(config: TabConfig): Promise<Opened> {
  if (window.parent !== window) return openInTeams(config);
  if (config.mode === 'production') return { kind: 'outside' };
  const host = openDesk();
  const id = chosenPerson();
  return id === undefined ? { kind: 'nobody', host } : enterAs(host, id);
}

/** At a desk, as somebody of the county. */
export const enterAs = (host: Host, id: string): Opened =>
  enter(
    host,
    createSession(() => localToken(id)),
  );

async function openInTeams({ mode, clientId }: TabConfig): Promise<Opened> {
  try {
    // It is large and needed next: it comes while Teams is asked.
    import('./teams/sign-in.ts').catch(() => undefined);
    const { openTeams } = await import('./teams/host.ts');
    const host = await openTeams(mode === 'local');
    const session = createSession(async () => {
      const { teamsToken } = await import('./teams/sign-in.ts');
      return teamsToken(clientId);
    });
    return enter(host, session);
  } catch {
    return { kind: 'not-connected' };
  }
}

/** What every page is drawn with, and what Tänään shows: asked for before the pages ask. */
function enter(host: Host, session: Session): Opened {
  const language = languageOf(host.locale);
  const api = createApi(session, () => language);
  // The stream before what it keeps new, so that nothing happens between them.
  api.begin('/api/changes');
  api.begin('/api/me');
  api.begin('/api/frame');
  if (pageAt(location.pathname) === 'today' && host.start === '') api.begin('/api/today');
  return { kind: 'entered', host, session, api };
}
