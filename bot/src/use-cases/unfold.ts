import type { PersonId } from '../domain/roster/county.ts';
import type { Incoming, StoredRequest } from '../ports.ts';
import { noteReading } from './read-request.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import type { Unfolded, View } from './view.ts';

/** The same card with its form unfolded; only for those who hold the request. */
export async function unfold(
  tools: Tools,
  { caller, content }: Incoming,
  id: string,
  unfolded: Unfolded,
): Promise<View> {
  const stored = await tools.requests.load(id);
  const { consultation } = stored ?? {};
  if (!stored || !consultation || ![consultation.adviser, consultation.asker].includes(caller.id))
    return { kind: 'refused', refusal: { kind: 'not-found' } };
  const pressed = content.kind === 'act' ? content.cardActivityId : undefined;
  if (!holdsCard(stored, caller.id, pressed)) await noteReading(tools, caller.id, stored);
  const view = viewFor(tools, stored, caller.id, unfolded);
  // An empty answer was sent: without a word it would look as if it had gone.
  return view.kind === 'adviser-card' && unfolded === 'answer'
    ? { ...view, refusal: { kind: 'missing', fields: ['answer'] } }
    : view;
}

/** The card that was sent to the person shows the texts already; a list does not. */
function holdsCard(
  { cards }: StoredRequest,
  person: PersonId,
  pressed: string | undefined,
): boolean {
  return cards.some(
    (card) =>
      card.person === person &&
      pressed !== undefined &&
      [card.activityId, ...card.others].includes(pressed),
  );
}
