/** By document number. */
export type Row = Float64Array;

/** Rows that are used again for each query: making and clearing away new ones would take most of its time. */
export interface Rows {
  /** A row of zeros; it is the caller's until `clear`. */
  readonly next: () => Row;
  /** Takes all rows back; from now on they are for so many documents. */
  readonly clear: (documents: number) => void;
}

const growth = 1.2;

export function createRows(): Rows {
  let length = 0;
  let used = 0;
  let rows: Row[] = [];
  return {
    next: () => {
      const row = rows[used] ?? new Float64Array(length);
      rows[used] = row;
      used += 1;
      return row.fill(0);
    },
    clear: (documents) => {
      used = 0;
      if (documents <= length) return;
      length = Math.ceil(documents * growth);
      rows = [];
    },
  };
}
