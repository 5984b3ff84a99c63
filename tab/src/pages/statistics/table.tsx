import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Many columns scroll here, never the page.
  scroll: {
    overflowX: 'auto',
    minWidth: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  name: { fontWeight: tokens.fontWeightRegular, minWidth: '7rem' },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  numberHead: { textAlign: 'end' },
});

interface TableProps {
  readonly name: string;
  /** The first one stands over the names of the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly values: readonly string[];
  }[];
  /** How many of the columns after the first hold words. */
  readonly words?: number;
}

/** Figures in rows and columns, as people read them. */
export function Table({ name, columns, rows, words = 0 }: TableProps): ReactNode {
  const styles = useStyles();
  const isNumber = (column: number) => column >= words;
  return (
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={`${index} ${column}`}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.head,
                  index > 0 && isNumber(index - 1) && styles.numberHead,
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name: row, values }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {row}
              </th>
              {values.map((value, index) => (
                <td
                  key={`${index}`}
                  className={mergeClasses(styles.cell, isNumber(index) && styles.number)}
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
