import { definitionsSchema, reportSchema, tableSchema } from '../../bot/src/contract/report.ts';
import type { Person } from '../helpers/person.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

const asks = async (name: string, path: string, language = 'fi') => {
  const token = await signedInAs(world().url(), world().named(name).id);
  const headers = { 'accept-language': language };
  return askedOfApi(world().url(), `/api/statistics/${path}`, token, { headers });
};
const report = async (query: string, name = 'Lähiesihenkilö', language = 'fi') => {
  const { status, json } = await asks(name, `report?${query}`, language);
  return status === 200 ? reportSchema.parse(json) : { status, json };
};
const reportOf = async (...of: Parameters<typeof report>) => {
  const told = await report(...of);
  if ('status' in told) throw new Error(`No report: ${told.status}`);
  return told;
};
const november = 'from=2026-11&until=2026-11';

/** Asked at Rantakylä, taken after four minutes on site, closed after 25. */
async function livesThroughOne(nurse: Person, a: Person) {
  await nurse.asks(nowSentence);
  await world().advance(4);
  await a.taps('request.accept');
  await world().advance(21);
  await a.taps('request.close', { outcome: 'solved', channel: 'phone', pensioner: 'true' });
}

describe('a report', () => {
  it('opens with five sentences and tells every figure', async () => {
    const { nurse, a } = world().people;
    await livesThroughOne(nurse, a);
    const told = await reportOf(november);
    expect(told.title).toBe('Koppi · Siun sote · marraskuu 2026');
    expect(told.sentences).toEqual([
      'Pyyntöjä tuli 1 ja merkintöjä tehtiin 0.',
      'Puolet pyynnöistä sai ottajan 4 min kuluessa ja yhdeksän kymmenestä 4 min kuluessa.',
      'Päätettyjä asioita on yksi, ja konsultaatio yksin riitti siihen.',
      'Eniten kysyttiin näistä: Etuus- ja hakemusasiat (1).',
      'Näiltä asemilta ei tullut pyyntöjä: Niinivaara, Kitee, Tohmajärvi, Polvijärvi, Outokumpu. Käynti tiimin palaverissa voi auttaa alkuun.',
    ]);
    const values = Object.fromEntries(told.figures.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({
      requests: 1,
      acceptMedian: 4,
      onSiteAcceptMedian: 4,
      closeMedian: 25,
      onSiteCloseMost: 25,
      solvedAlone: 100,
      notTaken: 0,
      completed: null,
    });
    const topic = told.tables.find(({ id }) => id === 'topic');
    expect(topic?.rows).toEqual([
      { id: 'benefits', name: 'Etuus- ja hakemusasiat', values: [1, 100, 0, null], before: null },
    ]);
    const asker = told.tables.find(({ id }) => id === 'askerProfession');
    expect(asker?.rows.map(({ name }) => name)).toEqual(['Hoitaja']);
  });

  it('says nothing of clients before the quarter is settled', async () => {
    const { nurse, a } = world().people;
    await livesThroughOne(nurse, a);
    const told = await reportOf('from=2026-10&until=2026-12');
    expect([told.guarded, told.reach, told.settledQuarters]).toEqual([[], [], []]);
    expect(told.notes).toContain(
      'Neljännes on valmis 45 päivää päättymisensä jälkeen. Näitä ei vielä kerrota: 4/4 2026.',
    );
  });

  it('is narrowed by station, region and one dimension, and compared', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const requests = async (query: string) => {
      const told = await reportOf(`${november}&${query}`);
      const [first] = told.figures;
      return [first?.value, first?.before?.value];
    };
    expect(await requests('stations=rantakyla')).toEqual([1, undefined]);
    expect(await requests('stations=kitee,outokumpu')).toEqual([0, undefined]);
    expect(await requests('region=joensuu&compare=previous')).toEqual([1, 0]);
    expect(await requests('by=topic&is=benefits')).toEqual([1, undefined]);
    expect(await requests('by=topic&is=housing&compare=year')).toEqual([0, 0]);
    expect(await requests('by=urgency&is=today')).toEqual([1, undefined]);
  });

  it.each([
    [
      'sv',
      'Koppi · Siun sote · Kvartal 3/2026',
      'Antalet förfrågningar var 0 och antalet noteringar 0.',
    ],
    ['en', 'Koppi · Siun sote · Quarter 3/2026', 'Requests received: 0; entries made: 0.'],
  ])('in %s is of the last whole quarter unless said', async (language, title, sentence) => {
    const told = await reportOf('', 'Lähiesihenkilö', language);
    expect(told.period).toMatchObject({ from: '2026-07', until: '2026-09' });
    expect([told.title, told.sentences[0]]).toEqual([title, sentence]);
  });

  it('tells the spread of load to coordinators alone, and without names', async () => {
    const { nurse, a } = world().people;
    await livesThroughOne(nurse, a);
    const [coordinator, reader] = [
      await reportOf(november, 'Verkoston vetäjä'),
      await reportOf(november),
    ];
    expect(coordinator.load).toEqual({ advisers: 1, taken: [1], mostPercent: 100 });
    expect(reader.load).toBeNull();
    expect(JSON.stringify(coordinator)).not.toContain('Sosiaaliohjaaja A');
  });

  it.each([
    ['from=2026-12&until=2026-11', 422],
    ['stations=helsinki', 422],
    ['region=helsinki', 422],
    ['by=topic', 422],
    ['from=2020-01&until=2026-11', 422],
    ['from=marraskuu', 400],
    ['by=ageBand&is=75-84', 400],
    ['planted=x', 400],
  ])('that cannot be made says so: %s', async (query, status) => {
    const told = await asks('Lähiesihenkilö', `report?${query}`);
    expect(told.status).toBe(status);
    expect(JSON.stringify(told.json)).toMatch(/[.!?]"/u);
  });
});

it.each([
  ['Hoitaja Rantakylä', 403],
  ['Sosiaaliohjaaja A', 403],
  ['Verkoston vetäjä', 200],
  ['Lähiesihenkilö', 200],
  ['Pääkäyttäjä', 200],
])('%s gets %i', async (name, status) => {
  for (const path of ['report', 'table?rows=topic&columns=outcome', 'definitions'])
    expect((await asks(name, path)).status).toBe(status);
});

it('one dimension against another', async () => {
  const { nurse, a } = world().people;
  await livesThroughOne(nurse, a);
  const { json } = await asks('Lähiesihenkilö', `table?${november}&rows=topic&columns=outcome`);
  expect(tableSchema.parse(json)).toEqual({
    id: 'topic-outcome',
    name: 'Aihe ja lopputulos',
    columns: [{ id: 'solved', name: 'Konsultaatio riitti', unit: 'count' }],
    rows: [{ id: 'benefits', name: 'Etuus- ja hakemusasiat', values: [1], before: null }],
  });
});

it('every figure can be looked up', async () => {
  const { json } = await asks('Lähiesihenkilö', 'definitions');
  expect(definitionsSchema.parse(json).figures.map(({ id }) => id)).toContain('onSiteAcceptMedian');
});
