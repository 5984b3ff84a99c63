import type { Answer, Incoming } from '../ports.ts';
import { parseCommand } from '../wording/commands.ts';
import { act } from './acts.ts';
import { askAbout, formKept } from './ask-in-dialog.ts';
import { runCommand, welcomeView } from './commands.ts';
import { languageFor } from './language.ts';
import { meet } from './meet.ts';
import { offerFound } from './offer-found.ts';
import { openForm, saysSomething } from './open-form.ts';
import { fitting, isOutOfPlace } from './outside.ts';
import { screen } from './screen.ts';
import { keepHomeStation } from './settings.ts';
import type { Tools } from './tools.ts';
import { untilDone } from './until-done.ts';
import type { View } from './view.ts';

/** The outcome of work that ends in time, counted from the turn's arrival or from now; rejects when it does not. */
export type InTime = <T>(work: Promise<T>, since: 'arrival' | 'now') => Promise<T>;

/**
 * The one door of the bot: whatever comes in from Teams gets its one answer here.
 * The first word from a person is enough to know how to reach them.
 * @param inTime as long as Teams waits for an answer: what takes longer is not known to be stored
 */
export async function converse(
  tools: Tools,
  incoming: Incoming,
  inTime: InTime,
): Promise<Answer | undefined> {
  try {
    const given = await inTime(answerTo(tools, incoming), 'arrival');
    const afterwards = given?.afterwards;
    return afterwards
      ? { ...given, afterwards: (activityId) => inTime(afterwards(activityId), 'now') }
      : given;
  } catch (failed) {
    return { ...answer(tools, incoming, formKept(tools, incoming, notStored)), failed };
  }
}

const notStored: View = { kind: 'refused', refusal: { kind: 'storage' } };

async function answerTo(tools: Tools, incoming: Incoming): Promise<Answer | undefined> {
  if (incoming.content.kind === 'installed') {
    const { first } = await meet(tools, incoming);
    return first ? answer(tools, incoming, welcomeView(tools, incoming)) : undefined;
  }
  if (incoming.content.kind === 'edited' || incoming.content.kind === 'wordless') {
    // Of those alone who have written before: nobody asks to be remembered by such a thing.
    if (tools.known.contact(incoming.caller.id)?.reference !== undefined)
      await meetIfPossible(tools, incoming);
    return incoming.content.kind === 'edited'
      ? answerToEdit(tools, incoming, incoming.content)
      : undefined;
  }
  // It may be anybody's chat: nothing is learnt from it about how to reach somebody.
  if (incoming.content.kind === 'search')
    return {
      view: offerFound(tools, incoming, incoming.content),
      language: languageFor(tools, incoming),
    };
  if (incoming.content.kind === 'asked')
    return {
      view: askAbout(tools, incoming, incoming.content.text),
      language: languageFor(tools, incoming),
    };
  const [view] = await Promise.all([viewOf(tools, incoming), meetIfPossible(tools, incoming)]);
  return answer(tools, incoming, formKept(tools, incoming, fitting(incoming, view)));
}

/**
 * What became of the text when it was first written stays as it is, and an edit asks for nothing:
 * its writer only hears of what must not stand in the chat.
 */
function answerToEdit(
  tools: Tools,
  incoming: Incoming,
  { text }: { readonly text: string },
): Answer | undefined {
  const { refusal } = screen(tools, { question: text }, 'message');
  if (refusal?.kind !== 'identifier') return undefined;
  return answer(tools, incoming, { kind: 'refused', refusal });
}

/** What was done is done, also when the way back to the person was not kept: the next word keeps it. */
async function meetIfPossible(tools: Tools, incoming: Incoming): Promise<void> {
  try {
    await meet(tools, incoming);
  } catch (error) {
    tools.log.error('person not kept', { cause: error instanceof Error ? error.name : '' });
  }
}

async function viewOf(tools: Tools, incoming: Incoming): Promise<View> {
  const { content } = incoming;
  if (content.kind === 'act')
    return isOutOfPlace(incoming, content.verb)
      ? { kind: 'write-privately' }
      : act(tools, incoming, content.verb, content.data);
  if (content.kind === 'posted-card') return { kind: 'card-posted' };
  if (content.kind !== 'text') return welcomeView(tools, incoming);
  if (content.attachments) return { kind: 'refused', refusal: { kind: 'attachment' } };
  const text = content.text.trim();
  if (text === '') return welcomeView(tools, incoming);
  const { refusal, warnings } = screen(tools, { question: text }, 'message');
  if (refusal) return { kind: 'refused', refusal };
  const command = parseCommand(text);
  if (command)
    return isOutOfPlace(incoming, command.command)
      ? { kind: 'write-privately' }
      : runCommand(tools, incoming, command);
  return saysSomething(text)
    ? openForm(tools, incoming, text, warnings)
    : { kind: 'unknown-input' };
}

function answer(tools: Tools, incoming: Incoming, view: View): Answer {
  const afterwards = afterwardsOf(tools, incoming, view);
  const language = languageFor(tools, incoming);
  return { view, language, ...(afterwards ? { afterwards } : {}) };
}

/** Once the person has the answer: send to the others, remember the station they asked from. */
function afterwardsOf(tools: Tools, incoming: Incoming, view: View): Answer['afterwards'] {
  if (view.kind === 'unfinished' && view.done !== undefined) {
    const { done } = view;
    return () => {
      tools.soon(done);
      return Promise.resolve();
    };
  }
  const request = requestOf(view);
  if (request === undefined) return undefined;
  return async (cardActivityId) => {
    if ('seen' in view) await keepCard(tools, incoming, request.id, cardActivityId);
    tools.soon(request.id);
    const known = tools.known.contact(incoming.caller.id);
    if (request.asker === incoming.caller.id && known?.homeStation === undefined)
      await keepHomeStation(tools, incoming, request.station);
  };
}

/** What shows the request now is kept up to date from now on: a new message, or a list it was opened from. */
async function keepCard(
  tools: Tools,
  { content, conversation, caller }: Incoming,
  id: string,
  activityId: string | undefined,
): Promise<void> {
  if (activityId === undefined || conversation.kind !== 'personal') return;
  // Sending in place has written it together with the request.
  if (content.kind === 'act' && content.inPlace && content.verb === 'request.send') return;
  // The fallback (Action.Submit) is answered by a message: the card that was pressed stands there still.
  const pressed =
    content.kind === 'act' && !content.inPlace && content.cardActivityId !== undefined
      ? [content.cardActivityId]
      : [];
  await untilDone(async () => {
    const stored = await tools.requests.load(id);
    const held = stored?.cards.find(({ person }) => person === caller.id);
    const known = held ? [held.activityId, ...held.others] : [];
    if (!stored || known.includes(activityId)) return true;
    const others = [...new Set([...pressed, ...known])];
    const card = { ...held, person: caller.id, activityId, others, version: 0 };
    const settled = { delivered: [], postponed: [], cards: [card] };
    return (await tools.requests.settle(id, settled)) === 'done';
  });
}

function requestOf(view: View) {
  if ('seen' in view) return view.seen.consultation;
  return 'consultation' in view ? view.consultation : undefined;
}
