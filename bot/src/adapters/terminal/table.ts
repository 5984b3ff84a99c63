/** One column: what stands above it and in each row. The first one is text, the others numbers. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => string;
}

const gap = '  ';
/** Below this a name says nothing, and the table is rather too wide. */
const leastRoom = 6;

/** Lines of a plain table, names to the left and figures to the right; long names are cut to fit the width. */
export function table<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  width: number,
): readonly string[] {
  const [names = [], ...figures] = columns.map(({ title, cell }) => [title, ...rows.map(cell)]);
  const taken = figures.reduce((sum, column) => sum + gap.length + longest(column), 0);
  const room = Math.max(leastRoom, Math.min(longest(names), width - taken));
  return names.map((name, line) =>
    [
      cut(name, room).padEnd(room),
      ...figures.map((column) => (column[line] ?? '').padStart(longest(column))),
    ].join(gap),
  );
}

function longest(cells: readonly string[]): number {
  return Math.max(0, ...cells.map(({ length }) => length));
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
