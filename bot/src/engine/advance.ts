import { minute } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { Engine } from './engine.ts';
import { nextPost } from './posts.ts';

export interface Advancing {
  readonly tools: Tools;
  readonly engine: Engine;
  readonly moveTo: (at: Instant) => Promise<void>;
  /** Product instant up to which whichever instance leads has looked at all that was due. */
  readonly lastLooked: () => Promise<Instant | undefined>;
  /** A moment of machine time: another process, perhaps a dead one, still has the lease. */
  readonly pause: () => Promise<void>;
  /** Resolves when nothing is being sent any more. */
  readonly idle: () => Promise<void>;
}

/** Local mode: from due instant to due instant, in order, a whole cycle and its posts at each. */
export async function advance(
  { tools, engine, moveTo, lastLooked, pause, idle }: Advancing,
  minutes: number,
): Promise<Instant> {
  const target = tools.clock.now() + minutes * minute;
  for (;;) {
    await idle();
    const now = tools.clock.now();
    const hints = [await tools.due.nextAfter(now), await tools.networks.nextAfter(now)];
    const next = Math.min(...hints.map((at) => at ?? Infinity), nextPost(tools, now));
    await moveTo(Math.min(next, target));
    const here = tools.clock.now();
    for (let cycle = await engine.cycle(); cycle !== 'whole'; cycle = await engine.cycle()) {
      if (cycle === 'more') continue;
      if (((await lastLooked()) ?? -Infinity) >= here) break;
      await pause();
    }
    await engine.settled();
    await idle();
    if (next >= target) return tools.clock.now();
  }
}
