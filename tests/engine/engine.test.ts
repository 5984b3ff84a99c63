import { createHealth } from '../../bot/src/engine/health.ts';
import type { LeaseStore } from '../../bot/src/ports.ts';
import { engineWith } from './engine-with.ts';

describe('cycles asked for while one runs', () => {
  const held = async () => {
    const gate = Promise.withResolvers<boolean>();
    let begun = 0;
    const refresh = () => {
      begun += 1;
      return gate.promise;
    };
    const { engine } = await engineWith(() => ({ refresh }));
    const first = engine.cycle();
    await Promise.resolve();
    const others = Array.from({ length: 100 }, () => engine.cycle());
    return { engine, open: () => gate.resolve(false), all: [first, ...others], begun: () => begun };
  };

  it('are one more, that begins when it has ended', async () => {
    const { open, all, begun } = await held();
    expect(begun()).toBe(1);
    open();
    await Promise.all(all);
    expect(begun()).toBe(2);
  });

  it('are not begun any more by an engine that leaves', async () => {
    const { engine, open, begun } = await held();
    const released = engine.release();
    open();
    await released;
    expect(begun()).toBe(1);
  });
});

describe('housekeeping', () => {
  it('that does not end is begun once, and holds up no cycle', async () => {
    let begun = 0;
    const tidy = () => {
      begun += 1;
      return new Promise<never>(() => undefined);
    };
    const { engine } = await engineWith(() => ({ tidy }));
    for (let cycles = 0; cycles < 3; cycles += 1) expect(await engine.cycle()).toBe('whole');
    expect(begun).toBe(1);
  });

  it('that fails is tried again an hour later', async () => {
    let begun = 0;
    let now = 0;
    const tidy = () => {
      begun += 1;
      return Promise.reject(new Error('not tidied'));
    };
    const { engine } = await engineWith(() => ({ tidy, machineNow: () => now }));
    for (const passed of [0, 60_000, 3_600_000]) {
      now = passed;
      await engine.cycle();
      await engine.settled();
    }
    expect(begun).toBe(2);
  });
});

describe('a backlog that does not end', () => {
  it('leaves every cycle time for the rest, the next one goes on, and the operator is told', async () => {
    let now = 0;
    const asked = Array.from({ length: 200 }, (_, index) => ({
      request: `none-${index}`,
      at: 0,
      key: '',
      etag: '',
      partition: '',
    }));
    const ended: number[] = [];
    const lease: LeaseStore = {
      take: () => Promise.resolve(true),
      release: () => Promise.resolve(),
      cycleEnded: (at) => Promise.resolve(void ended.push(at)),
      lastCycle: () => Promise.resolve(ended.at(-1)),
      lastLooked: () => Promise.resolve(undefined),
      clockOffset: () => Promise.resolve(undefined),
      saveClockOffset: () => Promise.resolve(),
    };
    const { engine, tools } = await engineWith((tools) => ({
      lease,
      machineNow: () => now,
      tools: {
        ...tools,
        due: {
          ...tools.due,
          due: () => {
            now += 3_000;
            return Promise.resolve(asked);
          },
          remove: () => Promise.resolve(),
        },
      },
    }));
    expect([await engine.cycle(), await engine.cycle()]).toEqual(['more', 'more']);
    expect(ended).toHaveLength(2);
    const health = createHealth({
      ...{ tools, engine, lease, machineNow: () => now },
      within: (_limit, work) => work,
      audit: () => Promise.resolve(undefined),
    });
    expect(await health.engine()).toMatchObject({ ok: false, detail: { behind: true } });
  });
});
