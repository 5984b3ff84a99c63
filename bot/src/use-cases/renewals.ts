import type { Language } from '../domain/language.ts';
import { groupOf, type Reminder } from '../domain/library/completion.ts';
import { writtenFor } from '../domain/library/written.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** What somebody has learnt that soon holds no more, or does not any more, in their language. */
export function renewalsView(
  { book, known, clock }: Tools,
  due: readonly Reminder[],
  language: Language,
): Extract<View, { kind: 'renewals' }> {
  const today = known.calendar().dateOf(clock.now());
  const renewals = due.flatMap(({ item, renewBy }) => {
    const written = writtenFor(book.itemsOf(groupOf(item)), language);
    return written ? [{ item: written, renewBy, hasEnded: renewBy <= today }] : [];
  });
  return { kind: 'renewals', renewals };
}
