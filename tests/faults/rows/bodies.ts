import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ninetyNinth } from '../../bench/figures.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { endlessSenders, quickSenders, slowSenders, type Sender } from '../bodies/cases.ts';
import { startLaxDoor } from '../bodies/lax-door.ts';
import { talk } from '../bodies/wire.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import { startServiceProcess } from '../service-process.ts';

const closedWithinMs = 15_000;
const othersWithinMs = 1_000;
/** Others press a button this often, each on their own. */
const othersEveryMs = 50;

export const row: FaultRow = {
  test: 'gzip bombs and rubbish, too long, cut, slow and endless bodies',
  goal: `415 / 413 / 431, all closed ≤15 s, others' p99 <1 s`,
  unit: 'slow senders',
  amounts: { sample: 100, full: 500, long: 1_000 },
  alone: 'always',
  brokenBy: 'a door before the service that hides the encoding and keeps connections open',
  run,
};

async function run({ amount, broken, tier, folder }: Asked): Promise<Outcome> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const service = await startServiceProcess({ name: 'bodies', connectionString, folder });
  const door = broken ? await startLaxDoor(service.port) : undefined;
  try {
    const port = door?.port ?? service.port;
    const bombBytes = tier === 'sample' ? 20_000_000 : 150_000_000;
    return await attack(port, service.url, amount, bombBytes);
  } finally {
    door?.stop();
    await service.child.stop();
    await azurite.stop();
  }
}

async function attack(
  port: number,
  url: string,
  amount: number,
  bombBytes: number,
): Promise<Outcome> {
  const faults = createFaults();
  const valid = await press();
  const quick = quickSenders(valid, bombBytes);
  const slow = Array.from({ length: amount }, (_, n) => slowSenders[n % slowSenders.length]!);
  let over = false;
  const others = pressNowAndThen(url, () => over);
  const closings = (
    await Promise.all([
      ...slow.map((sender, n) => pause(n).then(() => judge(port, sender, faults))),
      ...endlessSenders.map((sender) => judge(port, sender, faults)),
      ...quick.map((sender) => judge(port, sender, faults)),
    ])
  ).filter((closedMs) => closedMs !== undefined);
  over = true;
  const times = await others;
  const p99 = ninetyNinth(times.map(({ ms }) => ms));
  const unanswered = times.filter(({ status }) => status !== 200);
  for (const { status } of unanswered) faults.add(`somebody else was answered ${status}`);
  if (!(p99 < othersWithinMs)) faults.add(`others' p99 was ${p99.toFixed(0)} ms`);
  const last = Math.max(0, ...closings) / 1000;
  return {
    ok: faults.count() === 0,
    result:
      `${quick.length + endlessSenders.length} other kinds, ${faults.count()} faults; ${closings.length} ` +
      `closed, the last after ${last.toFixed(1)} s; ${times.length} presses of others, p99 ${p99.toFixed(0)} ms`,
    faults: faults.list(),
  };
}

type Faults = ReturnType<typeof createFaults>;

/** @returns when the service ended the connection, of those that it has to end */
async function judge(
  port: number,
  { what, send, hears, closes = false }: Sender,
  faults: Faults,
): Promise<number | undefined> {
  const answers = closes ? Infinity : Math.max(...hears.map(({ length }) => length), 1);
  const patienceMs = closes ? closedWithinMs + 1_000 : 5_000;
  const { statuses, closedMs } = await talk(port, send, { answers, patienceMs });
  if (!hears.some((wanted) => wanted.join() === statuses.join()))
    faults.add(`${what}: answered ${statuses.join(', ') || 'nothing'}`);
  if (!closes) return undefined;
  if (!(closedMs !== undefined && closedMs <= closedWithinMs))
    faults.add(`${what}: ${closedMs === undefined ? 'not closed' : `closed after ${closedMs} ms`}`);
  return closedMs;
}

interface Pressed {
  readonly status: number;
  readonly ms: number;
}

/** Twenty people of the county in turn, each press on its own, whatever became of the one before. */
async function pressNowAndThen(url: string, over: () => boolean): Promise<readonly Pressed[]> {
  const people = await countyPeople();
  const pressed: Promise<Pressed>[] = [];
  for (let n = 0; !over(); n += 1) {
    pressed.push(pressOnce(url, await press(people[n % people.length])));
    await pause(othersEveryMs);
  }
  return Promise.all(pressed);
}

async function pressOnce(url: string, activity: object): Promise<Pressed> {
  const from = performance.now();
  const status = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(10_000),
  }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
  return { status, ms: performance.now() - from };
}

interface County {
  readonly tenantId: string;
  readonly people: readonly { readonly aadObjectId: string }[];
}

const county = async () => JSON.parse(await readFile('counties/siun-sote.json', 'utf8')) as County;
const countyPeople = async () => (await county()).people.map(({ aadObjectId }) => aadObjectId);

/** A press on the help button: answered in place, without a call to the connector. */
async function press(person?: string): Promise<object> {
  const { tenantId, people } = await county();
  const aadObjectId = person ?? people[0]?.aadObjectId ?? '';
  return {
    type: 'invoke',
    id: randomUUID(),
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${aadObjectId}`, aadObjectId },
    recipient: { id: 'bot' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
    value: { action: { type: 'Action.Execute', verb: 'help.show', data: {} } },
  };
}
