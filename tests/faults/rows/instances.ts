import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLease } from '../../../bot/src/adapters/tables/lease.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { chatOf } from '../../bench/activities.ts';
import { clockStart, readCast, type Cast, type Nurse, type Person } from '../../bench/cast.ts';
import { greet, settle } from '../../bench/journey.ts';
import { endTraffic } from '../../bench/traffic.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { startFakeConnector, type FakeConnector } from '../../helpers/fake-connector.ts';
import { createBalancer, type Target } from '../instances/balancer.ts';
import { createCrowd, type Crowd } from '../instances/crowd.ts';
import { extraCards, judgeTold } from '../instances/judge.ts';
import { keptOf } from '../load/kept.ts';
import { requestOn } from '../load/pool.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import { startServiceProcess, type ServiceProcess } from '../service-process.ts';

/** The lease of 15 s and a cycle would do; this is what was promised. */
const takeOverLimitMs = 30_000 + 1_000;
/** The limit for the broken variant, which would never come to an end. */
const patienceMs = takeOverLimitMs + 4_000;
/** The plan asks the next station after three minutes; that shall come while nobody leads. */
const nextStepMinutes = 3;
const dueInFreezeMinutes = 0.2;
const instances = ['one', 'two', 'three'] as const;
const greedyService = 'tests/faults/instances/greedy-service.ts';

