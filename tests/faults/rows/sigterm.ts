import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createJourney, greet, settle } from '../../bench/journey.ts';
import { machineMs } from '../../bench/machine.ts';
import { endTraffic, play } from '../../bench/traffic.ts';
import { keptOf } from '../load/kept.ts';
import { createPool, requestOn } from '../load/pool.ts';
import { createPosting, isTaken, isWell, type Posted } from '../load/posting.ts';
import { startStage, type Stage } from '../load/stage.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import type { ServiceProcess } from '../service-process.ts';

const perSecond = 50;
const formOneIn = 8;
/** Traffic before the signal, and how long whoever heard "not ready" may still be sent. */
const beforeMs = 1_000;
const balancerMs = 1_500;
const readyLimitMs = 1_000;
const exitLimitMs = 10_000;

export const row: FaultRow = {
  test: 'SIGTERM under 50 requests/s',
  goal: 'not ready ≤1 s, exit ≤10 s with code 0, 0 lost, 0 cut off',
  unit: 'stops',
  amounts: { sample: 1, full: 3, long: 20 },
  alone: 'always',
  brokenBy: 'SIGKILL in its place',
  run: async (asked) => {
    const stage = await startStage(asked.folder, asked.seed);
    try {
      return await stops(asked, stage);
    } finally {
      endTraffic();
      await stage.stop();
    }
  },
};

/** One stop as it was seen from outside. */
interface Stop {
  readonly notReadyMs: number;
  readonly exitMs: number;
  readonly code: unknown;
  readonly sent: readonly Sent[];
}

interface Sent {
  /** Milliseconds after the signal; negative before it. */
  readonly at: number;
  readonly posted: Posted;
  /** The request, where a form was sent. */
  readonly request: string;
}

async function stops({ amount, broken }: Asked, stage: Stage): Promise<Outcome> {
  const faults = createFaults();
  const seen: Stop[] = [];
  let service = await stage.startService('service');
  await greet(service.url, stage, stage.cast);
  for (let number = 0; number < amount; number += 1) {
    const stop = await stopUnderLoad(stage, service, broken ? 'SIGKILL' : 'SIGTERM');
    seen.push(stop);
    judge(stop, faults);
    service = await stage.startService('service');
    // What was left in the outbox is due by then.
    await settle(service.url, 1);
    const { lost, unsent } = await keptOf(stage.rows, acknowledgedOf(stop));
    for (const id of lost) faults.add(`acknowledged and not stored: ${id}`);
    for (const id of unsent) faults.add(`stored and not sent: ${id}`);
  }
  return {
    ok: faults.count() === 0,
    result: resultOf(seen, faults.count()),
    faults: faults.list(),
  };
}

/** Requests whose asker was shown a receipt. */
function acknowledgedOf({ sent }: Stop): readonly string[] {
  const taken = sent.filter(({ posted }) => isTaken(posted, 'request.withdraw'));
  return taken.map(({ request }) => request);
}

function judge({ notReadyMs, exitMs, code, sent }: Stop, faults: ReturnType<typeof createFaults>) {
  // Also what was never seen, NaN, is too late.
  const isInTime = notReadyMs <= readyLimitMs;
  if (!isInTime) faults.add(`not ready after ${notReadyMs.toFixed(0)} ms`);
  if (exitMs > exitLimitMs) faults.add(`gone after ${exitMs.toFixed(0)} ms`);
  if (code !== 0) faults.add(`ended with ${String(code)}`);
  for (const { at, posted, request } of sent) {
    const when = `${at.toFixed(0)} ms after the signal`;
    const isBad = posted.kind === 'cut' || posted.kind === 'silent';
    if (isBad) faults.add(`${posted.kind}, sent ${when}`);
    if (posted.kind === 'unanswered' && at < balancerMs) faults.add(`${posted.code}, sent ${when}`);
    if (posted.kind === 'answered' && posted.status !== 200)
      faults.add(`${posted.status}, sent ${when}`);
    if (request !== '' && isWell(posted) && !isTaken(posted, 'request.withdraw'))
      faults.add(`a form was not taken, sent ${when}`);
  }
}

