import { odata } from '@azure/data-tables';
import type { Range, RangeAcross } from './rows.ts';

/** Of rows in one partition. The keys are checked to be text: `odata` escapes nothing else. */
export function inPartition(partition: string, range: Range): string {
  return [odata`PartitionKey eq ${partition}`, ...rowsIn(range)].join(' and ');
}

/**
 * Of rows in all partitions whose key starts with the prefix: keys are ordered by UTF-16 code unit,
 * so these end just before the prefix with its last unit raised by one. '' is every partition.
 */
export function acrossPartitions(prefix: string, range: RangeAcross): string {
  const { after } = range;
  const rest = after === undefined ? [] : [odata`PartitionKey gt ${after}`];
  return [...partitionsFrom(prefix), ...rest, ...rowsIn(range)].join(' and ');
}

function partitionsFrom(prefix: string): string[] {
  if (prefix === '') return [];
  const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  return [odata`PartitionKey ge ${prefix}`, odata`PartitionKey lt ${end}`];
}

function rowsIn({ from, before }: Range): string[] {
  return [
    ...(from === undefined ? [] : [odata`RowKey ge ${from}`]),
    ...(before === undefined ? [] : [odata`RowKey lt ${before}`]),
  ];
}
