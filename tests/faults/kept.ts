import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rowNames, type RowName } from './row.ts';

/** One row as it came out, with when and of what, so that it can be judged later. */
export interface KeptRow {
  /** The line of the table, without its bars. */
  readonly cells: readonly string[];
  readonly commit: string;
  readonly date: string;
  readonly seed: number;
}

/** `proof`: that Koppi holds. `broken`: that each row turns red where something is broken on purpose. */
export type Table = 'proof' | 'broken';
type Rows = Partial<Record<RowName, KeptRow>>;
export type Kept = Partial<Record<Table, Rows>>;

const json = 'docs/faults.json';
/** Above the cells of a row, which `main.ts` makes. */
export const heads: Readonly<Record<Table, readonly string[]>> = {
  proof: ['test', 'amount', 'goal', 'result', 'time', ''],
  broken: ['test', 'broken on purpose by', 'seen', 'time', ''],
};

/** Keeps a row at once: a proof takes hours, and what was proved before it was cut off still is. */
export function keep(table: Table, name: RowName, row: KeptRow, machine: string): void {
  const before = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Kept) : {};
  const kept: Kept = { ...before, [table]: { ...before[table], [name]: row } };
  writeFileSync(json, `${JSON.stringify(kept, undefined, 2)}\n`);
  writeFileSync('docs/faults.md', pageOf(kept, machine));
}

/** The page that is kept, drawn from what stands in the JSON beside it. */
export function pageOf({ proof = {}, broken = {} }: Kept, machine: string): string {
  const rows = rowNames.flatMap((name) => proof[name] ?? []);
  const seeds = [...new Set(rows.map(({ seed }) => seed))].join(', ');
  return [
    '# The last proof',
    '',
    '`npm run faults -- --long --write` keeps each row here when it has ended; the commit is the one it was run on.',
    '',
    `${rows.at(-1)?.date ?? ''} · seed ${seeds} · ${machine}`,
    '',
    ...tableOf('proof', rows),
    '',
    ...missing(proof),
    '# Each row can turn red',
    '',
    '`npm run faults -- --prove --write` breaks something on purpose for each row, in the test and not in the product, and wants to see it.',
    '',
    ...tableOf(
      'broken',
      rowNames.flatMap((name) => broken[name] ?? []),
    ),
    '',
    ...missing(broken),
  ].join('\n');
}

function tableOf(table: Table, rows: readonly KeptRow[]): string[] {
  const head = [...heads[table], 'commit'];
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ cells, commit }) => line([...cells, commit])),
  ];
}

/** What a reader would otherwise take for proved. */
function missing(kept: Rows): string[] {
  const names = rowNames.filter((name) => kept[name] === undefined);
  return names.length === 0 ? [] : [`Not yet run: ${names.join(', ')}.`, ''];
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
