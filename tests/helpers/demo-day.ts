import type { MoveSent } from '../../bot/src/contract/moves.ts';
import type { NewRequest } from '../../bot/src/contract/requests.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';
import { tendDirectoryOnDemoDay } from './demo-directory.ts';
import { learnOnDemoDay } from './demo-library.ts';
import { meetOnDemoDay, type DemoNetwork } from './demo-network.ts';
import { startFakeConnector } from './fake-connector.ts';
import { demoCounty, type TestWorld } from './local-world.ts';
import { atSettings, type AtSettings } from './settings.ts';
import { teamsUser } from './teams-user.ts';

/** When its service starts; at its end it is a quarter past ten on that Tuesday. */
export const demoMorning = '2026-11-24T08:58';

/** The requests of a morning, by what stands in them. */
export interface DemoDay {
  /** With a room: somebody's client is here. */
  readonly now: string;
  readonly waiting: string;
  /** To handle, taken, with words both ways. */
  readonly taken: string;
  readonly closed: string;
  readonly withdrawn: string;
  readonly networks: DemoNetwork;
  /** Rings as Teams does, so that people can be reached. */
  stop(): Promise<void>;
}

/** A believable morning in the demo county, made by the people of the county through the API. */
export async function liveThroughDemoDay(world: TestWorld): Promise<DemoDay> {
  const county = await demoCounty();
  const connector = await startFakeConnector();
  const idOf = (name: string) => county.people.find((one) => one.name === name)?.id ?? '';
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  const at = (name: string): AtTab => atTab(service, { id: idOf(name) });
  for (const { id, name, role } of county.people)
    if (role === 'adviser' || role === 'coordinator') {
      const identity = { aadObjectId: id, name, tenantId: county.tenantId };
      await teamsUser({ bot: world.bot, connector }, identity).install();
    }
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => at(`Sosiaaliohjaaja ${letter}`)) as [
    AtTab,
    AtTab,
    AtTab,
  ];
  const rantakyla = at('Hoitaja Rantakylä');
  const niinivaara = at('Lääkäri Niinivaara');
  const tohmajarvi = at('Hoitaja Tohmajärvi');

  const asks = async (who: AtTab, sentence: string, form: Partial<NewRequest> = {}) => {
    const { id } = await who.asks(sentence, form);
    await world.advance(7);
    return id;
  };
  const moves = async (who: AtTab, id: string, ...all: readonly MoveSent[]) => {
    for (const move of all) {
      await who.moves(id, move);
      await world.advance(3);
    }
  };

  const closed = await asks(
    rantakyla,
    'rantakylä, tänään: ikääntynyt ei pärjää kotona yksin, mistä apua?',
  );
  await moves(
    a,
    closed,
    { move: 'accept' },
    {
      move: 'answer',
      answer: 'Palvelutarpeen arviointi pyydetään asiakasohjauksesta, teen sen kanssasi.',
    },
    { move: 'close', outcome: 'solved' },
  );
  const withdrawn = await asks(rantakyla, 'rantakylä, tänään: mistä saa kuljetustuen lomakkeen?');
  await moves(rantakyla, withdrawn, { move: 'withdraw' });
  const taken = await asks(
    rantakyla,
    'voitko hoitaa: asiakas tarvitsee apua hoitotukihakemukseen, rantakylä, tänään',
    { kind: 'handle', permission: true },
  );
  await moves(rantakyla, taken, { move: 'referenceLeft' });
  await moves(
    a,
    taken,
    { move: 'accept' },
    { move: 'answer', answer: 'Otan tämän. Onko lääkärinlausunto jo pyydetty?' },
  );
  await moves(rantakyla, taken, { move: 'answer', answer: 'On, se tulee huomenna.' });
  const theirs = await asks(
    niinivaara,
    'niinivaara, tänään: kotiutuva asiakas tarvitsee kotihoitoa',
  );
  await moves(b, theirs, { move: 'accept' });
  await asks(tohmajarvi, 'tohmajärvi, tänään: kotona pärjääminen, mistä apua pyykkeihin?');
  const waiting = await asks(
    rantakyla,
    'rantakylässä asiakas ei saa vuokraa maksettua, mistä apua tänään?',
  );
  await asks(rantakyla, 'rantakylä, ei kiirettä: yksinäisyys, mitä ryhmiä on?');
  await niinivaara.asks('niinivaara, ei kiirettä: omaishoidon tuen muutoksenhaku');
  await posts(b, '/api/state', { state: 'home-visit', until: '12.00' });
  await posts(c, '/api/state', { state: 'travelling', until: '10.45' });
  await absent(a, idOf('Sosiaaliohjaaja A'), '2026-12-03', idOf('Sosiaaliohjaaja B'));
  await absent(a, idOf('Sosiaaliohjaaja A'), '2026-12-10');
  await posts(b, '/api/schedule/swaps', {
    date: '2026-12-01',
    other: idOf('Sosiaaliohjaaja A'),
    otherDate: '2026-12-01',
  });
  const { nonce } = (await posts(a, '/api/drafts/entry', {})) as { readonly nonce: string };
  await posts(a, '/api/entries', {
    nonce,
    ...{ entryKind: 'consult', station: 'rantakyla', topic: 'coping-at-home' },
    ...{ direction: 'to-social', counterpart: 'health' },
  });
  const others = ['Hoitaja Niinivaara', 'Hoitaja Kitee', 'Hoitaja Polvijärvi'].map(at);
  await learnOnDemoDay({ nurse: rantakyla, colleague: tohmajarvi, counsellor: a, others });
  const searchers = [
    'Hoitaja Kitee',
    'Hoitaja Niinivaara',
    'Hoitaja Tohmajärvi',
    'Lääkäri Niinivaara',
  ];
  await tendDirectoryOnDemoDay(
    world,
    idOf('Verkoston vetäjä'),
    [...searchers, 'Sosiaaliohjaaja C'].map(idOf),
  );
  const networks = await meetOnDemoDay(world, idOf);
  await world.advance(1);
  const now = await rantakyla.asks('rantakylä nyt, asiakas huoneessa 4, ei rahaa lääkkeisiin');
  await settle(
    await atSettings({ ...service, named: (name) => ({ id: idOf(name) }) }, 'Pääkäyttäjä'),
  );
  const requests = { now: now.id, waiting, taken, closed, withdrawn };
  return { ...requests, networks, stop: () => connector.stop() };
}

