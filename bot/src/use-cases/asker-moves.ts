import {
  askWider,
  clientLeft,
  edit,
  leaveReference,
  rate,
  stillHere,
  withdraw,
} from '../domain/consultation/ask.ts';
import type { Context, Decision, Whole } from '../domain/consultation/change.ts';
import { reopen } from '../domain/consultation/converse.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { formAgain, isIncomplete, isUnnoticed, noticesOf } from './form-again.ts';
import { phonesOf, withNextOnSite } from './open-form.ts';
import { readFields } from './request-fields.ts';
import { screen } from './screen.ts';
import { ownCallback, questionOf, wordsFor } from './send-request.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';
import { move } from './move.ts';

type Simple = (whole: Whole, actor: Parameters<typeof withdraw>[1], context: Context) => Decision;

/** Moves of the asker that need nothing but the press. */
export const simpleMoves = {
  'request.withdraw': withdraw,
  'request.referenceLeft': leaveReference,
  'request.stillHere': stillHere,
  'request.clientLeft': clientLeft,
  'request.wider': askWider,
  'request.reopen': reopen,
} as const satisfies Record<string, Simple>;

/** Oliko tästä apua? Mitä olisit tehnyt ilman konsultaatiota? */
export function sendRating(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'rating.send'>,
): Promise<View> {
  const { helped, instead } = inputs;
  const rating = { ...(helped ? { helped } : {}), ...(instead ? { instead } : {}) };
  return move(tools, incoming, inputs, (whole, actor, context) =>
    rate(whole, actor, rating, context),
  );
}

/** Muuta: without inputs the form, with them the change. */
export async function editRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.edit'>,
): Promise<View> {
  const { id, nonce = '', ...form } = inputs;
  if (Object.keys(form).length === 0) return editForm(tools, incoming, id);
  const typed = questionOf(tools, form, nonce);
  const { refusal, warnings } = screen(tools, { question: typed, place: form.place });
  if (refusal) return { kind: 'refused', refusal };
  if (!ownCallback(tools, incoming, form.callback))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'callback' } };
  // The form brings all that it holds, first of all its kind: what is missing then was emptied.
  const isForm = form.kind !== undefined && tools.secrets.isNonce(nonce, incoming.caller.id);
  const hidden = incoming.conversation.kind !== 'personal';
  const filled = { nonce, form, question: typed, warnings, editing: id };
  if (isForm && isUnnoticed(tools, filled)) return formAgain(tools, incoming, filled);
  const view = await move(tools, incoming, inputs, (whole, actor, context) => {
    const { consultation, text } = whole;
    const question = isForm ? typed : (form.question?.trim() ?? text.question);
    // A code may be split between what is changed now and what stands there already.
    const place = form.place ?? (isForm ? undefined : consultation.place);
    const together = screen(tools, { question, place });
    if (together.refusal) return { kind: 'refused', refusal: together.refusal };
    // Numbers are not offered in a channel: the one that was chosen stays.
    const given = isForm && hidden ? { callback: consultation.callback, ...form } : form;
    const { id: asker } = incoming.caller;
    const read = readFields(tools, asker, given, question, isForm ? undefined : consultation);
    if (read.kind === 'refused') return read;
    if (read.kind === 'missing')
      return { kind: 'refused', refusal: { kind: 'missing', fields: read.fields } };
    const words =
      read.fields.kind === 'consult' ? {} : { referenceWords: wordsFor(tools, incoming, id) };
    const edited = { fields: read.fields, question, ...words };
    return edit(whole, actor, edited, context);
  });
  return isForm && view.kind === 'refused' && isIncomplete(view.refusal)
    ? formAgain(tools, incoming, filled, view.refusal)
    : view;
}

async function editForm(tools: Tools, incoming: Incoming, id: string): Promise<View> {
  const { caller, activityId, conversation } = incoming;
  const stored = await tools.requests.load(id);
  if (stored?.consultation.asker !== caller.id)
    return { kind: 'refused', refusal: { kind: 'not-found' } };
  const { consultation, text } = stored;
  if (consultation.state !== 'waiting')
    return {
      kind: 'refused',
      refusal: { kind: 'wrong-state', state: consultation.state },
      request: consultation,
    };
  // One for each time it is opened: the same change made once more later is another act.
  const nonce = tools.secrets.nonce(`${id} ${activityId}`, caller.id);
  const hidden = conversation.kind !== 'personal';
  return {
    kind: 'form',
    nonce,
    editing: id,
    ...(hidden ? { sealed: tools.secrets.seal(text.question, nonce) } : {}),
    draft: {
      ...consultation,
      question: hidden ? '' : text.question,
      ...noticesOf(tools, {
        question: text.question,
        ...screen(tools, { question: text.question }),
      }),
    },
    ...withNextOnSite(tools, consultation.station),
    missing: [],
    phones: phonesOf(tools, incoming),
  };
}
