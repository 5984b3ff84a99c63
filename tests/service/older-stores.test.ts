import { readdirSync } from 'node:fs';
import { restoreFrom } from '../../bot/src/adapters/backup/restore.ts';
import { schemaSteps } from '../../bot/src/adapters/tables/schema-steps.ts';
import { inPresentSchema } from '../../bot/src/adapters/tables/schema.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { auditWhole } from '../../bot/src/audit/audit.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';
import { patientRows } from '../helpers/patient-rows.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { atTab } from './at-tab.ts';

// Each folder is what `npm run backup -- export` wrote of a county's first month with the last
// Koppi that wrote rows of this number: requests of every state and kind, an entry, days away.
const folder = 'tests/fixtures/stores';
const numbers = readdirSync(folder).map(Number);
const newest = Math.max(1, ...schemaSteps.map(({ to }) => to));

it('has a store of every schema before today’s', () => {
  expect(numbers.toSorted()).toEqual(Array.from({ length: newest - 1 }, (_, index) => index + 1));
});

describe.each(numbers)('a store of schema %i', (number) => {
  let azurite: Azurite;
  let stored: Rows;
  let service: RunningService;
  beforeAll(async () => {
    azurite = await startAzurite();
    const rows = patientRows(azurite.connectionString);
    await rows.open();
    await restoreFrom(`${folder}/${number}`, rows);
    stored = rows;
    service = await startService({ at: '2026-11-24T10:20', rows });
    await service.settled();
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await azurite.stop();
  });

  it('is looked through by the auditor without a finding', async () => {
    const now = Date.parse('2026-11-24T08:30:00Z');
    const pause = () => Promise.resolve();
    const rows = inPresentSchema(stored);
    expect(await auditWhole({ rows, now, isStopped: () => false, pause })).toEqual([]);
  });

  it('tells the same figures', async () => {
    const { totals } = await service.statistics('?from=2026-10&until=2026-11');
    expect(totals).toMatchObject({
      total: 8,
      byState: { accepted: 1, closed: 3, waiting: 3, withdrawn: 1 },
      byDirection: { 'to-social': 8 },
      entries: { total: 1 },
    });
  });

  it('has what was open taken, answered and closed, and writes it in today’s form', async () => {
    const { a } = service.people;
    const adviser = atTab(service, a);
    const queue = await adviser.lists('?scope=queue');
    expect(queue.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    const { id } = queue[0]!;
    await adviser.moves(id, { move: 'accept' });
    await adviser.moves(id, { move: 'answerAndClose', answer: 'Soitin Kelaan.' });
    expect((await adviser.sees(id)).state).toBe('closed');
    const states = await stored.listAcross('Requests', '', { from: 'state', before: 'statf' });
    const stamps = states.map(({ partition, values }) => [partition, values['schema']]);
    expect(stamps).toContainEqual([id, newest]);
    // What nobody has touched since stays as it was written.
    expect(stamps.filter(([, stamp]) => stamp === undefined)).not.toEqual([]);
  });

  it('stands in the lists that there were not yet', async () => {
    const reader = atTab(service, service.people.leader);
    expect(await reader.lists('?scope=all')).toHaveLength(8);
  });
});
