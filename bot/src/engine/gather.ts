import { minutesOf } from '../domain/network/minutes.ts';
import type { Issue, Network, Task } from '../domain/network/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { minute } from '../domain/time.ts';
import { bring } from '../use-cases/networks/issues.ts';
import { eraseDue, lookAfter } from '../use-cases/networks/look.ts';
import { rowsOf } from '../use-cases/networks/see-meeting.ts';
import type { Hint, StoredHint } from '../use-cases/networks/store.ts';
import type { NetworkNews } from '../use-cases/view.ts';
import { each, postOnce, reachable, sendOnce, type Posts } from './posting.ts';

/** So many a round: what else is due comes with the next. */
const hintsAtOnce = 50;
const triesAtMost = 8;

/** What networks have to say and to do by themselves: each hint is looked at, then it goes. */
export async function toNetworks(posts: Posts): Promise<void> {
  const { networks, clock } = posts.tools;
  const hints = await posts.inTime(networks.due(clock.now(), hintsAtOnce));
  await each(posts, hints, async (hint) => {
    const isDone = await looks[hint.kind](posts, hint).catch((error: unknown) => {
      const cause = error instanceof Error ? error.name : '';
      posts.tools.log.error('network hint failed', { cause });
      return false;
    });
    // Only now: whatever is cut off is looked at once more.
    if (!isDone) await again(posts, hint);
    await networks.remove(hint);
  });
}

/** A minute later, then two, then four; what fails so often for good is let go of. */
async function again({ tools }: Posts, { key: _key, etag: _etag, ...hint }: StoredHint) {
  const tries = (hint.tries ?? 0) + 1;
  if (tries > triesAtMost) {
    tools.log.error('network hint given up', { cause: hint.kind });
    return;
  }
  await tools.networks.hint([
    { ...hint, tries, at: tools.clock.now() + 2 ** (tries - 1) * minute },
  ]);
}

/** @returns false: to be looked at again */
type Look = (posts: Posts, hint: Hint) => Promise<boolean>;

const looks: Readonly<Record<Hint['kind'], Look>> = {
  invited: async (posts, { network: id, id: person }) => {
    const network = await posts.tools.networks.network(id);
    const member = await posts.tools.networks.get({ network: id, part: 'member', id: person });
    if (!network || member?.state !== 'invited') return true;
    const by = member.invitedBy;
    return tell(posts, person, { kind: 'invited', network, ...(by === undefined ? {} : { by }) });
  },
  task: async (posts, { network: id, id: of }) => {
    const network = await posts.tools.networks.network(id);
    const task = await posts.tools.networks.get({ network: id, part: 'task', id: of });
    if (!network || task?.state !== 'open') return true;
    return (await tellGiven(posts, network, task)) && tellDue(posts, network, task);
  },
  case: async (posts, { network: id, meeting = '', id: of }) => {
    const { networks } = posts.tools;
    const network = await networks.network(id);
    const item = await networks.get({ network: id, part: 'item', meeting, id: of });
    const text = item?.source.kind === 'case' ? item.source.case.text : undefined;
    if (!network || !item || text?.state !== 'asked') return true;
    const contact = reachable(posts.tools, text.adviser);
    if (!contact) return true;
    const view = { kind: 'case-asked', network, item, meeting, state: 'asked' } as const;
    return sent(posts, `case ${of}`, (key) => postOnce(posts, key, contact, view));
  },
  issue: async (posts, { network: steering, id }) => {
    const { networks } = posts.tools;
    const issue = await networks.get({ network: steering, part: 'issue', id });
    if (!issue) return true;
    await bring(posts.tools, issue);
    return tellIssue(posts, issue);
  },
  over: async (posts, hint) => {
    const meeting = await lookAfter(posts.tools, hint);
    return meeting?.state === 'ended' ? postMinutes(posts, hint) : true;
  },
  erase: async ({ tools }, hint) => {
    await eraseDue(tools, hint);
    return true;
  },
};

