import type { Report, ReportGuarded, ReportTable } from '../../contract/report.ts';
import type { Language } from '../../domain/language.ts';
import { dottedDay } from '../../wording/parts.ts';
import { statisticsWordingOf } from '../../wording/statistics/index.ts';
import { reportFileWords } from '../../wording/tab/report-files.ts';
import { statisticsPageWords } from '../../wording/tab/statistics.ts';
import { createPaper, type PaperBar, type Paper } from './paper.ts';

/** What is drawn of places: so many columns fit on a page. */
const placeColumns: readonly string[] = [
  ...['requests', 'entries', 'taken', 'notTaken'],
  ...['solvedAlone', 'acceptMedian', 'acceptMost'],
];
const drawn: readonly string[] = ['topic', 'outcome', 'direction', 'counterpart'];

/** The report on paper, in the order of the page: sentences, charts, figures, phenomena, what to know. */
export function reportPdf(report: Report, language: Language): Promise<Uint8Array> {
  const words = createWords(language);
  const paper = createPaper({
    ...{ title: report.title, language },
    footer: (nth, of) => words.page(nth, of),
  });
  head(paper, report, words);
  figures(paper, report, words);
  for (const id of ['month', 'station', 'region'])
    places(
      paper,
      report.tables.find((table) => table.id === id),
      words,
    );
  for (const table of report.tables) if (drawn.includes(table.id)) codes(paper, table, words);
  const guarded = report.guarded.toSorted((a, b) => rank(a) - rank(b));
  if (guarded.length > 0) paper.heading(words.guarded);
  if (guarded.length > 0) paper.paragraph(words.fewer(words.told.rest));
  for (const one of guarded) divided(paper, one, words);
  people(paper, report, words);
  targets(paper, report, words);
  feedback(paper, report, words);
  decisions(paper, report, words);
  paper.heading(words.reading);
  for (const note of report.notes) paper.item(note);
  return paper.end();
}

/** Phenomena first. */
const rank = ({ id }: ReportGuarded): number => (id === 'phenomenon' ? 0 : 1);

type Words = ReturnType<typeof createWords>;

function createWords(language: Language) {
  const told = statisticsWordingOf(language);
  return {
    ...statisticsPageWords(language),
    ...reportFileWords(language),
    told,
    inWords: (unit: ReportTable['columns'][number]['unit'], value: number | null): string => {
      if (value === null) return '–';
      if (unit === 'percent') return told.percent(value);
      return unit === 'minutes' ? told.duration(value) : told.number(value);
    },
  };
}

function head(paper: Paper, report: Report, words: Words): void {
  const { period, compared, filter, area, generatedAt } = report;
  paper.title(report.title);
  const about = [period.name, area, filter?.name, compared && words.comparedWith(compared.name)];
  paper.paragraph(about.filter(Boolean).join(' · '));
  paper.paragraph(`${words.made} ${dottedDay(generatedAt.slice(0, 10))}`);
  paper.heading(words.brief);
  for (const sentence of report.sentences) paper.item(sentence);
}

function figures(paper: Paper, { figures: all, period, compared }: Report, words: Words): void {
  paper.heading(words.figures);
  paper.table(
    [words.figure, period.name, ...(compared ? [compared.name] : [])],
    all.map(({ name, unit, before, value, of }) => {
      const told = (one: { readonly value: number | null; readonly of: number | null }) =>
        one.value === null || one.of === null
          ? words.inWords(unit, one.value)
          : `${words.inWords(unit, one.value)} ${words.of(one.of)}`;
      return [name, told({ value, of }), ...(before ? [told(before)] : [])];
    }),
  );
}

function places(paper: Paper, table: ReportTable | undefined, words: Words): void {
  if (!table || table.rows.length < 2) return;
  const kept = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ id }) => placeColumns.includes(id));
  paper.heading(table.name);
  paper.bars(barsOf(table, 0, words));
  paper.table(
    [words.row, ...kept.map(({ name }) => name)],
    table.rows.map(({ name, values }) => [
      name,
      ...kept.map(({ unit, index }) => words.inWords(unit, values[index] ?? null)),
    ]),
  );
}

