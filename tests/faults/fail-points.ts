import type { Around, PortName } from '../../bot/src/compose.ts';

/** `requests.commit`, `messenger.send`: a call of a port. */
export type FailPoint = `${PortName}.${string}`;

/** Before the port is called, or after it has done its work and before its answer is known. */
export type Moment = 'before' | 'after';

/**
 * What happens at a call: undefined for nothing; throwing fails the call, a promise that never
 * resolves hangs it, and killing the process cuts it.
 */
export type Strike = (point: FailPoint, moment: Moment) => Promise<void> | undefined;

/** Looks something up without leaving the process, or is read piece by piece. */
const noCall: ReadonlySet<string> = new Set(['languageOf', 'positionAt', 'instantOf', 'parts']);

/** Fail-points round every port of the service; the product knows nothing of them. */
export function failPoints(strike: Strike): Around {
  return (name, port) =>
    new Proxy(port, {
      get(target, key, receiver) {
        const member: unknown = Reflect.get(target, key, receiver);
        // The messenger has its own inside the limits.
        if (name === 'paced') return member;
        if (typeof member !== 'function' || typeof key !== 'string') return member;
        if (noCall.has(key)) return member;
        const call = member as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => through(strike, `${name}.${key}`, () => call(...given));
      },
    });
}

async function through(strike: Strike, point: FailPoint, call: () => unknown): Promise<unknown> {
  await strike(point, 'before');
  const value = await call();
  await strike(point, 'after');
  return value;
}
