import { arrivalsOf } from '../../../bot/src/domain/planning/arrivals.ts';
import { demandOf, drawn } from '../../../bot/src/domain/planning/demand.ts';
import type { Demand } from '../../../bot/src/domain/planning/demand.ts';
import { countLog, mergeCounts } from '../../../bot/src/domain/planning/log.ts';
import type { Logged } from '../../../bot/src/domain/planning/log.ts';
import { randomOf } from '../../../bot/src/domain/planning/random.ts';
import { at, helsinki, wall } from '../../helpers/schedule.ts';

const stations = [{ id: 'kitee' }, { id: 'rantakyla' }];
const observed = {
  ...{ stations, weeks: 52, profession: 'social-counsellor' },
  office: { from: '08:00', until: '16:00' },
};

const logged = (when: string, more: Partial<Logged> = {}): Logged => ({
  ...{ station: 'kitee', urgency: 'today', profession: 'social-counsellor', details: {} },
  ...{ askedAt: at(when), ...more },
});

const times = (count: number, one: Logged) => Array.from({ length: count }, () => one);

const demandFrom = (log: readonly Logged[], more: Partial<typeof observed> = {}): Demand =>
  demandOf(countLog(log, helsinki), { ...observed, ...more });

const weekly = ({ stations: all }: Demand, station: string): number =>
  all.find((one) => one.station === station)?.perHour.reduce((sum, rate) => sum + rate, 0) ?? 0;

const tuesdayAtTen = 24 + 10;

describe('what the log tells', () => {
  it('is counted by the hour of the county’s week', () => {
    const counts = countLog([logged('2026-11-24T10:15'), logged('2026-07-07T10:59')], helsinki);
    expect([...counts.arrivals]).toEqual([[`kitee ${tuesdayAtTen}`, 2]]);
  });

  it('leaves public holidays out', () => {
    expect([...countLog([logged('2026-12-24T10:15')], helsinki).arrivals]).toEqual([]);
  });

  it('counts two halves as the whole', () => {
    const log = [
      logged('2026-11-24T10:15', { details: { timeBand: '5-10' } }),
      logged('2026-11-25T08:00', { station: 'rantakyla', urgency: 'now' }),
      logged('2026-11-26T12:00', { profession: 'nurse' }),
    ];
    const halves = [log.slice(0, 1), log.slice(1)].map((half) => countLog(half, helsinki));
    expect(mergeCounts(halves)).toEqual(countLog(log, helsinki));
  });

  it.each([
    ['asked and taken', '2026-11-24T10:20', '2026-11-24T10:32', undefined, [[12, 1]]],
    ['left overnight', '2026-11-24T15:50', '2026-11-25T08:05', undefined, []],
    ['handed over since', '2026-11-24T10:20', '2026-11-24T10:32', '2026-11-24T11:00', []],
  ])('how soon somebody looks: %s', (_name, asked, taken, lastTaken, expected) => {
    const one = logged('2026-11-24T10:15', {
      notifiedAt: at(asked),
      firstAcceptedAt: at(taken),
      acceptedAt: at(lastTaken ?? taken),
    });
    expect([...countLog([one], helsinki).reactionsCalm]).toEqual(expected);
  });
});

