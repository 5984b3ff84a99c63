import { limits } from '../../domain/network/limits.ts';
import type { Idea, IdeaState } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { guarded } from './agenda.ts';
import {
  changePart,
  done,
  enter,
  etagOf,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
} from './inside.ts';

export interface IdeaWritten {
  readonly title: string;
  readonly text: string;
  readonly state: IdeaState;
}

export const ideaEtag = (tools: Tools, { title, text, state }: Idea): string =>
  etagOf(tools, { title, text, state });

/** The development list of the model, newest first. */
export async function ideasOf(
  tools: Tools,
  caller: PersonId,
  network: string,
): Promise<Seen<readonly Idea[]>> {
  const entered = await enter(tools, caller, network);
  if (entered.kind !== 'done') return entered;
  const all = await tools.networks.all(network, 'idea');
  return done(all.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)));
}

/** @param act the same act sent again is the same idea */
export async function addIdea(
  tools: Tools,
  caller: PersonId,
  network: string,
  { title, text, state }: IdeaWritten,
  act: string,
): Promise<Seen<Idea>> {
  const before = await ideasOf(tools, caller, network);
  if (before.kind !== 'done') return before;
  if (before.value.length >= limits.ideas) return refused('full');
  const mistake = screened(tools, { title, text });
  if (mistake) return mistake;
  const id = tools.secrets.operation(['idea', network, caller, act]);
  const fresh = { id, title, text, state, by: caller, at: tools.clock.now(), history: [] };
  return done(await makePart(tools, { network, part: 'idea', id }, fresh));
}

export async function changeIdea(
  tools: Tools,
  caller: PersonId,
  { network, idea: id }: { readonly network: string; readonly idea: string },
  written: IdeaWritten,
  etag: string,
): Promise<Done<Idea>> {
  const entered = await enter(tools, caller, network);
  if (entered.kind !== 'done') return entered;
  const mistake = screened(tools, { title: written.title, text: written.text });
  if (mistake) return mistake;
  const now = tools.clock.now();
  return changePart(tools, { network, part: 'idea', id }, (before) =>
    guarded(before, changed(before, written, caller, now), (one) => ideaEtag(tools, one), etag),
  );
}

/** So many earlier states are kept. */
const historyKept = 30;

function changed(before: Idea, written: IdeaWritten, by: PersonId, at: number): Idea {
  const { state, history } = before;
  const moved = state === written.state ? history : [...history, { state, by, at }];
  return { ...before, ...written, history: moved.slice(-historyKept) };
}