export const row: FaultRow = {
  test: '3 instances, leader frozen, rolling restart',
  goal: '0 lost, take-over ≤30 s + a cycle, 0 doubled, ≤1 extra card a freeze or restart',
  unit: 's frozen, at least until another leads',
  amounts: { sample: 15, full: 25, long: 60 },
  alone: 'unless sample',
  brokenBy: 'a leader that takes the lease for an hour',
  run: async (asked) => {
    const endings: (() => unknown)[] = [];
    try {
      return await played(asked, (end) => endings.push(end));
    } finally {
      for (const end of endings.toReversed()) await end();
    }
  },
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

type AtEnd = (end: () => unknown) => void;

/** Everything that is there while the row plays. */
interface Play {
  readonly asked: Asked;
  readonly cast: Cast;
  readonly rows: Rows;
  readonly connector: FakeConnector;
  readonly crowd: Crowd;
  readonly running: Map<string, Running>;
  readonly start: (name: string) => Promise<Running>;
}

interface Running extends Target {
  readonly name: string;
  readonly service: ServiceProcess;
}

async function played(asked: Asked, atEnd: AtEnd): Promise<Outcome> {
  const faults = createFaults();
  const play = await begun(asked, atEnd);
  const { crowd, cast, rows, connector, running } = play;
  const { step } = asked;
  // Two nurses are left for the requests that nobody takes.
  const [first, second, ...nurses] = cast.nurses.slice(0, 6);
  if (!first || !second) throw new Error('nobody asks');
  step('somebody waits');
  const dueRequest = await leaveWaiting(play, first);
  const working = crowd.start(nurses);
  await pause(1_500);
  step('the leader is frozen');
  const frozen = await freeze(play, second, dueRequest);
  if (frozen.ledMs > takeOverLimitMs) faults.add(`nobody led for ${frozen.ledMs} ms`);
  if (frozen.dueMs > takeOverLimitMs) faults.add('what was due while nobody led was not done');
  if (frozen.leftMs > takeOverLimitMs) faults.add('what the leader had left was not sent');
  step('one after the other restarts');
  // Without a leader the rest would only wait for one.
  const exits = frozen.ledMs === Infinity ? [] : await rollingRestart(play);
  for (const code of exits) if (code !== 0) faults.add(`an instance ended with ${String(code)}`);
  crowd.stop();
  step('the last presses are answered');
  await working;
  step('judging');
  const { url } = [...running.values()][0] ?? { url: '' };
  if (exits.length > 0) await settle(url, 1).catch(() => faults.add('nobody led in the end'));
  const { lost: missing, unsent } = await keptOf(
    rows,
    exits.length > 0 ? [...crowd.told.sent] : [],
  );
  for (const id of missing) faults.add(`acknowledged and not stored: ${id}`);
  for (const id of unsent) faults.add(`stored and not sent: ${id}`);
  for (const odd of crowd.told.odd) faults.add(odd);
  const { lost, doubled } = await judgeTold(rows, crowd.told, faults);
  // A process that is stopped may have sent what it has not yet noted down as sent.
  const extra = extraCards(connector);
  const mayBe = 1 + exits.length;
  if (extra > mayBe) faults.add(`${extra} extra cards, 1 freeze and ${exits.length} restarts`);
  const { sent, accepted, closed } = crowd.told;
  const result = [
    `${sent.size} sent, ${accepted.size} taken, ${closed.size} closed`,
    `${lost + missing.length} lost, ${doubled} doubled, ${extra} extra cards`,
    `another led after ${seconds(frozen.ledMs)}, did what was due after ${seconds(frozen.dueMs)}, sent what was left after ${seconds(frozen.leftMs)}`,
    `frozen ${seconds(frozen.frozenMs)}, ${exits.length} restarted`,
  ].join('; ');
  return { ok: faults.count() === 0, result, faults: faults.list() };
}

/** Three at once on an empty store, everybody met by the first of them. */
async function begun(asked: Asked, atEnd: AtEnd): Promise<Play> {
  const { folder, seed, random, broken } = asked;
  const cast = await readCast(seed);
  const countyFile = join(folder, 'county.json');
  await writeFile(countyFile, JSON.stringify(cast.county));
  const azurite = await startAzurite();
  atEnd(() => azurite.stop());
  const { connectionString } = azurite;
  const connector = await startFakeConnector();
  atEnd(() => connector.stop());
  const running = new Map<string, Running>();
  const start = async (name: string): Promise<Running> => {
    // Below the ports that the system gives to connections, of which there are many here.
    const port = 15_000 + Math.floor(random() * 15_000);
    const plan = { name, connectionString, folder, clockStart, countyFile, port };
    const script = broken ? { script: greedyService } : {};
    const service = await startServiceProcess({ ...plan, ...script }).catch(
      async (error: unknown) => {
        const log = await readFile(join(folder, 'logs', `${name}.log`), 'utf8');
        throw new Error(`${name} did not start: ${log.slice(-500)}`, { cause: error });
      },
    );
    atEnd(() => service.child.stop());
    const one = { name, service, url: service.url, inRotation: true };
    running.set(name, one);
    return one;
  };
  asked.step('three start');
  await Promise.all(instances.map((name) => start(name)));
  const rows = patientRows(connectionString);
  const balancer = createBalancer(() => [...running.values()], random);
  atEnd(() => balancer.end());
  const crowd = createCrowd(connector, balancer, cast, seed);
  atEnd(() => endTraffic());
  asked.step('everybody is met');
  await greet(running.get('one')?.url ?? '', crowd, cast);
  // By then the others have learnt who can be reached.
  await pause(2_500);
  return { asked, cast, rows, connector, crowd, running, start };
}

/** Stops whoever leads in the middle of its work, for as long as it takes. */
async function freeze(play: Play, nurse: Nurse, dueRequest: string) {
  const { asked, cast, crowd, rows } = play;
  const leader = await leaderOf(play);
  const left = await leaveBehind(play, leader, nurse);
  leader.service.signal('SIGSTOP');
  const frozenAt = Date.now();
  leader.inRotation = false;
  const isAsked = (adviser: Person, id: string) =>
    crowd
      .lying(adviser, 'request.accept')
      .some(({ card }) => requestOn(card, 'request.accept') === id);
  const askers = (id: string) => cast.advisers.filter((one) => isAsked(one, id)).length;
  const since = async (isSo: () => Promise<boolean> | boolean) => {
    while (!(await isSo())) {
      if (Date.now() - frozenAt > patienceMs) return Infinity;
      await pause(50);
    }
    return Date.now() - frozenAt;
  };
  try {
    const lease = createLease(rows);
    const [ledMs, dueMs, leftMs] = await Promise.all([
      since(async () => ((await lease.lastCycle()) ?? 0) > frozenAt),
      since(() => askers(dueRequest) > 1),
      since(() => askers(left) > 0),
    ]);
    await pause(Math.max(0, asked.amount * 1000 - (Date.now() - frozenAt)));
    return { ledMs, dueMs, leftMs, frozenMs: Date.now() - frozenAt };
  } finally {
    leader.service.signal('SIGCONT');
  }
}

/** A request `now` that nobody takes: after three minutes the next counsellor is asked. */
async function leaveWaiting(play: Play, nurse: Nurse): Promise<string> {
  const id = await sendBy(play, nurse, 'now');
  const { url } = [...play.running.values()][0] ?? { url: '' };
  await settle(url, nextStepMinutes - dueInFreezeMinutes);
  return id;
}

/**
 * A request that the leader has acknowledged a moment before: the counsellors' connector says come
 * again, so that it waits in the outbox and nobody but the next leader will send it.
 */
async function leaveBehind(play: Play, leader: Running, nurse: Nurse): Promise<string> {
  for (const adviser of play.cast.advisers)
    play.connector.fail(chatOf(adviser), { status: 503 }, 1);
  return sendBy(play, nurse, 'today', leader);
}

async function sendBy(play: Play, nurse: Nurse, urgency: string, at?: Running): Promise<string> {
  const { crowd } = play;
  await crowd.balancer.deliver(crowd.activities.said(nurse, 'Kysymys asumistuesta'), undefined, at);
  const form = crowd.form(nurse);
  if (!form) throw new Error('no form came');
  const id = requestOn(form.card, 'request.send');
  crowd.reserve(id);
  const inputs = { station: nurse.station, permission: 'true', urgency };
  const press = { verb: 'request.send', inputs };
  await crowd.send(form, crowd.activities.pressed(nurse, form.card, press, form.activityId), at);
  return id;
}

async function leaderOf({ running }: Play): Promise<Running> {
  for (;;) {
    for (const one of running.values()) {
      const answer = await fetch(`${one.url}/health/engine`);
      const { detail } = (await answer.json()) as {
        readonly detail?: { readonly leads?: boolean };
      };
      if (detail?.leads === true) return one;
    }
    await pause(200);
  }
}

/** One by one: its successor starts while it still answers, then it is told to go. */
async function rollingRestart({ running, start }: Play): Promise<unknown[]> {
  const exits: unknown[] = [];
  for (const [name, old] of [...running]) {
    const successor = start(`${name}-again`);
    old.service.signal('SIGTERM');
    const ended = await old.service.child.ended;
    running.delete(name);
    exits.push(Array.isArray(ended) ? (ended[0] ?? ended[1]) : ended);
    await successor;
  }
  return exits;
}
