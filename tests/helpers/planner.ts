import { createParser } from 'eventsource-parser';
import {
  progressSchema,
  simulationSchema,
  type Simulation,
  type SimulationProgress,
} from '../../bot/src/contract/planning.ts';
import { signedInAs } from './tab-user.ts';

export interface Planned {
  readonly status: number;
  /** What was answered in place of a stream. */
  readonly problem: unknown;
  readonly progress: readonly SimulationProgress[];
  readonly result: Simulation | undefined;
}

/** Somebody begins a simulation; resolves when the service has answered, be it with a stream. */
export async function beginsPlanning(
  url: string,
  person: string,
  body: unknown,
  { language = 'fi', signal }: { readonly language?: string; readonly signal?: AbortSignal } = {},
): Promise<Response> {
  return fetch(`${url}/api/planning/simulations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await signedInAs(url, person)}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** The same, to its end. */
export async function plans(...asked: Parameters<typeof beginsPlanning>): Promise<Planned> {
  const response = await beginsPlanning(...asked);
  const { status } = response;
  const text = await response.text();
  if (status !== 200) return { status, problem: JSON.parse(text), progress: [], result: undefined };
  const progress: SimulationProgress[] = [];
  let result: Simulation | undefined;
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const json: unknown = JSON.parse(data);
      if (event === 'progress') progress.push(progressSchema.parse(json));
      else if (event === 'result') result = simulationSchema.parse(json);
      else throw new Error(`The stream said ${event ?? 'nothing'}: ${data}`);
    },
  });
  parser.feed(text);
  return { status, problem: undefined, progress, result };
}
