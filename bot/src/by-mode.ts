import type { JWK } from 'jose';
import { createClock, machineNow, type MovableClock } from './adapters/clock/clock.ts';
import type { InTime } from './adapters/clock/limit.ts';
import { apiRoutes, type ApiTools } from './adapters/http/api/index.ts';
import type { Route } from './adapters/http/index.ts';
import { liveRoute } from './adapters/http/live.ts';
import { createLocalIssuer, localClientId } from './adapters/http/local-issuer.ts';
import { createSignIn, entraKeys } from './adapters/http/sign-in.ts';
import { keptOnce } from './adapters/tables/config.ts';
import type { Rows } from './adapters/tables/rows.ts';
import { localTabLink, teamsTab, teamsTabLink, type TabLink } from './adapters/teams/tab-link.ts';
import type { Settings } from './config.ts';
import type { TabConfig } from './contract/tab-config.ts';
import type { Live } from './engine/live.ts';
import type { LeaseStore } from './ports.ts';

/** What is otherwise in local mode than in production. */
type Mode = Settings['mode'];

export function tabConfigOf(mode: Mode): TabConfig {
  if (mode.kind === 'local') return { mode: mode.kind, clientId: localClientId };
  const { tabClientId: clientId, teamsAppId } = mode;
  const opens = teamsAppId === undefined ? {} : { openInTeams: teamsTab(teamsAppId) };
  return { mode: mode.kind, clientId, ...opens };
}

/** In production the app's own id says where its tab is; without it cards have no button to it. */
export function tabLinkOf(mode: Mode, port: () => number): TabLink | undefined {
  if (mode.kind === 'local') return localTabLink(port);
  return mode.teamsAppId === undefined ? undefined : teamsTabLink(mode.teamsAppId);
}

/** On a new store the clock starts where local mode says, be it in the past; later it never goes back. */
export async function openClock(mode: Mode, lease: LeaseStore): Promise<MovableClock> {
  const stored = await lease.clockOffset();
  const start = mode.kind === 'local' ? mode.clockStart : undefined;
  const clock = createClock(stored ?? (start === undefined ? 0 : start - machineNow()));
  if (start !== undefined) clock.moveTo(start);
  await lease.saveClockOffset(clock.offset());
  return clock;
}

/** The tab's API behind Entra's tokens; local mode has no Entra and issues its own. */
export function signedRoutes(
  mode: Mode,
  tools: ApiTools,
  rows: Rows,
  live: Live,
  inTime: InTime,
): readonly Route[] {
  const { known, log } = tools;
  const { tenantId } = known.county();
  const now = machineNow;
  if (mode.kind === 'production') {
    const keys = entraKeys(tenantId, now);
    const signIn = createSignIn({ tenantId, clientId: mode.tabClientId, keys, now, log });
    return [...apiRoutes(tools, { signIn, inTime, openFigures: false }), liveRoute(live, signIn)];
  }
  const keptKey = (make: () => Promise<JWK>) => keptOnce(rows, 'local-key', make);
  const person = (id: string) => known.person(id);
  const { keys, route } = createLocalIssuer({ tenantId, person, keptKey, now });
  const signIn = createSignIn({ tenantId, clientId: localClientId, keys, now, log });
  return [
    ...apiRoutes(tools, { signIn, inTime, openFigures: true }),
    liveRoute(live, signIn),
    route,
  ];
}
