import { createLines } from '../../../bot/src/adapters/teams/queue.ts';

describe('a line of one person’s acts', () => {
  it('refuses who comes when it is full, and takes them again later', async () => {
    const inLine = createLines(2);
    const gate = Promise.withResolvers<string>();
    const running = inLine('a', () => gate.promise);
    const waiting = [1, 2].map((n) => inLine('a', () => Promise.resolve(n)));
    expect(inLine('a', () => Promise.resolve('too many'))).toBeUndefined();
    expect(await inLine('b', () => Promise.resolve('another person'))).toBe('another person');
    gate.resolve('first');
    expect(await Promise.all([running, ...waiting])).toEqual(['first', 1, 2]);
    expect(await inLine('a', () => Promise.resolve('again'))).toBe('again');
  });

  it('goes on after an act that failed', async () => {
    const inLine = createLines(2);
    const failing = inLine('a', () => Promise.reject(new Error('failed')));
    const next = inLine('a', () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });
});
