import type { Consultation, State } from '../../domain/consultation/types.ts';
import { monthOf } from '../../domain/statistics/months.ts';
import type { ViewStore } from '../../ports.ts';
import { contended } from './contended.ts';
import { packed, unpacked } from './packed.ts';
import type { Row, Rows } from './rows.ts';

const openStates: readonly State[] = ['waiting', 'accepted', 'expired'];

/**
 * Partitions: open_<station> · month_<month> · asker_<aad>_<month> · adviser_<aad>_<month>, of
 * everybody who ever had it, so that what is erased is erased there too. Row: request id.
 */
export function createViews(rows: Rows, timeZone: () => string): ViewStore {
  return {
    put: async (consultation) => {
      const left = consultation.formerStations.map((station) => `open_${station}`);
      await Promise.all([
        ...partitionsOf(consultation, timeZone()).map((partition) =>
          putNewer(rows, partition, consultation),
        ),
        ...left.map((partition) => putNewer(rows, partition, movedAway(consultation))),
      ]);
    },
    open: async () => (await rows.listAcross('Views', 'open_')).filter(isOpen).map(consultationOf),
    ofAsker: (asker, months) => listed(rows, `asker_${asker}`, months),
    ofMonths: (months) => listed(rows, 'month', months),
    ofAdviser: (adviser, months) => listed(rows, `adviser_${adviser}`, months),
    sweep: async (before) => {
      for (const row of await rows.listAcross('Views', 'open_'))
        if (!isOpen(row) && Number(row.values['endedAt']) < before)
          await rows.write('Views', row.partition, [
            { do: 'remove', row: row.row, etag: row.etag },
          ]);
    },
  };
}

async function listed(
  rows: Rows,
  whose: string,
  months: readonly string[],
): Promise<readonly Consultation[]> {
  const lists = months.map((month) => rows.list('Views', `${whose}_${month}`));
  return (await Promise.all(lists)).flat().map(consultationOf);
}

/** In the list of a station it has left, the request counts as ended. */
function movedAway(consultation: Consultation): Consultation {
  return { ...consultation, state: 'withdrawn', endedAt: consultation.askedAt };
}

function partitionsOf(
  { station, asker, adviser, formerAdvisers = [], askedAt }: Consultation,
  timeZone: string,
): string[] {
  const month = monthOf(askedAt, timeZone);
  const advisers = new Set([...(adviser === undefined ? [] : [adviser]), ...formerAdvisers]);
  return [
    `open_${station}`,
    `month_${month}`,
    `asker_${asker}_${month}`,
    ...[...advisers].map((person) => `adviser_${person}_${month}`),
  ];
}

async function putNewer(rows: Rows, partition: string, consultation: Consultation): Promise<void> {
  const row = consultation.id;
  const values = valuesOf(consultation);
  await contended(async () => {
    const held = await rows.get('Views', partition, row);
    if (held && Number(held.values['version']) >= consultation.version) return true;
    const { kind } = await rows.write('Views', partition, [
      held ? { do: 'replace', row, values, etag: held.etag } : { do: 'insert', row, values },
    ]);
    return kind === 'done' || undefined;
  });
}

function valuesOf(consultation: Consultation) {
  const { version, state, endedAt } = consultation;
  return { version, state, endedAt: endedAt ?? 0, ...packed(consultation) };
}

function isOpen({ values }: Row): boolean {
  return openStates.some((state) => state === values['state']);
}

function consultationOf({ values }: Row): Consultation {
  return unpacked<Consultation>(values);
}
