import { textsEndAt, withoutCaseText, withoutTexts } from '../../domain/network/retention.ts';
import type { Meeting } from '../../domain/network/types.ts';
import type { Tools } from '../tools.ts';
import { endByItself, settleMeeting } from './meetings.ts';
import type { Hint } from './store.ts';

/**
 * A meeting whose time has long passed: what nobody opened is held no more, what nobody ended ends;
 * either way what was left is carried over. Done again, it adds nothing.
 * @returns the meeting as it stands then; undefined: it is not over
 */
export async function lookAfter(
  tools: Tools,
  { network: id, id: meeting }: Pick<Hint, 'network' | 'id'>,
): Promise<Meeting | undefined> {
  const network = await tools.networks.network(id);
  if (!network) return undefined;
  const held = await endByItself(tools, network, meeting);
  if (held?.state !== 'ended' && held?.state !== 'cancelled') return undefined;
  // Also where it is settled: somebody may have added something at the very moment that it ended.
  if (held.state === 'ended') await settleMeeting(tools, network, held);
  return held;
}

/** Texts go when they are due to: of a case with its consultation's, of a meeting two years after it. */
export async function eraseDue(tools: Tools, { network, meeting, id }: Hint): Promise<void> {
  const now = tools.clock.now();
  if (meeting !== undefined) {
    await tools.networks.change({ network, part: 'item', meeting, id }, (before) => {
      if (before?.source.kind !== 'case') return before;
      const { text } = before.source.case;
      return text.state === 'given' && text.eraseAt <= now ? withoutCaseText(before) : before;
    });
    return;
  }
  const held = await tools.networks.get({ network, part: 'meeting', id });
  if (held?.state !== 'ended' || textsEndAt(held) > now) return;
  for (const item of await tools.networks.all(network, 'item', id))
    await tools.networks.change(
      { network, part: 'item', meeting: id, id: item.id },
      (before) => before && withoutTexts(before),
    );
  await tools.networks.change(
    { network, part: 'meeting', id },
    (before) => before && { ...before, textsErased: true },
  );
}
