import { setImmediate } from 'node:timers/promises';
import { emailOf, webOf } from '../../domain/directory/checks.ts';
import type { ImportMistake } from '../../domain/directory/imports.ts';
import { rowName } from '../../domain/directory/names.ts';
import { rowsAtOnce, tableNames } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { cleaned } from './ptv/texts.ts';

/** Markup, or entities that would become it. Other texts stay as they are to the letter. */
const markup = /<[a-z!/?]|&(?:lt|#0*60|#x0*3c);|[\u202a-\u202e\u2066-\u2069]/iu;

/** Addresses that are pressed: those that are none are left out. */
const addresses: Readonly<Record<string, (text: string) => string | undefined>> = {
  ...{ url: webOf, website: webOf, email: emailOf },
};

/** The directory with texts and addresses that lead and run nowhere; what was mended is told. */
export async function harmless(
  directory: Directory,
): Promise<{ readonly directory: Directory; readonly mistakes: readonly ImportMistake[] }> {
  const mistakes: ImportMistake[] = [];
  const tables: Record<string, readonly object[]> = {};
  for (const table of tableNames) {
    const rows: object[] = [];
    for (const row of directory[table] ?? []) {
      const tell = (kind: 'made-plain' | 'wrong', column: string) => {
        const name = rowName(row);
        mistakes.push({ kind, file: table, column, ...(name === undefined ? {} : { row: name }) });
      };
      rows.push(harmlessRow(row, tell));
      if (rows.length % rowsAtOnce === 0) await setImmediate();
    }
    if (rows.length > 0 || table !== 'others') tables[table] = rows;
  }
  // Row by row of the same shape: texts for texts.
  return { directory: tables as unknown as Directory, mistakes };
}

function harmlessRow(
  row: object,
  tell: (kind: 'made-plain' | 'wrong', column: string) => void,
): object {
  let changed: Record<string, unknown> | undefined;
  for (const [field, value] of Object.entries<unknown>({ ...row })) {
    const check = addresses[field];
    const next = check && typeof value === 'string' ? check(value) : plain(value);
    if (next === value) continue;
    if (next === undefined || !check) tell(next === undefined ? 'wrong' : 'made-plain', field);
    changed ??= { ...row };
    if (next === undefined) Reflect.deleteProperty(changed, field);
    else changed[field] = next;
  }
  return changed ?? row;
}

/** The very value where there is nothing to mend. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return markup.test(value) ? cleaned(value) || '–' : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const all = Object.entries<unknown>({ ...value }).map(([key, inner]) => [key, plain(inner)]);
  const mended: unknown = Object.fromEntries(all);
  const isSame = Object.entries({ ...value }).every(
    ([key, inner]) => Reflect.get(Object(mended), key) === inner,
  );
  return isSame ? value : mended;
}
