/** The tables of docs/architecture.md; names are said here and nowhere else. */
export const tables = [
  'Requests',
  'Due',
  'Views',
  'Facts',
  'Config',
  'People',
  'Library',
  'Pictures',
  'Directory',
  'Figures',
  'Networks',
  'Lease',
  'Changes',
] as const;
export type Table = (typeof tables)[number];

export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

export interface Row {
  readonly partition: string;
  readonly row: string;
  readonly etag: string;
  readonly values: Values;
}

/** A write without an ETag cannot be expressed: new rows are inserted, known ones are replaced or removed as they were read. */
export type Write =
  | { readonly do: 'insert'; readonly row: string; readonly values: Values }
  | { readonly do: 'replace'; readonly row: string; readonly values: Values; readonly etag: string }
  | { readonly do: 'remove'; readonly row: string; readonly etag: string };

export type Written =
  /** One ETag per write, in order; a removed row has ''. */
  | { readonly kind: 'done'; readonly etags: readonly string[] }
  /** 409: the row of the write at `index` stands already. */
  | { readonly kind: 'exists'; readonly index: number }
  /** 412 or 404: the row of the write at `index` is not as it was read. */
  | { readonly kind: 'stale'; readonly index: number };

export interface Range {
  /** Row keys from here, inclusive. */
  readonly from?: string;
  /** Row keys before this, exclusive. */
  readonly before?: string;
  readonly limit?: number;
}

export interface RangeAcross extends Range {
  /** Partition keys after this, exclusive: where an earlier page ended. */
  readonly after?: string;
}

/** Storage did not answer, or answered with its own fault: nothing is known to be written. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable';
}

/** The one way to the tables: the Azure adapter and its memory twin pass the same contract tests. */
export interface Rows {
  get(table: Table, partition: string, row: string): Promise<Row | undefined>;
  /** Rows of a partition in the order of their keys. */
  list(table: Table, partition: string, range?: Range): Promise<readonly Row[]>;
  /** Rows of all partitions whose key starts with a prefix, row keys within the range. */
  listAcross(table: Table, partitionPrefix: string, range?: RangeAcross): Promise<readonly Row[]>;
  /** All or nothing within one partition, at most 100 writes. */
  write(table: Table, partition: string, writes: readonly Write[]): Promise<Written>;
}
