import { nudgesDue, type ErrorReport, type Nudge } from '../domain/directory/freshness.ts';
import { directoryOf } from '../domain/directory/records.ts';
import { groupOf, remindersDue, type Reminder } from '../domain/library/completion.ts';
import { koppiItself, staleMonthsOf, type PersonId } from '../domain/roster/county.ts';
import { day } from '../domain/time.ts';
import type { LocalDate } from '../domain/time.ts';
import { nothingLearnt } from '../use-cases/library/groups.ts';
import { nudgeView, receiversOf, reportView } from '../use-cases/tend.ts';
import { renewalsView } from '../use-cases/renewals.ts';
import type { Tools } from '../use-cases/tools.ts';
import { toLearners } from './learners.ts';
import {
  each,
  languageOf,
  messageTo,
  nudgeMark,
  postOnce,
  reachable,
  withMark,
  type Posts,
} from './posting.ts';

/** What the contents ask of people on one day; looked for once, since it takes reading all of them. */
interface Round {
  readonly date: LocalDate;
  readonly nudges: Set<Nudge>;
  readonly reminders: Map<PersonId, readonly Reminder[]>;
}

/**
 * What keeps directory and library alive: on a working day's morning who owns stale entries is asked
 * about them, and who has something to renew is reminded. What is said to be wrong reaches whoever
 * tends it, and the answer who said so, at once.
 */
export function createTending(
  posts: Posts,
): (date: LocalDate, isMorning: boolean) => Promise<void> {
  const { tools } = posts;
  let round: Round | undefined;
  return async (date, isMorning) => {
    await toTenders(posts);
    await toLearners(posts);
    if (!isMorning || !tools.known.calendar().isWorkingDay(date)) return;
    if (round?.date !== date) round = roundOf(tools, date);
    const { nudges, reminders } = round;
    await each(posts, [...nudges], async (nudge) => {
      if (await nudged(posts, nudge, date)) nudges.delete(nudge);
    });
    await each(posts, [...reminders], async ([person, due]) => {
      if (await reminded(posts, person, due)) reminders.delete(person);
    });
  };
}

function roundOf(tools: Tools, date: LocalDate): Round {
  const { book, known } = tools;
  const owned = [...book.on('directory').values()].filter(({ rows }) =>
    [...(rows.services ?? []), ...(rows.roleCards ?? [])].some(({ owner }) => owner !== undefined),
  );
  const last = known.contacts().flatMap(({ id, posted }) => {
    const mark = posted?.find((one) => one.startsWith(nudgeMark));
    return mark === undefined ? [] : [[id, mark.slice(nudgeMark.length)] as const];
  });
  const months = staleMonthsOf(known.county());
  const learning = [...book.on('learning').values()];
  const due = remindersDue(
    learning.flatMap(({ completions }) => completions),
    [...book.on('library').values()],
    { today: date, timeZone: known.county().timeZone },
  );
  return {
    date,
    nudges: new Set(nudgesDue(directoryOf(owned), date, months, new Map(last))),
    reminders: Map.groupBy(
      due.filter((one) => !isReminded(tools, one)),
      ({ person }) => person,
    ),
  };
}

const isReminded = ({ book }: Tools, { person, item, renewBy }: Reminder): boolean =>
  book.on('learning').get(person)?.reminded[groupOf(item)] === renewBy;

/** @returns that nothing is left to do about it today */
async function nudged(posts: Posts, { owner }: Nudge, date: LocalDate): Promise<boolean> {
  const { tools } = posts;
  const contact = reachable(tools, owner);
  if (!contact || !tools.known.person(owner)) return true;
  const mark = `${nudgeMark}${date}`;
  if (contact.posted?.includes(mark)) return true;
  const view = nudgeView(tools, owner);
  if (view.entries.length === 0) return true;
  if (!(await postOnce(posts, `${mark} ${owner}`, contact, view))) return false;
  const saved = await tools.people.savePerson(owner, (before) => ({
    ...(before ?? contact),
    posted: withMark(before?.posted, mark),
  }));
  tools.known.setPerson(saved);
  posts.unmarked.delete(`${mark} ${owner}`);
  return true;
}

