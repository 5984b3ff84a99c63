import { z } from 'zod';

const id = z.string().min(1).max(1000);
/** Entra object ids become storage keys: nothing but what a GUID is made of. */
const objectId = z.string().regex(/^[\w-]{0,64}$/u);
const account = z.object({
  id,
  name: z.string().nullish(),
  aadObjectId: objectId.nullish(),
});

/**
 * The part of a Bot Framework activity that Koppi reads. Whatever else a client sends is dropped
 * here, so that no later code can come to rely on it.
 */
const envelopeSchema = z
  .object({
    type: z.string().min(1).max(100),
    id: id.nullish(),
    channelId: z.string(),
    serviceUrl: z.string().refine((url) => URL.canParse(url)),
    from: account,
    recipient: account,
    conversation: z.object({
      id,
      conversationType: z.string().nullish(),
      isGroup: z.boolean().nullish(),
      tenantId: z.string().nullish(),
    }),
    channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
    locale: z.string().max(100).nullish(),
    text: z.string().nullish(),
    entities: z.array(z.looseObject({})).nullish(),
    attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
    value: z.unknown().optional(),
    replyToId: id.nullish(),
    name: z.string().nullish(),
    action: z.string().nullish(),
    membersAdded: z.array(z.object({ id })).nullish(),
  })
  .refine(({ type, id }) => id != null || !['message', 'invoke'].includes(type));

export type Envelope = z.infer<typeof envelopeSchema>;

/** Undefined for what is not an activity. */
export function parseEnvelope(body: unknown): Envelope | undefined {
  return envelopeSchema.safeParse(body).data;
}

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** How the text names those it mentions: `<at>Koppi</at>`. */
export function mentionsOf({ entities }: Envelope): readonly z.infer<typeof mentionSchema>[] {
  return (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
}

const fields = z.record(z.string(), z.unknown());
const verb = z.string().min(1).max(100);
const executeSchema = z.object({ action: z.object({ verb, data: fields.nullish() }) });
const submitSchema = z.looseObject({ verb });

export interface Pressed {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What an `Action.Execute` button says; undefined for what no card of ours sends. */
export function executed(value: unknown): Pressed | undefined {
  const action = executeSchema.safeParse(value).data?.action;
  return action && { verb: action.verb, data: action.data ?? {} };
}

/** What an `Action.Submit` button says: the same, with the verb among the data. */
export function submitted(value: unknown): Pressed | undefined {
  const given = submitSchema.safeParse(value).data;
  if (given === undefined) return undefined;
  const { verb, ...data } = given;
  return { verb, data };
}
