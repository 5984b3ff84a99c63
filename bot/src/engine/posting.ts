import type { PersonId } from '../domain/roster/county.ts';
import type { Language } from '../domain/language.ts';
import type { Delivery, KnownPerson, Messenger, Outgoing, Reference } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';

export interface Posting {
  readonly tools: Tools;
  readonly messenger: Messenger;
  /** Asked before each one: another instance may lead by now, or this one leave. */
  readonly leads: () => Promise<boolean>;
  /** Gives up one that hangs, so that the others get theirs. */
  readonly inTime: <T>(step: Promise<T>) => Promise<T>;
}

export interface Posts extends Posting {
  /** Sent, while the store does not know it yet; with the activity that holds it. */
  readonly unmarked: Map<string, string>;
}

/** One after another while this instance leads; one that fails keeps no other from theirs. */
export async function each<T>(
  { tools, leads, inTime }: Posts,
  all: readonly T[],
  post: (one: T) => Promise<void>,
): Promise<void> {
  for (const one of all) {
    if (!(await leads())) return;
    try {
      await inTime(post(one));
    } catch (error) {
      tools.log.error('post failed', { cause: error instanceof Error ? error.name : '' });
    }
  }
}

/** True when it is with them, be it from a round before whose mark could not be saved. */
export async function sendOnce(
  { unmarked }: Posts,
  key: string,
  send: () => Promise<Delivery | undefined>,
): Promise<boolean> {
  if (unmarked.has(key)) return true;
  const delivery = await send();
  if (!delivery || delivery.kind === 'later') return false;
  unmarked.set(key, delivery.kind === 'sent' ? delivery.activityId : '');
  return true;
}

/** Somebody who can be reached in their own chat. */
export type Reachable = KnownPerson & { readonly reference: Reference };

export function reachable({ known }: Tools, person: PersonId): Reachable | undefined {
  const contact = known.contact(person);
  if (!contact?.reference || contact.unreachable === true) return undefined;
  return { ...contact, reference: contact.reference };
}

export const languageOf = ({ messenger }: Posts, { language, reference }: Reachable): Language =>
  language ?? messenger.languageOf(reference);

export const messageTo = (posts: Posts, contact: Reachable, view: View): Outgoing => ({
  view,
  ...{ reader: contact.id, language: languageOf(posts, contact) },
});

/** As `sendOnce`, into somebody's own chat. */
export const postOnce = (
  posts: Posts,
  key: string,
  contact: Reachable,
  view: View,
): Promise<boolean> =>
  sendOnce(posts, key, () =>
    posts.messenger.send(contact.reference, messageTo(posts, contact, view)),
  );

/** How many marks of daily posts are kept per person or channel. */
const marksKept = 8;
export const nudgeMark = 'nudge-';

/** What comes once a month is kept beside what comes every day. */
export function withMark(posted: readonly string[] = [], mark: string): readonly string[] {
  const isMonthly = (one: string) => one.startsWith(nudgeMark);
  const all = [...posted, mark];
  const daily = all.filter((one) => !isMonthly(one));
  return [...all.filter(isMonthly).slice(-1), ...daily.slice(-marksKept)];
}
