import type { Consultation } from '../../../bot/src/domain/consultation/types.ts';
import { lineOf, sinceFigures } from '../../../bot/src/domain/network/since.ts';
import type { Task } from '../../../bot/src/domain/network/types.ts';
import { aConsultation, at, closed } from '../../helpers/builders.ts';

const span = { since: at('2026-11-11T10:30'), until: at('2026-11-25T09:30') };
const stations = ['rantakyla', 'kitee', 'outokumpu'];
const day = (date: string) => at(`2026-${date}T10:00`);

const figures = (all: readonly Consultation[], tasks: readonly Task[] = []) =>
  sinceFigures(all, tasks, stations, span);
const asked = (date: string, changes: Partial<Consultation> = {}) =>
  aConsultation({ askedAt: day(date), ...changes });
/** So many closed on one day with a phenomenon at a station. */
const coded = (count: number, phenomenon: string, station: string, date = '11-20') =>
  Array.from({ length: count }, () =>
    aConsultation({
      ...closed,
      ...{ station, askedAt: day(date), closedAt: day(date), details: { phenomenon } },
    }),
  );
const aTask = (changes: Partial<Task>): Task => ({
  ...{ id: 't', text: 'Soitetaan Kelaan', owner: 'a', state: 'open', by: 'a', at: span.since },
  ...changes,
});

describe('since the last meeting', () => {
  it('tells what was asked, not taken and handed on, station by station', () => {
    const { stations: told } = figures([
      asked('11-12'),
      asked('11-13', { state: 'expired' }),
      asked('11-10'),
      asked('11-26'),
      asked('11-01', { ...closed, outcome: 'passed-on', closedAt: day('11-13') }),
      asked('11-14', { station: 'kitee' }),
      asked('11-14', { station: 'elsewhere' }),
    ]);
    expect(told).toEqual([
      { station: 'rantakyla', requests: 2, notTaken: 1, handedOn: 1, openTasks: 0 },
      { station: 'kitee', requests: 1, notTaken: 0, handedOn: 0, openTasks: 0 },
      { station: 'outokumpu', requests: 0, notTaken: 0, handedOn: 0, openTasks: 0 },
    ]);
  });

  it('counts from the end of the last meeting up to this moment, the one included', () => {
    const edge = (askedAt: number) => figures([aConsultation({ askedAt })]).stations[0]?.requests;
    expect([span.since - 1, span.since, span.until - 1, span.until].map(edge)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('tells open tasks where they belong, and those of no station apart', () => {
    const told = figures(
      [],
      [
        aTask({ station: 'kitee' }),
        aTask({ station: 'kitee', state: 'done' }),
        aTask({ station: 'elsewhere' }),
        aTask({}),
      ],
    );
    expect(told.stations[1]?.openTasks).toBe(1);
    expect(told.otherTasks).toBe(2);
  });
});

describe('phenomena', () => {
  it('are told from five on, of a station or of several together, and hidden below', () => {
    const told = figures([
      ...coded(5, 'evictions', 'rantakyla'),
      ...coded(3, 'evictions', 'kitee'),
      ...coded(2, 'evictions', 'outokumpu'),
      ...coded(4, 'loneliness', 'kitee'),
    ]);
    expect(told.phenomena).toEqual([
      { phenomenon: 'evictions', station: 'rantakyla', count: 5, isNew: true },
      { phenomenon: 'evictions', count: 5, isNew: true },
    ]);
    expect(told.hasHidden).toBe(true);
  });

  it('are new where they were not told of in as long a time before', () => {
    const told = figures([
      ...coded(5, 'evictions', 'kitee', '11-04'),
      ...coded(5, 'evictions', 'kitee'),
      ...coded(4, 'loneliness', 'kitee', '11-04'),
      ...coded(6, 'loneliness', 'kitee'),
    ]);
    expect(told.phenomena.map(({ phenomenon, isNew }) => [phenomenon, isNew])).toEqual([
      ['evictions', false],
      ['loneliness', true],
    ]);
  });
});

describe('a line', () => {
  const told = figures([asked('11-12'), ...coded(6, 'evictions', 'kitee')]);

  it('is what stands there', () => {
    expect(lineOf(told, { what: 'requests', station: 'rantakyla' })).toEqual({
      ...{ what: 'requests', station: 'rantakyla', count: 1 },
    });
    expect(
      lineOf(told, { what: 'phenomenon', phenomenon: 'evictions', station: 'kitee' }),
    ).toMatchObject({ count: 6, isNew: true });
  });

  it.each([
    ['a station that is not there', { what: 'requests', station: 'atlantis' }],
    ['a phenomenon that is hidden', { what: 'phenomenon', phenomenon: 'loneliness' }],
    ['a sum that is not told', { what: 'phenomenon', phenomenon: 'evictions' }],
  ] as const)('is none for %s', (_case, wanted) => {
    expect(lineOf(told, wanted)).toBeUndefined();
  });
});
