import { factsOf, type Facts } from '../../domain/directory/facts.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import type { Tools } from '../tools.ts';

interface Held {
  readonly records: readonly DirectoryRecord[];
  readonly facts: readonly Facts[];
}

const held = new WeakMap<ReadonlyMap<string, DirectoryRecord>, Held>();

/** Every entry that is shown by itself; put together anew only when a record is another one. */
export function allEntries({ book }: Pick<Tools, 'book'>): readonly Facts[] {
  const documents = book.on('directory');
  const before = held.get(documents);
  if (before && isSame(before.records, documents)) return before.facts;
  const records = [...documents.values()];
  const facts = records.flatMap((record) => factsOf(record) ?? []);
  held.set(documents, { records, facts });
  return facts;
}

/** To compare tens of thousands takes less than a millisecond. */
function isSame(
  records: readonly DirectoryRecord[],
  documents: ReadonlyMap<string, DirectoryRecord>,
): boolean {
  if (records.length !== documents.size) return false;
  let index = 0;
  for (const document of documents.values()) {
    if (records[index] !== document) return false;
    index += 1;
  }
  return true;
}

/** All that belongs to it, also what is not offered now. */
export const servicesOf = (
  tools: Pick<Tools, 'book'>,
  organization: string,
): readonly Extract<Facts, { readonly kind: 'service' }>[] =>
  allEntries(tools)
    .filter((facts) => facts.kind === 'service')
    .filter(({ row }) => row.organization === organization);
