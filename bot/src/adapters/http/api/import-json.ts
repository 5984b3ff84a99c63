import type { ImportPreview } from '../../../contract/schedule-files.ts';
import type { ImportedRow, ImportPlan } from '../../../domain/schedule/import.ts';
import { withIds } from '../../../domain/schedule/ids.ts';
import type { CellMistake } from '../../../domain/schedule/sheet.ts';
import type { Block } from '../../../domain/schedule/types.ts';
import type { Pen } from '../../../telling/pen.ts';
import { cellInWords } from '../../../telling/schedule.ts';
import { blockOnWire } from '../../../use-cases/schedule/days.ts';
import { screenGroups } from '../../../use-cases/screen.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { csvWordsOf } from '../../../wording/schedule-csv.ts';
import { scheduleWordsOf } from '../../../wording/schedule.ts';
import type { HeadingMistake, Sheet } from '../schedule-csv.ts';

export function countsOf({ rows }: ImportPlan, sheet: Sheet): ImportPreview['counts'] {
  const count = (wanted: ImportedRow['becomes']) =>
    rows.filter(({ becomes }) => becomes === wanted).length;
  return {
    same: count('same'),
    added: count('added'),
    changed: count('changed'),
    gone: count('gone'),
    mistaken: sheet.kind === 'read' ? count('mistaken') : 1,
  };
}

type RowShown = ImportPreview['rows'][number];

export function rowOnWire(
  { line, becomes, read, block, before }: ImportedRow,
  sheet: Sheet,
  pen: Pen,
): RowShown {
  return {
    line: line ?? null,
    becomes,
    person: read.person ?? null,
    block: blockShown(block),
    before: blockShown(before),
    mistakes: read.mistakes.map((mistake) => mistakeOnWire(mistake, sheet, pen)),
  };
}

function blockShown(block: Block | undefined): RowShown['block'] {
  const [named] = block ? withIds([block]) : [];
  if (!named) return null;
  const { id: _, ...shown } = blockOnWire(named);
  return shown;
}

function mistakeOnWire({ column, says }: CellMistake, sheet: Sheet, pen: Pen) {
  const heading =
    column &&
    ((sheet.kind === 'read' ? sheet.headings[column] : undefined) ?? headingOf(column, pen));
  return { column: heading ?? null, message: cellInWords(says, pen) };
}

const headingOf = (column: NonNullable<CellMistake['column']>, pen: Pen): string =>
  csvWordsOf(pen.language).headings[column][0];

const wordsAt = (line: number | null, messages: readonly string[]): RowShown => ({
  ...{ line, becomes: 'mistaken', person: null, block: null, before: null },
  mistakes: messages.map((message) => ({ column: null, message })),
});

/** After the mistakes that are told: on how many rows more there are some. */
export const leftOut = (count: number, { language }: Pen): RowShown[] =>
  count === 0 ? [] : [wordsAt(null, [scheduleWordsOf(language).csv.moreMistakes(count)])];

/** What is wrong with the file as a whole stands as a row of its own, before all others. */
export function fileMistakes(tools: Tools, sheet: Sheet, pen: Pen): RowShown[] {
  const { csv } = scheduleWordsOf(pen.language);
  const at = (line: number, messages: readonly string[]) => [wordsAt(line, messages)];
  switch (sheet.kind) {
    case 'read':
      return [];
    case 'broken':
      return at(sheet.line, [csv.broken]);
    case 'empty':
      return at(1, [csv.empty]);
    case 'too-long':
      return at(1, [csv.tooManyRows(sheet.limit)]);
    case 'too-wide':
      return at(1, [csv.tooManyColumns(sheet.limit)]);
    case 'headings':
      return at(1, headingsInWords(tools, sheet.mistakes, pen));
  }
}

/** A heading is shown again only where it could be shown at all. */
function headingsInWords(
  tools: Tools,
  mistakes: readonly HeadingMistake[],
  pen: Pen,
): readonly string[] {
  const { csv } = scheduleWordsOf(pen.language);
  const headings = mistakes.flatMap((mistake) => ('heading' in mistake ? [mistake.heading] : []));
  const [looked] = screenGroups(tools, [headings]);
  const shown = (text: string) =>
    looked?.refusals[headings.indexOf(text)] === undefined ? text : csv.hidden;
  return mistakes.map((mistake) => {
    if (mistake.kind === 'missing')
      return csv.noHeading(pen.list(mistake.columns.map((column) => headingOf(column, pen))));
    const words = mistake.kind === 'unknown' ? csv.unknownHeading : csv.headingTwice;
    return words(shown(mistake.heading));
  });
}
