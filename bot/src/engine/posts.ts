import { isAdviser } from '../domain/consultation/rights.ts';
import { minute } from '../domain/time.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type { KnownPerson, Messenger } from '../ports.ts';
import { stationDays, unfinishedView } from '../use-cases/lists.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';

/** A post that could not be made in this time is not made at all: a morning digest at noon helps nobody. */
const lateAtMost = 120 * minute;

/** How many marks of earlier posts are kept per person or channel. */
const marksKept = 8;

/** Morning digest, "Tänään paikalla", afternoon Keskeneräiset: each once a working day. */
export async function makePosts(tools: Tools, messenger: Messenger): Promise<void> {
  const now = tools.clock.now();
  const date = tools.known.calendar().dateOf(now);
  const { digestAt, stationPostAt, unfinishedAt } = tools.known.county().settings;
  if (isTime(tools, date, digestAt, now))
    await toAdvisers(tools, messenger, `digest-${date}`, digestOf);
  if (isTime(tools, date, stationPostAt, now)) await toChannels(tools, messenger, date);
  if (isTime(tools, date, unfinishedAt, now))
    await toAdvisers(tools, messenger, `unfinished-${date}`, unfinishedOf);
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

async function toAdvisers(
  tools: Tools,
  messenger: Messenger,
  mark: string,
  make: Make,
): Promise<void> {
  for (const contact of tools.known.contacts()) {
    const { id, reference, unreachable, posted = [] } = contact;
    if (!reference || unreachable === true || posted.includes(mark)) continue;
    if (!isAdviser(tools.known.person(id))) continue;
    const view = await make(tools, contact);
    // A round that was given up as too slow may still be going on beside this one.
    if (!view || tools.known.contact(id)?.posted?.includes(mark)) continue;
    const language = contact.language ?? messenger.languageOf(reference);
    const { kind } = await messenger.send(reference, { view, language, reader: id });
    if (kind === 'later') continue;
    const saved = await tools.people.savePerson(id, (before) => ({
      ...(before ?? contact),
      posted: [...(before?.posted ?? []), mark].slice(-marksKept),
    }));
    tools.known.setPerson(saved);
  }
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

async function toChannels(tools: Tools, messenger: Messenger, date: LocalDate): Promise<void> {
  const mark = `station-${date}`;
  const days = stationDays(tools, date, tools.clock.now());
  for (const channel of tools.known.channels()) {
    const { id, reference, station, posted = [] } = channel;
    const day = days.find((one) => one.station === station);
    if (!day || posted.includes(mark) || day.presences.length === 0) continue;
    const language = messenger.languageOf(reference);
    const message = { view: { kind: 'station-post', day }, language, reader: '' } as const;
    const { kind } = await messenger.send(reference, message);
    if (kind === 'later') continue;
    const saved = await tools.people.saveChannel(id, (before) => ({
      ...(before ?? channel),
      posted: [...(before?.posted ?? []), mark].slice(-marksKept),
    }));
    tools.known.setChannel(saved);
  }
}
