// Run by rows/clock.ts in a process of its own for each server zone.
import { createHash } from 'node:crypto';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import type { RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import { createFaults } from '../row.ts';
import { countyOf, nightPosts, watch, weeks, type Demo } from './county.ts';
import { oracleOf, type Oracle } from './oracle.ts';
import { liveThroughPosts } from './posts.ts';
import { minutesOf } from './wall.ts';
import { lookAt, lookAtPlans, type Look } from './week.ts';

/** What one server zone saw. */
export interface Seen {
  /** Proves that the zone took effect. */
  readonly offset: number;
  readonly minutes: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly faults: readonly string[];
  /** Of every answer that was given. */
  readonly hash: string;
}

/** The week itself, and what is planned from its last day. */
const daysLookedAt = 7;
const daysPlanned = 21;

const [strideText = '1', offsetText = '0', hourOff = ''] = process.argv.slice(2);
const stride = Number(strideText);
const gaps = createFaults();
const overlaps = createFaults();
const hash = createHash('sha256');
const told = {
  gap: gaps.add,
  overlap: overlaps.add,
  note: (answer: string) => void hash.update(`${answer}\n`),
  seen: (at: number) => (hourOff === 'hour-off' ? at + 3_600_000 : at),
};

let lookedAt = 0;
for (const week of weeks) lookedAt += await lookAtWeek(week);

async function lookAtWeek(first: string): Promise<number> {
  const minutes = minutesOf(first, daysPlanned);
  const looked = [...new Set(minutes.map(({ date }) => date))].slice(0, daysLookedAt);
  const demo = countyOf(looked);
  const { officeFrom, officeUntil } = demo.read.county.settings;
  const office = { from: officeFrom, until: officeUntil };
  const oracle = oracleOf(demo.schedules, office, minutes);
  const look = lookOf(demo, oracle);
  const all = oracle.minutes.filter(({ date }) => looked.includes(date));
  const some = all.filter((_, index) => index % stride === Number(offsetText) % stride);
  for (const minute of some) {
    lookAt(look, minute);
    lookAtPlans(look, minute);
  }
  const night = countyOf(looked, nightPosts);
  for (const county of [demo, night])
    await liveThroughPosts(county, oracle, looked, Math.min(stride, 15), told);
  return some.length;
}

function lookOf({ read, schedules }: Demo, oracle: Oracle): Look {
  const { county } = read;
  const { officeFrom, officeUntil } = county.settings;
  const roster = county.people.map(({ id }) => id);
  const facts: RoutingFacts = {
    people: county.people,
    stations: county.stations,
    settings: county.settings,
    calendar: createCalendar(schedules, { from: officeFrom, until: officeUntil }),
    load: new Map(),
    reachable: new Set(roster),
  };
  const scheduled = new Set(schedules.blocks.map(({ person }) => person));
  return { oracle, facts, people: [...scheduled, ...watch], watch, ...told };
}

const seen: Seen = {
  offset: new Date('2026-11-24T12:00:00Z').getTimezoneOffset(),
  minutes: lookedAt,
  gaps: gaps.count(),
  overlaps: overlaps.count(),
  faults: [...gaps.list(), ...overlaps.list()],
  hash: hash.digest('hex'),
};
process.stdout.write(JSON.stringify(seen));
