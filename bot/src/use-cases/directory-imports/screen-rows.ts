import type { ImportMistake } from '../../domain/directory/imports.ts';
import { nameAmong } from '../../domain/directory/names.ts';
import { keyOf, tableNames } from '../../domain/directory/tables.ts';
import type { TableName } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { scan } from '../../domain/privacy/scan.ts';
import type { Instant } from '../../domain/time.ts';

export interface Screened {
  readonly directory: Directory;
  /** By row and field; what was found is not in them. */
  readonly mistakes: readonly ImportMistake[];
}

/** What a row cannot be without; a text of it that is refused refuses the import. */
const needed: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  organizations: ['name', 'sector', 'origin'],
  services: ['organization', 'name', 'status', 'lastModified', 'targetGroups', 'topics', 'origin'],
  locations: ['locationType', 'name', 'origin'],
  servicesAtLocations: ['service', 'location'],
  addresses: ['address1', 'city', 'stateProvince', 'postalCode', 'country', 'addressType'],
  phones: ['number', 'audience'],
  schedules: ['isException'],
  serviceAreas: ['name'],
  roleCards: [
    ...['name', 'does', 'consultWhen', 'howToReach', 'topics', 'stations', 'lastModified'],
    'origin',
  ],
  others: ['table', 'cells'],
};

const rowsAtOnce = 50;

/**
 * Phone numbers and addresses are what a directory is for; a person's identity code never is. A
 * text that holds one is left out, with its row and field told.
 */
export async function screenRows(
  directory: Directory,
  now: Instant,
  giveWay: () => Promise<void>,
): Promise<Screened> {
  const mistakes: ImportMistake[] = [];
  const tables: Record<string, readonly object[]> = {};
  for (const table of tableNames) {
    const rows: object[] = [];
    for (const row of directory[table] ?? []) {
      rows.push(screenedRow(table, row, now, directory, mistakes));
      if (rows.length % rowsAtOnce === 0) await giveWay();
    }
    if (rows.length > 0 || table !== 'others') tables[table] = rows;
  }
  // The same rows, at most with fewer fields that they can be without.
  return { directory: tables as unknown as Directory, mistakes };
}

function screenedRow(
  table: TableName,
  row: object,
  now: Instant,
  among: Directory,
  mistakes: ImportMistake[],
): object {
  const bad = Object.entries<unknown>({ ...row }).filter(([, value]) => hasCode(value, now));
  if (bad.length === 0) return row;
  const without = { ...row };
  for (const [column] of bad) Reflect.deleteProperty(without, column);
  const name = nameAmong(table, without, (target, key) => {
    const rows: readonly { readonly id: string }[] = among[target] ?? [];
    return rows.find((one) => keyOf(one) === key);
  });
  for (const [column] of bad) {
    const isNeeded = column === 'id' || needed[table]?.includes(column) === true;
    mistakes.push({
      kind: isNeeded ? 'identity-code-needed' : 'identity-code',
      ...{ file: table, column, row: name },
    });
  }
  return without;
}

const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/giu;

/** The same value, where a text that holds a code is gone: for names and samples that are shown. */
export function withoutCodes<T>(value: T, now: Instant): T {
  if (typeof value === 'string') return (hasCode(value, now) ? '–' : value) as T & string;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => withoutCodes(one, now)) as T & [];
  const all = Object.entries({ ...value } as Readonly<Record<string, unknown>>);
  // Headings are keys too.
  const clean = all.map(([key, one]) => [withoutCodes(key, now), withoutCodes(one, now)] as const);
  return Object.fromEntries(clean) as T & object;
}

function hasCode(value: unknown, now: Instant): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((inner) => hasCode(inner, now));
  if (typeof value !== 'string' || !/\p{N}/u.test(value)) return false;
  const { blocked } = scan(value.replaceAll(guid, 'x'), { now, names: [] });
  return blocked.some(({ kind }) => kind === 'identity-code');
}
