import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type {
  ImportMistakeSeen,
  ImportPreview,
} from '../../../../bot/src/contract/directory-imports.ts';
import { csvFields } from '../../../../bot/src/domain/directory/imports.ts';
import { tableNames } from '../../../../bot/src/domain/directory/tables.ts';
import { csvNamesOf } from '../../../../bot/src/wording/directory-csv.ts';
import { useKoppi } from '../../koppi.ts';
import { useImportWords } from './use-import-words.ts';

const useStyles = makeStyles({
  preview: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  part: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  table: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    marginBlock: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

type Table = ImportPreview['tables'][number];

interface PreviewProps {
  readonly preview: ImportPreview;
  /** It was applied: that nothing would change is nothing to tell. */
  readonly isDone: boolean;
}

/** What an import would do, in words, with the first of each by name; and what was wrong in its files. */
export function Preview({ preview, isDone }: PreviewProps): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const { tables, mistakes } = preview;
  const isNothing = tables.every(
    ({ counts: { added, changed, gone } }) => added + changed + gone === 0,
  );
  return (
    <div className={styles.preview}>
      {mistakes.length > 0 && <Mistakes preview={preview} />}
      {tables.length > 0 && (
        <section className={styles.part} aria-label={words.preview}>
          <h3 className={styles.title}>{words.preview}</h3>
          {isNothing && !isDone && <Text>{words.nothing}</Text>}
          {tables.filter(hasNews).map((table) => (
            <Changes key={table.table} table={table} />
          ))}
        </section>
      )}
      {preview.ignored.length > 0 && (
        <Text>
          {words.ignored} {preview.ignored.map(({ name }) => name).join(', ')}
        </Text>
      )}
    </div>
  );
}

/** Tables in which all is as it was need no words. */
const hasNews = ({ counts: { same: _, ...others } }: Table): boolean =>
  Object.values(others).some((count) => count > 0);

function Changes({ table }: { readonly table: Table }): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const { counts } = table;
  const line = (said: string, count: number, names: readonly string[]) =>
    count === 0 ? [] : [`${said}${names.length > 0 ? `: ${listed(names, count)}` : ''}`];
  const listed = (names: readonly string[], count: number) =>
    words.examples(names.join(', '), count - names.length);
  const lines = [
    ...line(words.added(counts.added), counts.added, table.added),
    ...line(
      words.changed(counts.changed),
      counts.changed,
      table.changed.map(({ name }) => name),
    ),
    ...line(words.gone(counts.gone), counts.gone, table.gone),
    ...line(words.keptHere(counts.keptHere), counts.keptHere, table.keptHere),
    ...line(words.heldBack(counts.heldBack), counts.heldBack, []),
  ];
  return (
    <div>
      <h4 className={styles.table}>{words.tables[table.table]}</h4>
      <ul className={styles.list}>
        {lines.map((said) => (
          <li key={said}>{said}</li>
        ))}
        {counts.unread > 0 && <NotRead table={table} />}
        {counts.same > 0 && <li>{words.same(counts.same)}</li>}
      </ul>
    </div>
  );
}

/** Rows of the file that could not be read, each with why. */
function NotRead({ table: { counts, unread } }: { readonly table: Table }): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const told = useMistakes();
  return (
    <li>
      {words.unread(counts.unread)}
      <ul className={styles.list}>
        {unread.map(({ name, mistake }, index) => (
          <li key={`${index}-${name}`}>{mistake ? `${name}: ${told(mistake)}` : name}</li>
        ))}
        {counts.unread > unread.length && <li>{words.more(counts.unread - unread.length)}</li>}
      </ul>
    </li>
  );
}

/** Where it is, and what is wrong there. */
function useMistakes(): (mistake: ImportMistakeSeen) => string {
  const words = useImportWords();
  const names = csvNamesOf(useKoppi().language);
  const columnOf = (column: string | null) => {
    const field = csvFields.find((one) => one === column);
    return field ? names.columns[field] : column;
  };
  const fileOf = (file: string | null) => {
    const table = tableNames.find((one) => one === file);
    return table ? words.tables[table] : file;
  };
  return ({ kind, file, line, row, column }) => {
    const where = [
      fileOf(file),
      line === null ? null : words.line(line),
      row,
      columnOf(column),
    ].filter((part) => part !== null);
    return [where.join(', '), words.mistake[kind]].filter(Boolean).join(': ');
  };
}

function Mistakes({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const told = useMistakes();
  const { mistakes, more } = preview;
  return (
    <section className={styles.part} aria-label={words.mistakes(mistakes.length + more)}>
      <h3 className={styles.title}>{words.mistakes(mistakes.length + more)}</h3>
      <ul className={styles.list}>
        {mistakes.map((mistake, index) => (
          <li key={`${index}-${mistake.kind}`}>{told(mistake)}</li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </section>
  );
}
