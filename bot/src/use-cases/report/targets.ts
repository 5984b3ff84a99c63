import type { PersonId } from '../../domain/roster/county.ts';
import { figures } from '../../domain/statistics/figures.ts';
import { mergeWork } from '../../domain/statistics/fold.ts';
import { monthsBetween } from '../../domain/statistics/months.ts';
import type { Scope } from '../../domain/statistics/report.ts';
import {
  inOrder,
  isAimedAt,
  mayWriteAt,
  stationsOf,
  targetLimits,
  type Progress,
  type Target,
} from '../../domain/statistics/targets.ts';
import type { Tools } from '../tools.ts';
import { keptByHand } from './by-hand.ts';
import { placesFor } from './places.ts';

/** What the county has set itself. */
export const targetsByHand = keptByHand({
  shelf: 'targets',
  most: targetLimits.targets,
  text: 'name',
  unknownIn: ({ known }, { region, station }) => {
    if (station !== undefined && !known.station(station)) return 'station';
    const { regions } = known.county();
    return region === undefined || regions.some(({ id }) => id === region) ? undefined : 'region';
  },
  mayWrite: ({ known }, caller, target) => mayWriteAt(known.person(caller), target, known.county()),
});

const all = ({ book }: Pick<Tools, 'book'>): readonly Target[] =>
  [...book.on('targets').values()].toSorted(inOrder);

/** Those that the caller may change, and where they may add one. */
export function ownTargets(tools: Tools, caller: PersonId) {
  const person = tools.known.person(caller);
  const county = tools.known.county();
  const items = all(tools).filter((target) => mayWriteAt(person, target, county));
  return { items, ...placesFor(tools, caller) };
}

/** How far each target of a report's months and places is: in its own months and place. */
export async function progressWithin(
  tools: Pick<Tools, 'book' | 'known' | 'facts'>,
  scope: Pick<Scope, 'period' | 'stations'>,
): Promise<readonly Progress[]> {
  const county = tools.known.county();
  const aimed = all(tools).filter((target) => isAimedAt(target, scope, county));
  return Promise.all(
    aimed.map(async (target) => {
      const months = monthsBetween(target.period.from, target.period.until);
      const stations = stationsOf(target, county).map(({ id }) => id);
      const read = await tools.facts.read(months, stations);
      const work = mergeWork(read.map(({ sums }) => sums));
      return { target, value: figures[target.figure].measure(work).value };
    }),
  );
}
