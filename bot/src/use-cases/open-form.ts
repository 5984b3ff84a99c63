import { nearestKind, usualKind } from '../domain/consultation/kinds.ts';
import { readSentence } from '../domain/reading/sentence.ts';
import type { StationId } from '../domain/roster/county.ts';
import type { Incoming } from '../ports.ts';
import { languageFor } from './language.ts';
import type { Screened } from './screen.ts';
import type { Tools } from './tools.ts';
import type { Draft, View } from './view.ts';

/** A free sentence, screened, becomes a form with what was understood; nothing is stored or sent. */
export function openForm(
  tools: Tools,
  incoming: Incoming,
  sentence: string,
  warnings: Screened['warnings'],
): View {
  const county = tools.known.county();
  const read = readSentence(sentence, tools.known.lexicon(), languageFor(tools, incoming));
  const { danger, topic, urgency, station, kind, place } = read;
  const at = station ?? homeOf(tools, incoming);
  const byTopic = county.topics.find(({ id }) => id === topic)?.profession;
  const profession = read.profession ?? byTopic;
  const draft: Draft = {
    ...(at ? { station: at } : {}),
    ...(topic ? { topic } : {}),
    ...(urgency ? { urgency } : {}),
    ...(place ? { place } : {}),
    ...(profession ? { profession } : {}),
    kind: nearestKind(county, kind ?? 'consult'),
    question: sentence,
    permission: false,
    triggers: [],
    danger,
    nameWarning: warnings.includes('name'),
    dateWarning: warnings.includes('old-date'),
  };
  return formView(tools, incoming, draft);
}

/** Two letters in a row: something that can be read as a question. */
export const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text);

/** `konsultaatio` or a button: the empty form. */
export function openEmptyForm(tools: Tools, incoming: Incoming): View {
  const station = homeOf(tools, incoming);
  return formView(tools, incoming, {
    ...(station ? { station } : {}),
    kind: usualKind(tools.known.county()),
    question: '',
    permission: false,
    triggers: [],
    danger: false,
    nameWarning: false,
    dateWarning: false,
  });
}

/** The form with its nonce; outside personal chats the question travels sealed and is not shown. */
function formView(tools: Tools, incoming: Incoming, draft: Draft): View {
  const nonce = tools.secrets.nonce(
    `${incoming.conversation.id} ${incoming.activityId}`,
    incoming.caller.id,
  );
  const hidden = incoming.conversation.kind !== 'personal' && draft.question !== '';
  return {
    kind: 'form',
    nonce,
    draft: hidden ? { ...draft, question: '' } : draft,
    ...(hidden ? { sealed: tools.secrets.seal(draft.question, nonce) } : {}),
    ...withNextOnSite(tools, draft.station),
    missing: missingOf(draft),
    phones: phonesOf(tools, incoming),
  };
}

/** The caller's own numbers to choose from; nobody else's business in a channel. */
export function phonesOf(tools: Tools, { caller, conversation }: Incoming): readonly string[] {
  return conversation.kind === 'personal' ? (tools.known.person(caller.id)?.phones ?? []) : [];
}

/** For "Ei kiirettä (seuraavan kerran paikalla ti 24.11.)": the next morning digest that can bring it. */
export function withNextOnSite(tools: Tools, station: StationId | undefined) {
  const calendar = tools.known.calendar();
  const now = tools.clock.now();
  const today = calendar.dateOf(now);
  const missed = now >= calendar.instantOf(today, tools.known.county().settings.digestAt);
  const after = missed ? calendar.instantOf(calendar.nextDate(today), '00:00') : now;
  const next = station && calendar.nextOnSite(station, after);
  return next ? { nextOnSite: next } : {};
}

/** What the person is asked for before anything else. */
export function missingOf(draft: Partial<Draft>): string[] {
  return (['station', 'topic', 'urgency'] as const).filter((field) => draft[field] === undefined);
}

/** The home station, or in a station's channel that station. */
export function homeOf(tools: Tools, { caller, conversation }: Incoming): StationId | undefined {
  const channel = tools.known.channels().find(({ id }) => id === conversation.id);
  return (
    channel?.station ??
    tools.known.contact(caller.id)?.homeStation ??
    tools.known.person(caller.id)?.stations[0]
  );
}
