import { createFacts } from '../../../bot/src/adapters/tables/facts.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import {
  channels,
  helpedAnswers,
  kinds,
  outcomes,
  timeBands,
} from '../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../bot/src/domain/routing/types.ts';
import type { RequestFact } from '../../../bot/src/domain/statistics/fact.ts';
import { monthsBetween } from '../../../bot/src/domain/statistics/months.ts';
import { seeded } from '../../helpers/seeded.ts';
import { any, type Random } from '../routing/county.ts';

/** Two years, of which the last month ended more than 45 days before the bench's day. */
export const months = monthsBetween('2024-10', '2026-09');
export const stations = [
  ...['rantakyla', 'niinivaara', 'kitee', 'tohmajarvi', 'polvijarvi', 'outokumpu'],
];
const askers = 600;
const advisers = 40;
const topics = ['benefits', 'finances', 'coping-at-home', 'functional-ability', 'statements'];

/** So many consultations, evenly over stations and months, straight into the facts; every month sealed. */
export async function fill(rows: Rows, consultations: number, seed: number): Promise<void> {
  const facts = createFacts(rows);
  const random = seeded(seed);
  const cells = months.flatMap((month) => stations.map((station) => ({ month, station })));
  for (let nth = 0; nth < consultations; nth += 1) {
    const cell = cells[nth % cells.length];
    if (cell) await facts.put({ ...factOf(nth, random), ...cell });
  }
  for (const { month, station } of cells) await facts.seal(month, station);
}

/** Taken sooner or later within two days, closed within nine: whole minutes, most of them few. */
function factOf(nth: number, random: Random): Omit<RequestFact, 'month' | 'station'> {
  const minutesToAccept = Math.floor(2_880 * random() ** 6);
  return {
    source: 'request',
    id: `bench${nth}`,
    version: 4,
    formerStations: [],
    topic: any(topics, random),
    kind: any(kinds, random),
    urgency: any(urgencies, random),
    state: 'closed',
    way: 'phone',
    profession: 'social-counsellor',
    direction: 'to-social',
    counterpart: 'health',
    outcome: any(outcomes, random),
    helped: any(helpedAnswers, random),
    minutesToAccept,
    minutesToClose: minutesToAccept + Math.floor(12_960 * random() ** 6),
    details: {
      channel: any(channels, random),
      timeBand: any(timeBands, random),
      oneContact: random() < 0.3,
      pensioner: random() < 0.6,
    },
    beside: {
      asker: `asker-${Math.floor(askers * random())}`,
      adviser: `adviser-${Math.floor(advisers * random())}`,
      askerProfession: 'nurse',
      onSiteToAccept: Math.floor(minutesToAccept / 4),
    },
  };
}
