import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createLease } from '../../bot/src/adapters/tables/lease.ts';
import { createEngine, type EngineParts } from '../../bot/src/engine/engine.ts';
import type { Messenger } from '../../bot/src/ports.ts';
import type { Tools } from '../../bot/src/use-cases/tools.ts';
import { openOffice } from '../faults/moves/office.ts';
import { at } from '../helpers/builders.ts';

/** Takes whatever it is given. */
const deaf: Messenger = {
  send: () => Promise.resolve({ kind: 'sent', activityId: 'sent' }),
  update: (_to, activityId) => Promise.resolve({ kind: 'sent', activityId }),
  languageOf: () => 'fi',
};

/** An engine on rows in memory, of which a test says what is different; its clocks stand still. */
export async function engineWith(
  different: (tools: Tools) => Partial<EngineParts>,
  local = '10:15',
) {
  const rows = createMemoryRows();
  const { tools, county } = await openOffice({
    rows,
    start: at(local),
    messenger: deaf,
    soon: () => undefined,
    holder: 'office',
  });
  const engine = createEngine({
    tools,
    messenger: deaf,
    lease: createLease(rows),
    inTurn: (_key, work) => work(),
    inTime: (step) => step,
    tidy: () => Promise.resolve(),
    refresh: () => Promise.resolve(false),
    machineNow: () => 0,
    holder: 'engine',
    ...different(tools),
  });
  return { engine, tools, county };
}
