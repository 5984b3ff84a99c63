import { namesSomebody } from '../domain/privacy/opaque.ts';
import { scan } from '../domain/privacy/scan.ts';
import { identifierKinds, type IdentifierKind } from '../domain/privacy/types.ts';
import type { Row, Table } from '../adapters/tables/rows.ts';
import type { Instant } from '../domain/time.ts';
import { jsonOf } from './pages.ts';

/** What kind of text a string is, which says what must not stand in it. */
type Sort =
  /** Written or named by people: nothing that identifies anybody. */
  | 'text'
  /** A telephone number of staff or of a service, which is meant to be one. */
  | 'own-number'
  /** An address of the county's own, which is meant to be one. */
  | 'own-address'
  /** Of directory and library: numbers, addresses and links are what they are for; a person's code never is. */
  | 'published'
  /** Teams' own ids and addresses, full of digits: an identity code would still be one. */
  | 'opaque'
  /** Made by chance; nobody's words. */
  | 'secret';

const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/giu;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu;
/** Counted keys of ours, and months. */
const counted =
  /^(?:(?:log|out)-\d{6}-\d{2,3}|read-\d{6}|(?:history|former)-\d{8})$|\d{4}-\d\d(?=_|$)/gu;

/** By the name of the property, wherever it stands. */
const sorts: Readonly<Record<string, Sort>> = {
  callback: 'own-number',
  phone: 'own-number',
  phones: 'own-number',
  privacyNotice: 'own-address',
  accessibilityFeedback: 'own-address',
  reference: 'opaque',
  activityId: 'opaque',
  others: 'opaque',
  serviceUrl: 'opaque',
  user: 'opaque',
  conversation: 'opaque',
};
const secretAreas: ReadonlySet<string> = new Set(['secret', 'local-key']);

/** Numbers that are meant to be telephone numbers may be that, and nothing else. */
const allowed: Readonly<Record<Sort, readonly IdentifierKind[]>> = {
  text: [],
  'own-number': ['phone', 'digits'],
  'own-address': ['link'],
  published: identifierKinds.filter((kind) => kind !== 'identity-code'),
  opaque: [],
  secret: [],
};

/** Only letters, as in every id and code of ours: nothing to look for. */
const lettersOnly = /^[\p{L}_-]*$/u;

/** No id of Teams has a blank in it: then it is words after all. */
function hasWords(text: string, now: Instant): boolean {
  return /\s/u.test(text) && scan(text, { now, names: [] }).blocked.length > 0;
}

/** What one string holds that it must not. */
function foundIn(text: string, sort: Sort, now: Instant): readonly IdentifierKind[] {
  if (sort === 'secret' || lettersOnly.test(text)) return [];
  if (sort === 'opaque') return namesSomebody(text) || hasWords(text, now) ? ['identity-code'] : [];
  const bare = text.replaceAll(guid, 'x').replaceAll(instant, 'x').replaceAll(counted, 'x');
  return scan(bare, { now, names: [] })
    .blocked.map(({ kind }) => kind)
    .filter((kind) => !allowed[sort].includes(kind));
}

interface Piece {
  readonly text: string;
  readonly sort: Sort;
}

/** Every string of a value with what it is by its property's name; inner properties go by the outer one. */
function* piecesOf(value: unknown, sort: Sort): Generator<Piece> {
  if (typeof value === 'string') {
    yield { text: value, sort };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { text: key, sort: 'text' };
    yield* piecesOf(inner, sort === 'text' ? (sorts[key] ?? 'text') : sort);
  }
}

/** What a row holds that may identify a client, by kind; the found text itself is never kept. */
export function identifiersIn(table: Table, row: Row, now: Instant): readonly IdentifierKind[] {
  const { partition, values } = row;
  const isPublished = table === 'Directory' || table === 'Library';
  const plain: Sort = isPublished ? 'published' : 'text';
  const sort: Sort = table === 'Config' && secretAreas.has(partition) ? 'secret' : plain;
  const isChannel = table === 'People' && partition === 'channels';
  const isCards = table === 'Requests' && row.row.startsWith('card-');
  const channel: Sort = isChannel ? 'opaque' : plain;
  const columns = Object.entries(values).filter(([name]) => !/^json\d+$/u.test(name));
  const pieces: Piece[] = [
    { text: partition, sort: 'text' },
    { text: isChannel ? decoded(row.row) : row.row, sort: channel },
    ...piecesOf(Object.fromEntries(columns), sort),
    ...piecesOf(
      isChannel ? withoutOwnId(jsonOf(values)) : jsonOf(values),
      isCards ? 'opaque' : sort,
    ),
  ];
  return pieces.flatMap(({ text, sort: is }) => foundIn(text, is, now));
}

/** A channel's id is Teams' own, as its row key is. */
function withoutOwnId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value)) return value;
  const { id, ...rest } = value;
  return { ...rest, reference: [id, 'reference' in rest ? rest.reference : ''] };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