describe('what is expected', () => {
  it('is what is usual where there is no log at all', () => {
    const demand = demandFrom([], { weeks: 0 });
    expect(weekly(demand, 'kitee')).toBeCloseTo(3);
    expect(demand.stations[0]?.perHour[tuesdayAtTen]).toBeCloseTo(3 / 40);
    expect(demand.stations[0]?.perHour[tuesdayAtTen + 10]).toBe(0);
  });

  it('is close to a long log', () => {
    const demand = demandFrom(times(520, logged('2026-11-24T10:15')));
    expect(weekly(demand, 'kitee')).toBeGreaterThan(9.5);
    expect(weekly(demand, 'kitee')).toBeLessThan(10.2);
    expect(demand.stations[0]?.perHour[tuesdayAtTen]).toBeGreaterThan(8);
  });

  it('keeps the county’s sum within a hundredth, whatever is smoothed', () => {
    const demand = demandFrom([
      ...times(100, logged('2026-11-24T10:15')),
      ...times(20, logged('2026-11-25T12:15', { station: 'rantakyla' })),
    ]);
    const all = weekly(demand, 'kitee') + weekly(demand, 'rantakyla');
    expect(all / (120 / 52)).toBeGreaterThan(0.99);
    expect(all / (120 / 52)).toBeLessThan(1.01);
  });

  it('lets a station without requests lean on the hours of the others', () => {
    const demand = demandFrom(times(520, logged('2026-11-24T10:15')));
    const { perHour = [] } = demand.stations[1] ?? {};
    expect(perHour.indexOf(Math.max(...perHour))).toBe(tuesdayAtTen);
  });

  it('asks as urgently, and for whom, as the log does', () => {
    const urgent = { urgency: 'now', profession: 'nurse' } as const;
    const demand = demandFrom(times(400, logged('2026-11-24T10:15', urgent)));
    const { needs = [] } = demand.stations[0] ?? {};
    const share = needs.find(
      ({ value }) => value.urgency === 'now' && value.profession === 'nurse',
    );
    expect(share?.weight).toBeGreaterThan(0.9);
    expect(needs.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('takes as long as the bands say', () => {
    const long = logged('2026-11-24T10:15', { details: { timeBand: '1-h' } });
    const random = randomOf(1);
    const { handling } = demandFrom(times(2_000, long));
    const drawnMinutes = Array.from({ length: 1_000 }, () => drawn(handling, random)).sort(
      (a, b) => a - b,
    );
    expect(drawnMinutes[500]).toBeGreaterThan(50);
    expect(drawnMinutes[500]).toBeLessThan(70);
  });
});

describe('the requests that come', () => {
  const demand = demandFrom([
    ...times(520, logged('2026-11-24T10:15')),
    ...times(260, logged('2026-11-25T12:15', { station: 'rantakyla' })),
  ]);
  const period = { timeZone: helsinki, from: '2026-11-30', weeks: 52 };

  it('are the same for the same seed and replication, and others for others', () => {
    const first = arrivalsOf(demand, period, 1, 0);
    expect(arrivalsOf(demand, period, 1, 0)).toEqual(first);
    expect(arrivalsOf(demand, period, 1, 1)).not.toEqual(first);
    expect(arrivalsOf(demand, period, 2, 0)).not.toEqual(first);
  });

  it('are as many as expected, each hour for itself, as far as chance goes', () => {
    const years = Array.from({ length: 20 }, (_, of) => arrivalsOf(demand, period, 1, of));
    const all = years.flat().filter(({ station }) => station === 'kitee');
    const tuesdays = all.filter((one) => wall(one.at).includes('T10:')).length;
    // 52 weeks, of which some Tuesdays are public holidays or none: bounds of four deviations.
    const rate = demand.stations[0]?.perHour[tuesdayAtTen] ?? 0;
    const expected = 20 * 52 * rate;
    expect(tuesdays).toBeGreaterThan(0.95 * expected);
    expect(tuesdays).toBeLessThan(1.1 * expected);
  });

  it('come in order, within their days, and on no public holiday', () => {
    const all = arrivalsOf(demand, period, 7, 0);
    expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort((a, b) => a - b));
    const days = new Set(all.map((one) => wall(one.at).slice(0, 10)));
    expect([...days].filter((day) => ['2026-12-24', '2027-01-06'].includes(day))).toEqual([]);
    expect(Math.min(...all.map((one) => one.at))).toBeGreaterThanOrEqual(at('2026-11-30T00:00'));
  });

  it('scatter as a Poisson process does: as many as their own variance', () => {
    const counts = Array.from(
      { length: 200 },
      (_, of) => arrivalsOf(demand, { ...period, weeks: 4 }, 3, of).length,
    );
    const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
    const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (counts.length - 1);
    expect(variance / mean).toBeGreaterThan(0.7);
    expect(variance / mean).toBeLessThan(1.4);
  });
});

describe('chance', () => {
  it('fills [0, 1) evenly (chi squared over a hundred cells)', () => {
    const random = randomOf(2026);
    const cells = Array.from({ length: 100 }, () => 0);
    for (let count = 0; count < 100_000; count += 1) {
      const cell = Math.floor(random() * 100);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const squared = cells.reduce((sum, one) => sum + (one - 1_000) ** 2 / 1_000, 0);
    // 99.9 % of the distribution with 99 degrees of freedom lies between.
    expect(squared).toBeGreaterThan(60);
    expect(squared).toBeLessThan(149);
  });

  it('is independent from one stream to the next', () => {
    const [a, b] = [randomOf(1, 0), randomOf(1, 1)];
    const pairs = Array.from({ length: 20_000 }, () => [a() - 0.5, b() - 0.5] as const);
    const correlation = pairs.reduce((sum, [x, y]) => sum + x * y, 0) / pairs.length / (1 / 12);
    expect(Math.abs(correlation)).toBeLessThan(0.03);
  });

  it('says the same in every version of Koppi', () => {
    const random = randomOf(1);
    const first = Array.from({ length: 3 }, () => Math.floor(random() * 2 ** 32));
    expect(first).toEqual([2308299391, 1950625580, 354034397]);
  });
});
