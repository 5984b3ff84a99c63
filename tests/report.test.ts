import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { createMemoryRows } from '../bot/src/adapters/memory/memory-rows.ts';
import { createConfig } from '../bot/src/adapters/tables/config.ts';
import { createFacts } from '../bot/src/adapters/tables/facts.ts';
import { openRows } from '../bot/src/adapters/tables/open-rows.ts';
import { printReport } from '../bot/src/adapters/terminal/report.ts';
import { table } from '../bot/src/adapters/terminal/table.ts';
import { readCounty } from '../bot/src/contract/county.ts';
import { languages } from '../bot/src/domain/language.ts';
import type { Fact } from '../bot/src/domain/statistics/fact.ts';
import { monthOf } from '../bot/src/domain/statistics/months.ts';
import { readStatistics } from '../bot/src/use-cases/statistics.ts';
import { anEntryFact, aRequestFact, at } from './domain/statistics/facts.ts';
import { startAzurite, type Azurite } from './helpers/azurite.ts';

const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
if (!read.ok) throw new Error('the demo county has mistakes');
const { county, schedules } = read;

async function statisticsOf(...put: readonly Fact[]) {
  const facts = createFacts(createMemoryRows());
  for (const fact of put) await facts.put(fact);
  const stations = county.stations.filter(({ id }) => ['rantakyla', 'kitee'].includes(id));
  const range = { months: ['2026-10', '2026-11'], stations };
  return readStatistics(facts, range, at('2026-11-24T10:15:00Z'));
}

const anAutumn = [
  aRequestFact({
    id: 'a',
    state: 'closed',
    outcome: 'solved',
    minutesToAccept: 4,
    minutesToClose: 1_600,
  }),
  aRequestFact({
    id: 'b',
    state: 'closed',
    outcome: 'handled',
    kind: 'handle',
    minutesToAccept: 15,
    minutesToClose: 59,
    followUpResult: 'completed',
    details: { oneContact: false },
  }),
  aRequestFact({
    id: 'c',
    month: '2026-10',
    station: 'kitee',
    minutesToAccept: 60,
    state: 'accepted',
  }),
  aRequestFact({ id: 'd', station: 'kitee', topic: 'a-topic-of-old', state: 'expired' }),
  anEntryFact({ id: 'e', kind: 'meeting' }),
];

it('says in Finnish what the figures are', async () => {
  const report = printReport(await statisticsOf(...anAutumn), county, 'fi', 100);
  expect(report).toBe(
    `
Tilastot · Siun sote · 10/2026 – 11/2026

Pyyntöjä on tullut 4 ja tilastomerkintöjä tehty 1.
Koppi on otettu 3 pyynnöstä: puolet 15 min kuluessa, yhdeksän kymmenestä 1 h 0 min kuluessa.
Päätettyjä on 2, ja niistä konsultaatio riitti 50 prosentissa (1).
Eniten on kysytty aiheesta Etuus- ja hakemusasiat (3).
Ottajaa odottaa nyt 0, ja ilman ottajaa on jäänyt 1.

Asemittain  Pyynnöt  Otettu  Päätetty  Riitti  Loppuun  Kerralla  Merkinnät
Rantakylä         2       2         2    50 %    100 %       0 %          1
Kitee             2       1         0       –        –         –          0
Yhteensä          4       3         2    50 %    100 %       0 %          1

Kuukausittain  Pyynnöt  Otettu  Päätetty  Riitti  Loppuun  Kerralla  Merkinnät
10/2026              1       1         0       –        –         –          0
11/2026              3       2         2    50 %    100 %       0 %          1
Yhteensä             4       3         2    50 %    100 %       0 %          1

Ajat asemittain  Otto 50 %  Otto 90 %  Päätös 50 %  Päätös 90 %
Rantakylä            4 min     15 min       59 min  26 h 40 min
Kitee            1 h 0 min  1 h 0 min            –            –
Yhteensä            15 min  1 h 0 min       59 min  26 h 40 min

Ajat kuukausittain  Otto 50 %  Otto 90 %  Päätös 50 %  Päätös 90 %
10/2026             1 h 0 min  1 h 0 min            –            –
11/2026                 4 min     15 min       59 min  26 h 40 min
Yhteensä               15 min  1 h 0 min       59 min  26 h 40 min

Aihe                    Pyynnöt
Etuus- ja hakemusasiat        3
a-topic-of-old                1

Mitä pyydettiin   Pyynnöt
Kysyn neuvoa            3
Pyydän hoitamaan        1

Miten päättyi           Pyynnöt
Konsultaatio riitti           1
Otettiin hoidettavaksi        1

Suunta                                  Pyynnöt
Terveydenhuollosta sosiaalipalveluihin        4

Tilanne       Pyynnöt
Päätetty            2
Ei ottajaa          1
Koppi otettu        1

Merkinnän laji     Merkinnät
Asiakastapaaminen          1

Riitti: osuus päätetyistä, joissa konsultaatio yksin riitti. Loppuun: osuus niistä, joiden päättyminen on kerrottu. Kerralla: osuus niistä, joissa yksi yhteydenotto riitti.
Ajat ovat kelloaikaa pyynnöstä: 50 % ja 90 % pyynnöistä otettiin tai päätettiin viimeistään siinä ajassa.
`.trimStart(),
  );
});

it('has words for a county where nothing has happened yet', async () => {
  const report = printReport(await statisticsOf(), county, 'fi', 100);
  expect(report).toContain('Koppia ei ole vielä otettu.');
  expect(report).not.toMatch(/NaN|undefined|null/);
});

it.each(languages)('every code has its word in %s', async (language) => {
  const report = printReport(await statisticsOf(...anAutumn), county, language, 200);
  expect(report).not.toMatch(
    /^(benefits|consult|handled?|solved|to-social|closed|accepted|expired|meeting) /m,
  );
});

it.each([
  [13, ['name    count', 'Kitee       7', 'Niini…     12']],
  [40, ['name        count', 'Kitee           7', 'Niinivaara     12']],
])('a long name is cut when there is room for %i characters', (width, lines) => {
  const rows = [
    { name: 'Kitee', count: '7' },
    { name: 'Niinivaara', count: '12' },
  ];
  const columns = [
    { title: 'name', cell: ({ name }: { name: string }) => name },
    { title: 'count', cell: ({ count }: { count: string }) => count },
  ];
  expect(table(columns, rows, width)).toEqual(lines);
});

describe('npm run report', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());

  const run = async (...args: readonly string[]) => {
    const env = { KOPPI_ENV: 'local', TABLES_CONNECTION_STRING: azurite.connectionString };
    return promisify(execFile)(process.execPath, ['bot/src/report.ts', ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
  };

  it('says that Koppi has not been started, then prints what the tables hold', async () => {
    const before = await run();
    expect(before.code).toBe(1);
    expect(before.stderr).toContain('Käynnistä se ja yritä uudelleen.');

    const rows = await openRows({ connectionString: azurite.connectionString });
    await createConfig(rows).open({ county, schedules });
    const month = monthOf(Date.now(), county.timeZone);
    await createFacts(rows).put(aRequestFact({ month }));
    const after = await run('--lang', 'en', '--station', 'rantakyla');
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.stdout).toContain('Requests received: 1; entries made for statistics: 0.');
  }, 60_000);

  it.each([[['--lang', 'de']], [['--colour']], [['extra']]])('tells how after %j', async (args) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toContain('npm run report -- [--lang fi|sv|en]');
  });
});
