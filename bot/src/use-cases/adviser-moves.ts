import { answer } from '../domain/consultation/converse.ts';
import { followUp } from '../domain/consultation/engine-steps.ts';
import { accept, assign, decline, handOver } from '../domain/consultation/take.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { actOnList, move } from './move.ts';
import { perform } from './perform.ts';
import { readRequest } from './read-request.ts';
import { screen } from './screen.ts';
import { viewFor } from './seen.ts';
import type { Tools } from './tools.ts';
import { unfold } from './unfold.ts';
import type { View } from './view.ts';

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

/** Needs `adviser`; without it the card to choose one on. */
export async function assignRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.assign'>,
): Promise<View> {
  if (inputs.adviser === undefined) return openAssignment(tools, incoming, inputs.id);
  const to = tools.known.person(inputs.adviser);
  if (!to) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'adviser' } };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    assign(whole, actor, to, context),
  );
}

async function openAssignment(tools: Tools, { caller }: Incoming, id: string): Promise<View> {
  const actor = tools.known.actor(caller);
  if (actor.person?.role !== 'coordinator')
    return { kind: 'refused', refusal: { kind: 'not-coordinator' } };
  const stored = await readRequest(tools, actor, id);
  return stored
    ? viewFor(tools, stored, caller.id)
    : { kind: 'refused', refusal: { kind: 'not-found' } };
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
    actOnList(tools, incoming, inputs, (whole, actor, context) =>
      followUp(whole, actor, result, context),
    ),
  );
  if (performed.kind === 'refused') return { kind: 'refused', refusal: performed.refusal };
  return { kind: 'follow-up', consultation: performed.whole.consultation };
}
