import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { keyAsTold } from '../../contract/unknown-key.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId, Role } from '../../domain/roster/county.ts';
import type { Caller } from '../../ports.ts';
import { roleOf } from '../../use-cases/roster.ts';
import { screen } from '../../use-cases/screen.ts';
import type { Tools } from '../../use-cases/tools.ts';
import { TookTooLong, type InTime } from '../clock/limit.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import { compressed } from './compress.ts';
import type { HttpRequest, Route } from './index.ts';
import { inputMistakes } from './input-mistakes.ts';
import { languageAsked } from './language-asked.ts';
import { problemReply, type Problem } from './problem.ts';
import type { Reply, Stream } from './reply.ts';
import type { SignIn } from './sign-in.ts';

/** A call whose caller is known and whose input was checked. */
export interface Call<Query = unknown, Body = unknown> {
  readonly caller: PersonId;
  /** As the token has it; '' where it says none. */
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** If-Match without its quotes; '' where the route does not ask for it. */
  readonly ifMatch: string;
  /** If-None-Match likewise: what the caller holds already. */
  readonly ifNoneMatch: string;
  /** Of Idempotency-Key, address and body: the same for the same act sent again; '' without that header. */
  readonly actKey: string;
}

/** What a route answers: what was asked for, or why not. */
export type Answered<T> =
  | {
      readonly kind: 'ok';
      readonly json: T;
      readonly etag?: string;
      readonly status?: 200 | 201;
      /** A text, or bytes, goes out as it is, under this type, instead of as JSON. */
      readonly textType?: string;
      /** The caller may keep it, and asks each time whether they may still show it. */
      readonly mayKeep?: true;
    }
  /** The caller holds just this, and may. */
  | { readonly kind: 'unchanged'; readonly etag: string }
  /** Goes on after its beginning; of what it tells the route’s `answer` is the last. */
  | { readonly kind: 'stream'; readonly stream: Stream }
  | Problem;

/** One call of the tab's API, told to people by GET /api/openapi.json in the same words. */
export interface ApiRoute<Query = unknown, Body = unknown, Answer = unknown> {
  readonly method: Route['method'];
  readonly path: string;
  readonly summary: string;
  /** Who may; everybody of the county where it is not said. */
  readonly roles?: readonly Role[];
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly answer: z.ZodType<Answer>;
  /** A change that must name the state that it was made from. */
  readonly ifMatch?: true;
  /** Answers with Server-Sent Events. */
  readonly isStream?: true;
  handle(call: Call<Query, Body>): Promise<Answered<Answer>> | Answered<Answer>;
}

/** Keeps the types of query, body and answer together in one route. */
export function apiRoute<Query = undefined, Body = undefined, Answer = unknown>(
  route: ApiRoute<Query, Body, Answer>,
): ApiRoute {
  // Each route is called with what its own schemas have passed; `mounted` is the only caller.
  return route;
}

/** Who may come in, how many of their calls at once, and for how long they wait at most. */
export interface Doorkeeper {
  readonly signIn: SignIn;
  readonly inTime: InTime;
  readonly atOnce: AtOnce;
}

/** Does the work, or says that so much of this person's is under way that it was not begun. */
type AtOnce = <T>(person: PersonId, work: () => Promise<T>) => Promise<T> | 'too-much';

/** @param most calls of one person under way, so that nobody takes the place of all others */
export function createAtOnce(most: number): AtOnce {
  const underWay = new Map<PersonId, number>();
  return (person, work) => {
    const now = underWay.get(person) ?? 0;
    if (now >= most) return 'too-much';
    underWay.set(person, now + 1);
    return work().finally(() => {
      const left = (underWay.get(person) ?? 1) - 1;
      if (left > 0) underWay.set(person, left);
      else underWay.delete(person);
    });
  };
}

