import { send } from '../domain/consultation/ask.ts';
import type { Change } from '../domain/consultation/types.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { referenceWords } from '../wording/reference-words.ts';
import { formAgain, isIncomplete, isUnnoticed } from './form-again.ts';
import { homeOf } from './open-form.ts';
import { languageFor } from './language.ts';
import { hintAgain } from './perform.ts';
import { readFields } from './request-fields.ts';
import type { FormInputs } from './request-fields.ts';
import { screen } from './screen.ts';
import { viewFor } from './seen.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** Lähetä: hint → one transaction, and the receipt with the plan in words. */
export async function sendRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.send'>,
): Promise<View> {
  const { nonce, ...typed } = inputs;
  if (nonce === undefined || !tools.secrets.isNonce(nonce, incoming.caller.id))
    return { kind: 'refused', refusal: { kind: 'bad-card' } };
  const station = typed.station ?? homeOf(tools, incoming);
  const form = { ...typed, ...(station === undefined ? {} : { station }) };
  const question = questionOf(tools, form, nonce);
  const { refusal, warnings } = screen(tools, { question, place: form.place });
  if (refusal) return { kind: 'refused', refusal };
  // Before the form can come again with it.
  if (!ownCallback(tools, incoming, form.callback))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'callback' } };
  const filled = { nonce, form, question, warnings };
  const read = readFields(tools, incoming.caller.id, form, question);
  if (read.kind === 'missing') return formAgain(tools, incoming, filled);
  if (read.kind === 'refused')
    return isIncomplete(read.refusal) ? formAgain(tools, incoming, filled, read.refusal) : read;
  if (isUnnoticed(tools, filled)) return formAgain(tools, incoming, filled);
  const change = send(
    {
      id: nonce,
      asker: tools.known.actor(incoming.caller),
      fields: read.fields,
      question,
      ...(read.fields.kind === 'consult'
        ? {}
        : { referenceWords: wordsFor(tools, incoming, nonce) }),
      ...channelCardOf(incoming),
    },
    { now: tools.clock.now(), facts: tools.known.facts() },
  );
  return stored(tools, incoming, change);
}

/** The question as typed, or as it was sealed into a channel's card. */
export function questionOf(tools: Tools, form: FormInputs, nonce: string): string {
  const sealed = form.sealed === undefined ? undefined : tools.secrets.unseal(form.sealed, nonce);
  return (form.question ?? sealed ?? '').trim();
}

/** Numbers are picked, never typed: only the asker's own count. */
export function ownCallback(
  tools: Tools,
  { caller }: Incoming,
  callback: string | undefined,
): boolean {
  const own = tools.known.person(caller.id)?.phones ?? [];
  return callback === undefined || own.includes(callback);
}

export function wordsFor(tools: Tools, incoming: Incoming, id: string): [string, string] {
  const { first, second } = referenceWords[languageFor(tools, incoming)];
  return [
    first[tools.secrets.pick(`${id} first`, first.length)] ?? '',
    second[tools.secrets.pick(`${id} second`, second.length)] ?? '',
  ];
}

/** The card that was pressed in a channel: Teams shows the answer to the presser alone, so it is kept up to date. */
function channelCardOf({ content, conversation }: Incoming) {
  if (conversation.kind === 'personal' || content.kind !== 'act') return {};
  const activityId = content.cardActivityId;
  if (activityId === undefined) return {};
  const { id, reference } = conversation;
  return { channelCard: { reference, conversation: id, activityId } };
}

async function stored(tools: Tools, incoming: Incoming, change: Change): Promise<View> {
  const { consultation } = change;
  const { content, conversation } = incoming;
  const held =
    conversation.kind === 'personal' && content.kind === 'act' && content.inPlace
      ? content.cardActivityId
      : undefined;
  const lookedAt = tools.clock.now() + lookAgainMs;
  await tools.due.hint(consultation.id, [
    lookedAt,
    ...(consultation.due ? [consultation.due.at] : []),
  ]);
  const result = await tools.requests.create(
    change,
    held === undefined
      ? undefined
      : { person: incoming.caller.id, activityId: held, others: [], version: 0 },
  );
  if (result !== 'done') return sentBefore(tools, incoming, consultation.id);
  await hintAgain(tools, consultation.id, lookedAt);
  tools.known.note(consultation);
  return viewFor(tools, change, incoming.caller.id);
}

/** The same form again: its own request is shown, and nobody else's ever. */
async function sentBefore(tools: Tools, incoming: Incoming, id: string): Promise<View> {
  const stored = await tools.requests.load(id);
  if (stored?.consultation.asker !== incoming.caller.id)
    return { kind: 'refused', refusal: { kind: 'bad-card' } };
  return viewFor(tools, stored, incoming.caller.id);
}
