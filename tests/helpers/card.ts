import type { Activity } from './activity.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Card = Json;

/** A button together with the inputs that a client sends along when it is pressed. */
interface Button {
  readonly action: Json;
  readonly inputs: readonly Json[];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (element: Json): string => (typeof element.type === 'string' ? element.type : '');

/** The Adaptive Card an activity carries; throws when there is none. */
export function cardOf(activity: Activity): Card {
  const content = activity.attachments?.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  )?.content;
  if (!isJson(content)) throw new Error(`No card in ${JSON.stringify(activity)}`);
  return content;
}

/** Every element and action of the card, depth first, with those of unfolding cards. */
export function* elementsOf(node: unknown): Generator<Json> {
  if (Array.isArray(node)) {
    for (const child of node) yield* elementsOf(child);
    return;
  }
  if (!isJson(node)) return;
  yield node;
  for (const [key, child] of Object.entries(node))
    if (key !== 'data' && key !== 'refresh') yield* elementsOf(child);
}

const shown = ['text', 'title', 'label', 'value', 'placeholder', 'errorMessage', 'altText'];

/** A hard space reads as any other. */
export const asRead = (text: string): string => text.replaceAll('\u00A0', ' ');

/** Everything on the card that a person could read, hidden parts included, one piece a line. */
export function textOf(card: Card): string {
  const pieces = [...elementsOf(card)]
    .flatMap((element) => shown.map((key) => element[key]))
    .filter((piece) => typeof piece === 'string');
  return asRead(pieces.join('\n'));
}

/** The verbs of all buttons, in reading order. */
export function verbsOf(card: Card): readonly string[] {
  return buttonsOf(card).flatMap(({ action }) =>
    typeof action.verb === 'string' ? [action.verb] : [],
  );
}

/** The inputs' ids with what is prefilled, as a client would show them. */
export function prefilledOf(card: Card): Readonly<Record<string, string>> {
  return valuesOf([...elementsOf(card)].filter(isInput));
}

/** The choices a person could pick in the input, as value → title. */
export function choicesOf(card: Card, input: string): ReadonlyMap<string, string> {
  const set = [...elementsOf(card)].find(
    ({ type, id }) => type === 'Input.ChoiceSet' && id === input,
  );
  const choices = Array.isArray(set?.choices) ? set.choices.filter(isJson) : [];
  return new Map(choices.map(({ value, title }) => [String(value), String(title)]));
}

export interface Press {
  readonly verb: string;
  /** Typed or picked by the person, by input id. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Which of several buttons with this verb: those whose data holds all of this. */
  readonly data?: Json;
}

/**
 * The action a client sends for a press: the button's data merged with the prefilled and typed
 * values of its card and the cards around it, hidden inputs too. Throws where the client would
 * not send: no such button, no such input, no such choice, a required input left empty.
 */
export function pressed(card: Card, press: Press): Json {
  const { action, inputs } = buttonFor(card, press);
  return { ...action, data: dataOf(action, inputs, press.inputs ?? {}) };
}

/** The `value` a client without Action.Execute sends for the button's Action.Submit fallback. */
export function submitted(card: Card, press: Press): Json {
  const { action, inputs } = buttonFor(card, press);
  const fallback = isJson(action.fallback) ? action.fallback : action;
  if (fallback.type !== 'Action.Submit') throw new Error(`${press.verb} has no Action.Submit`);
  return dataOf(fallback, inputs, press.inputs ?? {});
}

function buttonFor(card: Card, { verb, data = {} }: Press): Button {
  const wanted = Object.entries(data);
  const button = buttonsOf(card).find(({ action }) => {
    const own = isJson(action.data) ? action.data : {};
    return (action.verb ?? own.verb) === verb && wanted.every(([key, value]) => own[key] === value);
  });
  if (!button) throw new Error(`No button ${verb}; the card has ${verbsOf(card).join(', ')}`);
  return button;
}

function buttonsOf(card: Card, around: readonly Json[] = []): readonly Button[] {
  const inner = [...elementsOf({ ...card, type: 'Root' })].filter(
    ({ type }) => type === 'AdaptiveCard',
  );
  const hidden = new Set(inner.flatMap((sub) => [...elementsOf(sub)]));
  const own = [...elementsOf(card)].filter((element) => !hidden.has(element));
  const inputs = [...around, ...own.filter(isInput)];
  const fallbacks = new Set(own.map(({ fallback }) => fallback));
  const actions = own.filter(
    (element) =>
      ['Action.Execute', 'Action.Submit'].includes(typeOf(element)) && !fallbacks.has(element),
  );
  const outermost = inner.filter((sub) => own.some((element) => element.card === sub));
  return [
    ...actions.map((action) => ({ action, inputs })),
    ...outermost.flatMap((sub) => buttonsOf(sub, inputs)),
  ];
}

const isInput = (element: Json): boolean => typeOf(element).startsWith('Input.');

function dataOf(
  action: Json,
  inputs: readonly Json[],
  typed: Readonly<Record<string, string>>,
): Json {
  const data = isJson(action.data) ? action.data : {};
  if (action.associatedInputs === 'none') return data;
  const ids = inputs.map(({ id }) => id);
  const unknown = Object.keys(typed).filter((id) => !ids.includes(id));
  if (unknown.length > 0)
    throw new Error(`No input ${unknown.join(', ')}; the card has ${ids.join(', ')}`);
  const values = { ...valuesOf(inputs), ...typed };
  for (const input of inputs) refuseWhatTheClientWould(input, values[String(input.id)] ?? '');
  return {
    ...data,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  };
}

/** Empty inputs are not sent; a toggle nobody touched sends "false" whatever its valueOff. */
function valuesOf(inputs: readonly Json[]): Record<string, string> {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = typeof input.value === 'string' ? input.value : '';
      const sent = input.type === 'Input.Toggle' && value === '' ? 'false' : value;
      return sent === '' ? [] : [[String(input.id), sent]];
    }),
  );
}

function refuseWhatTheClientWould(input: Json, value: string): void {
  const name = `Input ${String(input.id)}`;
  const empty =
    value === '' || (input.type === 'Input.Toggle' && value !== (input.valueOn ?? 'true'));
  if (input.isRequired === true && empty) throw new Error(`${name} is required and empty`);
  if (typeof input.maxLength === 'number' && value.length > input.maxLength)
    throw new Error(`${name} takes ${input.maxLength} characters, not ${value.length}`);
  if (value !== '' && Array.isArray(input.choices) && input.isMultiSelect !== true)
    refuseUnknownChoice(name, input.choices.filter(isJson), value);
}

function refuseUnknownChoice(name: string, choices: readonly Json[], value: string): void {
  const values = choices.map((choice) => String(choice.value));
  if (!values.includes(value))
    throw new Error(`${name} has no ${value}, only ${values.join(', ')}`);
}
