import type { Report } from '../../../../bot/src/contract/report.ts';

/** Where a report tells one to four of what describes clients or counts people; nowhere, if all is well. */
export function tooFew({ guarded, reach }: Pick<Report, 'guarded' | 'reach'>): readonly string[] {
  const isFew = (count: number | null) => count !== null && count > 0 && count < 5;
  const cells = guarded.flatMap(({ id, groups, together }) =>
    [...groups, ...(together ? [together] : [])].flatMap(({ parts, rest }) => [
      { what: `${id} rest`, count: rest },
      ...parts.map(({ id: part, count }) => ({ what: `${id} ${part}`, count })),
    ]),
  );
  const people = reach.flatMap(({ quarter, area, active, first }) => [
    { what: `asked ${quarter} ${area}`, count: active },
    { what: `first ${quarter} ${area}`, count: first },
    { what: `not first ${quarter} ${area}`, count: first === null ? null : active - first },
  ]);
  return [...cells, ...people].filter(({ count }) => isFew(count)).map(({ what }) => what);
}

/** Places that lie in two groups of one figure and quarter, so that their difference would tell of one. */
export function overlapping({ guarded }: Pick<Report, 'guarded'>): readonly string[] {
  return guarded.flatMap(({ id, groups }) => {
    const places = groups.flatMap(({ quarter, area }) =>
      area.split(', ').map((region) => `${id} ${quarter} ${region}`),
    );
    return places.filter((place, nth) => places.indexOf(place) !== nth);
  });
}
