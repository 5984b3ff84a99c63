import type { Report } from '../../../../bot/src/contract/report.ts';

/** What a report tells, without names and without the order of its rows. */
export function numbersOf(report: Report) {
  const [places, codes] = [report.tables.slice(0, 5), report.tables.slice(5)];
  return {
    figures: new Map(
      report.figures.map(({ id, value, of, before }) => [id, { value, of, before }]),
    ),
    places: new Map(places.map((table) => [table.id, placesOf(table)])),
    codes: new Map(
      codes.map(({ id, rows }) => [
        id,
        new Map(rows.map(({ id: code, values, before }) => [code, { values, before }])),
      ]),
    ),
    clients: new Map(
      report.guarded.map(({ id, groups, together }) => [
        id,
        {
          groups: new Map(
            groups.map(({ quarter, area, parts, ...group }) => [
              `${quarter} ${area}`,
              {
                ...group,
                parts: new Map(
                  parts.map(({ id: part, count, percent }) => [part, { count, percent }]),
                ),
              },
            ]),
          ),
          together: together && {
            ...together,
            parts: new Map(
              together.parts.map(({ id: part, count, percent, isAtLeast }) => [
                part,
                { count, percent, isAtLeast },
              ]),
            ),
          },
        },
      ]),
    ),
    reach: report.reach,
    load: report.load,
    feedback: report.feedback.map(({ id, answers, value }) => ({ id, answers, value })),
    targets: report.targets
      .map(({ id, value, isMet }) => ({ id, value, isMet }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

type Table = Report['tables'][number];

function placesOf({ columns, rows }: Table) {
  const byColumn = (values: readonly (number | null)[]) =>
    new Map(columns.map(({ id }, index) => [id, values[index] ?? null]));
  return new Map(
    rows.map(({ id, values, before }) => [
      id,
      { values: byColumn(values), before: before && byColumn(before) },
    ]),
  );
}

export const crossOf = ({ columns, rows }: Table) =>
  new Map(
    rows.flatMap((row) =>
      columns.map(({ id }, index) => [
        `${row.id} ${id}`,
        { value: row.values[index], before: row.before?.[index] ?? null },
      ]),
    ),
  );

type Rows = readonly (readonly (string | number | null)[])[];

const linesOf = (rows: Rows) => rows.map((row) => row.join(' ')).sort();

export const starOf = (
  star: Readonly<Record<'work' | 'counts' | 'times' | 'clients' | 'reach', Rows>>,
) => ({
  work: linesOf(star.work),
  counts: linesOf(star.counts),
  times: linesOf(star.times),
  clients: linesOf(star.clients),
  reach: linesOf(star.reach),
});
