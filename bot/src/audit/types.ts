import type { Row, Rows } from '../adapters/tables/rows.ts';
import type { IdentifierKind } from '../domain/privacy/types.ts';

/** All that the auditor can do to a store: it reads rows, and none of the stores that it audits. */
export type AuditRows = Pick<Rows, 'get' | 'list' | 'listAcross'>;

export const findingKinds = [
  /** A row that nothing of Koppi's writes in this shape. */
  'unreadable-row',
  /** Rows of a request that do not belong to one and the same move. */
  'half-written',
  /** A version without its row in the log. */
  'log-missing',
  /** A log that does not lead from state to state, or not to the present one. */
  'log-broken',
  /** Open, or with texts to be erased, and nothing is going to happen by itself. */
  'not-due',
  /** Nothing makes the engine look at the request in time. */
  'hint-missing',
  /** Not delivered for ten minutes, and not given up. */
  'outbox-old',
  'view-missing',
  'view-differs',
  'fact-missing',
  'fact-differs',
  /** A sealed month that does not say what its facts say. */
  'sum-differs',
  /** A picture that is none, that holds more, or of which only a half is there. */
  'picture-differs',
  /** In a list, and nowhere else. */
  'stray',
  /** What may identify a client, where no such thing belongs. */
  'identifier',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Whose rows they are, where a request's. */
  readonly request?: string;
  readonly found?: IdentifierKind;
}

/** Asked between two pages or requests: the process is leaving. */
export type IsStopped = () => boolean;

/** The rows of one request, as they lie in its partition. */
export interface RequestRows {
  readonly id: string;
  readonly rows: readonly Row[];
}
