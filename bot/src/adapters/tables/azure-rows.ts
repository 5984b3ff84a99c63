import type { TableClient } from '@azure/data-tables';
import { connect, type TableSettings } from './client.ts';
import { toEntity, toRow } from './entities.ts';
import { answered, isMissingRow, refusal } from './faults.ts';
import { acrossPartitions, inPartition } from './filters.ts';
import { checkKey, checkPrefix, checkRange, checkWrites } from './limits.ts';
import { StorageUnavailable, tables, type Row, type Rows, type Table, type Write } from './rows.ts';
import { guardRemovals, toAction } from './transaction.ts';

export interface AzureRows extends Rows {
  /** Creates the tables that are missing. */
  open(): Promise<void>;
}

/** The service's own largest page. */
const pageRows = 1000;

/**
 * Rows in Azure Table storage, Cosmos DB for Table or Azurite. One request takes at most `limitMs`,
 * repeats included.
 *
 * Writes are repeated like reads (Azure closes idle connections, and the first write after a pause
 * would fail): each is an insert or names its ETag, so it cannot happen twice. A repeat of one that
 * had got through, its answer lost, is told 'exists' or 'stale', which callers read as "this very
 * act has already happened, or somebody else's".
 */
export function createAzureRows(settings: TableSettings, limitMs = 4_000): AzureRows {
  const open = (table: Table) => connect(settings, table, limitMs);
  const clients = new Map(tables.map((table) => [table, open(table)]));
  const at = (table: Table) => clients.get(table) ?? open(table);

  async function send(table: Table, partition: string, writes: readonly Write[]) {
    const [first, second] = writes;
    if (first === undefined) return [];
    if (second === undefined) return [await writeOne(at(table), partition, first)];
    const client = writes.some((write) => write.do === 'remove')
      ? connect(settings, table, limitMs, guardRemovals(writes))
      : at(table);
    const actions = writes.map((write) => toAction(partition, write));
    const { subResponses } = await client.submitTransaction(actions);
    return etagsOf(writes, subResponses);
  }

  return {
    async open() {
      await answered(Promise.all([...clients.values()].map((client) => client.createTable())));
    },
    async get(table, partition, row) {
      checkKey(partition);
      checkKey(row);
      return answered(getOne(at(table), partition, row));
    },
    async list(table, partition, range = {}) {
      checkKey(partition);
      checkRange(range);
      return answered(find(at(table), inPartition(partition, range), range.limit));
    },
    async listAcross(table, prefix, range = {}) {
      checkPrefix(prefix);
      checkRange(range);
      return answered(find(at(table), acrossPartitions(prefix, range), range.limit));
    },
    async write(table, partition, writes) {
      checkWrites(partition, writes);
      try {
        return { kind: 'done', etags: await send(table, partition, writes) };
      } catch (error) {
        return refusal(error, writes);
      }
    },
  };
}

async function getOne(client: TableClient, partition: string, row: string) {
  try {
    return toRow(await client.getEntity(partition, row));
  } catch (error) {
    if (isMissingRow(error)) return undefined;
    throw error;
  }
}

async function find(client: TableClient, filter: string, limit = Infinity): Promise<Row[]> {
  const rows: Row[] = [];
  // A page can be empty and still have one after it, so pages are asked for until there are none.
  const pages = client
    .listEntities({ queryOptions: { filter }, onResponse: checkPage })
    .byPage({ maxPageSize: Math.min(limit, pageRows) });
  for await (const page of pages) {
    rows.push(...page.map(toRow));
    if (rows.length >= limit) return rows.slice(0, limit);
  }
  return rows;
}

/** The SDK takes any answer for an empty page that is not a page at all. */
function checkPage(_raw: unknown, page: unknown, failed?: unknown): void {
  const isPage = typeof page === 'object' && page !== null && 'value' in page;
  if (failed === undefined && !isPage) throw notConfirmed();
}

async function writeOne(client: TableClient, partition: string, write: Write): Promise<string> {
  if (write.do === 'remove') {
    await client.deleteEntity(partition, write.row, { etag: write.etag });
    return '';
  }
  const entity = toEntity(partition, write.row, write.values);
  const answer =
    write.do === 'insert'
      ? await client.createEntity(entity)
      : await client.updateEntity(entity, 'Replace', { etag: write.etag });
  return etagOf(write, answer);
}

interface Answer {
  readonly etag?: string;
  readonly status?: number;
}

/**
 * The SDK takes a transaction for done when its answer is empty, cut off, or says a refusal in a way
 * it does not read: each write must have been answered, and each as done.
 */
function etagsOf(writes: readonly Write[], answers: readonly Answer[]): string[] {
  const isDone = ({ status = 0 }: Answer) => status >= 200 && status < 300;
  if (answers.length !== writes.length || !answers.every(isDone)) throw notConfirmed();
  return writes.map((write, index) => etagOf(write, answers[index] ?? {}));
}

/** What stands has an ETag; an answer without one did not come from the tables. */
function etagOf(write: Write, { etag }: Answer): string {
  if (write.do === 'remove') return '';
  if (!etag) throw notConfirmed();
  return etag;
}

const notConfirmed = () =>
  new StorageUnavailable('Storage answered something else', { cause: 'not confirmed' });
