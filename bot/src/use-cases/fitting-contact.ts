import { entryOf, type DirectoryEntry } from '../domain/directory/entry.ts';
import { maySeeProfessional } from '../domain/directory/rights.ts';
import {
  anythingElse,
  type PersonId,
  type StationId,
  type TopicId,
} from '../domain/roster/county.ts';
import { forEverybody } from './find.ts';
import type { Tools } from './tools.ts';

export interface ContactFor {
  readonly topic: TopicId;
  /** Empty where it is not kept any more. */
  readonly question: string;
  readonly station: StationId;
  readonly asker: PersonId;
  /** Ids that they were offered before. */
  readonly offered: ReadonlySet<string>;
}

/** Further down, what is found has to do with the question in passing. */
const lookedAt = 20;

/**
 * The one service to call about a question: of those that say they help with its topic the one found
 * best by the question's words, else by the topic's name, near the station. Nobody is offered for
 * what fits no topic.
 */
export function fittingContact(
  tools: Tools,
  { topic, question, station, asker, offered }: ContactFor,
): DirectoryEntry | undefined {
  const { book, clock, known } = tools;
  const county = known.county();
  const name = county.topics.find(({ id }) => id === topic)?.name;
  if (!name || topic === anythingElse) return undefined;
  const now = clock.now();
  const seeker = { language: 'fi', station, now, limit: lookedAt } as const;
  const found = [question, name.fi].flatMap((words) => book.findContacts(words, seeker));
  for (const { id } of found) {
    const when = { timeZone: county.timeZone, now };
    const entry = offered.has(id) ? undefined : entryOf(id, (other) => book.record(other), when);
    if (entry?.kind !== 'service' || !entry.service.topics.includes(topic)) continue;
    const told = maySeeProfessional(known.person(asker)) ? entry : forEverybody(entry);
    // A line for staff alone is nothing to others.
    if (told.phones.length > 0 || entry.phones.length === 0) return told;
  }
  return undefined;
}
