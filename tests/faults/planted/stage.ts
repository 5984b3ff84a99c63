import { readFileSync } from 'node:fs';
import { fewest } from '../../../bot/src/domain/statistics/small.ts';
import { startFakeConnector, type FakeConnector } from '../../helpers/fake-connector.ts';
import { personOf, type Person } from '../../helpers/person.ts';
import { teamsUser } from '../../helpers/teams-user.ts';
import type { ServiceProcess } from '../service-process.ts';
import type { Stage } from './doors.ts';
import { bearer, send, sendJson } from './http.ts';
import { makeNetworks } from './networks.ts';
import { adviserA, keptByHand, session, swap, type KeptByHand } from './tab-examples.ts';

interface CountyFile {
  readonly tenantId: string;
  readonly people: readonly { readonly aadObjectId: string; readonly name: string }[];
}

/** What nobody plants: it must be found, or the search is blind. */
export const control = 'marjapuuro';

export interface Set extends Stage {
  readonly connector: FakeConnector;
}

/** The demo county with one request in each state, and forms that are ready to be sent. */
export async function setStage({ url }: ServiceProcess): Promise<Set> {
  const file = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as CountyFile;
  const connector = await startFakeConnector();
  const settled = async () => {
    await fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMinutes: 0 }),
    });
  };
  const named = (name: string): Person => {
    const { aadObjectId } = file.people.find((one) => one.name === name)!;
    const user = teamsUser({ bot: url, connector }, { aadObjectId, name, tenantId: file.tenantId });
    return personOf(user, (conversation) => connector.shown(conversation), settled);
  };
  const nurse = named('Hoitaja Rantakylä');
  const adviser = named('Sosiaaliohjaaja A');
  const coordinator = named('Verkoston vetäjä');
  for (const one of [adviser, coordinator, nurse]) await one.install();
  const asks = async (words: string): Promise<string> => {
    const receipt = await nurse.asks(`Rantakylässä ${words}`);
    return idIn(receipt.card);
  };
  const accepted = await asks(`${control}, kysymys asumistuesta, tänään`);
  await adviser.taps('request.accept');
  const closed = await asks('kysymys lomakkeesta, tänään');
  await adviser.taps('request.accept');
  await adviser.taps('request.answerAndClose', { answer: `Valmista, ${control}.` });
  // So many that a phenomenon may be told of.
  for (let turn = 0; turn < fewest; turn += 1) {
    await asks('kysymys vuokrasta, tänään');
    await adviser.taps('request.accept');
    await adviser.taps('request.close', { outcome: 'solved', phenomenon: 'rent-arrears' });
  }
  const waiting = await asks('kysymys etuuksista, ei kiirettä');
  const form = await nurse.writes('Rantakylässä kysymys etuuksista, tänään');
  const entry = await adviser.writes('merkintä');
  const tokenOfNamed = (name: string) => tokenOf(url, named(name).identity.aadObjectId);
  const tokens: Stage['tokens'] = {
    reader: await tokenOfNamed('Lähiesihenkilö'),
    nurse: await tokenOf(url, nurse.identity.aadObjectId),
    adviser: await tokenOf(url, adviser.identity.aadObjectId),
    other: await tokenOfNamed('Sosiaaliohjaaja B'),
    coordinator: await tokenOf(url, coordinator.identity.aadObjectId),
    admin: await tokenOfNamed('Pääkäyttäjä'),
  };
  return {
    url,
    connector,
    nurse,
    adviser,
    coordinator,
    channel: nurse.in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' }),
    ids: { accepted, closed, waiting },
    formNonce: nonceIn(form.card),
    entryNonce: nonceIn(entry.card),
    tokens,
    made: await makeThings(url, tokens),
  };
}

interface Made {
  readonly id: string;
}

