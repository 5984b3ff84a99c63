import { answer, close } from '../domain/consultation/converse.ts';
import type { Closing } from '../domain/consultation/converse.ts';
import { followUp } from '../domain/consultation/engine-steps.ts';
import { accept, assign, decline, handOver } from '../domain/consultation/take.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { unfinishedView } from './lists.ts';
import { actOf, move } from './move.ts';
import { perform } from './perform.ts';
import { screen } from './screen.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import type { Unfolded, View } from './view.ts';

export function acceptRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.accept'>,
): Promise<View> {
  return move(tools, incoming, inputs, accept);
}

export function declineRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.decline'>,
): Promise<View> {
  return move(tools, incoming, inputs, (whole, actor, context) =>
    decline(whole, actor, inputs.reason, context),
  );
}

/** Needs `answer`; without it the card with the answer box. */
export async function answerRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.answer'>,
): Promise<View> {
  const said = inputs.answer?.trim();
  if (!said) return unfold(tools, incoming, inputs.id, 'answer');
  const { refusal } = screen(tools, { answer: said });
  if (refusal) return { kind: 'refused', refusal };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    answer(whole, actor, said, context),
  );
}

/** Vastaa ja päätä: the answer, and "konsultaatio riitti". */
export async function answerAndClose(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.answerAndClose'>,
): Promise<View> {
  const said = inputs.answer?.trim();
  if (!said) return unfold(tools, incoming, inputs.id, 'answer');
  const { refusal } = screen(tools, { answer: said });
  if (refusal) return { kind: 'refused', refusal };
  const closing: Closing = { outcome: 'solved', details: {}, answer: said };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    close(whole, actor, closing, context),
  );
}

/** Needs `outcome`, and `result` for every kind but consult; without them the card with the closing form. */
export async function closeRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.close'>,
): Promise<View> {
  const { outcome, result, proposal, list } = inputs;
  if (outcome === undefined) return unfold(tools, incoming, inputs.id, 'close');
  const { refusal } = screen(tools, { result, proposal });
  if (refusal) return { kind: 'refused', refusal };
  const wrong = unknownCode(tools, inputs);
  if (wrong) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: wrong } };
  const closing: Closing = {
    outcome,
    details: detailsOf(tools, inputs),
    ...(result ? { result: result.trim() } : {}),
    ...(proposal ? { proposal: proposal.trim() } : {}),
  };
  const decide: Parameters<typeof move>[3] = (whole, actor, context) =>
    close(whole, actor, closing, context);
  if (list === undefined || incoming.conversation.kind !== 'personal')
    return move(tools, incoming, inputs, decide);
  const performed = await perform(tools, onListCard(tools, incoming, inputs, decide));
  if (performed.kind === 'refused') return { kind: 'refused', refusal: performed.refusal };
  return unfinishedView(tools, incoming.caller.id, inputs.id);
}

/** Needs `adviser`, or nothing more than the press when the route shall find one. */
export async function handOverRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.handOver'>,
): Promise<View> {
  if (inputs.adviser === undefined) return unfold(tools, incoming, inputs.id, 'hand-over');
  const to = tools.known.person(inputs.adviser);
  if (!to) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'adviser' } };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    handOver(whole, actor, to, inputs.reason, context),
  );
}

export async function assignRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.assign'>,
): Promise<View> {
  const to = inputs.adviser === undefined ? undefined : tools.known.person(inputs.adviser);
  if (!to) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'adviser' } };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    assign(whole, actor, to, context),
  );
}

/** "Miten päättyi?" */
export async function answerFollowUp(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.followUp'>,
): Promise<View> {
  const { result } = inputs;
  if (result === undefined) {
    const stored = await tools.requests.load(inputs.id);
    if (stored?.consultation.adviser !== incoming.caller.id)
      return { kind: 'refused', refusal: { kind: 'not-found' } };
    return { kind: 'follow-up', consultation: stored.consultation };
  }
  const performed = await perform(
    tools,
    onListCard(tools, incoming, inputs, (whole, actor, context) =>
      followUp(whole, actor, result, context),
    ),
  );
  if (performed.kind === 'refused') return { kind: 'refused', refusal: performed.refusal };
  return { kind: 'follow-up', consultation: performed.whole.consultation };
}

/** A list or a small card is pressed, not the request's own: it must not be taken for it. */
function onListCard(...given: Parameters<typeof actOf>) {
  const { id, actor, operation, decide } = actOf(...given);
  return { id, actor, operation, decide };
}

/** The same card with its form unfolded; only for those who hold the request. */
async function unfold(
  tools: Tools,
  { caller }: Incoming,
  id: string,
  unfolded: Unfolded,
): Promise<View> {
  const stored = await tools.requests.load(id);
  const { consultation } = stored ?? {};
  if (!stored || !consultation || ![consultation.adviser, consultation.asker].includes(caller.id))
    return { kind: 'refused', refusal: { kind: 'not-found' } };
  return viewFor(tools, stored, caller.id, unfolded);
}

function unknownCode(tools: Tools, inputs: Inputs<'request.close'>): string | undefined {
  const { professions, phenomena } = tools.known.county();
  const missing = (list: readonly { id: string }[], value: string | undefined) =>
    value !== undefined && !list.some(({ id }) => id === value);
  if (missing(professions, inputs.responsible)) return 'responsible';
  return missing(phenomena, inputs.phenomenon) ? 'phenomenon' : undefined;
}

/**
 * Only the fields this county keeps. Toggles that nobody saw say false as well: where nothing else
 * of Lisätiedot was filled in, they were not unfolded.
 */
function detailsOf(tools: Tools, inputs: Inputs<'request.close'>): Closing['details'] {
  const kept = tools.known.county().settings.closingFields;
  const given = kept.filter((field) => inputs[field] !== undefined);
  if (given.every((field) => inputs[field] === false)) return {};
  return Object.fromEntries(given.map((field) => [field, inputs[field]]));
}