/** A newcomer, who has not written to Koppi yet, and a county that keeps texts for less long. */
async function settle(settings: AtSettings): Promise<void> {
  const id = 'a1f4c0de-0014-4a10-8b00-6f1d2c3b4a14';
  const told = [
    await settings.change('people', (all) => [
      ...all,
      ...all
        .filter(({ name }) => name === 'Sosiaaliohjaaja A')
        .map((one) => ({ ...one, id, name: 'Sosiaaliohjaaja D', stations: ['outokumpu'] })),
    ]),
    await settings.change('retention', (days) => ({ ...days, retentionDays: 21 })),
  ];
  const failed = told.find(({ status }) => status !== 200);
  if (failed) throw new Error(JSON.stringify(failed));
}

async function absent(
  who: AtTab,
  id: string,
  day: string,
  substitute: string | null = null,
): Promise<void> {
  const path = `/api/schedule/people/${id}`;
  const { etag = '' } = await who.gets(path);
  const body = { from: day, until: day, substitute };
  await posts(who, `${path}/absences`, body, { 'if-match': etag });
}

async function posts(who: AtTab, ...given: Parameters<AtTab['posts']>): Promise<unknown> {
  const { status, json } = await who.posts(...given);
  if (status >= 400) throw new Error(`${given[0]}: ${status} ${JSON.stringify(json)}`);
  return json;
}
