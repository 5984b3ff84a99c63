import { isLostTo } from '../domain/consultation/rights.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { StoredRequest } from '../ports.ts';
import { readRequest } from './read-request.ts';
import { cardOf } from './seen.ts';
import type { Tools } from './tools.ts';

/** How much of a request its reader sees: all, all but the plan and the rating, or what became of it. */
export type Depth = 'asker' | 'adviser' | 'status';

/** Letters only, as every id of a request is; anything else would not be a key of the store. */
export const isRequestId = (id: string): boolean => /^[a-z]{24}$/u.test(id);

/**
 * The request as this person may see it, the same as on their card; undefined alike for one that is
 * not theirs, that is not, and whose id is none. It is logged that they read it.
 */
export async function seeRequest(
  tools: Tools,
  reader: PersonId,
  id: string,
): Promise<StoredRequest | undefined> {
  if (!isRequestId(id)) return undefined;
  return readRequest(tools, tools.known.actor({ id: reader, name: '' }), id);
}

/** How much of it this person sees on their card. */
export function depthFor(tools: Tools, consultation: Consultation, reader: PersonId): Depth {
  const card = cardOf(tools, consultation, reader);
  if (card === 'receipt') return 'asker';
  if (card === 'coordinator-card') return 'adviser';
  return card === 'adviser-card' && !isLostTo(reader, consultation) ? 'adviser' : 'status';
}
