import { entryOf, type DirectoryEntry } from '../domain/directory/entry.ts';
import { maySeeProfessional } from '../domain/directory/rights.ts';
import type { Item } from '../domain/library/types.ts';
import { writtenFor } from '../domain/library/written.ts';
import type { Incoming } from '../ports.ts';
import type { Seeker } from './book.ts';
import { languageFor } from './language.ts';
import { publishedGroups } from './library/groups.ts';
import { searchedInVain } from './searches.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** So many answers fit on a card that is read in a hurry. */
const most = 3;

/** "yhteystieto kela kitee": the entries that fit best, those near the asker's station first. */
export function findContacts(tools: Tools, incoming: Incoming, query: string): View {
  if (query === '') return { kind: 'find-what', what: 'contacts' };
  const entries = contactsFound(tools, incoming, query, most);
  if (entries.length === 0)
    searchedInVain(tools, { kind: 'directory', query, caller: incoming.caller.id });
  // It stands open on its card. What unfolds on a card is not told to us, and what is listed is not opened.
  const [only, ...others] = entries;
  if (only && others.length === 0) tools.book.opened(only.id, incoming.caller.id);
  const told = entries.map((entry) => toldTo(tools, incoming, entry));
  return { kind: 'contacts-found', entries: told, now: tools.clock.now() };
}

/** Numbers for staff are for staff of the roster, and for nobody who reads along in a channel. */
function toldTo(
  { known }: Tools,
  { caller, conversation }: Incoming,
  entry: DirectoryEntry,
): DirectoryEntry {
  const isStaff = maySeeProfessional(known.person(caller.id));
  return isStaff && conversation.kind === 'personal' ? entry : forEverybody(entry);
}

/** Without the numbers for staff. */
export const forEverybody = <Entry extends DirectoryEntry>(entry: Entry): Entry => ({
  ...entry,
  phones: entry.phones.filter(({ audience }) => audience === 'public'),
});

/** "koulutus toimeentulotuki": each training in the asker's language, where it is written in it. */
export function findItems(tools: Tools, incoming: Incoming, query: string): View {
  if (query === '') return { kind: 'find-what', what: 'items' };
  const items = itemsFound(tools, incoming, query, most);
  if (items.length === 0)
    searchedInVain(tools, { kind: 'library', query, caller: incoming.caller.id });
  return { kind: 'items-found', trainings: items };
}

export function contactsFound(
  tools: Tools,
  incoming: Incoming,
  query: string,
  limit: number,
): readonly DirectoryEntry[] {
  const hits = tools.book.findContacts(query, seekerOf(tools, incoming, limit));
  return entriesOf(
    tools,
    hits.map(({ id }) => id),
  );
}

export function itemsFound(
  tools: Tools,
  incoming: Incoming,
  query: string,
  limit: number,
): readonly Item[] {
  const seeker = seekerOf(tools, incoming, limit);
  return tools.book
    .findItems(query, seeker)
    .flatMap(
      ({ id }) =>
        writtenFor(tools.book.itemsOf(id.slice(id.indexOf(':') + 1)), seeker.language) ?? [],
    );
}

/** One's own pins, then those of one's station. */
export function pinnedContacts(tools: Tools, { caller }: Incoming): readonly DirectoryEntry[] {
  const station = tools.known.contact(caller.id)?.homeStation;
  const pins = tools.book.on('pins');
  const ids = [caller.id, `station-${station}`].flatMap((id) => pins.get(id)?.entries ?? []);
  return entriesOf(tools, [...new Set(ids)]);
}

/** What was published or changed last. */
export function newestItems(tools: Tools, incoming: Incoming, limit: number): readonly Item[] {
  const language = languageFor(tools, incoming);
  return [...publishedGroups(tools).values()]
    .flatMap((sisters) => writtenFor(sisters, language) ?? [])
    .sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function entriesOf(tools: Tools, ids: readonly string[]): readonly DirectoryEntry[] {
  const { book, clock, known } = tools;
  const when = { timeZone: known.county().timeZone, now: clock.now() };
  return ids.flatMap((id) => entryOf(id, (other) => book.record(other), when) ?? []);
}

function seekerOf(tools: Tools, incoming: Incoming, limit: number): Seeker {
  const station = tools.known.contact(incoming.caller.id)?.homeStation;
  return {
    language: languageFor(tools, incoming),
    now: tools.clock.now(),
    limit,
    ...(station === undefined ? {} : { station }),
  };
}
