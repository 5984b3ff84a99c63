import { isAdviser } from '../domain/consultation/rights.ts';
import { engineActor } from '../domain/consultation/types.ts';
import { swapDays } from '../domain/schedule/swap-days.ts';
import type { Swap } from '../domain/schedule/types.ts';
import { minute } from '../domain/time.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type { KnownPerson } from '../ports.ts';
import { stationDays, unfinishedView } from '../use-cases/lists.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';
import { each, sendOnce, withMark, type Posting, type Posts } from './posting.ts';
import { toNetworks } from './gather.ts';
import { createTending } from './tending.ts';

/** A post that could not be made in this time is not made at all: a morning digest at noon helps nobody. */
const lateAtMost = 120 * minute;

/**
 * Morning digest, "Tänään paikalla", afternoon Keskeneräiset: each once a working day. What becomes
 * of swaps, as soon as it does. What directory and library ask of people. And what networks have to
 * say and do by themselves.
 * @returns makes what is due now; two of its rounds must not run at the same time
 */
export function createPosts(posting: Posting): () => Promise<void> {
  const posts: Posts = { ...posting, unmarked: new Map() };
  const { tools } = posting;
  const tend = createTending(posts);
  return async () => {
    const now = tools.clock.now();
    const date = tools.known.calendar().dateOf(now);
    const { digestAt, stationPostAt, unfinishedAt } = tools.known.county().settings;
    if (isTime(tools, date, digestAt, now)) await toAdvisers(posts, `digest-${date}`, digestOf);
    if (isTime(tools, date, stationPostAt, now)) await toChannels(posts, date);
    if (isTime(tools, date, unfinishedAt, now))
      await toAdvisers(posts, `unfinished-${date}`, unfinishedOf);
    await toSwappers(posts, date);
    await tend(date, isTime(tools, date, digestAt, now));
    await toNetworks(posts);
  };
}

/** The next instant after `after` at which a post may be due. */
export function nextPost(tools: Tools, after: Instant): Instant {
  const calendar = tools.known.calendar();
  const { digestAt, stationPostAt, unfinishedAt } = tools.known.county().settings;
  const today = calendar.dateOf(after);
  const tomorrow = calendar.dateOf(calendar.instantOf(today, '12:00') + 24 * 60 * minute);
  const instants = [today, tomorrow].flatMap((date) =>
    [digestAt, stationPostAt, unfinishedAt].map((time) => calendar.instantOf(date, time)),
  );
  return Math.min(...instants.filter((at) => at > after));
}

function isTime(tools: Tools, date: LocalDate, time: LocalTime, now: Instant): boolean {
  const at = tools.known.calendar().instantOf(date, time);
  return at <= now && now < at + lateAtMost;
}

type Make = (tools: Tools, adviser: KnownPerson) => Promise<View | undefined>;

async function toAdvisers(posts: Posts, mark: string, make: Make): Promise<void> {
  const { tools, messenger } = posts;
  const { known, people } = tools;
  const waiting = known
    .contacts()
    .filter(({ id, posted }) => !posted?.includes(mark) && isAdviser(known.person(id)));
  await each(posts, waiting, async ({ id }) => {
    // The round may be a long one: they may have written, or been found unreachable, meanwhile.
    const contact = known.contact(id);
    if (!contact?.reference || contact.unreachable === true) return;
    const { reference } = contact;
    const isSent = await sendOnce(posts, `${mark} ${id}`, async () => {
      const view = await make(tools, contact);
      const language = contact.language ?? messenger.languageOf(reference);
      return view && messenger.send(reference, { view, language, reader: id });
    });
    if (!isSent) return;
    const saved = await people.savePerson(id, (before) => ({
      ...(before ?? contact),
      posted: withMark(before?.posted, mark),
    }));
    known.setPerson(saved);
    posts.unmarked.delete(`${mark} ${id}`);
  });
}

