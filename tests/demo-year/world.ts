import { readFileSync } from 'node:fs';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import type { Around } from '../../bot/src/compose.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { Statistics } from '../../bot/src/contract/statistics.ts';
import { minute, type Instant } from '../../bot/src/domain/time.ts';
import { createCalendar } from '../../bot/src/domain/schedule/calendar.ts';
import type { Delivery, Messenger } from '../../bot/src/ports.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { liveYear } from './live.ts';
import type { YearModel } from './models.ts';
import { planYear } from './plan.ts';
import { createLuck } from './quota.ts';

export interface DemoYear {
  /** A file of counties/ without its ending: `siun-sote`. */
  readonly seed: string;
  readonly model: YearModel;
  readonly luck: number;
  /** `2025-12-01` to `2026-11-24`, as local days. */
  readonly from: string;
  readonly until: string;
  /** The memory twin unless told otherwise. */
  readonly rows?: Rows;
  readonly lived?: (at: Instant) => void;
}

/** The service after a year in it; whoever asked for it stops it. */
export async function liveDemoYear({
  seed,
  model,
  luck,
  from,
  until,
  rows = createMemoryRows(),
  lived,
}: DemoYear): Promise<{ readonly service: RunningService; readonly figures: Statistics }> {
  const read = readCounty(JSON.parse(readFileSync(`counties/${seed}.json`, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  const { county, schedules } = read;
  const { officeFrom, officeUntil, digestAt } = county.settings;
  const calendar = createCalendar(schedules, { from: officeFrom, until: officeUntil });
  const [start, end] = [calendar.instantOf(from, '07:00'), calendar.instantOf(until, digestAt)];
  const planning = { county, calendar, luck: createLuck(luck), from: start, until: end };
  const year = planYear(planning, model);
  const service = await startService({ at: `${from}T07:00`, seed, rows, around: withoutTeams });
  const now = async (): Promise<Instant> => {
    const told = (await (await fetch(`${service.url()}/local/clock`)).json()) as { now: string };
    return Date.parse(told.now);
  };
  const place = {
    url: service.url(),
    // The clock runs on while something is done: two acts of one minute are not gone back for.
    advanceTo: async (at: Instant) => {
      const ahead = at - (await now());
      if (ahead > 0) await service.advance(ahead / minute);
    },
    ...(lived ? { lived } : {}),
  };
  await liveYear(place, year, end);
  // Housekeeping, which seals months and settles quarters, comes by the machine's hours, of which a
  // year lived in seconds has none, and whenever the service starts.
  await service.restart();
  await service.settled();
  const query = `?from=${from.slice(0, 7)}&until=${until.slice(0, 7)}`;
  return { service, figures: await service.statistics(query) };
}

/** Thousands of cards that nobody will look at, and Teams' limits before them, would make a day of it. */
const withoutTeams: Around = (name, port) =>
  name === 'paced' ? (quiet(port as unknown as Messenger) as unknown as typeof port) : port;

function quiet(messenger: Messenger): Messenger {
  const sent: Delivery = { kind: 'sent', activityId: 'kept-nowhere' };
  return { ...messenger, send: () => Promise.resolve(sent), update: () => Promise.resolve(sent) };
}
