import { z } from 'zod';
import type { Instant } from '../domain/time.ts';
import { day } from '../domain/time.ts';
import { partitionsOf } from '../adapters/tables/pages.ts';
import { tables } from '../adapters/tables/rows.ts';
import { isSumRow } from '../adapters/tables/stored-sums.ts';
import { identifiersIn } from './identifiers.ts';
import { faultsInLists } from './lists.ts';
import { jsonOf } from './pages.ts';
import { requestOf } from './request.ts';
import type { AuditRows, Finding, IsStopped, RequestRows } from './types.ts';
import { faultyPictures, isFaultyPicture } from './pictures.ts';
import { isSumTrue } from './sums.ts';
import { faultsWithin, waitingSince } from './within.ts';

interface Asking {
  readonly rows: AuditRows;
  /** Product time: what is due, and how old a row is. */
  readonly now: Instant;
  readonly isStopped: IsStopped;
  /** Told of each request that was read since when its messages wait; the last word holds. */
  readonly waits?: (request: string, since: readonly Instant[]) => void;
  /** A moment in which a move that was on its way when it was looked at has arrived. */
  readonly pause: () => Promise<void>;
}

interface Asked extends Asking {
  readonly timeZone: string;
}

/** The process was leaving: nothing is known of the rest. */
export class AuditStopped extends Error {
  override name = 'AuditStopped';
}

/** Requests read side by side. */
const atOnce = 8;

/** What is open or due within a day: a few reads a request, every few minutes. */
export async function auditOpen(given: Asking): Promise<readonly Finding[]> {
  const asked = await knowing(given);
  const hints = await hintsOf(asked);
  const soon = [...hints].filter(([, at]) => at < asked.now + day).map(([id]) => id);
  const listed = await openInLists(asked);
  return confirmed(asked, await auditEach(asked, new Set([...listed, ...soon]), hints));
}

/** Every request, whether or not any list knows it, every list, and every string of all tables. */
export async function auditWhole(given: Asking): Promise<readonly Finding[]> {
  const asked = await knowing(given);
  const hints = await hintsOf(asked);
  const ids = new Set<string>();
  const found: Finding[] = [];
  for await (const rows of partitionsOf(asked.rows, 'Requests')) {
    stopIf(asked);
    const id = rows[0]?.partition ?? '';
    ids.add(id);
    found.push(...(await auditOne(asked, { id, rows }, hints.get(id))));
  }
  found.push(...(await straysIn(asked, ids)));
  const aside = [...(await untrueSums(asked)), ...(await untruePictures(asked))];
  return [...(await confirmed(asked, found)), ...aside, ...(await identifiers(asked))];
}

/** Sealed months that say something else than their facts, also after a moment. */
async function untrueSums(asked: Asked): Promise<readonly Finding[]> {
  const first: string[] = [];
  for await (const rows of partitionsOf(asked.rows, 'Facts')) {
    stopIf(asked);
    if (!isSumTrue(rows)) first.push(rows[0]?.partition ?? '');
  }
  if (first.length === 0) return [];
  await asked.pause();
  const again = await Promise.all(
    first.map(async (partition) => isSumTrue(await asked.rows.list('Facts', partition))),
  );
  return again.filter((isTrue) => !isTrue).map((): Finding => ({ kind: 'sum-differs' }));
}

/** Also after a moment: one may have been on its way, in or out. */
async function untruePictures(asked: Asked): Promise<readonly Finding[]> {
  const first = await faultyPictures(asked.rows, () => stopIf(asked));
  if (first.length === 0) return [];
  await asked.pause();
  const again = await Promise.all(first.map((id) => isFaultyPicture(asked.rows, id)));
  return again.filter((isFaulty) => isFaulty).map((): Finding => ({ kind: 'picture-differs' }));
}

