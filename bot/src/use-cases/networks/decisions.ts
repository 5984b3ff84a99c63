import { limits } from '../../domain/network/limits.ts';
import type { Decision } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { guarded, writable } from './agenda.ts';
import {
  changePart,
  done,
  etagOf,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
} from './inside.ts';
import type { MeetingPlace } from './meetings.ts';

export const decisionEtag = (tools: Tools, { text }: Decision): string => etagOf(tools, { text });

interface DecisionWritten {
  readonly text: string;
  readonly item?: string;
}

/** @param act the same act sent again is the same decision */
export async function decide(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  { text, item }: DecisionWritten,
  act: string,
): Promise<Seen<Decision>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const mistake = screened(tools, { text });
  if (mistake) return mistake;
  if (item !== undefined && !(await tools.networks.get({ ...at, part: 'item', id: item })))
    return { kind: 'unknown', field: 'item' };
  const id = tools.secrets.operation(['decision', at.network, at.meeting, caller, act]);
  const all = await tools.networks.all(at.network, 'decision', at.meeting);
  if (all.length >= limits.decisions) return refused('full');
  const made = await makePart(
    tools,
    { ...at, part: 'decision', id },
    {
      ...{ id, meeting: at.meeting, text, by: caller, at: tools.clock.now() },
      ...(item === undefined ? {} : { item }),
    },
  );
  return done(made);
}

export async function changeDecision(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace & { readonly decision: string },
  text: string,
  etag: string,
): Promise<Done<Decision>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const mistake = screened(tools, { text });
  if (mistake) return mistake;
  return changePart(tools, placeOf(at), (before) =>
    guarded(before, { ...before, text }, (one) => decisionEtag(tools, one), etag),
  );
}

export async function removeDecision(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace & { readonly decision: string },
  etag: string,
): Promise<Done<Decision>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const last: { outcome: Done<Decision> } = { outcome: { kind: 'not-found' } };
  await tools.networks.change(placeOf(at), (before) => {
    if (!before) return before;
    const isStale = decisionEtag(tools, before) !== etag;
    last.outcome = isStale ? { kind: 'stale', value: before } : done(before);
    return isStale ? before : undefined;
  });
  return last.outcome;
}

const placeOf = ({ network, meeting, decision }: MeetingPlace & { readonly decision: string }) =>
  ({ network, part: 'decision', meeting, id: decision }) as const;
