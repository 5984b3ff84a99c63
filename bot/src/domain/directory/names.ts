import { fieldOf, references } from './tables.ts';
import type { TableName } from './tables.ts';

/** What a row is called where it has a name of its own: in Finnish, or in whichever language it has. */
export function rowName(row: object): string | undefined {
  for (const field of ['name', 'number', 'address1', 'email']) {
    const value = fieldOf(row, field);
    if (typeof value === 'string' && value !== '') return value;
    const texts = typeof value === 'object' && value !== null ? value : {};
    const said: unknown = ['fi', 'sv', 'en'].map((one) => fieldOf(texts, one)).find(Boolean);
    if (typeof said === 'string') return said;
  }
  return undefined;
}

type Find = (table: TableName, key: string) => object | undefined;

/** The same with what it belongs to: "013 000 0000 (Velkaneuvonta)", "Velkaneuvonta" for its hours. */
export function nameAmong(table: TableName, row: object, find: Find): string {
  const own = rowName(row);
  if (table in mainTables) return own ?? '–';
  const owner = Object.entries(references[table])
    .map(([field, target]) => {
      const key = fieldOf(row, field);
      const found = typeof key === 'string' ? find(target, key) : undefined;
      return found && (target in mainTables ? rowName(found) : nameAmong(target, found, find));
    })
    .find((name) => name !== undefined);
  if (owner === undefined) return own ?? '–';
  return own === undefined ? owner : `${own} (${owner})`;
}

const mainTables: Partial<Record<TableName, true>> = {
  organizations: true,
  services: true,
  locations: true,
  roleCards: true,
};
