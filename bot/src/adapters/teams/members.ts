import { z } from 'zod';
import type { County } from '../../domain/roster/county.ts';
import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { within } from '../clock/limit.ts';

/** What the connector knows of somebody in a conversation; learn.microsoft.com, "Get Teams context". */
const memberSchema = z.object({
  tenantId: z.string(),
  userRole: z.string(),
  aadObjectId: z.string().nullish(),
});

/** Undefined for a member of our tenant; `storage` where it cannot be told now. */
export type JudgeMember = (
  person: string,
  lookUp: () => Promise<unknown>,
) => Promise<'other-tenant' | 'guest' | 'storage' | undefined>;

/** Leaves enough of the 15 s after which Teams sends the turn again. */
const longestLookUpMs = 1_500;
const mostRemembered = 20_000;

/**
 * A guest of our tenant has an id in it as staff have: only the connector tells them apart. It is
 * asked once about each person whom the roster does not have.
 */
export function createMembers(county: () => County, log: Log): JudgeMember {
  const members = new Set<string>();
  return async (person, lookUp) => {
    const { people, tenantId } = county();
    if (members.has(person) || people.some(({ id }) => id === person)) return undefined;
    const found = memberSchema.safeParse(await inTime(lookUp, log));
    if (!found.success) return 'storage';
    const { data } = found;
    if ((data.aadObjectId ?? person) !== person) return 'guest';
    if (data.tenantId.toLowerCase() !== tenantId.toLowerCase()) return 'other-tenant';
    if (data.userRole.toLowerCase() !== 'user') return 'guest';
    if (members.size >= mostRemembered) members.clear();
    members.add(person);
    return undefined;
  };
}

/** Undefined where the connector fails or takes too long. */
async function inTime(lookUp: () => Promise<unknown>, log: Log): Promise<unknown> {
  try {
    return await within(longestLookUpMs, lookUp());
  } catch (error) {
    log.warn('member-unknown', { cause: causeOf(error) });
    return undefined;
  }
}
