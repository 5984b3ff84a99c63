import { seeded } from '../../helpers/seeded.ts';
import { createTable, drawActivity, type Shown } from './draw.ts';
import { below, pick, type Random } from './spoil.ts';
import { createWorld, type World } from './world.ts';

/** One service from its start to its end, with so many cases. */
export interface Plan {
  readonly seed: number;
  readonly life: number;
  readonly cases: number;
  /** What is broken on purpose in it. */
  readonly broken?: Break;
}

export const breaks = ['throws', 'leaks', 'hangs'] as const;
export type Break = (typeof breaks)[number];

export interface Lived {
  readonly faults: readonly string[];
  /** Answers by their HTTP status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly longestMs: number;
  readonly cases: number;
  /** Bytes of heap in use after the cases and before them, garbage and what people wrote taken away. */
  readonly grown: number;
}

/** Case numbers are said before each case, so that one that never ends can be named. */
export interface Progress {
  begin(life: number, number: number): void;
}

/** One in so many goes through HTTP, as bytes. */
const throughHttp = 50;
const answeredWithinMs = 15_000;
const brokenEvery = 500;
/** About the bytes of an activity. */
const leakedNumbers = 2_400;
/** Rows grow with what people write, and every search with them. */
const emptyEvery = 5_000;

export async function live(plan: Plan, progress: Progress, heapUsed: () => number): Promise<Lived> {
  const random = seeded(plan.seed * 100_003 + plan.life);
  const { table, put } = createTable();
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let longestMs = 0;
  let number = 0;
  let body: object = {};
  const leaked: number[][] = [];
  const fault = (what: string) => {
    const shown = JSON.stringify(body).slice(0, 1_500);
    faults.push(`seed ${plan.seed}, life ${plan.life}, case ${number}: ${what}; ${shown}`);
  };
  const world = await createWorld({
    onCard: put,
    log: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (event, fields) => fault(`${event} ${fields?.cause ?? ''}`),
    },
    wrap: (bot) => (incoming) => {
      if (plan.broken === 'leaks') leaked.push(Array.from({ length: leakedNumbers }, Math.random));
      if (number % brokenEvery !== 0) return bot(incoming);
      if (plan.broken === 'throws') throw new Error('Broken on purpose');
      return plan.broken === 'hangs' ? new Promise(() => {}) : bot(incoming);
    },
  });
  const work = async (what: string, doing: Promise<void>) => {
    await doing.catch((error: unknown) => {
      fault(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : ''}`);
    });
  };
  const before = heapUsed();
  for (number = 1; number <= plan.cases; number += 1) {
    progress.begin(plan.life, number);
    body = drawActivity(world, table, random);
    const from = performance.now();
    const status = await send(world, body, number % throughHttp === 0, random, table, put).catch(
      (error: unknown) => {
        fault(`not answered: ${error instanceof Error ? (error.stack ?? error.message) : ''}`);
        return 0;
      },
    );
    const ms = performance.now() - from;
    longestMs = Math.max(longestMs, ms);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500) fault(`answered ${status}`);
    if (ms > answeredWithinMs) fault(`answered after ${ms.toFixed(0)} ms`);
    if ('polluted' in {}) fault('the prototype of all objects was changed');
    await work('afterwards', goOn(world, random));
    if (number % emptyEvery === 0) await work('emptied', world.empty());
  }
  await work('emptied', world.empty());
  table.length = 0;
  const grown = heapUsed() - before;
  await world.stop();
  return { faults, statuses, longestMs, grown, cases: plan.cases };
}

/** Sends what was begun, and now and then lets time pass. */
async function goOn(world: World, random: Random): Promise<void> {
  if (random() < 0.5) await world.settle();
  const passing = random();
  if (passing < 0.002) await world.pass(below(random, 36) * 3_600_000);
  else if (passing < 0.02) await world.pass(below(random, 60) * 60_000);
}

async function send(
  world: World,
  body: unknown,
  asBytes: boolean,
  random: Random,
  table: readonly Shown[],
  put: ReturnType<typeof createTable>['put'],
): Promise<number> {
  const text = JSON.stringify(body);
  if (asBytes) return post(world, spoiltText(text, random));
  // As it comes out of the body reader.
  const { status, json } = await world.receive(undefined, JSON.parse(text) as unknown);
  const card = (json as { value?: unknown } | undefined)?.value;
  if (card !== undefined) put(conversationOf(body), table.at(-1)?.activityId ?? 'card-1', card);
  return status;
}

const conversationOf = (body: unknown): string => {
  const id = (body as { conversation?: { id?: unknown } }).conversation?.id;
  return typeof id === 'string' ? id : '';
};

async function post({ url }: World, body: Uint8Array): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(answeredWithinMs),
  });
  if (response.status !== 200 && (await response.text()) !== '')
    throw new Error(`A word beside ${response.status}`);
  await response.arrayBuffer().catch(() => undefined);
  return response.status;
}

/** The same as bytes, now and then cut, doubled, deepened or no UTF-8 any more. */
function spoiltText(text: string, random: Random): Uint8Array {
  const bytes = Buffer.from(text);
  const at = below(random, bytes.length);
  return pick(random, [
    () => bytes,
    () => bytes,
    () => bytes.subarray(0, at),
    () =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc0, 0x00]), bytes.subarray(at)]),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text.replace('{', `{${text.slice(1, text.indexOf(',') + 1)}`)),
    () => Buffer.from(text.replace('{', '{"__proto__":{"polluted":true},')),
    () => Buffer.from(text.replace(/"text":"/u, `"text":"${'x'.repeat(below(random, 400_000))}`)),
    () =>
      Buffer.from(
        text.replace(/"value":/u, `"value":${'['.repeat(5_000)}${']'.repeat(5_000)},"value":`),
      ),
    () => Buffer.concat([bytes, bytes]),
  ])();
}
