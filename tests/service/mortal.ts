import type { Around } from '../../bot/src/compose.ts';
import { failPoints, type Strike } from '../faults/fail-points.ts';

/** Undefined where nothing was answered, or no card has the button yet. */
export type Tried = <T>(work: () => Promise<T>) => Promise<T | undefined>;

/**
 * As SIGKILL cuts it: whatever the dead service still does reaches no port, whoever waits for its
 * answer gets none, and another starts on what stands in the store.
 */
export function mortal(startAnew: () => Promise<void>) {
  const burial = Promise.withResolvers<never>();
  burial.promise.catch(() => undefined);
  let life = { isOver: false, ending: Promise.withResolvers<never>() };
  let next = Promise.resolve();
  const tried: Tried = async (work) => {
    const { ending } = life;
    const value = await Promise.race([work(), ending.promise]).catch(() => undefined);
    await next;
    return value;
  };
  return {
    tried,
    die: () => {
      const { ending } = life;
      life.isOver = true;
      life = { isOver: false, ending: Promise.withResolvers<never>() };
      next = startAnew();
      ending.reject(new Error('The service died'));
      return burial.promise;
    },
    /** What the dead wait for fails at last, so that they can be cleared away. */
    bury: () => {
      burial.reject(new Error('The service is dead'));
    },
    /** Ports of the service that is being started; once it is dead they are silent. */
    around: (strike: Strike): Around => {
      return (name, port) => {
        const own = life;
        const ownStrike: Strike = (point, at) => (own.isOver ? burial.promise : strike(point, at));
        return failPoints(ownStrike)(name, port);
      };
    },
  };
}