async function reminded(
  posts: Posts,
  person: PersonId,
  all: readonly Reminder[],
): Promise<boolean> {
  const { tools } = posts;
  const contact = reachable(tools, person);
  const due = all.filter((one) => !isReminded(tools, one));
  if (!contact || due.length === 0) return true;
  const view = renewalsView(tools, due, languageOf(posts, contact));
  if (view.renewals.length === 0) return true;
  const key = `renewal ${person} ${due.map(({ item, renewBy }) => item + renewBy).join()}`;
  if (!(await postOnce(posts, key, contact, view))) return false;
  const told = Object.fromEntries(due.map(({ item, renewBy }) => [groupOf(item), renewBy]));
  await tools.book.change('learning', koppiItself, [
    {
      id: person,
      decide: (before = nothingLearnt(person)) => ({
        ...before,
        reminded: { ...before.reminded, ...told },
      }),
    },
  ]);
  posts.unmarked.delete(key);
  return true;
}

type Told = NonNullable<ErrorReport['told']>;

/** Reports to whoever tends the entry, answers to whoever reported; texts leave the cards in time. */
async function toTenders(posts: Posts): Promise<void> {
  const { tools } = posts;
  const reports = [...tools.book.on('reports').values()];
  await each(
    posts,
    reports.filter((report) => nextWord(tools, report) !== undefined),
    async (report) => {
      const next = nextWord(tools, report);
      if (next === undefined) return;
      const cards = await say[next](posts, report);
      if (!cards) return;
      await tools.book.change('reports', koppiItself, [
        {
          id: report.id,
          decide: (before) => before && { ...before, told: { upTo: next, cards } },
        },
      ]);
      for (const key of posts.unmarked.keys())
        if (key.startsWith(keyOf(report))) posts.unmarked.delete(key);
    },
  );
}

function nextWord(tools: Tools, { answer, told }: ErrorReport): Told['upTo'] | undefined {
  if (!answer) return told ? undefined : 'report';
  if (told?.upTo === undefined || told.upTo === 'report') return 'answer';
  const { retentionDays } = tools.known.county().settings;
  // A day before the report itself goes: until then it tells which cards hold its texts.
  const isPast = tools.clock.now() >= answer.at + (retentionDays - 1) * day;
  return told.upTo === 'answer' && isPast ? 'end' : undefined;
}

/** Undefined: somebody has yet to get it. */
type Say = (posts: Posts, report: ErrorReport) => Promise<Told['cards'] | undefined>;

const keyOf = ({ id }: ErrorReport): string => `report ${id} `;

const say: Readonly<Record<Told['upTo'], Say>> = {
  report: (posts, report) => sendTo(posts, report, receiversOf(posts.tools, report)),
  answer: async (posts, report) => {
    await showAgain(posts, report);
    return sendTo(posts, report, [report.by]);
  },
  end: async (posts, report) => {
    await showAgain(posts, report);
    return [];
  },
};

async function sendTo(posts: Posts, report: ErrorReport, people: readonly PersonId[]) {
  const { tools, unmarked } = posts;
  const contacts = people.flatMap((person) => reachable(tools, person) ?? []);
  // Nobody there yet to hear of it: the report waits until somebody is.
  if (contacts.length === 0 && report.answer === undefined) return undefined;
  const cards: { person: PersonId; activityId: string }[] = [];
  for (const contact of contacts) {
    const key = `${keyOf(report)}${report.answer ? 'answer' : 'report'} ${contact.id}`;
    const view = reportView(tools, report, contact.id);
    if (!view) return [];
    if (!(await postOnce(posts, key, contact, view))) return undefined;
    const activityId = unmarked.get(key);
    if (activityId) cards.push({ person: contact.id, activityId });
  }
  return cards;
}

/** Cards that are gone are no loss. */
async function showAgain(posts: Posts, report: ErrorReport): Promise<void> {
  const { tools, messenger } = posts;
  for (const { person, activityId } of report.told?.cards ?? []) {
    const contact = reachable(tools, person);
    const view = reportView(tools, report, person, 'ended');
    if (contact && view)
      await messenger.update(contact.reference, activityId, messageTo(posts, contact, view));
  }
}
