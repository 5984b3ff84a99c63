import { koppiItself } from '../domain/roster/county.ts';
import type { Instant } from '../domain/time.ts';
import { takeInConfig } from '../use-cases/county/take-in.ts';
import type { Tools } from '../use-cases/tools.ts';

/** Machine milliseconds for which a list of open requests is fresh enough to share work by. */
const openMs = 5_000;
/** What another instance saved and then died without a word about. */
const peopleMs = 30_000;

/**
 * Keeps what this instance knows as new as the store, where other instances write too.
 * @returns true when schedules or the roster are others than before
 */
export type Refresh = (now: Instant) => Promise<boolean>;

/** @param follow takes on the product clock of the other instances; only local mode moves it */
export function createRefresh(tools: Tools, follow: () => Promise<void>): Refresh {
  let version: number | undefined;
  let peopleAt = -Infinity;
  let openAt = -Infinity;

  const refreshConfig = async (): Promise<boolean> => {
    const current = await tools.config.version();
    if (current === version) return false;
    await takeInConfig(tools, koppiItself);
    const isFirst = version === undefined;
    version = current;
    return !isFirst;
  };

  const refreshPeople = async (now: Instant): Promise<void> => {
    if (!(await tools.people.news()) && now - peopleAt < peopleMs) return;
    peopleAt = -Infinity;
    await readPeople(tools);
    peopleAt = now;
  };

  return async (now) => {
    await follow();
    const changed = await refreshConfig();
    await refreshPeople(now);
    if (changed || now - openAt >= openMs) {
      tools.known.setOpen(await tools.views.open());
      openAt = now;
    }
    return changed;
  };
}

/** Takes in everybody as the store has them now. */
export async function readPeople({ people, known }: Tools): Promise<void> {
  const asked = known.moment();
  known.setPeople(await people.people(), await people.channels(), asked);
}
