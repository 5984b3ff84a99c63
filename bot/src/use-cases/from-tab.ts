import { verbOf, type MoveRead } from '../contract/moves.ts';
import type { Inputs, Verb } from '../contract/verbs.ts';
import type { Entry } from '../domain/consultation/entry.ts';
import type { Refusal } from '../domain/consultation/refusal.ts';
import type { Language } from '../domain/language.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { MomentaryState } from '../domain/schedule/types.ts';
import type { Incoming } from '../ports.ts';
import { act } from './acts.ts';
import { openEntry } from './entries.ts';
import { missingOf, openEmptyForm, openForm, withNextOnSite } from './open-form.ts';
import { screen } from './screen.ts';
import { keepHomeStation } from './settings.ts';
import type { Tools } from './tools.ts';
import type { Notices, View } from './view.ts';

/** Somebody at the tab. */
export interface AtTab {
  readonly caller: PersonId;
  readonly language: Language;
  /** The same for every arrival of the same act. */
  readonly actKey: string;
}

type FormView = Extract<View, { kind: 'form' }>;
type Refused = { readonly kind: 'refused'; readonly refusal: Refusal };

/** What became of an act. */
export type Outcome =
  | { readonly kind: 'done' }
  | Refused
  /** Held back once, so that its person reads what the text is to be warned of. */
  | { readonly kind: 'unnoticed'; readonly notices: Notices };

/** A move of the bot, made in the tab from the version that was seen there. */
export async function moveFromTab(
  tools: Tools,
  who: AtTab,
  id: string,
  sent: MoveRead,
  seenVersion: number,
): Promise<Outcome> {
  const { move, ...inputs } = sent;
  const verb = verbOf(move);
  // The form of an edit brings all that it holds; its number says that it is one.
  const nonce = tools.secrets.nonce(`${id} ${who.actKey}`, who.caller);
  const data = { ...inputs, id, ...(verb === 'request.edit' ? { nonce } : {}) };
  const view = await act(tools, pressed(tools, who, verb, data, seenVersion), verb, data);
  if (view.kind !== 'refused') tools.soon(id);
  return outcomeOf(view);
}

/** Lähetä, with the checks of the bot; the same number is the same request. */
export async function sendFromTab(
  tools: Tools,
  who: AtTab,
  form: Inputs<'request.send'> & { readonly nonce: string },
): Promise<Outcome> {
  const incoming = pressed(tools, who, 'request.send', form);
  const view = await act(tools, incoming, 'request.send', form);
  if (view.kind !== 'receipt') return outcomeOf(view);
  tools.soon(form.nonce);
  const { station } = view.seen.consultation;
  // Not waited for: whether it can be kept or not, the request is on its way.
  if (tools.known.contact(who.caller)?.homeStation === undefined)
    tools.aside(`station ${form.nonce}`, () => keepHomeStation(tools, incoming, station));
  return { kind: 'done' };
}

/**
 * The form with what was understood of a sentence; nothing is stored.
 * @param station chosen on the form, in place of what is understood
 */
export function draftFromTab(
  tools: Tools,
  who: AtTab,
  { sentence, station }: { readonly sentence: string; readonly station?: string | undefined },
): FormView | Refused {
  if (station !== undefined && !tools.known.station(station))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'station' } };
  const incoming = said(tools, who, sentence);
  const { refusal, warnings } = screen(tools, { question: sentence });
  if (refusal) return { kind: 'refused', refusal };
  const view =
    sentence === ''
      ? openEmptyForm(tools, incoming)
      : openForm(tools, incoming, sentence, warnings);
  if (view.kind !== 'form') throw new Error(`a form was answered by ${view.kind}`);
  if (station === undefined) return view;
  const { nextOnSite: _understood, ...form } = view;
  const draft = { ...form.draft, station };
  return { ...form, draft, missing: missingOf(draft), ...withNextOnSite(tools, station) };
}

