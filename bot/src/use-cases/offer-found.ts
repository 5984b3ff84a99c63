import type { Incoming } from '../ports.ts';
import { contactsFound, itemsFound, pinnedContacts, newestItems } from './find.ts';
import { screen } from './screen.ts';
import type { Tools } from './tools.ts';
import type { Offer, View } from './view.ts';

type Search = Extract<Incoming['content'], { kind: 'search' }>;

/** The card of a training holds all of it: more of them at once would be too much for one answer. */
const itemsAtOnce = 10;

/**
 * Looked for from the message box of any chat, to be posted there: the same search as in the bot.
 * Before anything is typed, what is pinned and what is new. Nothing of it is kept.
 */
export function offerFound(tools: Tools, incoming: Incoming, search: Search): View | Offer {
  const { words, skip, count } = search;
  const { refusal } = screen(tools, { query: words }, 'search');
  if (refusal) return { kind: 'refused', refusal };
  const page = skip > 0 ? 'more' : words === '' ? 'untyped' : 'first';
  if (search.what === 'contacts') {
    const all =
      page === 'untyped'
        ? pinnedContacts(tools, incoming)
        : contactsFound(tools, incoming, words, skip + count);
    const entries = all.slice(skip, skip + count);
    return { kind: 'contacts-offered', entries, now: tools.clock.now(), page };
  }
  const until = skip + Math.min(count, itemsAtOnce);
  const all =
    page === 'untyped'
      ? newestItems(tools, incoming, until)
      : itemsFound(tools, incoming, words, until);
  return { kind: 'items-offered', trainings: all.slice(skip, until), page };
}
