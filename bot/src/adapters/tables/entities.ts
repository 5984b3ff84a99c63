import type { TableEntity, TableEntityResult } from '@azure/data-tables';
import type { Row, Value, Values } from './rows.ts';

/** Every number is sent as a Double: a bare one is taken for an Int32, in which no instant fits. */
export function toEntity(partitionKey: string, rowKey: string, values: Values): TableEntity {
  const entity: TableEntity = { partitionKey, rowKey };
  for (const [name, value] of Object.entries(values))
    entity[name] = typeof value === 'number' ? { type: 'Double', value } : value;
  return entity;
}

const notValues = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

export function toRow(entity: TableEntityResult<Record<string, unknown>>): Row {
  const { partitionKey, rowKey, etag } = entity;
  if (partitionKey === undefined || rowKey === undefined) throw new TypeError('A row without keys');
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(entity))
    if (!notValues.has(name) && !name.startsWith('odata.')) values[name] = readValue(value);
  return { partition: partitionKey, row: rowKey, etag, values };
}

function readValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new TypeError('A stored value that was not written by us');
}