async function stopUnderLoad(
  stage: Stage,
  service: ServiceProcess,
  signal: NodeJS.Signals,
): Promise<Stop> {
  const bodies = await prepared(stage, service);
  const idle = await idleConnections(service.port);
  const posting = createPosting(exitLimitMs);
  const messages = `${service.url}/api/messages`;
  const sent: Promise<Omit<Sent, 'at'> & { readonly begun: number }>[] = [];
  let isOver = false;
  const goesOn = () => !isOver;
  const from = machineMs();
  const traffic = (async () => {
    for (const [index, { body, request }] of bodies.entries()) {
      await pause(Math.max(0, from + (index * 1000) / perSecond - machineMs()));
      if (!goesOn()) return;
      const begun = machineMs();
      sent.push(posting.post(messages, body).then((posted) => ({ begun, posted, request })));
    }
  })();
  await pause(beforeMs);
  const signalled = machineMs();
  const gone = service.child.ended.then((ended) => ({ ended, at: machineMs() }));
  service.signal(signal);
  const notReady = notReadyAfter(service.url, gone);
  const { ended, at } = await gone;
  isOver = true;
  await traffic;
  const all = await Promise.all(sent);
  posting.end();
  for (const socket of idle) socket.destroy();
  return {
    notReadyMs: (await notReady) - signalled,
    exitMs: at - signalled,
    code: Array.isArray(ended) ? (ended[0] ?? ended[1]) : ended,
    sent: all.map(({ begun, ...rest }) => ({ ...rest, at: begun - signalled })),
  };
}

/** Enough for as long as a stop may take. Most are messages: counsellors may be told only so much at a time. */
async function prepared(stage: Stage, { url }: ServiceProcess) {
  const { cast } = stage;
  const count = ((beforeMs + exitLimitMs / 2) * perSecond) / 1000;
  const journey = createJourney(stage, cast);
  const pool = createPool(cast);
  await stage.taken();
  await play(url, journey.ask(Math.ceil(count / formOneIn)), 6);
  pool.add(await stage.taken());
  return journey.ask(count).map((body, index) => {
    const form = index % formOneIn === 0 ? pool.form() : undefined;
    if (!form) return { body, request: '' };
    const [send = ''] = journey.send([form]);
    return { body: send, request: requestOn(form.card, 'request.send') };
  });
}

/** A kept one, one that never says a word, and one that stops in the middle of a head. */
async function idleConnections(port: number): Promise<readonly Socket[]> {
  const said = ['GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n', '', 'POST /api/mess'];
  return Promise.all(
    said.map(async (words) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      if (words !== '') socket.write(words);
      return socket;
    }),
  );
}

/** When `ready` first said 503, by the machine's clock; NaN when the process went without a word. */
async function notReadyAfter(url: string, gone: Promise<unknown>): Promise<number> {
  let isGone = false;
  void gone.then(() => {
    isGone = true;
  });
  const goesOn = () => !isGone;
  while (goesOn()) {
    const headers = { connection: 'close' };
    const status = await fetch(`${url}/health/ready`, { headers }).then(
      ({ status }) => status,
      () => 0,
    );
    if (status === 503) return machineMs();
    await pause(20);
  }
  return NaN;
}

function resultOf(stops: readonly Stop[], faults: number): string {
  const most = (of: (stop: Stop) => number) => Math.max(...stops.map(of)).toFixed(0);
  const sent = stops.flatMap((stop) => stop.sent);
  const answered = sent.filter(({ posted }) => isWell(posted)).length;
  const turned = sent.filter(({ posted }) => posted.kind === 'unanswered').length;
  return [
    `not ready after at most ${most(({ notReadyMs }) => notReadyMs)} ms`,
    `gone after ${most(({ exitMs }) => exitMs)} ms with ${stops.map(({ code }) => String(code)).join(' ')}`,
    `${answered} answered, ${turned} at a closed door, ${faults} faults`,
  ].join('; ');
}
