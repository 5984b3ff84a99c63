import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { passOn } from './pass-on.ts';

const lookMs = 250;
const lookLimitMs = 1_000;
/** Whoever keeps a connection shall be the one to close it, sooner than the instances: 5 s. */
const idleMs = 2_000;
const keptMs = 60_000;

/** Stands before the instances as a cloud's front end does: takes turns, and sends nothing twice. */
export interface Proxy {
  readonly url: string;
  /** The instances that are sent people now. */
  inRotation(): readonly string[];
  stop(): Promise<void>;
}

/** @param looks takes an instance out while `/health/ready` is not 200; without it all stay in */
export async function startProxy(
  instances: readonly string[],
  { looks }: { readonly looks: boolean },
): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, timeout: idleMs });
  let ready = instances;
  let turn = 0;

  const server = createServer((request, response) => {
    const target = ready[(turn += 1) % ready.length];
    if (target !== undefined) {
      passOn(request, response, `${target}${request.url ?? ''}`, agent);
      return;
    }
    response.statusCode = 503;
    response.setHeader('retry-after', '1').end();
  });
  server.keepAliveTimeout = keptMs;
  const look = async () => {
    const answers = await Promise.all(instances.map(isReady));
    ready = instances.filter((_, index) => answers[index]);
  };
  const looking = looks ? setInterval(() => void look(), lookMs) : undefined;

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inRotation: () => ready,
    stop: async () => {
      clearInterval(looking);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}

const isReady = (instance: string): Promise<boolean> =>
  fetch(`${instance}/health/ready`, { signal: AbortSignal.timeout(lookLimitMs) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status === 200;
    },
    () => false,
  );