/** Behind the sign-in: empty 401 without a good token, then the role, then the input, then the act. */
export function mounted(
  route: ApiRoute,
  tools: Tools,
  { signIn, inTime, atOnce }: Doorkeeper,
): Route {
  const handler = async (request: HttpRequest): Promise<Reply> => {
    const signedIn = await signIn(request.headers.authorization);
    if (signedIn === undefined) return { status: 401 };
    const language = languageOf(tools, signedIn.id, request);
    const begun = atOnce(signedIn.id, () =>
      known(inTime(answerOf(route, tools, signedIn, language, request))),
    );
    const answered = begun === 'too-much' ? ({ kind: 'busy' } as const) : await begun;
    if (answered.kind === 'stream') return { status: 200, stream: answered.stream };
    if (answered.kind === 'unchanged')
      return { status: 304, headers: { etag: `"${answered.etag}"`, ...kept } };
    const reply =
      answered.kind === 'ok'
        ? replyOf(answered)
        : problemReply(answered, {
            ...{ county: tools.known.county(), language, me: signedIn.id },
            reads: route.method === 'GET',
          });
    // Compressing what a stranger put beside a secret gives the secret away by its length (BREACH).
    // No stranger can have this door asked: that takes the Authorization header, which no page of
    // theirs can set. Yet what answers a text with that text, as acts do, goes out as it is.
    return route.method === 'GET' ? compressed(reply, request.headers['accept-encoding']) : reply;
  };
  return { method: route.method, path: route.path, handler };
}

/** By this browser alone, and no longer than the service lets it. */
const kept = { 'cache-control': 'private, no-cache' } as const;

function replyOf({
  json,
  etag,
  status = 200,
  textType,
  mayKeep,
}: Extract<Answered<unknown>, { kind: 'ok' }>): Reply {
  const headers = {
    ...(etag === undefined ? {} : { etag: `"${etag}"` }),
    ...(mayKeep ? kept : {}),
  };
  return textType !== undefined && (typeof json === 'string' || json instanceof Uint8Array)
    ? { status, file: { type: textType, body: Buffer.from(json) }, headers }
    : { status, json, headers };
}

async function answerOf(
  route: ApiRoute,
  tools: Tools,
  { id: caller, name }: Caller,
  language: Language,
  request: HttpRequest,
): Promise<Answered<unknown>> {
  const role = roleOf(tools, caller);
  if (route.roles && !route.roles.includes(role)) return { kind: 'forbidden' };
  const query = checked(route.query, request.query, language);
  if (query.kind === 'bad-input') return query;
  const { refusal } = screen(tools, wordsIn(query.value), 'search');
  if (refusal) return { kind: 'refused', refusal, fields: ['q'] };
  const body = checked(route.body, request.body, language);
  if (body.kind === 'bad-input') return body;
  const ifMatch = unquoted(request.headers['if-match']);
  const ifNoneMatch = unquoted(request.headers['if-none-match']);
  if (route.ifMatch && ifMatch === '') return { kind: 'if-match-needed' };
  const { params } = request;
  const actKey = actKeyOf(route, request);
  return route.handle({
    ...{ caller, name, role, language, params, ifMatch, ifNoneMatch, actKey },
    ...{ query: query.value, body: body.value },
  });
}

/** What is looked for: no text comes in unscreened, and an address less than any. */
const wordsIn = (query: unknown): { readonly q?: string } =>
  typeof query === 'object' && query !== null && 'q' in query && typeof query.q === 'string'
    ? { q: query.q }
    : {};

const unquoted = (etag = ''): string => etag.replaceAll(/^(W\/)?"|"$/gu, '');

/** Where nothing is known of what became of it, it is said not to be done, and may be sent again. */
async function known(answer: Promise<Answered<unknown>>): Promise<Answered<unknown>> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StorageUnavailable || error instanceof TookTooLong)
      return { kind: 'unavailable' };
    throw error;
  }
}

/** Another body under the same key is another act: nothing that somebody sent is taken for done. */
function actKeyOf({ method, path }: ApiRoute, { headers, params, body }: HttpRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return '';
  const act = JSON.stringify([key, method, path, params, body]);
  return createHash('sha256').update(act).digest('base64url');
}

/** The tab says which language it shows; without a word the person's own choice counts. */
const languageOf = ({ known }: Tools, caller: PersonId, { headers }: HttpRequest): Language =>
  languageAsked(headers) ?? known.contact(caller)?.language ?? 'fi';

type Checked =
  | { readonly kind: 'ok'; readonly value: unknown }
  | Extract<Problem, { readonly kind: 'bad-input' }>;

function checked(schema: z.ZodType | undefined, input: unknown, language: Language): Checked {
  if (!schema) return { kind: 'ok', value: undefined };
  const read = schema.safeParse(input, { error: inputMistakes(language) });
  if (read.success) return { kind: 'ok', value: read.data };
  const errors = read.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ path: path.map(String).join('.'), message: issue.message })),
  );
  return { kind: 'bad-input', errors };
}

/** Fields that nobody knows are told by name. */
const pathsOf = (issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, keyAsTold(key)])
    : [issue.path];
