import type { ScheduleChange } from '../domain/schedule/change.ts';
import type { Block } from '../domain/schedule/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { planningWordsOf } from '../wording/planning.ts';
import type { Pen } from './pen.ts';

/** What an alternative changes, a line each: "Sosiaaliohjaaja C, Kitee: ma → ma, to". */
export function changeInWords(
  change: ScheduleChange,
  before: readonly Block[],
  pen: Pen,
): readonly string[] {
  const words = planningWordsOf(pen.language);
  const who = 'person' in change ? pen.person(change.person) : '';
  switch (change.kind) {
    case 'blocks':
      return weekInWords(change.person, before, change.blocks, pen);
    case 'extra-day':
      return [words.extraDay(who, pen.place(change.station).name, pen.format.date(change.date))];
    case 'absence': {
      const [from, until] = [change.from, change.until].map((when) =>
        pen.format.date(when.slice(0, 10)),
      );
      return [words.away(who, from ?? '', until ?? '')];
    }
    case 'absence-end':
    case 'extra-day-end':
    case 'swap':
    case 'swap-answer':
      // Nobody plans with these: what is taken back or asked of somebody is no week.
      return [];
  }
}

function weekInWords(
  person: PersonId,
  all: readonly Block[],
  after: readonly Block[],
  pen: Pen,
): readonly string[] {
  const words = planningWordsOf(pen.language);
  const who = pen.person(person);
  const before = all.filter((block) => block.person === person);
  const stations = new Set([...before, ...after].flatMap(({ station }) => station ?? []));
  const lines = [...stations].flatMap((station) => {
    const [was, will] = [before, after].map((blocks) => daysAt(station, blocks, pen));
    return was === will || was === undefined || will === undefined
      ? []
      : [words.onSiteDays(who, pen.place(station).name, was, will)];
  });
  if (lines.length > 0) return lines;
  return [isSame(before, after) ? words.sameDays(who) : words.otherDays(who)];
}

/** "ma, to (parittomat viikot)" */
function daysAt(station: string, blocks: readonly Block[], { language }: Pen): string {
  const { weekdays, weeks, noDays } = planningWordsOf(language);
  const days = blocks
    .filter((block) => block.kind === 'on-site' && block.station === station)
    .toSorted((a, b) => a.weekday - b.weekday)
    .map(
      (one) => `${weekdays[one.weekday - 1] ?? ''}${one.weeks === 'every' ? '' : weeks[one.weeks]}`,
    );
  return days.length === 0 ? noDays : [...new Set(days)].join(', ');
}

const isSame = (before: readonly Block[], after: readonly Block[]): boolean => {
  const plain = (blocks: readonly Block[]) =>
    blocks
      .map(({ kind, station, weekday, from, until, weeks }) =>
        [kind, station, weekday, from, until, weeks].join(' '),
      )
      .sort();
  return plain(before).join('\n') === plain(after).join('\n');
};
