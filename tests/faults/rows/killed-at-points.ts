import { killInStores } from '../killed/stores.ts';
import type { FaultRow, Tier } from '../row.ts';

const perStore: Readonly<Record<Tier, number>> = { sample: 8, full: 30, long: 60 };
const points: Readonly<Record<Tier, number>> = { sample: 2, full: 14, long: Infinity };
const random: Readonly<Record<Tier, number>> = { sample: 1, full: 2, long: 17 };

export const row: FaultRow = {
  test: 'service killed (SIGKILL) at every fail-point, clients re-send',
  goal: 'died at each that any life has met; 0 lost, 0 doubled, 0 double claims, ≤1 extra card a kill',
  unit: 'requests',
  amounts: { sample: 8, full: 60, long: 1_000 },
  brokenBy: 'a store that acknowledges every third new request without writing it',
  run: (asked) =>
    killInStores(asked, {
      perStore: perStore[asked.tier],
      random: random[asked.tier],
      points: points[asked.tier],
      everyPoint: asked.tier === 'long',
    }),
};
