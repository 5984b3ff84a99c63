type Factors = Readonly<Record<string, readonly (string | number)[]>>;
export type Row<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** A value of one factor beside a value of another. */
type Pair = readonly [string, string | number, string, string | number];

const triesForARow = 20;

/** Every row that there is. */
export function allRows<const F extends Factors>(factors: F): readonly Row<F>[] {
  let rows: readonly Record<string, string | number>[] = [{}];
  for (const [name, values] of Object.entries(factors))
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  return rows as readonly Row<F>[];
}

/**
 * Few rows in which each value of each factor stands beside each value of every other one: what
 * goes wrong does so nearly always by one value, or by two together.
 * @param random numbers in [0, 1)
 */
export function pairedRows<const F extends Factors>(
  factors: F,
  random: () => number,
): readonly Row<F>[] {
  const open = new Set(allRows(factors).flatMap((row) => pairsOf(row).map((one) => key(one))));
  const gain = (row: Row<F>) => pairsOf(row).filter((pair) => open.has(key(pair))).length;
  const draw = () => {
    const drawn = Object.entries(factors).map(
      ([name, values]) => [name, values[Math.floor(random() * values.length)]] as const,
    );
    return Object.fromEntries(drawn) as Row<F>;
  };
  const rows: Row<F>[] = [];
  while (open.size > 0) {
    const [first = ''] = open;
    // With a pair that is still open each row closes one at least.
    const start = JSON.parse(first) as Pair;
    const forced = { [start[0]]: start[1], [start[2]]: start[3] };
    const tried = Array.from({ length: triesForARow }, () => ({ ...draw(), ...forced }));
    const best = tried.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best)) open.delete(key(pair));
    rows.push(best);
  }
  return rows;
}

function pairsOf(row: Readonly<Record<string, string | number>>): readonly Pair[] {
  const all = Object.entries(row);
  return all.flatMap(([name, value], index) =>
    all.slice(index + 1).map(([other, beside]): Pair => [name, value, other, beside]),
  );
}

const key = (pair: Pair): string => JSON.stringify(pair);
