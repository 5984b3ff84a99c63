import { groupOf } from '../domain/library/completion.ts';
import { heard } from '../domain/library/sessions.ts';
import { koppiItself, type PersonId } from '../domain/roster/county.ts';
import { writtenFor } from '../use-cases/library/groups.ts';
import type { View } from '../use-cases/view.ts';
import { each, languageOf, postOnce, reachable, type Posts, type Reachable } from './posting.ts';

/** What happens to a session one has signed up for, and what came of what one wished for: at once. */
export async function toLearners(posts: Posts): Promise<void> {
  await newsOfSessions(posts);
  await answersToWishes(posts);
}

async function newsOfSessions(posts: Posts): Promise<void> {
  const { book, clock } = posts.tools;
  const coming = [...book.on('sessions').values()].filter(({ from }) => from > clock.now());
  const all = coming.flatMap((session) => (session.news ?? []).map((news) => ({ session, news })));
  await each(posts, all, async ({ session, news }) => {
    const key = `session ${session.id} ${news.kind} ${news.person}`;
    const view = { kind: 'session-news', session, news: news.kind } as const;
    if (!(await isTold(posts, key, news.person, () => view))) return;
    await book.change('sessions', koppiItself, [
      { id: session.id, decide: (before) => before && heard(before, news) },
    ]);
    posts.unmarked.delete(key);
  });
}

async function answersToWishes(posts: Posts): Promise<void> {
  const { book } = posts.tools;
  const all = [...book.on('wishes').values()].flatMap(({ id, answeredBy, untold = [] }) =>
    answeredBy === undefined ? [] : untold.map((person) => ({ id, answeredBy, person })),
  );
  await each(posts, all, async ({ id, answeredBy, person }) => {
    const key = `wish ${id} ${answeredBy} ${person}`;
    const viewFor = (contact: Reachable): View | undefined => {
      const item = writtenFor(book.itemsOf(groupOf(answeredBy)), languageOf(posts, contact));
      return item && { kind: 'training-offered', item, why: 'wish' };
    };
    if (!(await isTold(posts, key, person, viewFor))) return;
    await book.change('wishes', koppiItself, [
      {
        id,
        decide: (before) =>
          before && { ...before, untold: before.untold?.filter((one) => one !== person) ?? [] },
      },
    ]);
    posts.unmarked.delete(key);
  });
}

/** Whoever cannot be reached finds it in the tab. */
async function isTold(
  posts: Posts,
  key: string,
  person: PersonId,
  viewFor: (contact: Reachable) => View | undefined,
): Promise<boolean> {
  const contact = reachable(posts.tools, person);
  const view = contact && viewFor(contact);
  return view ? postOnce(posts, key, contact, view) : true;
}
