import { z } from 'zod';
import type { Envelope } from '../../contract/activity.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Reference } from '../../ports.ts';

const referenceSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().exactOptional(),
  bot: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), aadObjectId: z.string().exactOptional() }),
  conversation: z.object({
    id: z.string(),
    name: z.string(),
    isGroup: z.boolean(),
    conversationType: z.string(),
    tenantId: z.string().exactOptional(),
  }),
});

/** The channel itself, not the thread somebody wrote in: a thread's id is the channel's and more. */
export const conversationIdOf = ({ conversation }: Envelope): string =>
  conversation.id.replace(/;messageid=.*$/u, '');

/** Enough to reach the conversation later. Names are left out: they are stored nowhere. */
export function referenceOf(envelope: Envelope): Reference {
  const { channelId, serviceUrl, recipient, from, conversation, locale } = envelope;
  return JSON.stringify({
    channelId,
    serviceUrl,
    ...(locale != null && { locale }),
    bot: { id: recipient.id, name: '' },
    user: { id: from.id, name: '', ...(from.aadObjectId && { aadObjectId: from.aadObjectId }) },
    conversation: {
      id: conversationIdOf(envelope),
      name: '',
      isGroup: conversation.isGroup ?? false,
      conversationType: conversation.conversationType ?? 'personal',
      ...(conversation.tenantId != null && { tenantId: conversation.tenantId }),
    },
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
export const parseReference = (reference: Reference) =>
  referenceSchema.parse(JSON.parse(reference));
