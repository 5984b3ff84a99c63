import { createLines } from '../../../bot/src/adapters/teams/queue.ts';

const never = () => Promise.reject(new Error('not that late'));
const act = <T>(run: () => Promise<T>) => ({ run, patienceMs: 60_000, tooLate: never });
const says = <T>(value: T) => act(() => Promise.resolve(value));

describe('a line of one person’s acts', () => {
  it('refuses who comes when it is full, and takes them again later', async () => {
    const inLine = createLines(2);
    const gate = Promise.withResolvers<string>();
    const running = inLine(
      'a',
      act(() => gate.promise),
    );
    const waiting = [1, 2].map((n) => inLine('a', says(n)));
    expect(inLine('a', says('too many'))).toBeUndefined();
    expect(await inLine('b', says('another person'))).toBe('another person');
    gate.resolve('first');
    expect(await Promise.all([running, ...waiting])).toEqual(['first', 1, 2]);
    expect(await inLine('a', says('again'))).toBe('again');
  });

  it('goes on after an act that failed', async () => {
    const inLine = createLines(2);
    const failing = inLine(
      'a',
      act(() => Promise.reject(new Error('failed'))),
    );
    const next = inLine('a', says('next'));
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });

  it('answers who waited too long, never does their act, and goes on in order', async () => {
    const inLine = createLines(2);
    const gate = Promise.withResolvers<string>();
    const done: string[] = [];
    const running = inLine(
      'a',
      act(() => gate.promise),
    );
    const late = inLine('a', {
      run: () => Promise.resolve(void done.push('late')),
      patienceMs: 1,
      tooLate: () => Promise.resolve('too late'),
    });
    const next = inLine(
      'a',
      act(() => Promise.resolve(void done.push('next'))),
    );
    expect(await late).toBe('too late');
    gate.resolve('first');
    expect(await running).toBe('first');
    await next;
    expect(done).toEqual(['next']);
  });
});
