import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createFacts } from '../../bot/src/adapters/tables/facts.ts';
import { tables, type Row, type Rows, type Table } from '../../bot/src/adapters/tables/rows.ts';
import { jsonOf } from '../../bot/src/audit/pages.ts';
import { startService, type RunningService } from '../helpers/service.ts';

/** Every row of a store, to be laid out anew for each test. */
export type Dump = readonly (readonly [Table, Row])[];

/** A store as the real service leaves it after a full day: every state, list and kind of row. */
export async function filledStore(): Promise<Dump> {
  const service = await startService({ at: '2026-11-24T08:30' });
  try {
    await liveADay(service);
    return await dumpOf(service.rows);
  } finally {
    await service.stop();
  }
}

async function liveADay(service: RunningService): Promise<void> {
  const { nurse, nurseKitee, a, b, leader } = service.people;
  // Closed with a rating, after an answer; opened from lists meanwhile.
  await nurse.asks('Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4');
  await a.taps('request.accept');
  await a.taps('request.answer', {}, { on: await a.writes('keskeneräiset') });
  await nurse.taps('request.answer', {}, { on: await nurse.writes('omat') });
  await a.taps('request.answerAndClose', { answer: 'Autan lomakkeen kanssa klo 11.' });
  await nurse.taps('rating.send', {}, { data: { helped: 'yes' } });
  // Handed over, with reference words.
  const handle = { kind: 'handle', permission: 'true' };
  await nurse.asks('Rantakylässä kysymys asumistuesta, tänään', handle);
  await a.taps('request.accept');
  await a.taps('request.handOver', { adviser: b.id });
  await b.taps('request.accept');
  // Moved to another station, withdrawn.
  await nurseKitee.asks('Kiteellä kysymys asumistuesta, tänään');
  const form = await nurseKitee.taps('request.edit');
  await nurseKitee.taps('request.edit', { station: 'niinivaara' }, { on: form });
  await nurseKitee.taps('request.withdraw');
  // Waits for the next on-site day; another one, asked in a channel, runs out.
  await nurse.asks('Rantakylässä kysymys etuuksista, ei kiirettä');
  const channel = nurse.in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' });
  await channel.asks('Rantakylässä kysymys lomakkeesta, nyt, huone 2');
  await service.advance(45);
  await leader.writes('jono');
  await a.taps(
    'entry.send',
    { entryKind: 'meeting', topic: 'benefits' },
    { on: await a.writes('merkintä') },
  );
  await a.writes('kotikäynnillä klo 12 asti');
  await b.writes('poissa huomenna');
  await nurse.writes('kieli svenska');
  await service.advanceTo('2026-11-24T15:30');
  const facts = createFacts(service.rows);
  for (const station of ['rantakyla', 'niinivaara', 'kitee']) await facts.seal('2026-11', station);
}

async function dumpOf(rows: Rows): Promise<Dump> {
  const all = await Promise.all(
    tables.map(async (table) =>
      (await rows.listAcross(table, '')).map((row) => [table, row] as const),
    ),
  );
  return all.flat();
}

export async function storeOf(dump: Dump): Promise<Rows> {
  const rows = createMemoryRows();
  for (const [table, { partition, row, values }] of dump)
    await rows.write(table, partition, [{ do: 'insert', row, values }]);
  return rows;
}

/** When the last thing happened in the store. */
export function momentAfter(dump: Dump): number {
  const instants = dump.flatMap(([table, { row, values }]) =>
    table === 'Requests' && row.startsWith('log-')
      ? [(jsonOf(values) as { readonly at: number }).at]
      : [],
  );
  return Math.max(...instants);
}
