import { entryOf, type DirectoryEntry } from '../domain/directory/entry.ts';
import type { Item } from '../domain/library/types.ts';
import type { Incoming } from '../ports.ts';
import type { Seeker } from './book.ts';
import { languageFor } from './language.ts';
import { searchedInVain } from './searches.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** So many answers fit on a card that is read in a hurry. */
const most = 3;

/** "yhteystieto kela kitee": the entries that fit best, those near the asker's station first. */
export function findContacts(tools: Tools, incoming: Incoming, query: string): View {
  if (query === '') return { kind: 'find-what', what: 'contacts' };
  const { book, clock, known } = tools;
  const now = clock.now();
  const { timeZone } = known.county();
  const entries = book
    .findContacts(query, seekerOf(tools, incoming))
    .flatMap(({ id }): readonly DirectoryEntry[] => {
      const entry = entryOf(id, (other) => book.record(other), { timeZone, now });
      return entry ? [entry] : [];
    });
  if (entries.length === 0)
    searchedInVain(tools, { kind: 'directory', query, caller: incoming.caller.id });
  return { kind: 'contacts-found', entries, now };
}

/** "koulutus toimeentulotuki": each training in the asker's language, where it is written in it. */
export function findItems(tools: Tools, incoming: Incoming, query: string): View {
  if (query === '') return { kind: 'find-what', what: 'items' };
  const seeker = seekerOf(tools, incoming);
  const items = tools.book
    .findItems(query, seeker)
    .flatMap(({ id }) => sisterFor(tools.book.itemsOf(id.slice(id.indexOf(':') + 1)), seeker));
  if (items.length === 0)
    searchedInVain(tools, { kind: 'library', query, caller: incoming.caller.id });
  return { kind: 'items-found', trainings: items };
}

function seekerOf(tools: Tools, incoming: Incoming): Seeker {
  const station = tools.known.contact(incoming.caller.id)?.homeStation;
  return {
    language: languageFor(tools, incoming),
    now: tools.clock.now(),
    limit: most,
    ...(station === undefined ? {} : { station }),
  };
}

function sisterFor(sisters: readonly Item[], { language }: Seeker): readonly Item[] {
  const own = sisters.find((item) => item.language === language);
  const finnish = sisters.find((item) => item.language === 'fi');
  return [own ?? finnish ?? sisters[0]].filter((item) => item !== undefined);
}
