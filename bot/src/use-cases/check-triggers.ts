import { suggest } from '../domain/consultation/cooperation.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { formAgain } from './form-again.ts';
import { unknownChoice } from './request-fields.ts';
import { screen } from './screen.ts';
import { ownCallback, questionOf } from './send-request.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** Katso ehdotus: the form again, with what the ticked triggers point to. Nothing is stored or sent. */
export function checkTriggers(
  tools: Tools,
  incoming: Incoming,
  { nonce, editing, ...form }: Inputs<'request.check'>,
): View {
  if (nonce === undefined || !tools.secrets.isNonce(nonce, incoming.caller.id))
    return { kind: 'refused', refusal: { kind: 'bad-card' } };
  const question = questionOf(tools, form, nonce);
  const { refusal, warnings } = screen(tools, { question, place: form.place });
  if (refusal) return { kind: 'refused', refusal };
  if (!ownCallback(tools, incoming, form.callback))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'callback' } };
  // A kind that is not offered any more may stay with what was sent with it.
  const unknown = unknownChoice(tools.known.county(), { ...form, kind: undefined }, undefined);
  if (unknown !== undefined)
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: unknown } };
  const filled = { nonce, form, question, warnings, ...(editing === undefined ? {} : { editing }) };
  const view = formAgain(tools, incoming, filled);
  const { triggerRules } = tools.known.county().settings;
  const suggestion = suggest(triggerRules, form.triggers?.split(',') ?? []);
  return view.kind === 'form' && suggestion ? { ...view, suggestion } : view;
}
