import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useKoppi } from '../../koppi.ts';
import { CellView, Hidden } from './cell.tsx';
import { useLines } from './lines.ts';
import { isEmpty, useRows, type Row } from './rows.ts';
import type { WeekProps } from './week-view.tsx';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  first: { width: '7.5rem' },
  // Nobody there on most weekends: the room goes to the days on which somebody is.
  narrow: { width: '4.75rem' },
  row: { verticalAlign: 'top', borderBottomColor: tokens.colorNeutralStroke2 },
  head: {
    padding: tokens.spacingHorizontalXS,
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  today: { borderBottom: `3px solid ${tokens.colorBrandStroke1}` },
  cell: {
    padding: tokens.spacingHorizontalXS,
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  holiday: { backgroundColor: tokens.colorNeutralBackground3 },
  name: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

/** The week with a column for each day. */
export function WeekGrid({ week, by, onEdit }: WeekProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { words, format } = useLines();
  const rows = useRows(week, by);
  return (
    <table className={styles.table}>
      <caption>
        <Hidden>{by === 'station' ? words.byStation : words.byPerson}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {by === 'station' ? words.station : words.person}
          </th>
          {week.days.map(({ date, holiday }, index) => (
            <th
              key={date}
              scope="col"
              className={mergeClasses(
                styles.head,
                date === week.today && styles.today,
                isIdle(rows, index) && styles.narrow,
              )}
              {...(date === week.today ? { 'aria-current': 'date' as const } : {})}
            >
              {format.day(date)}
              {holiday && (
                <Text size={200} className={styles.name}>
                  {holiday[language]}
                </Text>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={mergeClasses(styles.head, styles.row)}>
              {row.name}
            </th>
            {row.cells.map((cell) => (
              <td
                key={cell.date}
                className={mergeClasses(styles.cell, cell.isHoliday && styles.holiday)}
              >
                <CellView cell={cell} row={row} by={by} week={week} onEdit={onEdit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isIdle(rows: readonly Row[], day: number): boolean {
  return rows.every(({ cells }) => {
    const cell = cells[day];
    return !cell || isEmpty(cell);
  });
}
