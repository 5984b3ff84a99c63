import {
  executed,
  mentionsOf,
  submitted,
  type Envelope,
  type Pressed,
} from '../../contract/activity.ts';
import { askedAbout, pressedInDialog } from '../../contract/ask-action.ts';
import { queryOf } from '../../contract/query.ts';
import { languages, type Language } from '../../domain/language.ts';
import type { Conversation, Incoming } from '../../ports.ts';
import { conversationIdOf, kindOf, referenceOf } from './reference.ts';

type Content = Incoming['content'];

/** Undefined for what Koppi has nothing to say to: reactions, typing, people joining, deletions. */
export function contentOf(envelope: Envelope): Content | undefined {
  if (envelope.type === 'message') return messageOf(envelope);
  if (isEdit(envelope)) return { kind: 'edited', text: spokenText(envelope) };
  if (isCardAction(envelope)) return actOf(executed(envelope.value), envelope, true);
  if (isSearch(envelope)) return searchOf(envelope);
  if (isInDialog(envelope)) return dialogOf(envelope);
  if (isInstall(envelope)) return { kind: 'installed' };
  return isWordless(envelope) ? { kind: 'wordless' } : undefined;
}

export const isCardAction = ({ type, name }: Envelope): boolean =>
  type === 'invoke' && name === 'adaptiveCard/action';

export const isSearch = ({ type, name }: Envelope): boolean =>
  type === 'invoke' && name === 'composeExtension/query';

const asks = 'composeExtension/fetchTask';
const presses = 'composeExtension/submitAction';

/** Kysy Kopilta, or a press in the dialog that it opens. */
export const isInDialog = ({ type, name }: Envelope): boolean =>
  type === 'invoke' && (name === asks || name === presses);

export function incomingOf(envelope: Envelope, content: Incoming['content']): Incoming {
  const { id, from } = envelope;
  return {
    activityId: id ?? '',
    caller: { id: from.aadObjectId ?? '', name: from.name ?? '' },
    language: languageOf(envelope),
    conversation: conversationOf(envelope),
    content,
  };
}

/** Finnish unless the client says otherwise. */
export function languageOf({ locale }: Pick<Envelope, 'locale'>): Language {
  const start = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === start) ?? 'fi';
}

function messageOf(envelope: Envelope): Content {
  const text = spokenText(envelope);
  // Some clients send a value beside what was typed; a button has a value and no text.
  if (envelope.value != null && text === '') {
    return actOf(submitted(envelope.value), envelope, false);
  }
  if (isPostedCard(text, envelope)) return { kind: 'posted-card' };
  // Teams sends formatted text a second time as an attachment of its own.
  const attachments = (envelope.attachments ?? []).some((each) => each.contentType !== 'text/html');
  return { kind: 'text', text, attachments };
}

function searchOf({ value }: Envelope): Content | undefined {
  const query = queryOf(value);
  return query && { kind: 'search', ...query };
}

function dialogOf({ name, value }: Envelope): Content | undefined {
  if (name === asks) {
    const text = askedAbout(value);
    return text === undefined ? undefined : { kind: 'asked', text };
  }
  const pressed = pressedInDialog(value);
  return pressed && { kind: 'act', ...pressed, inPlace: false, inDialog: true };
}

/**
 * Nothing but cards: what was found from the message box, posted in the chat with Koppi itself. Where
 * it stood in the message, clients put a mark of their own into text and formatted text.
 */
function isPostedCard(text: string, { attachments }: Envelope): boolean {
  const cards = (attachments ?? []).filter(({ contentType }) => contentType !== 'text/html');
  const isCard = cards.map(({ contentType }) => contentType === cardType);
  return (
    cards.length > 0 && !isCard.includes(false) && text.replaceAll(/<[^>]*>/gu, '').trim() === ''
  );
}

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A button that no card of ours holds has no verb. */
function actOf(pressed: Pressed | undefined, { replyToId }: Envelope, inPlace: boolean): Content {
  return {
    kind: 'act',
    ...(pressed ?? { verb: '', data: {} }),
    ...(replyToId != null && { cardActivityId: replyToId }),
    inPlace,
  };
}

/** What was said: without the bot's own mention, with other people's names as plain words. */
function spokenText(envelope: Envelope): string {
  const own = mentionsOf(envelope).filter(
    ({ mentioned }) => mentioned.id === envelope.recipient.id,
  );
  const addressed = own.reduce(
    (text, mention) => text.replaceAll(mention.text, ' '),
    envelope.text ?? '',
  );
  return addressed
    .replaceAll(/<\/?at\b[^>]*>/giu, '')
    .replaceAll(/&nbsp;|\u00A0/gu, ' ')
    .trim();
}

/** A dialog is seen by its person alone, and may stand over anybody's chat. */
function conversationOf(envelope: Envelope): Conversation {
  const id = conversationIdOf(envelope);
  if (isInDialog(envelope)) return { id, kind: 'personal', reference: '' };
  return {
    id,
    kind: kindOf(envelope.conversation),
    reference: referenceOf(envelope),
  };
}

/** Teams says with the same type that a deleted message was put back. */
function isEdit({ type, channelData }: Envelope): boolean {
  return type === 'messageUpdate' && channelData?.eventType !== 'undeleteMessage';
}

const wordless = new Set(['messageReaction', 'messageDelete', 'messageUpdate', 'typing']);

/** Not what leaves, nor what others' coming and going makes: whoever sent it is there. */
const isWordless = (envelope: Envelope): boolean =>
  wordless.has(envelope.type) && kindOf(envelope.conversation) === 'personal';

function isInstall({ type, action, membersAdded, recipient }: Envelope): boolean {
  if (type === 'installationUpdate') return action === 'add';
  if (type !== 'conversationUpdate') return false;
  return (membersAdded ?? []).some(({ id }) => id === recipient.id);
}
