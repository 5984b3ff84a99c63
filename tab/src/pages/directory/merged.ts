import { alike } from '../../../../bot/src/domain/settings/difference.ts';
import type { Entry } from '../../components/values.ts';

/** What two people made of the same entry. */
export interface Merged {
  /** Each field as the one has it who alone changed it; where both did, as it is mine. */
  readonly entry: Entry;
  /** Fields that both changed, and differently. */
  readonly quarrels: readonly string[];
}

/** Nothing is overwritten: what only the other changed is taken over, what both did is asked about. */
export function merged(base: Entry, mine: Entry, theirs: Entry): Merged {
  const names = Object.keys(mine);
  const byMe = (name: string) => !alike(base[name], mine[name]);
  const byThem = (name: string) => !alike(base[name], theirs[name]);
  const chosen = names.map((name): readonly [string, unknown] => [
    name,
    byMe(name) ? mine[name] : theirs[name],
  ]);
  return {
    entry: Object.fromEntries<unknown>(chosen),
    quarrels: names.filter(
      (name) => byMe(name) && byThem(name) && !alike(mine[name], theirs[name]),
    ),
  };
}