/** One of each that somebody makes at the tab. */
async function makeThings(url: string, tokens: Stage['tokens']): Promise<Stage['made']> {
  const asked = (who: keyof Stage['tokens'], path: string) =>
    sendJson(`${url}${path}`, { headers: bearer(tokens[who]) });
  const posted = (who: keyof Stage['tokens'], path: string, body: unknown) =>
    sendJson(`${url}${path}`, { method: 'POST', headers: bearer(tokens[who]), body });
  const contacts: Record<string, string> = {};
  for (const kind of ['service', 'organization', 'role-card']) {
    const found = await asked('admin', `/api/directory?kind=${kind}&limit=1`);
    contacts[kind] = (found as { readonly items: readonly Made[] }).items[0]!.id;
  }
  const places = (await asked('admin', '/api/directory/places')) as {
    readonly items: readonly Made[];
  };
  contacts['place'] = places.items[0]!.id;
  const contact = encodeURIComponent(contacts['service']!);
  const text = `Numero ei vastaa, ${control}.`;
  const report = await posted('nurse', `/api/directory/${contact}/reports`, { text });
  const { swaps } = (await posted('adviser', '/api/schedule/swaps', swap)) as {
    readonly swaps: readonly Made[];
  };
  const days = `/api/schedule/people/${swap.person}`;
  const changed = async (part: string, body: object) => {
    const headers = bearer(tokens.adviser);
    const { etag = '' } = await send(`${url}${days}`, { headers });
    const sent = { method: 'POST', headers: { ...headers, 'if-match': etag }, body } as const;
    return sendJson(`${url}${days}/${part}`, sent);
  };
  const { absences } = (await changed('absences', {
    ...{ from: '2026-12-17', until: '2026-12-17' },
  })) as { readonly absences: readonly Made[] };
  const { extraDays } = (await changed('extra-days', {
    ...{ date: '2026-11-28', station: 'rantakyla', from: '10:00', until: '12:00' },
  })) as {
    readonly extraDays: readonly Made[];
  };
  const list = { kind: 'csv', list: { name: 'Yhdistykset' } };
  const begun = (await posted('coordinator', '/api/directory/imports', list)) as Made & {
    readonly list: Made;
  };
  const wish = await posted('nurse', '/api/library/wishes', { text: control, topic: null });
  const held = await posted('coordinator', '/api/library/sessions', session);
  const byHand = (which: KeptByHand) =>
    posted('coordinator', `/api/statistics/${which}`, keptByHand[which]);
  const [total, aim] = [await byHand('feedback'), await byHand('targets')];
  const figures = (await byHand('feeds')) as Made & { readonly path: string };
  const { path } = (await posted('adviser', '/api/schedule/feeds', { person: swap.person })) as {
    readonly path: string;
  };
  const { paths } = (await asked('nurse', '/api/library')) as {
    readonly paths: readonly (Made & { readonly steps: readonly Partial<Made>[] })[];
  };
  return {
    swap: swaps[0]!.id,
    absence: absences[0]!.id,
    extraDay: extraDays[0]!.id,
    wish: (wish as Made).id,
    session: (held as Made).id,
    keptByHand: { feedback: (total as Made).id, targets: (aim as Made).id, feeds: figures.id },
    biFeed: figures.path,
    report: (report as Made).id,
    ...{ import: begun.id, list: begun.list.id, feed: path, contacts },
    task: taskOf(paths),
    networks: await makeNetworks({ url, tokens }, adviserA, control),
  };
}

function taskOf(
  paths: readonly (Made & { readonly steps: readonly Partial<Made>[] })[],
): Stage['made']['task'] {
  for (const { id, steps } of paths)
    for (const { id: task } of steps) if (task !== undefined) return { path: id, task };
  return { path: 'none', task: 'none' };
}

const idIn = (card: unknown): string =>
  /"id":"([a-z]{24})"/u.exec(JSON.stringify(card))?.[1] ?? missing('id', card);
const nonceIn = (card: unknown): string =>
  /"nonce":"([a-z]{24})"/u.exec(JSON.stringify(card))?.[1] ?? missing('nonce', card);

function missing(what: string, card: unknown): never {
  throw new Error(`No ${what} on ${JSON.stringify(card)}`);
}

async function tokenOf(url: string, aadObjectId: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}
