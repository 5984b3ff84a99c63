import { steeringOf } from '../../domain/network/rights.ts';
import { nextMeeting } from '../../domain/network/meeting.ts';
import type { AnswerKind, Issue, Network } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import {
  changePart,
  done,
  enter,
  enterMeeting,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
} from './inside.ts';
import type { MeetingPlace } from './meetings.ts';
import { addItem, placeAnswers } from './plan-ahead.ts';
import { sinceOf } from './since.ts';
import { soonMs } from './store.ts';

interface IssueWritten {
  readonly title: string;
  readonly text: string;
}

/**
 * Vie ohjausryhmään: with the figures of its meeting as they stand now, which stay so. The steering
 * group's copy is written first; the same act again, or the engine, does what was cut off.
 */
export async function takeToSteering(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  { title, text }: IssueWritten,
  act: string,
): Promise<Seen<Issue>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const { network, meeting } = entered.value;
  const mistake = screened(tools, { title, text });
  if (mistake) return mistake;
  const steering =
    network.kind === 'peer' ? steeringOf(network, await tools.networks.networks()) : undefined;
  if (!steering) return refused('no-steering');
  const id = tools.secrets.operation(['issue', network.id, caller, act]);
  const figures = await sinceOf(tools, network, meeting);
  const now = tools.clock.now();
  const fresh: Issue = {
    ...{ id, network: network.id, steering: steering.id, title, text, figures },
    ...{ by: caller, at: now },
  };
  await tools.networks.hint([{ kind: 'issue', network: steering.id, id, at: now + soonMs }]);
  const issue = await makePart(tools, { network: steering.id, part: 'issue', id }, fresh);
  await bring(tools, issue);
  return done(issue);
}

/** What follows from an issue or its answer, in both networks. Done again, it adds nothing. */
export async function bring(tools: Tools, issue: Issue): Promise<void> {
  const { id, network, steering, title, text, by } = issue;
  await tools.networks.change({ network, part: 'sent', id }, (before) =>
    before ? { ...before, ...(issue.answer ? { answer: issue.answer } : {}) } : issue,
  );
  if (issue.answer) {
    await placeAnswers(tools, network);
    return;
  }
  const meetings = await tools.networks.all(steering, 'meeting');
  const open = meetings.find(({ state }) => state === 'open');
  const next = open ?? nextMeeting(meetings, tools.clock.now());
  if (!next || issue.placed !== undefined) return;
  const source = { kind: 'issue', issue: id } as const;
  await addItem(tools, steering, next, { mark: `issue ${id}`, source, like: { title, text, by } });
  await tools.networks.change(
    { network: steering, part: 'issue', id },
    (before) => before && { ...before, placed: next.id },
  );
}

/** The steering group's word; the first one holds, and comes to the network's next meeting. */
export async function answerIssue(
  tools: Tools,
  caller: PersonId,
  { steering, issue: id }: { readonly steering: string; readonly issue: string },
  { kind, text }: { readonly kind: AnswerKind; readonly text: string },
): Promise<Done<Issue>> {
  const entered = await enter(tools, caller, steering);
  if (entered.kind !== 'done') return entered;
  const mistake = screened(tools, { text });
  if (mistake) return mistake;
  const now = tools.clock.now();
  await tools.networks.hint([{ kind: 'issue', network: steering, id, at: now + soonMs }]);
  const answered = await changePart(tools, { network: steering, part: 'issue', id }, (before) => {
    const { answer } = before;
    const isSame = answer?.by === caller && answer.kind === kind && answer.text === text;
    if (answer) return isSame ? done(before) : refused('already-answered');
    return done({ ...before, answer: { kind, text, by: caller, at: now } });
  });
  if (answered.kind === 'done') await bring(tools, answered.value);
  return answered;
}

export interface IssueSeen {
  readonly issue: Issue;
  readonly network: Network | undefined;
  readonly steering: Network | undefined;
}

/** Brought to it, where it is a steering group; by it, where it is another. Newest first. */
export async function issuesOf(
  tools: Tools,
  caller: PersonId,
  id: string,
): Promise<Seen<readonly IssueSeen[]>> {
  const entered = await enter(tools, caller, id);
  if (entered.kind !== 'done') return entered;
  const part = entered.value.network.kind === 'steering' ? 'issue' : 'sent';
  const [issues, networks] = await Promise.all([
    tools.networks.all(id, part),
    tools.networks.networks(),
  ]);
  const named = (of: string) => networks.find((one) => one.id === of);
  return done(
    issues
      .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
      .map((issue) => ({
        issue,
        network: named(issue.network),
        steering: named(issue.steering),
      })),
  );
}