/** Only for those who work today. */
function digestOf(tools: Tools, { id }: KnownPerson): Promise<View | undefined> {
  const now = tools.clock.now();
  const calendar = tools.known.calendar();
  const date = calendar.dateOf(now);
  const own = calendar.day(date).filter(({ person }) => person === id);
  if (own.length === 0) return Promise.resolve(undefined);
  const open = tools.known.open();
  return Promise.resolve({
    kind: 'digest',
    date,
    own,
    waiting: open.filter(
      ({ state, notified, excluded }) =>
        state === 'waiting' && notified.includes(id) && !excluded.includes(id),
    ),
    unfinished: open.filter(({ state, adviser }) => state === 'accepted' && adviser === id).length,
    now,
  });
}

async function unfinishedOf(tools: Tools, { id }: KnownPerson): Promise<View | undefined> {
  const calendar = tools.known.calendar();
  const today = calendar.day(calendar.dateOf(tools.clock.now()));
  if (!today.some(({ person }) => person === id)) return undefined;
  const view = await unfinishedView(tools, id);
  return view.kind === 'unfinished' && view.items.length > 0 ? view : undefined;
}

async function toChannels(posts: Posts, date: LocalDate): Promise<void> {
  const { tools, messenger } = posts;
  const { known } = tools;
  if (known.county().settings.channelPosts === false) return;
  const mark = `station-${date}`;
  const days = stationDays(tools, date, tools.clock.now());
  const waiting = known.channels().filter(({ posted }) => !posted?.includes(mark));
  await each(posts, waiting, async (channel) => {
    const { id, reference, station } = channel;
    const day = days.find((one) => one.station === station);
    const isWanted = known.station(station ?? '')?.posts ?? true;
    if (!isWanted || !day || day.presences.length === 0) return;
    const language = messenger.languageOf(reference);
    const message = { view: { kind: 'station-post', day }, language, reader: '' } as const;
    if (!(await sendOnce(posts, `${mark} ${id}`, () => messenger.send(reference, message)))) return;
    const saved = await tools.people.saveChannel(id, (before) => ({
      ...(before ?? channel),
      posted: withMark(before?.posted, mark),
    }));
    tools.known.setChannel(saved);
    posts.unmarked.delete(`${mark} ${id}`);
  });
}

/** Who was asked for a swap hears of it, and who asked hears the answer: each once. */
async function toSwappers(posts: Posts, today: LocalDate): Promise<void> {
  const { tools, messenger } = posts;
  const { swaps = [], told = [] } = tools.known.schedules();
  const waiting = swaps
    .filter(({ date, otherDate }) => date >= today && otherDate >= today)
    .filter((swap) => !told.includes(markOf(swap)) && isWorthTelling(swap, told));
  await each(posts, waiting, async (swap) => {
    const hearsOf = swap.state === 'asked' || swap.state === 'taken-back';
    const reader = hearsOf ? swap.other : swap.person;
    const contact = tools.known.contact(reader);
    if (!contact?.reference || contact.unreachable === true) return;
    const { reference } = contact;
    const language = contact.language ?? messenger.languageOf(reference);
    const days = swapDays(tools.known.schedules(), swap);
    const message = { view: { kind: 'swap', swap, days }, language, reader } as const;
    const mark = markOf(swap);
    if (!(await sendOnce(posts, mark, () => messenger.send(reference, message)))) return;
    const saved = await tools.config.changeSchedules(engineActor, tools.clock.now(), (before) => ({
      ...before,
      told: [...(before.told ?? []).filter((one) => one !== mark), mark],
    }));
    tools.known.setSchedules(saved);
    posts.unmarked.delete(mark);
  });
}

const markOf = ({ id, state }: Swap): string => `${id}-${state}`;

/** What was taken back before the other heard of it need not be heard of at all. */
function isWorthTelling({ id, state }: Swap, told: readonly string[]): boolean {
  return state !== 'taken-back' || told.includes(`${id}-asked`);
}
