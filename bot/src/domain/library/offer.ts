import type { Language } from '../language.ts';
import type { ProfessionId, TopicId } from '../roster/county.ts';
import type { Item } from './types.ts';

/** Who asked, about what, and what they know already. */
export interface OfferTo {
  readonly topic: TopicId;
  readonly profession: ProfessionId;
  readonly language: Language;
  /** Groups of items that they have completed and that hold. */
  readonly learnt: ReadonlySet<string>;
  /** Groups of items that they were offered before, taken or not. */
  readonly offered: ReadonlySet<string>;
}

/**
 * The one item that fits a closed consultation, offered to nobody twice: made for the asker's
 * profession rather than for everybody, about this topic rather than about many, the newest.
 */
export function fittingItem(items: readonly Item[], to: OfferTo): Item | undefined {
  return items
    .filter((item) => fits(item, to))
    .sort(
      (a, b) =>
        Number(isForEverybody(a)) - Number(isForEverybody(b)) ||
        a.topics.length - b.topics.length ||
        b.changed - a.changed ||
        (a.id < b.id ? -1 : 1),
    )[0];
}

function fits(item: Item, { topic, profession, language, learnt, offered }: OfferTo): boolean {
  const { state, group, professions } = item;
  if (state !== 'published' || item.language !== language) return false;
  if (learnt.has(group) || offered.has(group)) return false;
  return item.topics.includes(topic) && (isForEverybody(item) || professions.includes(profession));
}

const isForEverybody = ({ professions }: Item): boolean => professions.length === 0;
