import { planRoute } from '../../../bot/src/domain/routing/plan.ts';
import type { RouteRequest, RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import {
  absence,
  adviser,
  asks,
  at,
  block,
  busy,
  coordinator,
  everyDay,
  factsOf,
  wall,
} from '../../helpers/schedule.ts';
import type { FactParts } from '../../helpers/schedule.ts';

// Tuesday 24.11.2026: A is on site at Rantakylä 8–15, B at Niinivaara, C works remotely for Kitee.
const people = [
  adviser('a', { stations: ['rantakyla'] }),
  adviser('b', { stations: ['rantakyla', 'niinivaara'] }),
  adviser('c'),
  adviser('d', { regions: ['keski-karjala'], pool: true }),
  adviser('doctor', { profession: 'doctor', stations: ['rantakyla'] }),
  coordinator('k'),
];
const blocks = [
  block('a', 'tue 08:00-15:00', { station: 'rantakyla' }),
  block('b', 'tue 08:00-15:00', { station: 'niinivaara' }),
  block('b', 'wed 12:00-15:00', { station: 'rantakyla' }),
  ...everyDay('c', '08:00-16:00'),
  ...everyDay('d', '09:00-16:00'),
  ...everyDay('doctor', '08:00-16:00', { station: 'rantakyla' }),
];
const demo = (more: Partial<FactParts> = {}): RoutingFacts =>
  factsOf({ people, ...more, schedules: { blocks, ...more.schedules } });

/** The plan as a person would note it down: when, whom, where they stand. */
function told(request: RouteRequest, facts: RoutingFacts, now = wall(request.since)) {
  const plan = planRoute(request, facts, at(now));
  const steps = plan.steps.map(
    (step) =>
      `${wall(step.at).slice(8)} ${step.tier}: ${step.people.join(' ')}${step.digest ? ' (digest)' : ''}`,
  );
  return [...steps, `${wall(plan.expiresAt).slice(8)} expires`];
}

describe('Nyt', () => {
  it('asks those on site alone, then station and region, then tells the coordinator', () => {
    expect(told(asks('now', '2026-11-24T10:15'), demo())).toEqual([
      '24T10:15 on-site-now: a',
      '24T10:18 region: b c',
      '24T10:25 coordinator: k',
      '24T10:45 expires',
    ]);
  });

  it.each([
    ['absent', { absences: [absence('a', '2026-11-24T00:00', '2026-11-25T00:00')] }],
    ['busy', { states: [busy('a', '2026-11-24T10:00', '2026-11-24T11:00')] }],
    ['in focus', { blocks: [...blocks, block('a', 'tue 10:00-11:00', { kind: 'focus' })] }],
  ])('asks everybody else at once when the one on site is %s', (_, schedules) => {
    expect(told(asks('now', '2026-11-24T10:15'), demo({ schedules }))[0]).toBe(
      '24T10:15 region: b c',
    );
  });

  it('interrupts a team meeting', () => {
    const meeting = block('a', 'tue 10:00-11:00', { kind: 'meeting', station: 'rantakyla' });
    const facts = demo({ schedules: { blocks: [...blocks, meeting] } });
    expect(told(asks('now', '2026-11-24T10:15'), facts)[0]).toBe('24T10:15 on-site-now: a');
  });

  it('goes to the region the moment the only one on site declines', () => {
    const request = asks('now', '2026-11-24T10:15', { notified: ['a'], excluded: ['a'] });
    expect(told(request, demo(), '2026-11-24T10:16')).toEqual([
      '24T10:16 region: b c',
      '24T10:25 coordinator: k',
      '24T10:45 expires',
    ]);
  });

  it('gives the one on site three minutes however often the plan is made anew', () => {
    const request = asks('now', '2026-11-24T10:15', { notified: ['a'] });
    expect(told(request, demo(), '2026-11-24T10:17')[0]).toBe('24T10:18 region: b c');
  });

  it('tells the coordinator at once when nobody works, and says so', () => {
    const request = asks('now', '2026-11-24T18:00');
    expect(told(request, demo())).toEqual(['24T18:00 coordinator: k', '24T18:30 expires']);
    expect(planRoute(request, demo(), request.since).nobodyNow).toBe(true);
  });

  it('asks the pool too, all at once, when the asker asks wider', () => {
    expect(told(asks('now', '2026-11-24T10:15', { wider: true }), demo())[0]).toBe(
      '24T10:15 pool: a b c d',
    );
  });

  it('asks the wished receiver alone first', () => {
    expect(told(asks('now', '2026-11-24T10:15', { wished: 'd' }), demo())).toEqual([
      '24T10:15 pool: d',
      '24T10:18 on-site-now: a',
      '24T10:21 region: b c',
      '24T10:25 coordinator: k',
      '24T10:45 expires',
    ]);
  });
});

describe('Tänään', () => {
  it('goes outwards one working hour at a time', () => {
    expect(told(asks('today', '2026-11-24T10:15'), demo())).toEqual([
      '24T10:15 on-site-now: a',
      '24T11:15 station-remote: b',
      '24T12:15 region: c',
      '24T13:15 pool: d',
      '24T14:15 coordinator: k',
      '24T15:15 expires',
    ]);
  });

  it('says where the first of a step is on site, and until when', () => {
    const plan = planRoute(asks('today', '2026-11-24T10:15'), demo(), at('2026-11-24T10:15'));
    expect(plan.steps[0]).toMatchObject({
      station: 'rantakyla',
      onSiteUntil: at('2026-11-24T15:00'),
    });
    expect(plan.steps[1]).toMatchObject({ station: 'niinivaara' });
    expect(plan.steps[2]).not.toHaveProperty('station');
  });

  it('waits for the end of a focus block on site', () => {
    const focus = block('a', 'tue 10:00-11:00', { kind: 'focus' });
    const facts = demo({ schedules: { blocks: [...blocks, focus] } });
    expect(told(asks('today', '2026-11-24T10:15'), facts).slice(0, 2)).toEqual([
      '24T11:00 on-site-now: a',
      '24T12:00 station-remote: b',
    ]);
  });

  it('waits for whoever comes to the station later the same day', () => {
    expect(told(asks('today', '2026-11-25T10:15'), demo()).slice(0, 2)).toEqual([
      '25T12:00 on-site-later: b',
      '25T13:00 region: c',
    ]);
  });

  it('counts on in the next morning when the working time of the asked has run out', () => {
    expect(told(asks('today', '2026-11-24T14:30'), demo()).slice(0, 2)).toEqual([
      '24T14:30 on-site-now: a',
      '25T12:00 on-site-later: b',
    ]);
    const alone = demo({ people: people.filter(({ id }) => id !== 'b') });
    expect(told(asks('today', '2026-11-24T14:30'), alone)[1]).toBe('25T08:30 region: c');
  });

  it('begins the next morning when asked after hours', () => {
    expect(told(asks('today', '2026-11-23T17:00'), demo())[0]).toBe('24T08:00 on-site-later: a');
  });

  it('begins on Monday when asked on Friday night, and after Christmas when asked on its eve', () => {
    expect(told(asks('today', '2026-11-27T18:00'), demo())[0]).toBe('30T08:00 region: c');
    expect(told(asks('today', '2026-12-24T09:00'), demo())[0]).toBe('28T08:00 region: c');
  });

  it('takes somebody who was in a meeting at their turn along with the next step', () => {
    const second = [
      block('e', 'tue 08:00-15:00', { station: 'rantakyla' }),
      block('e', 'tue 10:00-11:00', { kind: 'meeting' }),
    ];
    const facts = demo({
      people: [...people, adviser('e')],
      schedules: { blocks: [...blocks, ...second] },
    });
    expect(told(asks('today', '2026-11-24T10:15'), facts).slice(0, 2)).toEqual([
      '24T10:15 on-site-now: a',
      '24T11:15 station-remote: b e',
    ]);
  });

  it('asks everybody of the county together when the asker asks wider', () => {
    expect(told(asks('today', '2026-11-24T10:15', { wider: true }), demo())).toEqual([
      '24T10:15 pool: a b c d',
      '24T11:15 coordinator: k',
      '24T12:15 expires',
    ]);
  });

  it('asks the wished receiver alone first, when they next work', () => {
    expect(told(asks('today', '2026-11-24T08:15', { wished: 'd' }), demo()).slice(0, 2)).toEqual([
      '24T09:00 pool: d',
      '24T10:00 on-site-now: a',
    ]);
  });

  it('does without a wished receiver who is away', () => {
    const absences = [absence('d', '2026-11-24T00:00', '2026-12-24T00:00')];
    const request = asks('today', '2026-11-24T08:15', { wished: 'd' });
    expect(told(request, demo({ schedules: { absences } }))[0]).toBe('24T08:15 on-site-now: a');
  });

  it('expires at the end of the last wait when everybody has been asked', () => {
    const request = asks('today', '2026-11-24T10:15', { notified: ['a', 'b', 'c', 'd', 'k'] });
    expect(told(request, demo(), '2026-11-24T15:15')).toEqual(['24T15:15 expires']);
  });

  it('waits one step for a miracle where there is neither adviser nor coordinator', () => {
    const facts = demo({ people: [] });
    expect(told(asks('today', '2026-11-24T10:15'), facts)).toEqual(['24T11:15 expires']);
  });
});

describe('Ei kiirettä', () => {
  it('waits for the morning digest of the next on-site day, then goes on like tänään', () => {
    expect(told(asks('week', '2026-11-26T10:15'), demo())).toEqual([
      '01T08:00 on-site-later: a (digest)',
      '01T09:00 station-remote: b',
      '01T10:00 region: c',
      '01T11:00 pool: d',
      '01T12:00 coordinator: k',
      '01T13:00 expires',
    ]);
  });

  it('is in the digest of the same morning when asked before it', () => {
    expect(told(asks('week', '2026-11-24T07:30'), demo())[0]).toBe(
      '24T08:00 on-site-later: a (digest)',
    );
  });

  it('is in the digest of the next on-site day when asked after it', () => {
    expect(told(asks('week', '2026-11-24T08:01'), demo())[0]).toBe(
      '25T08:00 on-site-later: b (digest)',
    );
  });

  it('is read by the station’s own advisers where nobody is ever on site', () => {
    const facts = demo({
      people: [adviser('c', { stations: ['rantakyla'] }), coordinator('k')],
      schedules: { blocks: everyDay('c', '09:00-15:00') },
    });
    expect(told(asks('week', '2026-11-27T10:15'), facts)).toEqual([
      '30T08:00 station-remote: c (digest)',
      '30T10:00 coordinator: k',
      '30T11:00 expires',
    ]);
  });

  it('interrupts nobody also where only the region is left', () => {
    const facts = demo({ schedules: { blocks: everyDay('c', '07:00-15:00') } });
    expect(told(asks('week', '2026-11-24T10:15'), facts)[0]).toBe('25T08:00 region: c');
  });

  it('reaches a wished receiver in the digest of their next day at work', () => {
    expect(told(asks('week', '2026-11-27T10:15', { wished: 'd' }), demo())[0]).toBe(
      '30T08:00 pool: d (digest)',
    );
  });
});

describe('within a step', () => {
  const four = ['p', 'q', 'r', 's'].map((id) => adviser(id, { stations: ['rantakyla'] }));
  const hours = four.flatMap(({ id }) => everyDay(id, '08:00-16:00'));
  const first = (parts: Partial<FactParts>) =>
    planRoute(
      asks('today', '2026-11-24T10:15'),
      factsOf({ people: four, schedules: { blocks: hours }, ...parts }),
      at('2026-11-24T10:15'),
    ).steps[0]?.people;

  it('the least loaded come first, then those not asked for longest', () => {
    const load = {
      p: { open: 2 },
      q: { open: 1, lastNotified: 5 },
      r: { open: 1, lastNotified: 4 },
      s: { open: 1 },
    };
    expect(first({ load })).toEqual(['s', 'r', 'q', 'p']);
  });

  it('a pair comes first and together, whatever its load', () => {
    const people = four.map((person) => ({
      ...person,
      ...(person.id === 'r' ? { pair: 's' } : person.id === 's' ? { pair: 'r' } : {}),
    }));
    expect(first({ people, load: { s: { open: 9 } } })).toEqual(['r', 's', 'p', 'q']);
  });

  it('a pair’s other half is asked too, of another profession and from elsewhere', () => {
    const nurse = adviser('nurse-adviser', { profession: 'nurse', pair: 'a' });
    const facts = demo({
      people: [adviser('a', { pair: 'nurse-adviser' }), nurse],
      schedules: { blocks: [...blocks, ...everyDay('nurse-adviser', '08:00-16:00')] },
    });
    for (const urgency of ['now', 'today'] as const)
      expect(told(asks(urgency, '2026-11-24T10:15'), facts)[0]).toBe(
        '24T10:15 on-site-now: a nurse-adviser',
      );
  });
});

describe('who is never asked', () => {
  it.each([
    ['the asker', asks('today', '2026-11-24T10:15', { asker: 'a' }), demo()],
    ['the unreachable', asks('today', '2026-11-24T10:15'), demo({ unreachable: ['a'] })],
    ['the excluded', asks('today', '2026-11-24T10:15', { excluded: ['a'] }), demo()],
  ])('%s', (_, request, facts) => {
    expect(told(request, facts)[0]).toBe('24T10:15 station-remote: b');
  });

  it('but an unreachable person on site can be met', () => {
    const plan = planRoute(
      asks('today', '2026-11-24T10:15'),
      demo({ unreachable: ['a'] }),
      at('2026-11-24T10:15'),
    );
    expect(plan.nextOnSite).toMatchObject({ person: 'a', until: at('2026-11-24T15:00') });
  });

  it.each([
    ['whoever is on a home visit is there after it', '12:00', 'a', '2026-11-24T12:00'],
    ['on a visit until the day ends: the next one comes', '15:00', 'b', '2026-11-25T12:00'],
  ])('%s', (_, until, person, from) => {
    const visit = { from: at('2026-11-24T10:00'), until: at(`2026-11-24T${until}`) };
    const states = [{ person: 'a', state: 'home-visit', ...visit }] as const;
    const facts = demo({ unreachable: ['a'], schedules: { states } });
    const now = '2026-11-24T10:15';
    const plan = planRoute(asks('today', now), facts, at(now));
    expect(plan.nextOnSite).toMatchObject({ person, from: at(from) });
  });
});
