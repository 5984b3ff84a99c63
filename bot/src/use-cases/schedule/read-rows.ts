import type { PersonId } from '../../domain/roster/county.ts';
import { readSheet } from '../../domain/schedule/sheet.ts';
import type { CellMistake, RowRead, SheetRow } from '../../domain/schedule/sheet.ts';
import { csvVocabulary } from '../../wording/schedule-csv.ts';
import { screenGroups } from '../screen.ts';
import type { Tools } from '../tools.ts';
import { editableBy } from './change-days.ts';

/** The rows of a file, read. */
interface Read {
  readonly rows: readonly RowRead[];
  /** A room seems to be somebody's name. */
  readonly hasName: boolean;
}

/** Reads the rows of whom the caller may change; what may not be kept or shown is refused before. */
export function readRows(tools: Tools, caller: PersonId, sheet: readonly SheetRow[]): Read {
  const { people, stations } = tools.known.county();
  const editable = new Set(editableBy(tools, caller));
  const refused = refusedCells(tools, sheet);
  const clean = sheet.filter(({ line }) => refused.get(line)?.length === 0);
  const read = readSheet(clean, { people, stations, words: csvVocabulary, editable });
  if (clean.length === sheet.length) return screenedRooms(tools, read);
  const byLine = new Map(read.map((row) => [row.line, row]));
  const rows = sheet.map(({ line }) => {
    const mistakes = refused.get(line) ?? [];
    return byLine.get(line) ?? { line, person: undefined, block: undefined, mistakes };
  });
  return { rows, hasName: false };
}

/** The rooms of each person together, as where somebody's week is changed. */
function screenedRooms(tools: Tools, read: readonly RowRead[]): Read {
  const good = read.filter(({ block }) => block?.room !== undefined);
  const groups = [...Map.groupBy(good, ({ person }) => person).values()];
  const looked = screenGroups(
    tools,
    groups.map((rows) => rows.map(({ block }) => block?.room ?? '')),
  );
  const refused = new Map(
    groups.flatMap((rows, group) =>
      rows.flatMap((row, index) => {
        const refusal = looked[group]?.refusals[index];
        return refusal ? [[row, refusal] as const] : [];
      }),
    ),
  );
  const rows = read.map((row): RowRead => {
    const refusal = refused.get(row);
    if (!refusal) return row;
    const says = { kind: 'text-refused', refusal } as const;
    return { ...row, block: undefined, mistakes: [{ column: 'room', says }] };
  });
  return { rows, hasName: looked.some(({ hasName }) => hasName) };
}

/** Cells of free words: they are stored, or shown again where they are mistaken. */
const wordy = ['person', 'station', 'room'] as const;
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** By line. */
function refusedCells(
  tools: Tools,
  sheet: readonly SheetRow[],
): ReadonlyMap<number, readonly CellMistake[]> {
  const rows = sheet.map(({ line, cells }) => ({
    line,
    texts: wordy.flatMap((column) => {
      const text = cells[column];
      return text === undefined || objectId.test(text) ? [] : [{ column, text }];
    }),
  }));
  const looked = screenGroups(
    tools,
    rows.map(({ texts }) => texts.map(({ text }) => text)),
  );
  return new Map(
    rows.map(({ line, texts }, row) => [
      line,
      texts.flatMap(({ column }, index): CellMistake[] => {
        const refusal = looked[row]?.refusals[index];
        return refusal ? [{ column, says: { kind: 'text-refused', refusal } }] : [];
      }),
    ]),
  );
}
