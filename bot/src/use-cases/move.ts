import type { Actor, Context, Decision, Whole } from '../domain/consultation/change.ts';
import type { Incoming, StoredRequest } from '../ports.ts';
import { perform } from './perform.ts';
import { noteReading } from './read-request.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** One move of the one who pressed, answered with the card's new state or with the reason why not. */
export async function move(
  tools: Tools,
  incoming: Incoming,
  inputs: { readonly id: string; readonly nonce?: string | undefined },
  decide: (whole: Whole, actor: Actor, context: Context) => Decision,
): Promise<View> {
  const performed = await perform(tools, actOf(tools, incoming, inputs, decide));
  if (performed.kind === 'done') return viewFor(tools, performed.whole, incoming.caller.id);
  if (performed.kind === 'already') return opened(tools, incoming, performed.whole);
  const { refusal, whole } = performed;
  // Somebody was faster: the card shows the true state instead of a stale button; the tab says it.
  if (whole && refusal.kind === 'taken' && !isFromTab(incoming))
    return opened(tools, incoming, whole);
  return { kind: 'refused', refusal, ...(whole ? { request: whole.consultation } : {}) };
}

function isFromTab({ content }: Incoming): boolean {
  return content.kind === 'act' && content.seenVersion !== undefined;
}

/** A press that did nothing may be the first that shows the texts to the one who pressed. */
async function opened(
  tools: Tools,
  { caller, conversation }: Incoming,
  stored: StoredRequest,
): Promise<View> {
  const view = viewFor(tools, stored, caller.id);
  const wasSent = stored.cards.some(({ person }) => person === caller.id);
  const isShown = 'seen' in view && conversation.kind === 'personal';
  if (isShown && !wasSent) await noteReading(tools, caller.id, stored);
  return view;
}

export function actOf(
  tools: Tools,
  incoming: Incoming,
  inputs: { readonly id: string; readonly nonce?: string | undefined },
  decide: (whole: Whole, actor: Actor, context: Context) => Decision,
) {
  const { content, caller, activityId, conversation } = incoming;
  const actor = tools.known.actor(caller);
  const press = content.kind === 'act' ? content : undefined;
  const personal = conversation.kind === 'personal';
  const place = personal && press?.inPlace ? press.cardActivityId : undefined;
  const unique = inputs.nonce ?? activityId;
  return {
    id: inputs.id,
    actor,
    operation:
      unique === ''
        ? undefined
        : tools.secrets.operation([press?.verb ?? '', caller.id, unique, JSON.stringify(inputs)]),
    ...(place === undefined ? {} : { cardActivityId: place }),
    ...(press?.seenVersion === undefined ? {} : { seenVersion: press.seenVersion }),
    decide: (whole: Whole, context: Context) => decide(whole, actor, context),
  };
}

/** A list or a small card is pressed, not the request's own: it must not be taken for it. */
export function actOnList(...given: Parameters<typeof actOf>) {
  const { cardActivityId: _, ...act } = actOf(...given);
  return act;
}