/** Remembered here until its mark or hint is saved, so that a slow store makes no second message. */
async function sent(
  posts: Posts,
  key: string,
  send: (key: string) => Promise<boolean>,
): Promise<boolean> {
  const isSent = await send(key);
  if (isSent) posts.unmarked.delete(key);
  return isSent;
}

/** Into one's own chat; whoever cannot be reached sees it in the tab. */
function tell(posts: Posts, person: PersonId, news: NetworkNews): Promise<boolean> {
  const contact = reachable(posts.tools, person);
  if (!contact) return Promise.resolve(true);
  const about = 'task' in news ? news.task.id : 'issue' in news ? news.issue.id : news.network.id;
  const key = `network ${news.kind} ${about} ${person}`;
  return sent(posts, key, (one) => postOnce(posts, one, contact, { kind: 'network-news', news }));
}

/** Whoever was given it by somebody else hears of it once. */
async function tellGiven(posts: Posts, network: Network, task: Task): Promise<boolean> {
  const { id, owner, by, told } = task;
  if (owner === by || told === owner) return true;
  if (!(await tell(posts, owner, { kind: 'task-given', network, task }))) return false;
  await posts.tools.networks.change(
    { network: network.id, part: 'task', id },
    (before) => before && { ...before, told: owner },
  );
  return true;
}

/** In the morning of its day, once. */
async function tellDue(posts: Posts, network: Network, task: Task): Promise<boolean> {
  const { tools } = posts;
  const { id, owner, due, reminded, at } = task;
  const now = tools.clock.now();
  const calendar = tools.known.calendar();
  const { digestAt } = tools.known.county().settings;
  const morning = due === undefined ? Infinity : calendar.instantOf(due, digestAt);
  // Given on the very day: they have just heard of it.
  if (due === undefined || reminded === due || morning > now || at > morning) return true;
  if (!(await tell(posts, owner, { kind: 'task-due', network, task }))) return false;
  await tools.networks.change(
    { network: network.id, part: 'task', id },
    (before) => before && { ...before, reminded: due },
  );
  return true;
}

/** Brought: to who leads the steering group. Answered: to who brought it and who leads their network. */
async function tellIssue(posts: Posts, issue: Issue): Promise<boolean> {
  const { networks } = posts.tools;
  const upTo = issue.answer ? 'answered' : 'brought';
  if (issue.told === upTo) return true;
  const network = await networks.network(issue.network);
  const steering = await networks.network(issue.steering);
  if (!network || !steering) return true;
  const people = issue.answer ? new Set([issue.by, network.leader]) : new Set([steering.leader]);
  for (const person of people) {
    const kind = `issue-${upTo}` as const;
    const where = issue.answer ? network : steering;
    if (!(await tell(posts, person, { kind, network: where, issue }))) return false;
  }
  await networks.change(
    { network: issue.steering, part: 'issue', id: issue.id },
    (before) => before && { ...before, told: upTo },
  );
  return true;
}

/** Into the network's channel, once, in the network's language. */
async function postMinutes(posts: Posts, { network: id, id: meeting }: Hint): Promise<boolean> {
  const { tools, messenger } = posts;
  const network = await tools.networks.network(id);
  const held = await tools.networks.get({ network: id, part: 'meeting', id: meeting });
  const channel = tools.known.channels().find((one) => one.id === network?.conversation);
  if (!network || !held || !channel || held.posted) return true;
  const minutes = minutesOf(network, await rowsOf(tools, { network, meeting: held }));
  const view = { kind: 'minutes', minutes } as const;
  const message = { view, language: network.language, reader: '' };
  const isPosted = await sent(posts, `minutes ${meeting}`, (key) =>
    sendOnce(posts, key, () => messenger.send(channel.reference, message)),
  );
  if (isPosted)
    await tools.networks.change(
      { network: id, part: 'meeting', id: meeting },
      (before) => before && { ...before, posted: true },
    );
  return isPosted;
}
