/** Rows with the same id are told apart by a number, in the order in which they came. */
export function distinct<R extends { readonly id: string }>(rows: readonly R[]): readonly R[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const time = (times.get(row.id) ?? 0) + 1;
    times.set(row.id, time);
    return time === 1 ? row : { ...row, id: `${row.id}-${time}` };
  });
}
