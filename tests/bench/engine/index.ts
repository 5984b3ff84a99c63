import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import type { Row, Rows, Write } from '../../../bot/src/adapters/tables/rows.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Consultation } from '../../../bot/src/domain/consultation/types.ts';
import { minute } from '../../../bot/src/domain/time.ts';
import { startService, type RunningService } from '../../helpers/service.ts';
import { counted, type Calls } from './counted.ts';

const due = 100;
const idleCycles = 3;
/** By then the next cycle reads the lists of open requests again. */
const listsStaleMs = 5_100;
/** Between two cycles, as in a service of its own. */
const lookMs = 1_000;
const sentAtMostMs = 240_000;
/** A Tuesday when the counsellor is on site; what is not urgent waits until the next one. */
const at = '2026-11-24T10:15';

export interface EngineFigures {
  readonly idleCycles: number;
  readonly due: number;
  readonly sizes: readonly {
    readonly open: number;
    /** Of one cycle. */
    readonly idle: Calls;
    /** Of all that 100 due steps ask for, and the cycles that carry them out. */
    readonly busy: Calls;
  }[];
}

/** The engine of the real service over the memory twin, with so many open requests of which few are due. */
export async function measureEngine(sizes: readonly number[]): Promise<EngineFigures> {
  const measured: EngineFigures['sizes'][number][] = [];
  for (const open of sizes) measured.push(await measureWith(open));
  return { idleCycles, due, sizes: measured };
}

async function measureWith(open: number): Promise<EngineFigures['sizes'][number]> {
  const rows = createMemoryRows();
  const watched = counted(rows);
  const service = await startService({ at, rows: watched });
  try {
    const lazy = await askedFor(service, 'week');
    await copy(rows, lazy, Math.max(0, open - due - 1), 'q');
    const pressing = await askedFor(service, 'today');
    await copy(rows, pressing, Math.min(due, open) - 1, 'p');
    // What it knows by heart is not what stands in the tables now.
    await service.restart();
    await service.settled();
    const idle = await callsOf(watched, async () => {
      for (let cycle = 0; cycle < idleCycles; cycle += 1) {
        await sleep(listsStaleMs);
        await service.settled();
      }
    });
    const busy = await callsOf(watched, () => untilSent(service, rows, pressing));
    return { open, idle: shared(idle, idleCycles), busy };
  } finally {
    await service.stop();
  }
}

/**
 * To the moment at which they are due, and from there on at the pace of the machine's own clock: with
 * hops the product's clock would come to each new attempt before Teams' pace allows it.
 */
async function untilSent(service: RunningService, rows: Rows, id: string): Promise<void> {
  const stored = await rows.get('Requests', id, 'state');
  const { due: step } = unpacked<Consultation>(stored?.values ?? {});
  const { now } = (await (await fetch(`${service.url()}/local/clock`)).json()) as { now: string };
  await service.advance(((step?.at ?? 0) - Date.parse(now)) / minute);
  for (let waited = 0; waited < sentAtMostMs; waited += lookMs) {
    await service.settled();
    const all = await rows.listAcross('Requests', '');
    if (!all.some(({ row }) => row.startsWith('out-'))) return;
    await sleep(lookMs);
  }
  throw new Error('not everything was sent');
}

async function askedFor(service: RunningService, urgency: string): Promise<string> {
  const before = new Set((await service.requests()).map(({ consultation }) => consultation.id));
  await service.people.nurse.asks('asiakas ei saa vuokraa maksettua', { urgency });
  // The hint that a cycle may have to send in our place has had its look.
  await service.advance(1);
  const fresh = (await service.requests()).find(({ consultation }) => !before.has(consultation.id));
  if (!fresh) throw new Error('nothing was asked');
  return fresh.consultation.id;
}

/** The rows of a real request that the engine meets, so many times under other ids. */
async function copy(rows: Rows, id: string, times: number, letter: string): Promise<void> {
  const kinds = [
    ['Requests', ''],
    ['Due', ''],
    ['Views', 'open_'],
  ] as const;
  for (const [table, prefix] of kinds) {
    const all = await rows.listAcross(table, prefix);
    const held = all.filter((row) => JSON.stringify(row).includes(id));
    for (let at = 0; at < times; at += 1) {
      const other = idOf(id, at, letter);
      const renamed = held.map(
        (row) => JSON.parse(JSON.stringify(row).replaceAll(id, other)) as Row,
      );
      for (const [partition, own] of Map.groupBy(renamed, (row) => row.partition))
        await rows.write(
          table,
          partition,
          own.map(({ row, values }): Write => ({ do: 'insert', row, values })),
        );
    }
  }
}

/** As long as the first, letters only. */
function idOf(id: string, at: number, letter: string): string {
  const tail = at.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
  return tail.padStart(id.length, letter);
}

async function callsOf(watched: { calls(): Calls }, work: () => Promise<void>): Promise<Calls> {
  const before = watched.calls();
  await work();
  const after = watched.calls();
  return {
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
    rows: after.rows - before.rows,
  };
}

const shared = ({ reads, writes, rows }: Calls, by: number): Calls => ({
  reads: reads / by,
  writes: writes / by,
  rows: rows / by,
});
