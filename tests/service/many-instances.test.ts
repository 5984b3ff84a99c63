import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Around } from '../../bot/src/compose.ts';
import type { LeaseStore } from '../../bot/src/ports.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { nowSentence, todaySentence, tuesday } from './fresh.ts';

type Start = Partial<Parameters<typeof startService>[0]>;

/** Two instances on one store; each test tells at which of them people are. */
function two(start: () => Start = () => ({})): {
  readonly one: () => RunningService;
  readonly other: () => RunningService;
} {
  let running: readonly RunningService[] = [];
  beforeEach(async () => {
    const first = await startService({ at: tuesday, ...start() });
    running = [first, await startService({ at: tuesday, ...start(), beside: first })];
  });
  afterEach(async () => {
    for (const service of running.toReversed()) await service.stop();
  });
  return { one: () => running[0]!, other: () => running[1]! };
}

/** Each instance may lead as soon as it wants to: its cycles are what the tests look at. */
const fleeting: Around = (name, port) => {
  if (name !== 'lease') return port;
  const lease = port as unknown as LeaseStore;
  const take: LeaseStore['take'] = (holder, now) => lease.take(holder, now, now + 1);
  return { ...port, take };
};

describe('what is said to one instance', () => {
  const { one, other } = two(() => ({ around: fleeting, without: ['a'] }));
  const bothCycled = async () => {
    await one().settled();
    await other().settled();
  };

  it('makes a counsellor reachable for the other', async () => {
    await one().people.a.install();
    await bothCycled();
    await other().people.nurse.asks(nowSentence);
    expect(other().people.a.isOffered('request.accept')).toBe(true);
  });

  it('chooses the language and the home station at the other', async () => {
    await one().people.nurse.writes('kieli svenska');
    await one().people.nurse.writes('asema Kitee');
    await bothCycled();
    const form = await other().people.nurse.writes('bostadsbidrag, i dag');
    expect(form.summary).toContain('Kitee');
    expect(form.text).toContain('Skicka');
  });

  it('keeps a choice that was made while the other one’s news came in', async () => {
    await one().people.nurse.writes('kieli svenska');
    await other().people.nurse.writes('kieli english');
    await bothCycled();
    await bothCycled();
    expect((await other().people.nurse.writes('help')).text).toContain('How Koppi helps');
    expect((await one().people.nurse.writes('help')).text).toContain('How Koppi helps');
  });

  it('is in the lists of the other, and what ended is not', async () => {
    await one().people.a.install();
    await bothCycled();
    await one().people.nurse.asks(todaySentence);
    expect((await other().people.a.writes('jono')).verbs).toContain('request.accept');
    await other().people.a.taps('request.accept');
    expect((await one().people.a.writes('keskeneräiset')).verbs).toContain('request.close');
    await other().people.a.taps('request.close', {}, { data: { outcome: 'solved' } });
    expect((await one().people.a.writes('keskeneräiset')).verbs).not.toContain('request.close');
    expect((await one().people.nurse.writes('omat')).verbs).not.toContain('request.withdraw');
  });
});

describe('an absence told to one instance', () => {
  const { one, other } = two(() => ({ around: fleeting }));

  it('is heeded by the other', async () => {
    await one().people.a.writes('poissa tänään');
    await other().settled();
    await other().people.nurse.asks(nowSentence);
    expect(other().people.a.isOffered('request.accept')).toBe(false);
    expect(other().people.b.isOffered('request.accept')).toBe(true);
  });

  it('moves on what waits at the other', async () => {
    await other().people.nurse.asks(nowSentence);
    await one().people.a.writes('poissa tänään');
    await one().settled();
    expect(one().people.b.isOffered('request.accept')).toBe(true);
  });
});

describe('a press', () => {
  const { one, other } = two(() => ({ around: fleeting }));

  it('of a card that the other instance sent is taken', async () => {
    const { nurse } = one().people;
    const form = await nurse.writes(nowSentence);
    await other().people.nurse.taps('request.send', {}, { on: form });
    await one().people.a.taps('request.accept');
    expect(other().people.nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
  });

  it('at both at the same moment makes one winner', async () => {
    await one().people.nurse.asks(nowSentence);
    await one().advance(3);
    await other().settled();
    const answers = await Promise.all([
      one().people.a.taps('request.accept'),
      other().people.b.taps('request.accept'),
    ]);
    expect(answers.filter(({ verbs }) => verbs.includes('request.close'))).toHaveLength(1);
  });
});

describe('the clock', () => {
  describe('moved at one instance', () => {
    const { one, other } = two(() => ({ around: fleeting }));

    it('is followed by the other', async () => {
      await one().advanceTo('2026-11-24T12:00');
      await other().settled();
      await other().people.nurse.asks(nowSentence);
      await other().people.a.taps('request.accept');
      expect(other().people.nurse.card().text).toContain('otti kopin klo 12.');
    });
  });

  describe('moved at an instance that does not lead', () => {
    const { one, other } = two();

    it('stands still again when the leader has done what was due', async () => {
      await one().people.nurse.asks(nowSentence);
      let isThere = false;
      const moved = other()
        .advance(3)
        .then(() => {
          isThere = true;
        });
      const goesOn = () => !isThere;
      while (goesOn()) await one().settled();
      await moved;
      expect(one().people.b.isOffered('request.accept')).toBe(true);
    });
  });
});

describe('an instance that leaves', () => {
  const { one, other } = two();

  it('lets the other one lead at once', async () => {
    await other().settled();
    expect(await one().rows.get('Lease', 'engine', 'leader')).toBeDefined();
    await other().stop();
    expect(await one().rows.get('Lease', 'engine', 'leader')).toBeUndefined();
    await one().settled();
  });
});

it('three that begin on an empty store at the same moment are one service', async () => {
  const rows = createMemoryRows();
  const start = () => startService({ at: tuesday, rows, around: fleeting });
  const all = await Promise.all([start(), start(), start()]);
  const [first, second] = all;
  const form = await first.people.nurse.writes(todaySentence);
  const receipt = await second.people.nurse.taps('request.send', {}, { on: form });
  expect(receipt.verbs).toContain('request.withdraw');
  for (const service of all) await service.stop();
});
