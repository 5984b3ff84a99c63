import { killInStores } from '../killed/stores.ts';
import type { FaultRow, Tier } from '../row.ts';

const perStore: Readonly<Record<Tier, number>> = { sample: 8, full: 75, long: 250 };
const random: Readonly<Record<Tier, number>> = { sample: 1, full: 6, long: 210 };

export const row: FaultRow = {
  test: 'service killed (SIGKILL) at random moments, clients re-send',
  goal: '0 lost, 0 doubled, 0 double claims, ≤1 extra card a kill',
  unit: 'requests',
  amounts: { sample: 8, full: 150, long: 10_000 },
  brokenBy: 'a store that acknowledges every third new request without writing it',
  run: (asked) =>
    killInStores(asked, {
      perStore: perStore[asked.tier],
      random: random[asked.tier],
      points: 0,
      everyPoint: false,
    }),
};
