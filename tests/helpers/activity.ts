import { z } from 'zod';

const attachment = z.looseObject({ contentType: z.string(), content: z.unknown() });

/** An activity as it crosses the wire: what tests look at is checked, the rest is kept. */
export const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  summary: z.string().optional(),
  locale: z.string().optional(),
  replyToId: z.string().optional(),
  attachments: z.array(attachment).optional(),
  conversation: z.looseObject({ id: z.string() }).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** The body with which a bot answers an invoke. */
export const invokeAnswerSchema = z.object({
  statusCode: z.number(),
  type: z.string(),
  value: z.unknown(),
});
export type InvokeAnswer = z.infer<typeof invokeAnswerSchema>;
