import type { Figures, Statistics } from '../../contract/statistics.ts';
import type { Language, Localised } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { wordingOf } from '../../wording/index.ts';
import { reportWordingOf, type ReportWording } from '../../wording/report.ts';
import { table, type Column } from './table.ts';

interface Named extends Figures {
  readonly name: string;
}

/** The figures as people read them in a terminal: five sentences, then plain tables. */
export function printReport(
  statistics: Statistics,
  county: Pick<County, 'name' | 'topics'>,
  language: Language,
  width: number,
): string {
  const words = reportWordingOf(language);
  const { totals, months, stations, perMonth, perStation } = statistics;
  const all = { name: words.total, ...totals };
  const byMonth = [...perMonth.map((row) => ({ name: shown(row.month), ...row })), all];
  const byStation = [
    ...perStation.map((row, index) => ({ name: stations[index]?.name ?? row.station, ...row })),
    all,
  ];
  const topics = namesOf(county.topics, language);
  const section = (title: string, columns: readonly Column<Named>[], rows: readonly Named[]) =>
    table([{ title, cell: ({ name }) => name }, ...columns], rows, width);
  const { byStation: station, byMonth: month, timesByStation, timesByMonth } = words.table;
  const parts = [
    [words.title(county.name, shown(months[0] ?? ''), shown(months.at(-1) ?? ''))],
    sentences(totals, topics, words),
    section(station, workColumns(words), byStation),
    section(month, workColumns(words), byMonth),
    section(timesByStation, timeColumns(words), byStation),
    section(timesByMonth, timeColumns(words), byMonth),
    ...countTables(totals, topics, language, width),
    words.notes,
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** "11/2026" */
function shown(month: string): string {
  const [year = '', of = ''] = month.split('-');
  return `${Number(of)}/${year}`;
}

type Names = Readonly<Record<string, string>>;

function namesOf(
  topics: readonly { readonly id: string; readonly name: Localised }[],
  language: Language,
): Names {
  return Object.fromEntries(topics.map(({ id, name }) => [id, name[language]]));
}

function sentences(totals: Figures, topics: Names, words: ReportWording): readonly string[] {
  const { total, entries, minutesToAccept, solvedAlone, byTopic, byState } = totals;
  const { sentence } = words;
  const { count, median, p90 } = minutesToAccept;
  const [topic] = largestFirst(byTopic, topics);
  return [
    sentence.volume(total, entries.total),
    count > 0 ? sentence.taken(count, duration(median), duration(p90)) : sentence.noneTaken,
    solvedAlone.of > 0
      ? sentence.solved(solvedAlone.of, solvedAlone.count, percent(solvedAlone))
      : sentence.noneClosed,
    topic ? sentence.topic(topic.name, topic.count) : sentence.noTopic,
    sentence.without(byState['waiting'] ?? 0, byState['expired'] ?? 0),
  ];
}

function workColumns({ column }: ReportWording): readonly Column<Named>[] {
  return [
    { title: column.requests, cell: ({ total }) => String(total) },
    { title: column.taken, cell: ({ minutesToAccept }) => String(minutesToAccept.count) },
    { title: column.closed, cell: ({ solvedAlone }) => String(solvedAlone.of) },
    { title: column.solved, cell: ({ solvedAlone }) => share(solvedAlone) },
    { title: column.completed, cell: ({ completed }) => share(completed) },
    { title: column.oneContact, cell: ({ oneContact }) => share(oneContact) },
    { title: column.entries, cell: ({ entries }) => String(entries.total) },
  ];
}

function timeColumns({ column }: ReportWording): readonly Column<Named>[] {
  return [
    { title: column.acceptMedian, cell: (row) => duration(row.minutesToAccept.median) },
    { title: column.acceptMost, cell: (row) => duration(row.minutesToAccept.p90) },
    { title: column.closeMedian, cell: (row) => duration(row.minutesToClose.median) },
    { title: column.closeMost, cell: (row) => duration(row.minutesToClose.p90) },
  ];
}

/** One narrow table a dimension, the largest first; nothing for a dimension that has nothing. */
function countTables(totals: Figures, topics: Names, language: Language, width: number) {
  const { table: title, column } = reportWordingOf(language);
  const { requests } = column;
  const words = wordingOf(language);
  const { entries } = totals;
  const dimensions: readonly (readonly [string, string, Figures['byTopic'], Names])[] = [
    [title.topic, requests, totals.byTopic, topics],
    [title.kind, requests, totals.byKind, words.kind],
    [title.outcome, requests, totals.byOutcome, words.outcome],
    [title.direction, requests, totals.byDirection, words.direction],
    [title.state, requests, totals.byState, words.state],
    [title.entryKind, column.entries, entries.byKind, words.entryKind],
  ];
  return dimensions
    .filter(([, , counts]) => Object.keys(counts).length > 0)
    .map(([heading, unit, counts, names]) =>
      table(
        [
          { title: heading, cell: ({ name }) => name },
          { title: unit, cell: ({ count }) => String(count) },
        ],
        largestFirst(counts, names),
        width,
      ),
    );
}

function largestFirst(counts: Figures['byTopic'], names: Names) {
  return Object.entries(counts)
    .map(([code, count]) => ({ name: names[code] ?? code, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

interface Share {
  readonly count: number;
  readonly of: number;
}

function percent({ count, of }: Share): number {
  return Math.round((100 * count) / of);
}

function share(part: Share): string {
  return part.of === 0 ? '–' : `${percent(part)} %`;
}

/** "12 min", "26 h 5 min", "–" for none. */
function duration(minutes: number | null): string {
  if (minutes === null) return '–';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
