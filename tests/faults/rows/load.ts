import { ninetyNinth, median } from '../../bench/figures.ts';
import { createJourney, greet, settle } from '../../bench/journey.ts';
import { endTraffic, play } from '../../bench/traffic.ts';
import { keptOf } from '../load/kept.ts';
import { createOpenLoop, type Fared, type Planned } from '../load/open-loop.ts';
import { createPool, requestOn, type Pool } from '../load/pool.ts';
import { startStage, type Stage } from '../load/stage.ts';
import { createFaults, type Asked, type FaultRow, type Outcome, type Tier } from '../row.ts';

const perSecond = 100;
const limitMs = 500;
const burstOf: Readonly<Record<Tier, number>> = { sample: 200, full: 1_000, long: 1_000 };
/** Of ten activities. Counsellors may be told only so much at a time, hence more talk than requests. */
const rhythm = ['say', 'say', 'send', 'say', 'say', 'take', 'say', 'say', 'say', 'say'] as const;
/** Longer than the limit, for the broken variant: a form is answered when the connector has it. */
const brokenDelayMs = 600;
const refillMs = 250;

export const row: FaultRow = {
  test: '100 activities/s, then a burst',
  goal: 'at 100/s p99 <500 ms; of the burst, too, 0 lost, no 5xx but 503',
  unit: 's at 100/s',
  amounts: { sample: 3, full: 20, long: 60 },
  alone: 'always',
  brokenBy: 'a connector that takes 600 ms',
  run: async (asked) => {
    const stage = await startStage(asked.folder, asked.seed);
    try {
      return await loaded(asked, stage);
    } finally {
      endTraffic();
      await stage.stop();
    }
  },
};

async function loaded({ amount, tier, broken }: Asked, stage: Stage): Promise<Outcome> {
  const { url } = await stage.startService('service');
  const plan = await prepared(stage, url);
  const loop = createOpenLoop(url);
  if (broken) await stage.setDelay(brokenDelayMs);
  const refill = setInterval(() => void plan.refill(), refillMs);
  const steady = await loop.steady(amount * perSecond, perSecond, plan.next);
  clearInterval(refill);
  await stage.setDelay(0);
  await settle(url, 1);
  await plan.refill();
  const burst = await loop.burst(Array.from({ length: burstOf[tier] }, plan.next));
  loop.end();
  // What was left in the outbox, for the sake of pace, is due by then.
  await drained(url);
  return outcomeOf(stage, steady, burst, plan.sent);
}

/** Minute by minute, since thousands of instants are due in each for the sake of pace. */
async function drained(url: string): Promise<void> {
  for (let minute = 0; minute < 5; minute += 1) await settle(url, 1);
}

/** Activities in the rhythm above, from cards that came before; where none is there, something is said. */
async function prepared(stage: Stage, url: string) {
  const { cast } = stage;
  const journey = createJourney(stage, cast);
  const pool = createPool(cast);
  const sent = new Map<Planned, string>();
  const refill = async () => pool.add(await stage.taken());
  await greet(url, stage, cast);
  await play(url, journey.ask(60), 6);
  await refill();
  let turn = 0;
  const say = (): Planned => ({ body: journey.ask(1)[0] ?? '' });
  const next = (): Planned => {
    turn += 1;
    const kind = rhythm[turn % rhythm.length] ?? 'say';
    const pressed = kind === 'say' ? undefined : press(kind, pool, journey);
    if (pressed?.request !== undefined) sent.set(pressed, pressed.request);
    return pressed ?? say();
  };
  return { next, refill, sent };
}

type Pressed = Planned & { readonly request?: string };

function press(
  kind: Exclude<(typeof rhythm)[number], 'say'>,
  pool: Pool,
  journey: ReturnType<typeof createJourney>,
): Pressed | undefined {
  if (kind === 'send') {
    const form = pool.form();
    if (!form) return undefined;
    const [body = ''] = journey.send([form]);
    const request = requestOn(form.card, 'request.send');
    return { body, request, shows: 'request.withdraw' };
  }
  const card = pool.asked();
  if (!card) return undefined;
  const [body = ''] = journey.accept([card]);
  return { body, shows: 'request.close' };
}

async function outcomeOf(
  stage: Stage,
  steady: readonly Fared[],
  burst: readonly Fared[],
  sent: ReadonlyMap<Planned, string>,
): Promise<Outcome> {
  const faults = createFaults();
  const all = [...steady, ...burst];
  for (const fared of all) for (const fault of fared.faults) faults.add(fault);
  const well = all.filter((fared) => fared.faults.length === 0);
  const { lost, unsent } = await keptOf(
    stage.rows,
    well.flatMap(({ planned }) => sent.get(planned) ?? []),
  );
  for (const id of lost) faults.add(`acknowledged and not stored: ${id}`);
  for (const id of unsent) faults.add(`stored and not sent: ${id}`);
  const p99 = ninetyNinth(steady.map(({ latencyMs }) => latencyMs));
  const isFast = p99 < limitMs;
  if (!isFast) faults.add(`p99 ${p99.toFixed(0)} ms`);
  return {
    ok: faults.count() === 0,
    result: `${partOf('steady', steady)}; ${partOf(`burst of ${burst.length}`, burst)}; ${lost.length} lost`,
    faults: faults.list(),
  };
}

function partOf(name: string, all: readonly Fared[]): string {
  const times = all.map(({ latencyMs }) => latencyMs);
  const refused = all.filter(({ refusals }) => refusals > 0).length;
  const most = Math.max(...times).toFixed(0);
  return `${name}: median ${median(times).toFixed(0)} ms, p99 ${ninetyNinth(times).toFixed(0)} ms, longest ${most} ms, ${refused} told to come again`;
}
