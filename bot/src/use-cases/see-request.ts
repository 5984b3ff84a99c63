import { isLostTo } from '../domain/consultation/rights.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { readRequest } from './read-request.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import type { Seen, View } from './view.ts';

/** How much of a request its reader sees: all, all but the plan and the rating, or what became of it. */
type Depth = 'asker' | 'adviser' | 'status';

/** Letters only, as every id of a request is; anything else would not be a key of the store. */
const wellFormed = /^[a-z]{24}$/u;

/**
 * The request as this person may see it, the same as on their card; undefined alike for one that is
 * not theirs, that is not, and whose id is none. It is logged that they read it.
 */
export async function seeRequest(
  tools: Tools,
  reader: PersonId,
  id: string,
): Promise<{ readonly seen: Seen; readonly depth: Depth } | undefined> {
  if (!wellFormed.test(id)) return undefined;
  const seen = await readRequest(tools, tools.known.actor({ id: reader, name: '' }), id);
  return seen && { seen, depth: depthOf(viewFor(tools, seen, reader), reader) };
}

function depthOf(view: View, reader: PersonId): Depth {
  if (view.kind === 'receipt') return 'asker';
  if (view.kind === 'coordinator-card') return 'adviser';
  const mine = view.kind === 'adviser-card' && !isLostTo(reader, view.seen.consultation);
  return mine ? 'adviser' : 'status';
}
