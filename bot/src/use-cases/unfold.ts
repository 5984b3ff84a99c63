import type { Incoming } from '../ports.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import type { Unfolded, View } from './view.ts';

/** The same card with its form unfolded; only for those who hold the request. */
export async function unfold(
  tools: Tools,
  { caller }: Incoming,
  id: string,
  unfolded: Unfolded,
): Promise<View> {
  const stored = await tools.requests.load(id);
  const { consultation } = stored ?? {};
  if (!stored || !consultation || ![consultation.adviser, consultation.asker].includes(caller.id))
    return { kind: 'refused', refusal: { kind: 'not-found' } };
  const view = viewFor(tools, stored, caller.id, unfolded);
  // An empty answer was sent: without a word it would look as if it had gone.
  return view.kind === 'adviser-card' && unfolded === 'answer'
    ? { ...view, refusal: { kind: 'missing', fields: ['answer'] } }
    : view;
}