type EntryForm = Extract<View, { kind: 'entry-form' }>;

export function entryDraftFromTab(
  tools: Tools,
  who: AtTab,
  request: string | undefined,
): EntryForm | Refused {
  const view = openEntry(tools, pressed(tools, who, 'entry.new', {}), request);
  return view.kind === 'entry-form' ? view : refusedOf(view);
}

/** Tilastomerkintä; the same number is counted once. */
export async function entryFromTab(
  tools: Tools,
  who: AtTab,
  entry: Inputs<'entry.send'>,
): Promise<{ readonly kind: 'done'; readonly entry: Entry } | Refused> {
  const view = await act(tools, pressed(tools, who, 'entry.send', entry), 'entry.send', entry);
  return view.kind === 'entry-done' ? { kind: 'done', entry: view.entry } : refusedOf(view);
}

type StateSet = { readonly kind: 'done'; readonly state: MomentaryState | undefined };

/** Kotikäynnillä, matkalla, varattu, vapaa. */
export async function stateFromTab(
  tools: Tools,
  who: AtTab,
  data: Inputs<'state.set'>,
): Promise<StateSet | Refused> {
  const view = await act(tools, pressed(tools, who, 'state.set', data), 'state.set', data);
  if (view.kind === 'state-set') return { kind: 'done', state: view.state };
  return view.kind === 'state-cleared' ? { kind: 'done', state: undefined } : refusedOf(view);
}

/** The bot's use cases know people by what comes in: this came from no chat, and changes no card there. */
function incomingOf(tools: Tools, { caller, language, actKey }: AtTab) {
  const { known } = tools;
  const name = known.person(caller)?.name ?? known.contact(caller)?.name ?? '';
  return {
    activityId: actKey,
    caller: { id: caller, name },
    language,
    conversation: { id: 'tab', kind: 'personal', reference: '' },
  } as const;
}

function pressed(
  tools: Tools,
  who: AtTab,
  verb: Verb,
  data: Readonly<Record<string, unknown>>,
  seenVersion?: number,
): Incoming {
  const seen = seenVersion === undefined ? {} : { seenVersion };
  return {
    ...incomingOf(tools, who),
    content: { kind: 'act', verb, data, inPlace: false, ...seen },
  };
}

function said(tools: Tools, who: AtTab, text: string): Incoming {
  return { ...incomingOf(tools, who), content: { kind: 'text', text, attachments: false } };
}

const doneWith: readonly View['kind'][] = [
  'receipt',
  'lost-card',
  'coordinator-card',
  'adviser-card',
  'follow-up',
];

/** The bot answers with a card; the tab is told whether it was done, and if not, why. */
function outcomeOf(view: View): Outcome {
  if (view.kind === 'form') return heldBack(view);
  if (!doneWith.includes(view.kind)) return refusedOf(view);
  const refusal = view.kind === 'adviser-card' ? view.refusal : undefined;
  return refusal ? { kind: 'refused', refusal } : { kind: 'done' };
}

function heldBack({ refusal, draft }: FormView): Outcome {
  if (refusal) return { kind: 'refused', refusal };
  const { station, danger, nameWarning, dateWarning } = draft;
  if (station !== undefined && (danger || nameWarning || dateWarning))
    return { kind: 'unnoticed', notices: { danger, nameWarning, dateWarning } };
  const fields = station === undefined ? ['station'] : ['question'];
  return { kind: 'refused', refusal: { kind: 'missing', fields } };
}

function refusedOf(view: View): Refused {
  if (view.kind === 'refused') return { kind: 'refused', refusal: view.refusal };
  if (view.kind === 'entry-form')
    return { kind: 'refused', refusal: { kind: 'missing', fields: [...view.missing] } };
  if (view.kind === 'state-form')
    return { kind: 'refused', refusal: { kind: 'missing', fields: ['until'] } };
  throw new Error(`a press in the tab was answered by ${view.kind}`);
}
