import { z } from 'zod';
import { accountName, textOf, wellFormed } from './text.ts';
import { namesSomebody } from '../domain/privacy/opaque.ts';

/**
 * Ids go into rows, keys, addresses and logs: whole characters only, none that cannot be seen, and
 * nobody's identity code.
 */
const id = textOf(1, 1000).refine(
  (given) => given.isWellFormed() && !/\p{Cc}/u.test(given) && !namesSomebody(given),
);
/** Becomes a storage key as well, percent-encoded; real ones have a fifth of this. */
const conversationId = id.refine(
  (given) => given.isWellFormed() && encodeURIComponent(given).length <= 512,
);
/** Entra object ids become storage keys: nothing but what a GUID is made of. */
const objectId = z
  .string()
  .regex(/^[\w-]{0,64}$/u)
  .refine((given) => !namesSomebody(given));
const word = textOf(0, 200);
/** Is kept with the way to reach somebody; what is none is as good as nothing. */
const languageTag = z
  .string()
  .transform((given) =>
    /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/iu.test(given) ? given : undefined,
  );
const account = z.object({
  id,
  name: accountName.nullish(),
  aadObjectId: objectId.nullish(),
});

/**
 * The part of a Bot Framework activity that Koppi reads. Whatever else a client sends is dropped
 * here, so that no later code can come to rely on it.
 */
const envelopeSchema = z
  .object({
    type: textOf(1, 100),
    id: id.nullish(),
    channelId: word,
    serviceUrl: textOf(1, 1000).refine((url) => URL.canParse(url) && !namesSomebody(url)),
    from: account,
    recipient: account,
    conversation: z.object({
      id: conversationId,
      conversationType: z
        .string()
        .regex(/^[a-z]{0,40}$/iu)
        .nullish(),
      isGroup: z.boolean().nullish(),
      tenantId: word.nullish(),
    }),
    channelData: z
      .object({
        tenant: z.object({ id: word.nullish() }).nullish(),
        team: z.object({ id: id.nullish() }).nullish(),
        /** `editMessage`, `undeleteMessage`, `softDeleteMessage` and many more. */
        eventType: word.nullish(),
      })
      .nullish(),
    locale: languageTag.nullish(),
    text: wellFormed.nullish(),
    entities: z.array(z.looseObject({})).nullish(),
    attachments: z.array(z.object({ contentType: word.nullish() })).nullish(),
    value: z.unknown().optional(),
    replyToId: id.nullish(),
    name: word.nullish(),
    action: word.nullish(),
    membersAdded: z.array(z.object({ id })).nullish(),
  })
  .refine(({ type, id }) => id != null || !['message', 'invoke'].includes(type));

/** With every tenant that is named anywhere in it, also in what is dropped. */
export type Envelope = z.infer<typeof envelopeSchema> & { readonly tenants: readonly string[] };

/** Undefined for what is not an activity. */
export function parseEnvelope(body: unknown): Envelope | undefined {
  const read = envelopeSchema.safeParse(body);
  return read.success ? { ...read.data, tenants: tenantsOf(body) } : undefined;
}

/** Where the channel, and not the person, says what there is. */
const namingTenants = ['from', 'recipient', 'conversation', 'channelData'] as const;
const deepest = 8;

/**
 * Teams names the tenant in `conversation.tenantId` and `channelData.tenant.id`, in shared channels
 * also in `channelData.team`, `channelData.channel` and `from`; none of it may be another's.
 */
function tenantsOf(body: unknown): string[] {
  const activity = new Map(entriesOf(body));
  return namingTenants.flatMap((part) => tenantsIn(activity.get(part), deepest));
}

function tenantsIn(value: unknown, levels: number): string[] {
  if (levels === 0) return [];
  return entriesOf(value).flatMap(([key, inner]) => {
    const named = /^tenant$/iu.test(key) ? new Map(entriesOf(inner)).get('id') : inner;
    if (!/tenant(id)?$/iu.test(key) || named == null) return tenantsIn(inner, levels - 1);
    return [typeof named === 'string' ? named.toLowerCase() : ''];
  });
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: textOf(1, 1000),
  mentioned: z.object({ id: z.string() }),
});

/** How the text names those it mentions: `<at>Koppi</at>`. */
export function mentionsOf({ entities }: Envelope): readonly z.infer<typeof mentionSchema>[] {
  return (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
}

const fields = z.record(z.string(), z.unknown());
const verb = textOf(1, 100);
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
