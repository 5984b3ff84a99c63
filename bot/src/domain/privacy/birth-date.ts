import { compactDates, writtenDates, type FoundDate } from './calendar-date.ts';
import type { Span } from './spans.ts';

const near = 40;

const small = '(?: ?(?:on|is|är|oli|was))?';
/** Ends right before the date: "synt. aika: ", "s. ", "född den ", "syntynyt Joensuussa ". */
const cueBefore = new RegExp(
  '(?:' +
    `(?:synt\\.? ?aika|s[.-]? ?aika|syntymä(?:aika|päivä)\\p{L}{0,6}|synttäri\\p{L}{0,6}|födelse(?:datum|tid|dag)\\p{L}{0,3}|(?:date of )?birth(?: ?da(?:te|y))?|dob|hetu|henkilötunnus|sotu|personbeteckning|personnummer|d\\.o\\.b\\.?)[^\\d\\p{L}]{0,3}${small}` +
    '|(?:syntyi|synty(?:ny|ne)\\p{L}{0,6}|född|fött|föddes|born)(?: (?:on the|on|the|den|\\p{L}{3,20}))?' +
    "|(?<![\\p{L}'’:])(?:s|synt|f)\\.?" +
    ')[^\\d\\p{L}]{0,3}$',
  'iu',
);
const cueAfter = /^[ ,]{0,2}\(?(?:syntyny|syntyne|synt\.|född|born|s\.)/i;
/** Rights, debts and needs are "born" too, in the language of decisions; "etuuksista" is no subject. */
const notAPerson =
  /(?:oikeu|velk|vela|saatav|tarve|tarpe|vahin|kustannu|epäselv|ongelm|sopim|etuu|maksu|lasku|viive|vaje|tilan)(?!\p{L}*(?:st[aä]|ss[aä]|lt[aä]|ll[aä]|lle)(?!\p{L}))\p{L}*[^\d.]*synty/iu;
/** What decisions speak of is not as old as people are. */
const thisCentury = 2000;

const isBirth = (text: string, { start, end, year }: FoundDate): boolean => {
  const before = text.slice(Math.max(0, start - near), start);
  const isOld = year >= 100 && year < thisCentury;
  if (!isOld && notAPerson.test(before)) return false;
  return cueBefore.test(before) || cueAfter.test(text.slice(end, end + near));
};

/** Full dates, also without marks, with a word beside them that says birth. A year alone is none. */
export const birthDates = (text: string): Span[] =>
  [...writtenDates(text), ...compactDates(text)].filter((date) => isBirth(text, date));
