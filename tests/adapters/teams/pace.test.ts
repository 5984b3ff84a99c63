import { paced } from '../../../bot/src/adapters/teams/pace.ts';
import type { Delivery, Messenger, Outgoing } from '../../../bot/src/ports.ts';
import { createLogBook } from '../log-book.ts';

const message: Outgoing = { view: { kind: 'help' }, language: 'fi', reader: 'adviser' };

const chat = (id: string) =>
  JSON.stringify({
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    bot: { id: '28:bot', name: '' },
    user: { id: '29:adviser', name: '' },
    conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
  });

interface Call {
  readonly to: string;
  readonly at: number;
}

/** A messenger behind the limits; time passes only where somebody waits, or when told to. */
function startPace() {
  const calls: Call[] = [];
  const log = createLogBook();
  let now = 0;
  let answer: (to: string) => Delivery = () => ({ kind: 'sent', activityId: 'a' });
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const call = (to: string): Promise<Delivery> => {
    calls.push({ to, at: now });
    return Promise.resolve(answer(to));
  };
  const twin: Messenger = { send: call, update: call, languageOf: () => 'fi' };
  const messenger = paced(twin, {
    now: () => now,
    machineNow: () => now,
    pause: (ms) =>
      new Promise((wake) => {
        sleepers.push({ until: now + ms, wake });
      }),
    log,
  });
  /** All that can go on without time passing has gone on. */
  const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    calls,
    log,
    messenger,
    answers: (how: typeof answer) => {
      answer = how;
    },
    pass: (ms: number) => {
      now += ms;
    },
    /** Everybody's answer, once all waiting is over. */
    all: async (asked: readonly Promise<Delivery>[]): Promise<readonly Delivery[]> => {
      const done = Promise.all(asked);
      await quiet();
      while (sleepers.length > 0) {
        sleepers.sort((a, b) => a.until - b.until);
        const next = sleepers.shift();
        now = Math.max(now, next!.until);
        next!.wake();
        await quiet();
      }
      return done;
    },
  };
}

type Pace = ReturnType<typeof startPace>;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Sends again whatever was put off, when it was told to come, until nothing is left. */
async function sendAll(pace: Pace, to: readonly string[]): Promise<void> {
  let waiting = to.map((reference) => ({ reference, at: 0 }));
  for (let now = 0; waiting.length > 0; now += 500) {
    const due = waiting.filter(({ at }) => at <= now);
    const told = await pace.all(
      due.map(({ reference }) => pace.messenger.send(reference, message)),
    );
    const again = told.flatMap((delivery, index) =>
      delivery.kind === 'later'
        ? [{ reference: due[index]!.reference, at: now + (delivery.afterMs ?? 0) }]
        : [],
    );
    waiting = [...waiting.filter(({ at }) => at > now), ...again];
    pace.pass(500);
  }
}

function mostWithin(calls: readonly Call[], ms: number): number {
  return Math.max(
    ...calls.map(({ at }) => calls.filter((one) => one.at >= at && one.at < at + ms).length),
  );
}

describe('to one conversation', () => {
  it.each([
    ['a burst', 40],
    ['more than an hour holds', 2_000],
  ])('%s keeps to 7 a second, 8 in two, 60 in thirty, 1,800 an hour', async (_name, count) => {
    const pace = startPace();
    await sendAll(
      pace,
      times(count, () => chat('a')),
    );
    expect(pace.calls).toHaveLength(count);
    expect(mostWithin(pace.calls, 1_000)).toBe(7);
    expect(mostWithin(pace.calls, 2_000)).toBe(8);
    expect(mostWithin(pace.calls, 30_000)).toBeLessThanOrEqual(60);
    expect(mostWithin(pace.calls, 3_600_000)).toBeLessThanOrEqual(1_800);
  });

  it('goes one after another, in the order asked for', async () => {
    const pace = startPace();
    const order: number[] = [];
    const sends = times(8, (index) =>
      pace.messenger.send(chat('a'), message).then(() => order.push(index)),
    );
    await pace.all(sends as unknown as Promise<Delivery>[]);
    expect(order).toEqual(times(8, (index) => index));
  });

  it('what does not fit is told when to come, one after another', async () => {
    const pace = startPace();
    const told = await pace.all(times(40, () => pace.messenger.send(chat('a'), message)));
    const putOff = told.filter((one) => one.kind === 'later');
    expect(putOff.every(({ why }) => why === 'held')).toBe(true);
    const afters = putOff.map(({ afterMs }) => afterMs!);
    expect(afters.length).toBeGreaterThan(0);
    expect(afters.every((after, index) => index === 0 || after > afters[index - 1]!)).toBe(true);
  });
});

