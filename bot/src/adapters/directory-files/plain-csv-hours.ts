import type { Schedule } from '../../domain/directory/types.ts';

type WeekHours = Pick<Schedule, 'freq' | 'byday' | 'opensAt' | 'closesAt'>;

/** Weekdays from Monday, as lists of contacts shorten them in Finnish, Swedish and English. */
const days: readonly (readonly [code: string, words: RegExp])[] = [
  ['MO', /^(?:ma|må|mo)/u],
  ['TU', /^(?:ti|tu)/u],
  ['WE', /^(?:ke|on|we)/u],
  ['TH', /^(?:to|th)/u],
  ['FR', /^(?:pe|fr)/u],
  ['SA', /^(?:la|lö|sa)/u],
  ['SU', /^(?:su|sö)/u],
];
const dayOrSpan = String.raw`(?<first>\p{L}+)\.?(?: ?[-–] ?(?<last>\p{L}+)\.?)?:?`;
const time = String.raw`\d{1,2}(?:[.:]\d\d)?`;
const withTimes = new RegExp(
  `^${dayOrSpan} (?:klo |kl\\.? )?(?<from>${time}) ?[-–] ?(?<to>${time})$`,
  'u',
);
const daysAlone = new RegExp(`^${dayOrSpan}$`, 'u');

/**
 * "ma–pe 9–15, to 9–17.30", "ti ja to 10–12": weekly hours; undefined where any of it says something
 * else, which is then shown in its own words.
 */
export function weekHoursOf(text: string): readonly WeekHours[] | undefined {
  const parts = text
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .split(/(?:,|;| ja | och | and ) ?/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: WeekHours[] = [];
  let times: Times | undefined;
  // Days without times have those that follow them.
  for (const part of parts.toReversed()) {
    const groups = withTimes.exec(part)?.groups;
    times = groups ? timesOf(groups) : times;
    const days = daysOf(groups ?? daysAlone.exec(part)?.groups);
    if (!times || !days) return undefined;
    found.unshift({ freq: 'WEEKLY', byday: days, ...times });
  }
  return found.length > 0 ? found : undefined;
}

type Times = Pick<WeekHours, 'opensAt' | 'closesAt'>;
type Groups = Readonly<Partial<Record<string, string>>>;

function timesOf({ from = '', to = '' }: Groups): Times | undefined {
  const [opensAt, closesAt] = [timeOf(from), timeOf(to)];
  return opensAt && closesAt && closesAt > opensAt ? { opensAt, closesAt } : undefined;
}

function daysOf({ first = '', last = first }: Groups = {}): string | undefined {
  const [begins, ends] = [dayOf(first), dayOf(last)];
  if (begins < 0 || ends < begins) return undefined;
  const codes = days.slice(begins, ends + 1).map(([code]) => code);
  return codes.join(',');
}

const dayOf = (word: string): number => days.findIndex(([, words]) => words.test(word));

function timeOf(text: string): string | undefined {
  const [hour = '', minute = '00'] = text.split(/[.:]/u);
  const isTime = /^\d{1,2}$/u.test(hour) && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
