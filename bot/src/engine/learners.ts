import { heard } from '../domain/library/sessions.ts';
import type { Session, SessionNews, Wish } from '../domain/library/types.ts';
import { writtenFor } from '../domain/library/written.ts';
import { koppiItself, type PersonId } from '../domain/roster/county.ts';
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
  const all = coming.flatMap((session) => toTell(posts, session));
  forgetOthers(posts, 'session ', all);
  await each(posts, all, async ({ key, id, person, kind }) => {
    // The round may be a long one: they may have signed off, or it may be cancelled, meanwhile.
    const session = book.on('sessions').get(id);
    const isNews = session?.news?.some((one) => one.person === person && one.kind === kind);
    if (!session || (!isNews && !posts.unmarked.has(key))) return;
    const view = { kind: 'session-news', session, news: kind } as const;
    if (!(await isTold(posts, key, person, () => view))) return;
    await book.change('sessions', koppiItself, [
      { id, decide: (before) => before && heard(before, { person, kind }) },
    ]);
    posts.unmarked.delete(key);
  });
}

/** What is news to somebody, and what they were sent while the store does not know it yet. */
function toTell({ unmarked }: Posts, { id, news = [], signedUp }: Session) {
  const withKey = (one: SessionNews) => ({
    ...one,
    ...{ id, key: `session ${id} ${one.kind} ${one.person}` },
  });
  const isNews = (sent: SessionNews) =>
    news.some((one) => one.person === sent.person && one.kind === sent.kind);
  const sent = signedUp
    .flatMap((person) => (['seat', 'waits'] as const).map((kind) => withKey({ person, kind })))
    .filter((one) => unmarked.has(one.key) && !isNews(one));
  return [...sent, ...news.map(withKey)];
}

async function answersToWishes(posts: Posts): Promise<void> {
  const { book } = posts.tools;
  const all = [...book.on('wishes').values()].flatMap(({ id, answeredBy, untold = [] }) =>
    answeredBy === undefined
      ? []
      : untold.map((person) => ({
          ...{ id, answeredBy, person, key: `wish ${id} ${answeredBy} ${person}` },
        })),
  );
  forgetOthers(posts, 'wish ', all);
  await each(posts, all, async ({ key, id, answeredBy, person }) => {
    const wish = book.on('wishes').get(id);
    const item = book.on('library').get(answeredBy);
    // Another answer may have been given meanwhile, and this one be known before its training is.
    if (!item || item.state === 'draft' || !wish || !isUntold(wish, answeredBy, person)) return;
    const viewFor = (contact: Reachable): View | undefined => {
      const written = writtenFor(book.itemsOf(item.group), languageOf(posts, contact));
      return written && { kind: 'training-offered', item: written, why: 'wish' };
    };
    if (!(await isTold(posts, key, person, viewFor))) return;
    await book.change('wishes', koppiItself, [
      {
        id,
        decide: (before) =>
          before && isUntold(before, answeredBy, person)
            ? { ...before, untold: before.untold?.filter((one) => one !== person) ?? [] }
            : before,
      },
    ]);
    posts.unmarked.delete(key);
  });
}

const isUntold = (wish: Wish, answeredBy: string, person: PersonId): boolean =>
  wish.answeredBy === answeredBy && wish.untold?.includes(person) === true;

/** What was sent and need not be marked any more: the same news later is other news. */
function forgetOthers(
  { unmarked }: Posts,
  prefix: string,
  all: readonly { readonly key: string }[],
): void {
  const keys = new Set(all.map(({ key }) => key));
  for (const key of unmarked.keys())
    if (key.startsWith(prefix) && !keys.has(key)) unmarked.delete(key);
}

/** Whoever cannot be reached finds it in the tab, and so does everybody what is read no more. */
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
