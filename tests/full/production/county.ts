import { Temporal } from 'temporal-polyfill';
import type { CountyFile } from '../../../bot/src/contract/county-schema.ts';
import { readCast, type Cast } from '../../bench/cast.ts';

/**
 * The demo county on a day when every station has its counsellor on site all round the clock:
 * production has no other clock than the machine's. Those who ask are of its roster, too.
 */
export async function castOfToday(seed: number): Promise<Cast> {
  const cast = await readCast(seed);
  const { people, stations, tenantId, timeZone } = cast.county;
  const advisers = people.filter(({ role }) => role === 'adviser');
  const today = Temporal.Now.plainDateISO(timeZone);
  const days = [today, today.add({ days: 1 })].map(String);
  const extraDays = stations.flatMap(({ id: station }) => {
    const { id: person } = advisers.findLast((one) => one.stations.includes(station))!;
    return days.map((date) => ({ person, date, station, from: '00:00', until: '23:59' }));
  });
  const county: CountyFile = { ...cast.county, schedules: { blocks: [], absences: [], extraDays } };
  const nurses = people
    .filter(({ role }) => role === 'asker')
    .flatMap(({ aadObjectId, name, stations: [station] = [] }) =>
      station === undefined ? [] : [{ aadObjectId, name, tenantId, station }],
    );
  return { ...cast, county, nurses };
}
