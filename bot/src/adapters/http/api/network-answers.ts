import { fieldOf } from '../../../domain/settings/difference.ts';
import type { Done } from '../../../use-cases/networks/inside.ts';
import { networkWordsOf } from '../../../wording/network.ts';
import type { Answered, Call } from '../door.ts';
import type { Problem } from '../problem.ts';

/** What became of it, as the API answers it; what stands now goes along with 412. */
export function answered<T, J>(
  { language }: Pick<Call, 'language'>,
  done: Done<T>,
  json: (value: T) => J,
  etag: (json: J) => string | undefined = ownEtag,
): Answered<J> {
  if (done.kind === 'done') {
    const told = json(done.value);
    const own = etag(told);
    return { kind: 'ok', json: told, ...(own === undefined ? {} : { etag: own }) };
  }
  if (done.kind === 'stale') {
    const current = json(done.value);
    return { kind: 'stale', current, etag: etag(current) ?? '' };
  }
  return notDone({ language }, done);
}

export const created = <T>(answer: Answered<T>): Answered<T> =>
  answer.kind === 'ok' ? { ...answer, status: 201 } : answer;

/** Most of what is changed carries its ETag in itself, since it stands in lists as well. */
function ownEtag(json: unknown): string | undefined {
  const etag = fieldOf(json, 'etag');
  return typeof etag === 'string' ? etag : undefined;
}

/** Why it was not done. */
export function notDone(
  { language }: Pick<Call, 'language'>,
  done: Exclude<Done<unknown>, { kind: 'done' }>,
): Problem {
  const words = networkWordsOf(language);
  switch (done.kind) {
    case 'stale':
      return { kind: 'stale', current: null, etag: '' };
    case 'not-found':
    case 'forbidden':
      return { kind: done.kind };
    case 'identifier': {
      const { found, fields } = done;
      return { kind: 'refused', refusal: { kind: 'identifier', found, where: 'form' }, fields };
    }
    case 'unknown':
      return { kind: 'bad-input', errors: [{ path: done.field, message: words.unknown }] };
    case 'refused':
      return { kind: 'held', errors: [{ path: '', message: words.refusal[done.why] }] };
  }
}

const ownId = /^[a-z]{24}$/u;

/** A parameter of the address that is an id of ours; '' for what could be no key of the store. */
export function idIn({ params }: Pick<Call, 'params'>, name: string): string {
  const id = params[name] ?? '';
  return ownId.test(id) ? id : nobody;
}
/** An id that nothing has. */
const nobody = 'none';

/** Where the next page begins. */
export const cursorOf = (after: string | undefined): string | null =>
  after === undefined ? null : Buffer.from(after).toString('base64url');
export const afterOf = (cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
