import type { ProblemJson } from '../../contract/problem.ts';
import type { Refusal } from '../../domain/consultation/refusal.ts';
import type { Language } from '../../domain/language.ts';
import type { County, PersonId } from '../../domain/roster/county.ts';
import { createPen } from '../../telling/pen.ts';
import { refusalInWords } from '../../telling/refusal.ts';
import { problemWordsOf } from '../../wording/problems.ts';
import type { Reply } from './reply.ts';

/** A place in the input and what is wrong there, already in the reader's language. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

/** Why a call of the API was not answered as asked: an expected outcome. */
export type Problem =
  | { readonly kind: 'bad-input'; readonly errors: readonly Mistake[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** The change was made from a state that is not the present one any more. */
  | { readonly kind: 'stale'; readonly current: unknown; readonly etag: string }
  /** A change must name the state that it was made from. */
  | { readonly kind: 'if-match-needed' }
  | { readonly kind: 'unavailable' }
  /** The same is under way already, or too much of it in all. */
  | { readonly kind: 'too-many' }
  /** So many calls of one person are under way. */
  | { readonly kind: 'busy' }
  /** What is sent in several parts has grown over what is taken. */
  | { readonly kind: 'too-large' }
  /** Something stands in the way, or is asked about first; each reason in the reader's language. */
  | { readonly kind: 'held' | 'ask-first'; readonly errors: readonly Mistake[] }
  /** Held back once, so that its person reads what the text is to be warned of. */
  | { readonly kind: 'unnoticed'; readonly current: unknown }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly current?: unknown;
      readonly etag?: string;
      /** The inputs it is about, where the refusal itself does not name them. */
      readonly fields?: readonly string[];
    };

interface Reader {
  readonly county: County;
  readonly language: Language;
  readonly me: PersonId;
  /** Nothing was to be changed. */
  readonly reads: boolean;
}

const statuses = {
  'bad-input': 400,
  forbidden: 403,
  'not-found': 404,
  stale: 412,
  'if-match-needed': 428,
  unavailable: 503,
  'too-many': 429,
  busy: 429,
  'too-large': 413,
  held: 409,
  'ask-first': 409,
  unnoticed: 422,
} as const;

/** By then something else has usually ended. */
const comeBackSeconds = '20';

/** problem+json (RFC 9457): one sentence for the person, the kind for programs. */
export function problemReply(problem: Problem, reader: Reader): Reply {
  const status = statusOf(problem);
  const detail = detailOf(problem, reader);
  const errors = errorsOf(problem, detail);
  const json: ProblemJson = {
    type: `about:blank#${problem.kind === 'refused' ? problem.refusal.kind : problem.kind}`,
    status,
    detail,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
    ...('current' in problem ? { current: problem.current } : {}),
  };
  const known = 'etag' in problem ? problem.etag : undefined;
  const headers = {
    ...(known === undefined ? {} : { etag: `"${known}"` }),
    ...(problem.kind === 'too-many' ? { 'retry-after': comeBackSeconds } : {}),
    ...(problem.kind === 'busy' ? { 'retry-after': '1' } : {}),
  };
  return problemJson(json, headers);
}

/** A problem as it goes out. */
export const problemJson = (
  json: ProblemJson,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  ...{ status: json.status, json },
  headers: { 'content-type': 'application/problem+json', ...headers },
});

function errorsOf(problem: Problem, message: string): readonly Mistake[] {
  if ('errors' in problem) return problem.errors;
  if (problem.kind !== 'refused') return [];
  const fields = problem.fields ?? fieldsOf(problem.refusal);
  return fields.map((path) => ({ path, message }));
}

/** The inputs that a refusal is about. */
function fieldsOf(refusal: Refusal): readonly string[] {
  if ('fields' in refusal) return refusal.fields;
  if ('field' in refusal) return [refusal.field];
  const field = ownField[refusal.kind];
  return field === undefined ? [] : [field];
}

const ownField: Partial<Record<Refusal['kind'], string>> = {
  'nothing-asked': 'question',
  'permission-needed': 'permission',
  'result-needed': 'result',
};

/** Refusals that are not 422: the input was well-formed, but cannot be done. */
const refusals: Partial<Record<Refusal['kind'], number>> = {
  taken: 409,
  'wrong-state': 409,
  'too-late-to-reopen': 409,
  'not-adviser': 403,
  'not-coordinator': 403,
  'not-yours': 403,
  'not-found': 404,
  storage: 503,
};

function statusOf(problem: Problem): number {
  return problem.kind === 'refused'
    ? (refusals[problem.refusal.kind] ?? 422)
    : statuses[problem.kind];
}

function detailOf(problem: Problem, reader: Reader): string {
  const words = problemWordsOf(reader.language);
  switch (problem.kind) {
    case 'bad-input':
      return words.badInput;
    case 'forbidden':
      return words.forbidden;
    case 'not-found':
      return words.notFound;
    case 'stale':
      return words.stale;
    case 'if-match-needed':
      return words.ifMatchNeeded;
    case 'unavailable':
      return reader.reads ? words.notRead : words.unavailable;
    case 'too-many':
      return words.tooMany;
    case 'busy':
      return words.busy;
    case 'too-large':
      return words.tooLarge;
    case 'held':
      return words.held;
    case 'ask-first':
      return words.askFirst;
    case 'unnoticed':
      return words.unnoticed;
    case 'refused':
      return refusalInWords(
        problem.refusal,
        createPen(reader, (text) => text),
        'tab',
      );
  }
}
