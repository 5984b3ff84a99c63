import {
  simulationSchema,
  simulationSentSchema,
  type SimulationSent,
} from '../../../contract/planning.ts';
import { changeInWords } from '../../../telling/planning-days.ts';
import { simulationInWords } from '../../../telling/planning.ts';
import { setUp, type SetUp } from '../../../use-cases/planning/set-up.ts';
import type { PlanningTools, SimulationTold } from '../../../use-cases/planning/types.ts';
import { planningWordsOf } from '../../../wording/planning.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { streamOf } from '../event-stream.ts';
import { badInput, changeOf, penFor } from './schedule-json.ts';

/** What other days would bring: alternatives side by side. */
export const planningRoutes = (tools: PlanningTools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/planning/simulations',
    summary:
      'What other days would bring, simulated: progress, then result or failed; closing stops it',
    roles: ['adviser', 'coordinator', 'admin'],
    body: simulationSentSchema,
    answer: simulationSchema,
    isStream: true,
    handle: (call) => simulated(tools, call),
  }),
];

type SimulationCall = Call<unknown, SimulationSent>;

async function simulated(tools: PlanningTools, call: SimulationCall): Promise<Answered<never>> {
  const alternatives = call.body.alternatives.map(({ changes }) => ({
    changes: changes.map((one) => changeOf(one)),
  }));
  const wanted = { alternatives, stations: call.body.stations };
  const made = await setUp(tools, call.caller, wanted);
  if (made.kind === 'mistaken') return badInput(made.mistakes, penFor(tools, call));
  if (made.kind !== 'ready') return made;
  const pen = penFor(tools, call);
  const { blocks } = tools.known.schedules();
  const changes = alternatives.map((one) =>
    one.changes.flatMap((change) => changeInWords(change, blocks, pen)),
  );
  const events = streamOf();
  const stop = tools.simulator.begin(call.caller, made.setup, (told) => {
    const [name, data] = namedOf(told, made, changes, call, pen);
    events.tell(name, data);
    if (told.kind !== 'progress') events.end();
  });
  return stop === undefined ? { kind: 'too-many' } : { kind: 'stream', stream: events.until(stop) };
}

function namedOf(
  told: SimulationTold,
  { setup, basis }: Extract<SetUp, { readonly kind: 'ready' }>,
  changes: readonly (readonly string[])[],
  { caller, role, language }: SimulationCall,
  pen: ReturnType<typeof penFor>,
): readonly [name: string, data: unknown] {
  switch (told.kind) {
    case 'progress':
      return ['progress', { done: told.done, of: told.of }];
    case 'failed':
      return ['failed', { detail: planningWordsOf(language).failed[told.why] }];
    case 'done': {
      const shown =
        role === 'adviser' ? setup.advisers.filter((id) => id === caller) : setup.advisers;
      const { stations, period } = setup;
      const about = { weeks: period.weeks, stations, basis, changes, shown };
      return ['result', simulationInWords(told.result, about, pen)];
    }
  }
}
