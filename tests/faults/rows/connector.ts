import { createFaults, type Asked, type FaultRow, type Outcome, type Tier } from '../row.ts';
import { judge } from '../connector/judge.ts';
import { openStation, type Station } from '../connector/station.ts';
import { deck, slow } from '../connector/troubles.ts';

/** Services side by side, each with its own people, connector and store, since Teams' pace is slow. */
const services: Readonly<Record<Tier, number>> = { sample: 3, full: 6, long: 8 };
/** Rounds of the deck with time-outs in them, at five seconds each; the sample draws a single one. */
const slowRounds: Readonly<Record<Tier, number>> = { sample: 1, full: 1, long: 10 };
/** Requests of the first service that wait when the hour is over; of the others a few. */
const backlog: Readonly<Record<Tier, number>> = { sample: 3, full: 30, long: 201 };
/** Three requests a round, each with a card for the counsellor and a word for the nurse. */
const perRound = 6;

/** Nothing that Teams does to us loses a message; twice comes only what nobody can know of. */
export const row: FaultRow = {
  test: 'connector in trouble: 429, 412, 5xx, time-out, reset, an hour down',
  goal: '0 lost, drained ≤5 min after recovery, ≤1 duplicate per ambiguity',
  unit: 'deliveries under trouble',
  amounts: { sample: 60, full: 600, long: 5_000 },
  brokenBy: 'taking what was not delivered for sent',
  run: async (asked) => {
    const count = services[asked.tier];
    const stations = await Promise.all(
      Array.from({ length: count }, (_, index) => open(asked, index)),
    );
    const rounds = Math.floor(asked.amount / count / perRound);
    const minutes = await Promise.all(
      stations.map((station, index) =>
        live(station, rounds, backlog[index === 0 ? asked.tier : 'sample']),
      ),
    );
    const outcome = await outcomeOf(stations, Math.max(...minutes), backlog[asked.tier]);
    await Promise.all(stations.map(({ service }) => service.stop()));
    return outcome;
  },
};

function open({ random, tier, broken }: Asked, index: number): Promise<Station> {
  const kinds = tier === 'sample' ? slow.slice(index, index === 0 ? 1 : index) : slow;
  return openStation(deck(random, slowRounds[tier], kinds), random, broken);
}

async function live(station: Station, rounds: number, requests: number): Promise<number> {
  for (let round = 0; round < rounds; round += 1) await station.round();
  return station.hourDown(requests);
}

async function outcomeOf(
  stations: readonly Station[],
  minutes: number,
  waiting: number,
): Promise<Outcome> {
  const faults = createFaults();
  const judged = await Promise.all(stations.map(({ service }) => judge(service)));
  for (const fault of judged.flatMap((one) => one.faults)) faults.add(fault);
  if (minutes > 5) faults.add(`${minutes} minutes until all was sent after the hour down`);
  const sum = (of: 'deliveries' | 'troubled' | 'ambiguous' | 'doubled'): string =>
    judged.reduce((soFar, one) => soFar + one[of], 0).toLocaleString('en');
  const result =
    `${sum('deliveries')} deliveries, ${sum('troubled')} calls in trouble: ` +
    `${faults.count()} faults, ${sum('doubled')} doubled of ${sum('ambiguous')} ambiguities, ` +
    `after the hour ${waiting} requests drained in ${minutes} min`;
  return { ok: faults.count() === 0, result, faults: faults.list() };
}
