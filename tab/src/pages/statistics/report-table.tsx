import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReportTable } from '../../../../bot/src/contract/report.ts';
import { useOnPaper } from './paper.ts';
import { Table } from './table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  // Wide tables scroll inside; the section stays as wide as its place.
  unfolded: { minWidth: 0 },
  summary: {
    width: 'fit-content',
    paddingBlock: tokens.spacingVerticalXS,
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
  },
});

/** What a drawing shows, unfolded as a table. */
export function AsTable({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  if (useOnPaper()) return children;
  return (
    <details className={styles.unfolded}>
      <summary className={styles.summary}>{words.asTable(name)}</summary>
      {children}
    </details>
  );
}

/** So many fit on a sheet. */
const paperColumns: readonly string[] = [
  ...['requests', 'entries', 'taken', 'notTaken'],
  ...['solvedAlone', 'acceptMedian', 'acceptMost'],
];

/** A table of the report with all its columns, beside those of the period compared with. */
export function FullTable({ table }: { readonly table: ReportTable }): ReactNode {
  const { words, value } = useReportWords();
  const isOnPaper = useOnPaper();
  const { name, rows } = table;
  const columns = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(
      ({ id }) =>
        !isOnPaper || table.columns.length <= paperColumns.length || paperColumns.includes(id),
    );
  const told = (values: readonly (number | null)[]) =>
    columns.map(({ unit, index }) => value(unit, values[index] ?? null));
  return (
    <Table
      name={name}
      columns={[words.row, ...columns.map((column) => column.name)]}
      rows={rows.map(({ id, name: row, values, before }) => ({
        ...{ id, name: row },
        values: told(values).map((now, index) =>
          before === null ? now : `${now} (${words.before(told(before)[index] ?? '')})`,
        ),
      }))}
    />
  );
}
