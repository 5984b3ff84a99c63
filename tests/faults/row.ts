/** `sample`: two minutes in all on two cores, part of `npm test`; `full`: of `npm run test:full`; `long`: the proof. */
export const tiers = ['sample', 'full', 'long'] as const;
export type Tier = (typeof tiers)[number];

/** What a row is asked to do, in a process of its own. */
export interface Asked {
  readonly tier: Tier;
  /** How many: requests, deliveries, steps or seconds, as the row's `unit` says. */
  readonly amount: number;
  /** Numbers in [0, 1) that are the same in every run with the same seed. */
  readonly random: () => number;
  readonly seed: number;
  /** The deliberately broken variant of `--prove`: the row must then come out red. */
  readonly broken: boolean;
  /** Free for files of this run; thrown away afterwards. */
  readonly folder: string;
  /** Tells how far it is: the last words of a row that had to be ended. */
  readonly step: (words: string) => void;
}

export interface Outcome {
  readonly ok: boolean;
  /** Figures as measured, `10,000 requests, 214 kills: 0 lost, 0 doubled`. */
  readonly result: string;
  /** What went wrong first, for whoever has to mend it; empty when all is well. */
  readonly faults: readonly string[];
  /** The test itself broke down: that proves nothing, whichever way it was to come out. */
  readonly brokeDown?: true;
}

/** One line of the table that `npm run faults` prints. */
export interface FaultRow {
  readonly test: string;
  readonly goal: string;
  readonly unit: string;
  readonly amounts: Readonly<Record<Tier, number>>;
  /** Needs the machine for itself, since it judges times: always, or where much is to be done. */
  readonly alone?: 'always' | 'unless sample';
  /** What the broken variant does wrong: in the test's own wrapper, never in the product. */
  readonly brokenBy: string;
  run(asked: Asked): Promise<Outcome>;
}

/** In the order of the table; each is a file of `rows/`. */
export const rowNames = [
  'killed',
  'killed-at-points',
  'delivered-again',
  'races',
  'moves',
  'instances',
  'connector',
  'storage',
  'clock',
  'fuzz',
  'bodies',
  'tokens',
  'planted',
  'sigterm',
  'load',
] as const;
export type RowName = (typeof rowNames)[number];

export async function rowOf(name: RowName): Promise<FaultRow> {
  const file = (await import(`./rows/${name}.ts`)) as { readonly row: FaultRow };
  return file.row;
}

/** Collects what went wrong; only the first few are kept in words. */
export function createFaults() {
  const kept: string[] = [];
  let count = 0;
  return {
    add: (fault: string) => {
      count += 1;
      if (kept.length < 50) kept.push(fault);
    },
    count: () => count,
    list: (): readonly string[] => kept,
  };
}
