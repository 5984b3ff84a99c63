import { readInputs } from '../contract/verbs.ts';
import type { Refusal } from '../domain/consultation/refusal.ts';
import type { County } from '../domain/roster/county.ts';
import type { Incoming } from '../ports.ts';
import { formAgain } from './form-again.ts';
import { openEmptyForm, openForm, saysSomething } from './open-form.ts';
import { unknownChoice, type FormInputs } from './request-fields.ts';
import { refusedFields, screen } from './screen.ts';
import { ownCallback, questionOf } from './send-request.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** So much of a text, in characters, can be shown to be shortened. */
const longestShown = 20_000;

/** Kysy Kopilta: what a message says, screened, becomes the form of a dialog; nothing is stored. */
export function askAbout(tools: Tools, incoming: Incoming, text: string): View {
  const { refusal, warnings } = screen(tools, { question: text }, 'action');
  const isShown = refusal?.kind === 'too-long' && refusal.length <= longestShown;
  if (refusal && !isShown) return { kind: 'refused', refusal };
  if (!saysSomething(text)) return openEmptyForm(tools, incoming);
  const view = openForm(tools, incoming, text, warnings);
  return refusal ? withReason(view, refusal, ['question']) : view;
}

/** Of these the form can come again; all others are said alone. */
const kept: readonly Refusal['kind'][] = ['identifier', 'too-long', 'unknown-choice', 'storage'];

/**
 * In the chat a refusal stands beside the card, which stays as it was filled in. A dialog shows
 * nothing but its answer: so there the form comes again with all that was typed, but for what is
 * refused for what it says, and with the reason on it.
 */
export function formKept(tools: Tools, incoming: Incoming, view: View): View {
  const { content, caller } = incoming;
  if (view.kind !== 'refused' || !kept.includes(view.refusal.kind)) return view;
  if (content.kind !== 'act' || !content.inDialog) return view;
  const { verb, data } = content;
  const editing = verb === 'request.edit' ? { editing: data['id'] } : {};
  const {
    nonce,
    editing: id,
    ...form
  } = readInputs('request.check', { ...data, ...editing }) ?? {};
  if (nonce === undefined || !tools.secrets.isNonce(nonce, caller.id)) return view;
  const { refusal } = view;
  const typed = { question: questionOf(tools, form, nonce), place: form.place };
  const refused = refusal.kind === 'identifier' ? refusedFields(tools, typed) : [];
  const left = {
    question: refused.includes('question') ? '' : typed.question,
    place: refused.includes('place') ? undefined : typed.place,
  };
  const { refusal: again, warnings } = screen(tools, left);
  if (again?.kind === 'identifier') return view;
  const { question, place } = left;
  const filled = {
    ...{ nonce, question, warnings, form: { ...choicesOf(tools, incoming, form), place } },
    ...(id === undefined ? {} : { editing: id }),
  };
  const reason: Refusal = refusal.kind === 'identifier' ? { ...refusal, where: 'dialog' } : refusal;
  const open = 'field' in refusal ? [refusal.field] : refused;
  return withReason(formAgain(tools, incoming, filled), reason, open);
}

/** The form says why it was not taken, with these fields in the open. */
function withReason(view: View, refusal: Refusal, open: readonly string[]): View {
  return view.kind === 'form'
    ? { ...view, refusal, missing: [...new Set([...view.missing, ...open])] }
    : view;
}

/** Choices are shown again only where they are choices: of the county, and of one's own numbers. */
function choicesOf(
  tools: Tools,
  incoming: Incoming,
  { callback, ...form }: FormInputs,
): FormInputs {
  const own = callback !== undefined && ownCallback(tools, incoming, callback);
  return { ...known(tools.known.county(), form), ...(own ? { callback } : {}) };
}

function known(county: County, form: FormInputs): FormInputs {
  const unknown = unknownChoice(county, form, undefined);
  return unknown === undefined ? form : known(county, { ...form, [unknown]: undefined });
}
