import { setTimeout as pause } from 'node:timers/promises';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import type { Lives } from './lives.ts';
import type { Points } from './points.ts';
import type { Traffic } from './traffic.ts';

export interface Deaths {
  /** Shared by all stores. */
  readonly points: Points;
  /** In this store, at no point that was ordered. */
  atRandom: number;
  /** So many at random are to happen in this store. */
  readonly wanted: number;
}

interface Course {
  readonly lives: Lives;
  readonly traffic: Traffic;
  readonly requests: number;
  readonly tally: Deaths;
  readonly random: () => number;
  /** Waits for cards however long they take. */
  readonly patient: boolean;
}

/** What most requests come to, from sending to closing. */
const actsPerRequest = 2.2;
const lookMs = 20;
/** Nobody asks for anything so long: only the clock can bring it further. */
const quietMs = 200;
/** A little more than the fifteen seconds after which the engine looks again. */
const lookAgainMinutes = 0.3;
/** Long enough for the steps of what is left waiting. */
const stepMinutes = 4;
const hopsAtMost = 40;

/** One life after another until nobody wants anything any more; the last one goes on. */
export async function liveAndDie(course: Course): Promise<void> {
  const { lives, traffic, tally } = course;
  let death: string | undefined;
  // Where none is to die at random the present life would outlive everybody's wishes.
  if (tally.wanted === 0) {
    const isFirst = lives.isOver();
    lives.kill();
    await lives.ended();
    death = isFirst ? tally.points.rarest() : tally.points.next(course.random);
    await lives.begin(death);
  }
  for (let turn = 0; ; turn += 1) {
    if (!(await diesIn(course, death)) || !traffic.wants()) return;
    // In turn, so that neither kind is left to the end.
    const atPoint = turn % 2 === 0 || tally.atRandom >= tally.wanted;
    death = atPoint ? tally.points.next(course.random) : undefined;
    await lives.begin(death);
  }
}

/** True when this life has ended, as ordered or at random; false when it outlived everybody's wishes. */
async function diesIn(course: Course, death: string | undefined): Promise<boolean> {
  const { lives, traffic, tally, random } = course;
  const kill = async () => {
    tally.atRandom += 1;
    lives.kill();
    await lives.ended();
  };
  // A point that was not met by then is left for another life.
  const overdueMs = death ? tally.points.patience(death) : Infinity;
  const until = death ? Infinity : traffic.acts() + paceOf(course);
  const clock = clockOf(lives);
  let still = 0;
  let lived = 0;
  for (;;) {
    if (lives.isOver()) {
      if (death) tally.points.ended(death, true);
      return true;
    }
    if (death && lived >= overdueMs) {
      tally.points.ended(death, false);
      await kill();
      return true;
    }
    if (!death && !traffic.wants()) return false;
    if (traffic.acts() >= until && tally.atRandom < tally.wanted) {
      await pause(random() * 100);
      await kill();
      return true;
    }
    await pause(lookMs);
    lived += lookMs;
    still = traffic.quiet() ? still + lookMs : 0;
    if (still < quietMs || clock.hopping()) continue;
    if (clock.hops() === (course.patient ? hopsAtMost : 3)) traffic.giveUp();
    clock.hop(death ? stepMinutes : lookAgainMinutes);
    still = 0;
  }
}

/** How many acts of the rest this life shall see. */
function paceOf({ traffic, requests, tally, random }: Course): number {
  const left = requests * actsPerRequest - traffic.acts();
  return (left / (tally.wanted - tally.atRandom + 1)) * (0.5 + random());
}

/** Moves the product clock beside everything else: while much is asked of the service it takes long. */
function clockOf(lives: Lives) {
  let hopping = false;
  let hops = 0;
  return {
    hopping: () => hopping,
    hops: () => hops,
    hop: (minutes: number) => {
      hopping = true;
      hops += 1;
      void hop(lives, minutes).then(() => {
        hopping = false;
      });
    },
  };
}

/** Brings the product clock on; it is no matter when the service dies over it. */
async function hop(lives: Lives, minutes: number): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ advanceMinutes: minutes });
  const asked = fetch(`${lives.url}/local/clock`, { method: 'POST', headers, body });
  return asked.then(
    ({ status }) => status,
    () => 0,
  );
}

/** Until nothing waits to be sent or to be looked at once more, or it never ends. */
export async function comeToRest(lives: Lives, rows: Rows): Promise<void> {
  if (lives.isOver()) await lives.begin();
  for (let hops = 0; hops < hopsAtMost; hops += 1) {
    await hop(lives, lookAgainMinutes);
    if (hops > 1 && !(await isWaiting(lives, rows))) return;
  }
}

/** What failed while it was looked at is looked at again after a minute. */
const soonMs = 90_000;

async function isWaiting(lives: Lives, rows: Rows): Promise<boolean> {
  const { now } = (await (await fetch(`${lives.url}/local/clock`)).json()) as { now: string };
  const before = new Date(Date.parse(now) + soonMs).toISOString();
  const [unsent, hints] = await Promise.all([
    rows.listAcross('Requests', '', { from: 'out-', before: 'out.', limit: 1 }),
    rows.listAcross('Due', 'due-', { before, limit: 1 }),
  ]);
  return unsent.length + hints.length > 0;
}
