import type { Answer, Incoming } from '../ports.ts';
import { parseCommand } from '../wording/commands.ts';
import { act } from './acts.ts';
import { runCommand, welcomeView } from './commands.ts';
import { languageFor } from './language.ts';
import { meet } from './meet.ts';
import { openForm } from './open-form.ts';
import { screen } from './screen.ts';
import { keepHomeStation } from './settings.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/**
 * The one door of the bot: whatever comes in from Teams gets its one answer here.
 * The first word from a person is enough to know how to reach them.
 */
export async function converse(tools: Tools, incoming: Incoming): Promise<Answer | undefined> {
  const met = meet(tools, incoming);
  if (incoming.content.kind === 'installed') {
    const { first } = await met;
    return first ? answer(tools, incoming, welcomeView(tools, incoming)) : undefined;
  }
  const [view] = await Promise.all([viewOf(tools, incoming), met]);
  return answer(tools, incoming, fitting(incoming, view));
}

/** Outside the personal chat others read along: they see the state, the texts stay in the personal cards. */
function fitting({ conversation }: Incoming, view: View): View {
  return conversation.kind === 'personal' || !('seen' in view)
    ? view
    : { kind: 'channel-status', consultation: view.seen.consultation };
}

async function viewOf(tools: Tools, incoming: Incoming): Promise<View> {
  const { content } = incoming;
  if (content.kind === 'act') return act(tools, incoming, content.verb, content.data);
  if (content.kind === 'installed') return welcomeView(tools, incoming);
  const text = content.text.trim();
  if (text === '')
    return content.attachments
      ? { kind: 'refused', refusal: { kind: 'attachment' } }
      : welcomeView(tools, incoming);
  const { refusal, warnings } = screen(tools, { question: text });
  if (refusal) return { kind: 'refused', refusal };
  const command = parseCommand(text);
  if (command) return runCommand(tools, incoming, command);
  return /\p{L}{2}/u.test(text)
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
    await keepNewCard(tools, incoming, view, cardActivityId);
    tools.soon(request.id);
    const known = tools.known.contact(incoming.caller.id);
    if (request.asker === incoming.caller.id && known?.homeStation === undefined)
      await keepHomeStation(tools, incoming, request.station);
  };
}

/** A card that was sent as a new message (Action.Submit) is the one to update from now on. */
async function keepNewCard(
  tools: Tools,
  { content, conversation, caller }: Incoming,
  view: View,
  activityId: string | undefined,
): Promise<void> {
  const inPlace = content.kind === 'act' && content.inPlace;
  if (inPlace || activityId === undefined || conversation.kind !== 'personal') return;
  if (!('seen' in view)) return;
  const { id } = view.seen.consultation;
  const held = (await tools.requests.load(id))?.cards.find(({ person }) => person === caller.id);
  const others = held ? [held.activityId, ...held.others] : [];
  const etag = held?.etag === undefined ? {} : { etag: held.etag };
  const card = { person: caller.id, activityId, others, version: 0, ...etag };
  await tools.requests.settle(id, { delivered: [], postponed: [], cards: [card] });
}

function requestOf(view: View) {
  if ('seen' in view) return view.seen.consultation;
  return 'consultation' in view ? view.consultation : undefined;
}
