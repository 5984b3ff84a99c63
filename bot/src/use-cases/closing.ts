import { close } from '../domain/consultation/converse.ts';
import type { Closing } from '../domain/consultation/converse.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { unfinishedView } from './lists.ts';
import { actOnList, move } from './move.ts';
import { perform } from './perform.ts';
import { screen } from './screen.ts';
import type { Tools } from './tools.ts';
import { unfold } from './unfold.ts';
import type { View } from './view.ts';

/** Vastaa ja päätä: the answer, and "konsultaatio riitti"; what hands over is closed with its form. */
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
  const view = await move(tools, incoming, inputs, (whole, actor, context) =>
    close(whole, actor, closing, context),
  );
  return needsResult(view) ? closingForm(tools, incoming, inputs.id, { result: said }) : view;
}

/** Needs `outcome`, and `result` for every kind but consult; without them the card with the closing form. */
export async function closeRequest(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'request.close'>,
): Promise<View> {
  const { outcome, list } = inputs;
  const texts = textsOf(inputs);
  if (outcome === undefined) return unfold(tools, incoming, inputs.id, 'close');
  const { refusal } = screen(tools, { ...texts });
  if (refusal) return { kind: 'refused', refusal };
  const wrong = unknownCode(tools, inputs);
  if (wrong) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: wrong } };
  const closing: Closing = { outcome, details: detailsOf(tools, inputs), ...texts };
  const decide: Parameters<typeof move>[3] = (whole, actor, context) =>
    close(whole, actor, closing, context);
  if (list === undefined || incoming.conversation.kind !== 'personal') {
    const view = await move(tools, incoming, inputs, decide);
    return needsResult(view) ? closingForm(tools, incoming, inputs.id, closing) : view;
  }
  const performed = await perform(tools, actOnList(tools, incoming, inputs, decide));
  if (performed.kind === 'refused') return { kind: 'refused', refusal: performed.refusal };
  return unfinishedView(tools, incoming.caller.id, inputs.id);
}

const resultNeeded = { kind: 'result-needed' } as const;

function needsResult(view: View): boolean {
  return view.kind === 'refused' && view.refusal.kind === resultNeeded.kind;
}

/** The closing form with what was chosen and typed; on it stands that the paluutieto is missing. */
async function closingForm(
  tools: Tools,
  incoming: Incoming,
  id: string,
  closing: Partial<Closing>,
): Promise<View> {
  const view = await unfold(tools, incoming, id, 'close');
  return view.kind === 'adviser-card' ? { ...view, closing, refusal: resultNeeded } : view;
}

/** Blank texts are none. */
function textsOf(inputs: Inputs<'request.close'>): Pick<Closing, 'result' | 'proposal' | 'answer'> {
  const given = [inputs.result, inputs.proposal, inputs.answer];
  const [result, proposal, answer] = given.map((text) => text?.trim());
  return { ...(result && { result }), ...(proposal && { proposal }), ...(answer && { answer }) };
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