function codes(paper: Paper, table: ReportTable, words: Words): void {
  for (const [index, { id, name, unit }] of table.columns.entries()) {
    if (unit !== 'count' || table.rows.every(({ values }) => (values[index] ?? 0) === 0)) continue;
    const isOnly = table.columns.filter((column) => column.unit === 'count').length === 1;
    paper.heading(isOnly || id === '' ? table.name : `${table.name}: ${name}`);
    paper.bars(barsOf(table, index, words).filter(({ value }) => value > 0));
  }
}

function barsOf({ columns, rows }: ReportTable, index: number, words: Words): readonly PaperBar[] {
  const unit = columns[index]?.unit ?? 'count';
  return rows.map(({ name, values, before }) => {
    const now = words.inWords(unit, values[index] ?? null);
    const earlier = before && words.before(words.inWords(unit, before[index] ?? null));
    return {
      ...{ name, value: values[index] ?? 0 },
      text: earlier === null ? now : `${now} (${earlier})`,
    };
  });
}

function divided(paper: Paper, { name, together, groups }: ReportGuarded, words: Words): void {
  paper.subheading(name);
  const told = (one: { readonly count: number; readonly percent: number }) =>
    `${one.count} (${words.told.percent(one.percent)})`;
  if (together) {
    const { of, shareOf, parts, rest } = together;
    paper.paragraph(words.guardedOf(of, shareOf));
    paper.bars([
      ...parts.map((part) => ({
        ...{ name: part.name, value: part.count },
        text: part.isAtLeast ? `${words.told.atLeast} ${told(part)}` : told(part),
      })),
      ...(rest > 0 ? [{ name: words.told.rest, value: 0, text: String(rest) }] : []),
    ]);
    return;
  }
  for (const { quarter, area, parts } of groups) {
    paper.paragraph(`${quarter} · ${area}`);
    paper.bars(parts.map((part) => ({ name: part.name, value: part.count, text: told(part) })));
  }
}

function people(paper: Paper, { reach, load }: Report, words: Words): void {
  const { activeAskers, firstAskers } = words.told.kept;
  if (reach.length > 0) {
    paper.heading(words.reach);
    paper.table(
      [words.where, words.quarter, activeAskers.name, firstAskers.name],
      reach.map(({ quarter, area, active, first }) => [
        ...[area, quarter, String(active)],
        first === null ? words.few : String(first),
      ]),
    );
  }
  if (!load || load.mostPercent === null) return;
  paper.heading(words.load);
  paper.paragraph(words.loadTold(load.advisers, words.told.percent(load.mostPercent)));
  paper.bars(
    load.taken.map((value, nth) => ({
      ...{ name: words.told.load.nth(nth + 1), value, text: String(value) },
    })),
  );
}

function targets(paper: Paper, { targets: all }: Report, words: Words): void {
  if (all.length === 0) return;
  const { title, aim, now, met, notMet, unknown } = words.targets;
  paper.heading(title);
  for (const { name, figure, direction, goal, value, area, period, isMet } of all) {
    const state = isMet === null ? unknown : isMet ? met : notMet;
    const told = [
      ...[figure.name, aim[direction](words.inWords(figure.unit, goal))],
      ...(value === null ? [] : [now(words.inWords(figure.unit, value))]),
      ...[state, area, period.name],
    ];
    paper.item(`${name}: ${told.join(' · ')}`);
  }
}

function feedback(paper: Paper, { feedback: all }: Report, words: Words): void {
  if (all.length === 0) return;
  const { title, intro, source, answers, value } = words.feedback;
  paper.heading(title);
  paper.paragraph(intro);
  paper.table(
    [source, words.where, words.period, answers, value],
    all.map((one) => [
      ...[one.name, one.area, one.period.name, String(one.answers)],
      `${words.told.number(one.value)} (${one.scale})`,
    ]),
  );
}

function decisions(paper: Paper, { decisions: all }: Report, words: Words): void {
  if (all.length === 0) return;
  paper.heading(words.decisions.title);
  for (const { text, about, meeting, network, day } of all) {
    const where = [about, network, meeting, dottedDay(day)].filter((one) => one !== '').join(' · ');
    paper.item(`${text} (${where})`);
  }
}
