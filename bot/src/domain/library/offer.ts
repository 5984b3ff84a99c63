import type { Language } from '../language.ts';
import type { ProfessionId, TopicId } from '../roster/county.ts';
import { isForProfession, unknownProfession } from './profession.ts';
import type { Item } from './types.ts';
import { writtenFor } from './written.ts';

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
 * profession rather than for everybody (the other way round where that is not known), about this topic
 * rather than about many, the newest. It is offered as it is written for the asker.
 */
export function fittingItem(items: readonly Item[], to: OfferTo): Item | undefined {
  const published = items.filter(({ state }) => state === 'published');
  const preferred = to.profession === unknownProfession ? isForEverybody : isForSome;
  return [...Map.groupBy(published, ({ group }) => group).values()]
    .flatMap((sisters) => writtenFor(sisters, to.language) ?? [])
    .filter((item) => fits(item, to))
    .sort(
      (a, b) =>
        Number(preferred(b)) - Number(preferred(a)) ||
        a.topics.length - b.topics.length ||
        b.changed - a.changed ||
        (a.id < b.id ? -1 : 1),
    )[0];
}

function fits({ group, topics, professions }: Item, to: OfferTo): boolean {
  if (to.learnt.has(group) || to.offered.has(group)) return false;
  return topics.includes(to.topic) && isForProfession(professions, to.profession);
}

const isForEverybody = ({ professions }: Item): boolean => professions.length === 0;
const isForSome = (item: Item): boolean => !isForEverybody(item);
