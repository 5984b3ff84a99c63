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

/** Looks something up without leaving the process. */
const noCall: ReadonlySet<string> = new Set(['languageOf', 'positionAt', 'instantOf']);
/** Read piece by piece. */
const inPieces: ReadonlySet<string> = new Set(['parts']);

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
        const point: FailPoint = `${name}.${key}`;
        if (inPieces.has(key)) {
          const read = member as (...given: unknown[]) => AsyncGenerator;
          return (...given: unknown[]) => eachThrough(strike, point, () => read(...given));
        }
        const call = member as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => through(strike, point, () => call(...given));
      },
    });
}

async function through(strike: Strike, point: FailPoint, call: () => unknown): Promise<unknown> {
  await strike(point, 'before');
  const value = await call();
  await strike(point, 'after');
  return value;
}

async function* eachThrough(
  strike: Strike,
  point: FailPoint,
  read: () => AsyncGenerator,
): AsyncGenerator {
  await strike(point, 'before');
  yield* read();
  await strike(point, 'after');
}
