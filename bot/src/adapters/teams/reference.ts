import { z } from 'zod';
import type { Envelope } from '../../contract/activity.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Conversation, Reference } from '../../ports.ts';

const placeSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().exactOptional(),
  bot: z.object({ id: z.string(), name: z.string() }),
  user: z
    .object({ id: z.string(), name: z.string(), aadObjectId: z.string().exactOptional() })
    .exactOptional(),
  conversation: z.object({
    id: z.string(),
    name: z.string(),
    isGroup: z.boolean(),
    conversationType: z.string(),
    tenantId: z.string().exactOptional(),
  }),
});

/** A conversation, by whom and where it is reached. */
export type Place = z.infer<typeof placeSchema>;

/** The channel itself, not the thread somebody wrote in: a thread's id is the channel's and more. */
export const conversationIdOf = ({ conversation }: Envelope): string =>
  conversation.id.replace(/;messageid=.*$/u, '');

/** Channel, group chat, or somebody's own with the bot. */
export function kindOf({
  conversationType,
  isGroup,
}: Envelope['conversation']): Conversation['kind'] {
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'groupChat' || isGroup ? 'group' : 'personal';
}

/** Where the answer to an activity goes: in a channel the thread. Names are of no use there. */
export function placeOf(envelope: Envelope): Place {
  const { channelId, serviceUrl, recipient, from, conversation, locale } = envelope;
  return {
    channelId,
    serviceUrl,
    ...(locale != null && { locale }),
    bot: { id: recipient.id, name: '' },
    user: {
      id: from.id,
      name: '',
      ...(from.aadObjectId && { aadObjectId: from.aadObjectId }),
    },
    conversation: {
      id: conversation.id,
      name: '',
      isGroup: conversation.isGroup ?? false,
      conversationType: conversation.conversationType ?? 'personal',
      ...(conversation.tenantId != null && { tenantId: conversation.tenantId }),
    },
  };
}

/**
 * Enough to reach the conversation later. Of whoever wrote in a channel nothing is kept with the
 * channel: it would outlive them.
 */
export function referenceOf(envelope: Envelope): Reference {
  const { user, conversation, ...place } = placeOf(envelope);
  return JSON.stringify({
    ...place,
    ...(kindOf(envelope.conversation) === 'personal' && { user }),
    conversation: { ...conversation, id: conversationIdOf(envelope) },
  });
}

/** Of a personal conversation that the bot began itself; the person's first word makes it whole. */
export function begunReference(
  bot: { readonly appId: string; readonly tenantId: string },
  person: PersonId,
  serviceUrl: string,
  conversation: string,
): Reference {
  return JSON.stringify({
    channelId: 'msteams',
    serviceUrl,
    bot: { id: `28:${bot.appId}`, name: '' },
    user: { id: person, name: '', aadObjectId: person },
    conversation: {
      id: conversation,
      name: '',
      isGroup: false,
      conversationType: 'personal',
      tenantId: bot.tenantId,
    },
  });
}

/** @throws when the text was not made by `referenceOf` */
export const parseReference = (reference: Reference): Place =>
  placeSchema.parse(JSON.parse(reference));
