import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { machineMs } from './machine.ts';

/** Many turns, so many at a time. */
export interface Round {
  readonly turnsPerSecond: number;
  /** Milliseconds of each turn, from the first byte out to the last byte in. */
  readonly latencies: readonly number[];
  /** When each turn began, in machine milliseconds. */
  readonly begun: readonly number[];
  readonly answers: readonly string[];
}

const limitMs = 30_000;
const agent = new Agent({ keepAlive: true });

/** Posts the activities in order, `inFlight` at a time; throws when one is not answered with 200. */
export async function play(
  bot: string,
  activities: readonly string[],
  inFlight: number,
): Promise<Round> {
  const latencies: number[] = [];
  const begun: number[] = [];
  const answers: string[] = [];
  const left = activities.entries();
  const one = async (): Promise<void> => {
    for (const [index, activity] of left) {
      const from = machineMs();
      answers[index] = await post(`${bot}/api/messages`, activity);
      latencies[index] = machineMs() - from;
      begun[index] = from;
    }
  };
  const from = machineMs();
  await Promise.all(Array.from({ length: inFlight }, one));
  const seconds = (machineMs() - from) / 1000;
  return { turnsPerSecond: activities.length / seconds, latencies, begun, answers };
}

/** @param patienceMs so long nothing may come back */
export async function post(url: string, body: string, patienceMs = limitMs): Promise<string> {
  const response = await sent(url, body, patienceMs);
  const answer = await text(response);
  if (response.statusCode !== 200)
    throw new Error(`${url} answered ${response.statusCode ?? 0}: ${answer}`);
  return answer;
}

/**
 * A connection kept from an earlier turn may be closed by its idle server just as it is used again:
 * nothing of that turn was read, so it is sent once more, as browsers and Teams do.
 */
async function sent(url: string, body: string, patienceMs: number): Promise<IncomingMessage> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers, timeout: patienceMs }, resolve);
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(sent(url, body, patienceMs));
      else reject(error);
    });
    asked.on('timeout', () => asked.destroy(new Error(`${url} did not answer`)));
    asked.end(body);
  });
}

/** Lets the connections go, so that nothing holds the process. */
export const endTraffic = (): void => agent.destroy();