async function auditEach(
  asked: Asked,
  ids: ReadonlySet<string>,
  hints: ReadonlyMap<string, Instant>,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      stopIf(asked);
      const rows = await asked.rows.list('Requests', id);
      found.push(...(await auditOne(asked, { id, rows }, hints.get(id))));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

async function auditOne(
  { rows, now, timeZone, waits }: Asked,
  request: RequestRows,
  hinted: Instant | undefined,
): Promise<readonly Finding[]> {
  const { id } = request;
  // A hint is written before its request: the form may not have been sent after all.
  if (request.rows.length === 0) return [];
  const read = requestOf(request);
  if (!('state' in read)) return read;
  waits?.(id, waitingSince(read));
  const kinds = [
    ...faultsWithin(read, hinted, now),
    ...(await faultsInLists(rows, read, timeZone, now)),
  ];
  return kinds.map((kind) => ({ kind, request: id }));
}

/** Looks once more at what seemed wrong: somebody may have been in the middle of a move. */
async function confirmed(asked: Asked, first: readonly Finding[]): Promise<readonly Finding[]> {
  if (first.length === 0) return [];
  await asked.pause();
  const ids = new Set(first.flatMap(({ request }) => request ?? []));
  const again = await auditEach(asked, ids, await hintsOf(asked));
  const strays = await Promise.all(
    first.map(async (one) => (one.kind === 'stray' && (await isStray(asked, one)) ? [one] : [])),
  );
  const seen = new Set(first.map(({ kind, request }) => `${kind} ${request ?? ''}`));
  const stays = again.filter(({ kind, request }) => seen.has(`${kind} ${request ?? ''}`));
  return [...stays, ...strays.flat(), ...first.filter(({ request }) => request === undefined)];
}

async function isStray({ rows }: Asked, { request = '' }: Finding): Promise<boolean> {
  return (await rows.get('Requests', request, 'state')) === undefined;
}

const hintKey = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-(.+)$/u;

/** The earliest hint of each request. */
async function hintsOf(asked: Asked): Promise<ReadonlyMap<string, Instant>> {
  const hints = new Map<string, Instant>();
  for await (const rows of partitionsOf(asked.rows, 'Due')) {
    stopIf(asked);
    for (const { row } of rows) {
      const [, instant = '', id = ''] = hintKey.exec(row) ?? [];
      const at = Date.parse(instant);
      if (id !== '') hints.set(id, Math.min(at, hints.get(id) ?? Infinity));
    }
  }
  return hints;
}

async function openInLists({ rows }: Asked): Promise<readonly string[]> {
  return (await rows.listAcross('Views', 'open_')).map(({ row }) => row);
}

const factSchema = z.looseObject({ source: z.literal('entry') });

/** Rows of lists and figures that no request stands behind; entries stand for themselves. */
async function straysIn(asked: Asked, ids: ReadonlySet<string>): Promise<readonly Finding[]> {
  const strays = new Set<string>();
  for (const table of ['Views', 'Facts'] as const)
    for await (const rows of partitionsOf(asked.rows, table)) {
      stopIf(asked);
      for (const { row, values } of rows) {
        const isOwn = isSumRow(row) || factSchema.safeParse(jsonOf(values)).success;
        if (!ids.has(row) && !isOwn) strays.add(row);
      }
    }
  return [...strays].map((request) => ({ kind: 'stray', request }));
}

async function identifiers(asked: Asked): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  // What lies in the pictures is bytes, and was looked at as such.
  for (const table of tables.filter((one) => one !== 'Pictures'))
    for await (const rows of partitionsOf(asked.rows, table)) {
      stopIf(asked);
      for (const row of rows)
        found.push(
          ...identifiersIn(table, row, asked.now).map((kind): Finding => ({
            kind: 'identifier',
            found: kind,
          })),
        );
    }
  return found;
}

const countySchema = z.looseObject({ timeZone: z.string() });

async function knowing(asking: Asking): Promise<Asked> {
  const row = await asking.rows.get('Config', 'county', 'current');
  return { ...asking, timeZone: countySchema.parse(row && jsonOf(row.values)).timeZone };
}

function stopIf({ isStopped }: Asked): void {
  if (isStopped()) throw new AuditStopped('the process is leaving');
}
