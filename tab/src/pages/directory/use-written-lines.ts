import { useQueryClient } from '@tanstack/react-query';
import type { PlaceSeen } from '../../../../bot/src/contract/directory-places.ts';
import { weeksKinds } from '../../../../bot/src/domain/directory/edit-weekly.ts';
import { languages } from '../../../../bot/src/domain/language.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import type { Got } from '../../api/client.ts';
import { entriesIn, entryOf, linesOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { placePath } from './address.ts';

const textsIn = (value: unknown): readonly string[] =>
  languages.map((one) => textOf(entryOf(value)[one])).filter((text) => text !== '');

/** Opening hours of a form, a line each: "ma–pe klo 8–11.30". */
export function useHoursLines(): (hours: unknown) => readonly string[] {
  const { language } = useKoppi();
  const { date, hours: hoursWords } = directoryWords(language);
  const { hours: words } = directoryWritingWords(language);
  const times = ({ opensAt, closesAt }: Entry) =>
    hoursWords.times(textOf(opensAt), textOf(closesAt));
  const span = (from: string, to: string) =>
    [from, to === from ? '' : to]
      .filter((one) => one !== '')
      .map(date)
      .join('–');
  const weekly = (one: Entry) => {
    const kind = weeksKinds.find((weeks) => weeks !== 'every' && weeks === one['weeks']);
    return [
      `${daysLine(linesOf(one['days']).map(Number), words.weekdays)} ${times(one)}`,
      kind ? words.weeksKind[kind].toLowerCase() : '',
      span(textOf(one['validFrom']), textOf(one['validTo'])),
    ];
  };
  const exception = (one: Entry) => [
    `${span(textOf(one['from']), textOf(one['to']))} ${
      one['isClosed'] === true ? words.closed.toLowerCase() : times(one)
    }`,
    ...textsIn(one['description']),
  ];
  const joined = (parts: readonly string[]) => parts.filter((one) => one !== '').join(', ');
  return (value) => {
    const hours = entryOf(value);
    return [
      ...entriesIn(hours['weekly']).map(weekly).map(joined),
      ...entriesIn(hours['exceptions']).map(exception).map(joined),
      ...textsIn(hours['note']),
    ];
  };
}

/** "ma–ke, pe" */
function daysLine(days: readonly number[], names: readonly string[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const nameOf = (day: number | undefined) => names[(day ?? 1) - 1] ?? '';
  return runs
    .map((run) =>
      run.length > 2 ? `${nameOf(run[0])}–${nameOf(run.at(-1))}` : run.map(nameOf).join(', '),
    )
    .join(', ');
}

/** A place of a form: its name as it was seen on the form, and its hours there. */
export function usePlaceLines(): (place: Entry) => readonly string[] {
  const { language } = useKoppi();
  const queries = useQueryClient();
  const hoursLines = useHoursLines();
  return ({ location, fresh, hours }) => {
    const seen = queries.getQueryData<Got<PlaceSeen>>([
      placePath(textOf(location)),
      language,
    ])?.data;
    const [name = textOf(location)] = seen ? [seen.name.text] : textsIn(entryOf(fresh)['name']);
    return [[name, ...hoursLines(hours)].join(': ')];
  };
}
