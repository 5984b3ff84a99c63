import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useKoppi } from '../../koppi.ts';
import { CellView } from './cell.tsx';
import { useLines } from './lines.ts';
import { isEmpty, useRows } from './rows.ts';
import type { WeekProps } from './week-view.tsx';

const useStyles = makeStyles({
  days: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyle: 'none' },
  day: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  rows: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  place: { margin: 0, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The week day by day, one below the other. */
export function DayList({ week, by, onEdit }: WeekProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { words, format } = useLines();
  const rows = useRows(week, by);
  return (
    <ol className={styles.days}>
      {week.days.map(({ date, holiday }, index) => {
        const shown = rows.flatMap((row) => {
          const cell = row.cells[index];
          return cell && (row.editable || !isEmpty(cell)) ? [{ row, cell }] : [];
        });
        const title = [
          format.day(date),
          date === week.today ? words.today.toLowerCase() : undefined,
          holiday?.[language],
        ];
        return (
          <li key={date} className={styles.day}>
            <Subtitle2 as="h3" className={styles.title}>
              {title.filter(Boolean).join(', ')}
            </Subtitle2>
            {shown.length === 0 ? (
              <Text className={styles.quiet}>{words.nobodyAll}</Text>
            ) : (
              <dl className={styles.rows}>
                {shown.map(({ row, cell }) => (
                  <div key={row.id} className={styles.row}>
                    <dt>{row.name}</dt>
                    <dd className={styles.place}>
                      <CellView cell={cell} row={row} by={by} week={week} onEdit={onEdit} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ol>
  );
}
