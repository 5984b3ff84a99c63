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

type Kept = Partial<Record<RowName, KeptRow>>;

const json = 'docs/faults.json';
const head = ['test', 'amount', 'goal', 'result', 'time', '', 'commit'];

/** Keeps a row at once: a proof takes hours, and what was proved before it was cut off still is. */
export function keep(name: RowName, row: KeptRow, machine: string): void {
  const before = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Kept) : {};
  const kept: Kept = { ...before, [name]: row };
  writeFileSync(json, `${JSON.stringify(kept, undefined, 2)}\n`);
  writeFileSync('docs/faults.md', page(kept, machine));
}

function page(kept: Kept, machine: string): string {
  const rows = rowNames.flatMap((name) => kept[name] ?? []);
  const seeds = [...new Set(rows.map(({ seed }) => seed))].join(', ');
  return [
    '# The last proof',
    '',
    '`npm run faults -- --long --write` keeps each row here when it has ended; the commit is the one it was run on.',
    '',
    `${rows.at(-1)?.date ?? ''} · seed ${seeds} · ${machine}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ cells, commit }) => line([...cells, commit])),
    '',
    ...missing(kept),
  ].join('\n');
}

/** What a reader would otherwise take for proved. */
function missing(kept: Kept): string[] {
  const names = rowNames.filter((name) => kept[name] === undefined);
  return names.length === 0 ? [] : [`Not yet run at this size: ${names.join(', ')}.`, ''];
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
