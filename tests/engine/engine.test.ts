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
