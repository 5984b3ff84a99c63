import { verbInputs } from '../../contract/verbs.ts';
import { urgencies } from '../../domain/routing/types.ts';
import type { LabelName, Labels } from '../../ports.ts';
import { tables } from '../tables/rows.ts';

/** Errors by the name of their class; a name that somebody else gave may be anything. */
const errors = [
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'AggregateError'],
  ...['AbortError', 'TimeoutError', 'RestError', 'ZodError', 'SystemError'],
  ...['StorageUnavailable', 'TookTooLong', 'AuditStopped', 'RestoreUnfinished'],
];

/** What each label may say, word for word; nothing that came in from outside is among it. */
const words: Readonly<Record<LabelName, readonly string[] | 'route' | 'status'>> = {
  'http.request.method': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  'http.route': 'route',
  'http.response.status_code': 'status',
  'db.collection.name': tables,
  'db.operation.name': ['get', 'list', 'list-across', 'write'],
  'error.type': errors,
  'koppi.turn.kind': [
    ...['text', 'act', 'asked', 'search', 'posted-card', 'edited', 'wordless', 'installed'],
  ],
  'koppi.verb': Object.keys(verbInputs),
  'koppi.delivery.act': ['send', 'update', 'reach'],
  'koppi.urgency': urgencies,
  'koppi.outcome': [
    ...['answered', 'refused', 'silent', 'failed'],
    ...['found', 'missing', 'done', 'exists', 'stale'],
    ...['sent', 'held', 'later', 'unreachable'],
    ...['delivered', 'postponed', 'dead'],
    ...['whole', 'more', 'elsewhere'],
  ],
};
const lists = new Map(
  Object.entries(words).map(([name, said]) => [
    name,
    typeof said === 'string' ? said : new Set(said),
  ]),
);

export const labelNames: readonly string[] = [...lists.keys()];

/** Stands where a word was that is on no list: that there was one may be told. */
const other = '_OTHER';

/**
 * The one gate for whatever leaves as an attribute: keys that are not among `names` go, words that
 * are on no list become `_OTHER`.
 * @param routes addresses as they were written in the code
 */
export function allowedOnly(
  attributes: Readonly<Record<string, unknown>>,
  names: readonly string[],
  routes: ReadonlySet<string>,
): Labels {
  const kept: Record<string, string | number> = {};
  for (const name of names) {
    const value = attributes[name];
    const list = lists.get(name);
    if (value === undefined || list === undefined) continue;
    if (list === 'status') {
      if (isStatus(value)) kept[name] = value;
      continue;
    }
    const said = list === 'route' ? routes : list;
    kept[name] = typeof value === 'string' && said.has(value) ? value : other;
  }
  return kept;
}

const isStatus = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
