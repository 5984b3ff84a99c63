import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import type { Row, Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { startService } from '../../helpers/service.ts';
import { signedInAs } from '../../helpers/tab-user.ts';
import { median, ninetyNinth } from '../figures.ts';
import { fill, months, stations } from './fill.ts';

const at = '2026-11-24T10:15';
const quarter = '/api/statistics/report?from=2026-07&until=2026-09&compare=previous';
const warmUps = 5;

export interface StatisticsFigures {
  readonly months: number;
  readonly stations: number;
  readonly turns: number;
  readonly sizes: readonly {
    readonly consultations: number;
    /** One report over HTTP, from the call to the last byte. */
    readonly medianMs: number;
    readonly ninetyNinthMs: number;
    /** Of the facts' table, of one report. */
    readonly reads: number;
    readonly rows: number;
    readonly readBytes: number;
    readonly answerBytes: number;
  }[];
}

/** The same quarter's report of the real service, over a log of so many consultations. */
export async function measureStatistics(
  sizes: readonly number[],
  { seed, turns }: { readonly seed: number; readonly turns: number },
): Promise<StatisticsFigures> {
  const measured: StatisticsFigures['sizes'][number][] = [];
  for (const consultations of sizes)
    measured.push({ consultations, ...(await measureWith(consultations, seed, turns)) });
  return { months: months.length, stations: stations.length, turns, sizes: measured };
}

async function measureWith(consultations: number, seed: number, turns: number) {
  const rows = createMemoryRows();
  await fill(rows, consultations, seed);
  const watched = watch(rows);
  const service = await startService({ at, rows: watched });
  try {
    await service.settled();
    const token = await signedInAs(service.url(), service.named('Lähiesihenkilö').id);
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' };
    const report = async () => {
      const response = await fetch(`${service.url()}${quarter}`, { headers });
      if (response.status !== 200) throw new Error(`The report answers ${response.status}`);
      return await response.arrayBuffer();
    };
    for (let nth = 0; nth < warmUps; nth += 1) await report();
    const took: number[] = [];
    for (let nth = 0; nth < turns; nth += 1) {
      const from = performance.now();
      await report();
      took.push(performance.now() - from);
    }
    watched.begin();
    const { byteLength } = await report();
    const counted = watched.counted();
    return {
      ...{ medianMs: median(took), ninetyNinthMs: ninetyNinth(took) },
      ...{ ...counted, answerBytes: byteLength },
    };
  } finally {
    await service.stop();
  }
}

interface Counted {
  readonly reads: number;
  readonly rows: number;
  readonly readBytes: number;
}

/** Counts what is read of the facts from a moment on; before it costs nothing. */
function watch(inner: Rows) {
  let counted: Counted | undefined;
  const read = (table: string, found: readonly Row[]) => {
    if (table !== 'Facts' || counted === undefined) return;
    counted = {
      reads: counted.reads + 1,
      rows: counted.rows + found.length,
      readBytes:
        counted.readBytes + Buffer.byteLength(JSON.stringify(found.map((row) => row.values))),
    };
  };
  const rows: Rows = {
    get: async (...of) => {
      const found = await inner.get(...of);
      read(of[0], found ? [found] : []);
      return found;
    },
    list: async (...of) => {
      const found = await inner.list(...of);
      read(of[0], found);
      return found;
    },
    listAcross: (...of) => inner.listAcross(...of),
    write: (...of) => inner.write(...of),
  };
  return {
    ...rows,
    begin: () => {
      counted = { reads: 0, rows: 0, readBytes: 0 };
    },
    counted: (): Counted => {
      if (!counted) throw new Error('Nothing was counted yet');
      return counted;
    },
  };
}
