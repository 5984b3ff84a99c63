import type { HoursSeen } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

export type OpenNow = Pick<HoursSeen, 'isOpen' | 'openUntil' | 'nextOpen'>;

/** "Avoinna, sulkeutuu klo 16", "Kiinni, avautuu ma 30.11. klo 9". */
export function useHoursLine(): (hours: OpenNow) => string {
  const { language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const words = directoryWords(language);
  return ({ isOpen, openUntil, nextOpen }) => {
    if (isOpen && openUntil === null) return words.open;
    if (isOpen && openUntil !== null) return words.openUntil(format.moment(openUntil, now));
    return nextOpen === null ? words.closed : words.opens(format.moment(nextOpen, now));
  };
}

/** "Numeroon vastataan nyt, klo 15 asti": a number has hours of its own. */
export function useAnswersLine(): (hours: OpenNow) => string {
  const { language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const { phones } = directoryWords(language);
  return ({ isOpen, openUntil, nextOpen }) => {
    if (isOpen && openUntil === null) return phones.answers;
    if (isOpen && openUntil !== null) return phones.answersUntil(format.moment(openUntil, now));
    return nextOpen === null ? phones.silent : phones.answersFrom(format.moment(nextOpen, now));
  };
}
