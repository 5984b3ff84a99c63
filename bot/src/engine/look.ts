import { dueStep } from '../domain/consultation/engine-steps.ts';
import type { Instant } from '../domain/time.ts';
import type { Messenger, StoredRequest } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { deliver } from './deliver.ts';

/** More steps than any plan has; a guard against a step that does not move the request on. */
const stepsAtMost = 20;

/** Looks at one request: carries out what is due, sends what waits, and hints at the next time. */
export async function look(tools: Tools, messenger: Messenger, id: string): Promise<void> {
  for (let step = 0; step < stepsAtMost && (await takeStep(tools, id)); step += 1);
  await deliver(tools, messenger, id);
  const stored = await tools.requests.load(id);
  if (!stored) return;
  tools.known.note(stored.consultation);
  const next = nextLook(stored, tools.clock.now() + 1000);
  if (next.length > 0) await tools.due.hint(id, next);
}

/** True when something was done, so that more may be due. */
async function takeStep(tools: Tools, id: string): Promise<boolean> {
  const stored = await tools.requests.load(id);
  if (!stored) return false;
  const context = { now: tools.clock.now(), facts: tools.known.facts() };
  const change = dueStep(stored, context);
  if (!change) return false;
  await tools.requests.commit(stored, change, undefined, undefined);
  return true;
}

/** Never at or before this moment: that hint is about to be taken away. */
function nextLook({ consultation, outbox }: StoredRequest, soonest: Instant): Instant[] {
  const waiting = outbox.filter(({ dead }) => !dead).map(({ notBefore }) => notBefore);
  const instants = [
    ...(consultation.due ? [consultation.due.at] : []),
    ...(waiting.length > 0 ? [Math.min(...waiting)] : []),
  ];
  return instants.map((at) => Math.max(at, soonest));
}