it('to all together goes at 30 a second', async () => {
  const pace = startPace();
  await sendAll(
    pace,
    times(200, (index) => chat(`chat ${index}`)),
  );
  expect(pace.calls).toHaveLength(200);
  expect(mostWithin(pace.calls, 1_000)).toBeLessThanOrEqual(30);
});

describe('a conversation that fails', () => {
  it('gets nothing before its Retry-After is over, and others do', async () => {
    const pace = startPace();
    pace.answers((to) =>
      to === chat('a') ? { kind: 'later', afterMs: 20_000 } : { kind: 'sent', activityId: 'b' },
    );
    await pace.all([pace.messenger.send(chat('a'), message)]);
    pace.pass(19_999);
    expect(await pace.all([pace.messenger.update(chat('a'), 'card', message)])).toEqual([
      { kind: 'later', why: 'held', afterMs: 1 },
    ]);
    expect(await pace.all([pace.messenger.send(chat('b'), message)])).toMatchObject([
      { kind: 'sent' },
    ]);
    pace.answers(() => ({ kind: 'sent', activityId: 'a' }));
    pace.pass(500);
    expect(await pace.all([pace.messenger.send(chat('a'), message)])).toMatchObject([
      { kind: 'sent' },
    ]);
  });

  it('because of one message does not rest', async () => {
    const pace = startPace();
    pace.answers(() => ({ kind: 'later', why: 'refused' }));
    const refused = { kind: 'later', why: 'refused' };
    const told = await pace.all(times(3, () => pace.messenger.send(chat('a'), message)));
    expect(told).toEqual([refused, refused, refused]);
  });

  it('alone is to blame itself', async () => {
    const pace = startPace();
    const down = { kind: 'later', why: 'down' } as const;
    pace.answers(() => down);
    expect(await pace.all([pace.messenger.send(chat('a'), message)])).toEqual([down]);
  });

  it.each([
    ['has had too much', { kind: 'later', why: 'held', afterMs: 30_000 }],
    ['changes at this moment', { kind: 'later' }],
  ] as const)('because it %s says nothing of others, be they many', async (_name, delivery) => {
    const pace = startPace();
    pace.answers((to) => (to === chat('z') ? { kind: 'sent', activityId: 'z' } : delivery));
    const told = await pace.all(
      times(20, (index) => pace.messenger.send(chat(`chat ${index}`), message)),
    );
    expect(told).toEqual(times(20, () => delivery));
    expect(await pace.all([pace.messenger.send(chat('z'), message)])).toMatchObject([
      { kind: 'sent' },
    ]);
    expect(pace.log.lines).toEqual([]);
  });
});

describe('a connector that fails for everybody', () => {
  const down = async () => {
    const pace = startPace();
    pace.answers(() => ({ kind: 'later', why: 'down' }));
    await pace.all([pace.messenger.send(chat('a'), message)]);
    await pace.all([pace.messenger.send(chat('b'), message)]);
    return pace;
  };

  it('is told once, and blames no message', async () => {
    const pace = await down();
    const told = await pace.all([pace.messenger.send(chat('c'), message)]);
    expect(told).toMatchObject([{ kind: 'later', why: 'held' }]);
    expect(pace.log.lines.filter(({ event }) => event === 'connector down')).toHaveLength(1);
  });

  it('is asked by few', async () => {
    const pace = await down();
    const before = pace.calls.length;
    await pace.all(times(40, (index) => pace.messenger.send(chat(`chat ${index}`), message)));
    expect(pace.calls.length - before).toBe(4);
  });

  it('is asked at least every three minutes, also after an hour', async () => {
    const pace = await down();
    for (let minute = 0; minute < 60; minute += 3) {
      pace.pass(180_000);
      const before = pace.calls.length;
      await pace.all([pace.messenger.send(chat('a'), message)]);
      expect(pace.calls.length).toBe(before + 1);
    }
  });

  it('and answers again is open to all at once', async () => {
    const pace = await down();
    pace.answers(() => ({ kind: 'sent', activityId: 'a' }));
    const told = await pace.all([
      pace.messenger.send(chat('c'), message),
      pace.messenger.send(chat('d'), message),
    ]);
    expect(told).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }]);
    expect(pace.log.lines.at(-1)).toEqual({ event: 'connector answers again' });
  });
});

it('a send that throws is for later, and stops nobody behind it', async () => {
  const pace = startPace();
  pace.answers(() => {
    throw new Error('no token');
  });
  expect(await pace.all([pace.messenger.send(chat('a'), message)])).toEqual([{ kind: 'later' }]);
  await pace.all([pace.messenger.send(chat('b'), message)]);
  pace.answers(() => ({ kind: 'sent', activityId: 'a' }));
  expect(await pace.all([pace.messenger.send(chat('a'), message)])).toMatchObject([
    { kind: 'sent' },
  ]);
  expect(new Set(pace.log.lines.map(({ event }) => event))).toEqual(new Set(['send failed']));
});
