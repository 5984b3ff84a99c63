import { z } from 'zod';
import type { Row } from '../adapters/tables/rows.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import { states } from '../domain/consultation/types.ts';
import { jsonOf } from './pages.ts';
import type { Finding, RequestRows } from './types.ts';

const count = z.int().nonnegative();
const state = z.enum(states);

/** What the auditor goes by; whatever else stands in the rows is looked at for identifiers only. */
const stateSchema = z.looseObject({
  id: z.string(),
  version: count.min(1),
  state,
  asker: z.string().min(1),
  adviser: z.string().min(1).optional(),
  formerAdvisers: z.array(z.string()).optional(),
  station: z.string().min(1),
  formerStations: z.array(z.string()),
  askedAt: z.number(),
  due: z.object({ at: z.number() }).optional(),
  textErased: z.boolean(),
});
/** Only compared and counted: what of it the auditor goes by stands in the schema above. */
const wholeSchema = z.custom<Consultation>((value) => stateSchema.safeParse(value).success);
const textSchema = z.looseObject({ question: z.string(), messages: z.array(z.unknown()) });
const logSchema = z.looseObject({
  version: count.min(1),
  at: z.number(),
  from: state,
  to: state,
});

export type AuditedState = z.infer<typeof stateSchema>;
export type AuditedLog = z.infer<typeof logSchema>;

export interface AuditedRequest {
  readonly state: AuditedState;
  /** The same with all that stands in it, for comparing only. */
  readonly consultation: Consultation;
  /** In the order of their keys. */
  readonly log: readonly AuditedLog[];
  /** Versions whose messages wait to be delivered. */
  readonly waiting: readonly number[];
  /** Row keys that carry a version: of the log and the outbox. */
  readonly versions: readonly number[];
  /** The columns that others filter by say what the state says. */
  readonly columnsAgree: boolean;
}

const keys = /^(?:state|text|(?:log|out)-\d{6}-\d{2,3}|op-[a-z]{24}|card-[\w-]{1,64}|read-\d{6})$/u;

/** The request, or what keeps it from being read. */
export function requestOf({ id, rows }: RequestRows): AuditedRequest | readonly Finding[] {
  const named = (name: string) => rows.find(({ row }) => row === name);
  const starting = (start: string) => rows.filter(({ row }) => row.startsWith(start));
  const [stateRow, textRow] = [named('state'), named('text')];
  if (!stateRow || !textRow) return [{ kind: 'half-written', request: id }];
  const json = jsonOf(stateRow.values);
  const [read, whole] = [stateSchema.safeParse(json), wholeSchema.safeParse(json)];
  const log = starting('log-').map(({ values }) => logSchema.safeParse(jsonOf(values)).data);
  const entries = log.filter((entry) => entry !== undefined);
  const isReadable =
    read.success &&
    whole.success &&
    read.data.id === id &&
    textSchema.safeParse(jsonOf(textRow.values)).success &&
    entries.length === log.length &&
    rows.every(({ row }) => keys.test(row));
  if (!isReadable) return [{ kind: 'unreadable-row', request: id }];
  const outbox = starting('out-');
  return {
    state: read.data,
    consultation: whole.data,
    log: entries,
    waiting: outbox.filter(({ values }) => values['dead'] !== true).map(versionOf),
    versions: [...starting('log-'), ...outbox].map(versionOf),
    columnsAgree: columnsAgree(stateRow, read.data),
  };
}

const versionOf = ({ row }: Row): number => Number(row.slice(4, 10));

function columnsAgree({ values }: Row, told: AuditedState): boolean {
  const { version, state: is, due } = told;
  return (
    values['version'] === version && values['state'] === is && values['dueAt'] === (due?.at ?? 0)
  );
}
