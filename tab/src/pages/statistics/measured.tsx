import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report, ReportTable } from '../../../../bot/src/contract/report.ts';
import { Choice } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { useAddressFilters } from '../../components/use-address-filters.ts';
import { useKoppi } from '../../koppi.ts';
import { Bars } from './bars.tsx';
import { Columns } from './columns.tsx';
import { AsTable, FullTable } from './report-table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  choice: { maxWidth: '22rem' },
  side: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    alignItems: 'start',
    minWidth: 0,
    '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** Months, stations and regions by one measure at a time, which the address names. */
export function ByMeasure({ report }: { readonly report: Report }): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  const { language } = useKoppi();
  const filters = useAddressFilters(['measure']);
  const [month, ...places] = ['month', 'station', 'region'].map((id) =>
    report.tables.find((table) => table.id === id),
  );
  const measures = month?.columns ?? [];
  const index = Math.max(
    0,
    measures.findIndex(({ id }) => id === filters.value('measure')),
  );
  const measure = measures[index];
  if (!month || !measure) return null;
  const { name: what, unit } = measure;
  return (
    <>
      <div className={`koppi-screen ${styles.choice}`}>
        <Choice
          label={words.measure}
          value={measure.id}
          options={measures}
          onChange={(id) => {
            filters.set('measure', id);
          }}
        />
      </div>
      <div className={styles.side}>
        {month.rows.length > 1 && (
          <Section title={month.name}>
            <Columns
              label={words.drawing(month.name, what)}
              unit={unit}
              locale={locales[language]}
              columns={month.rows.map(({ id, values }) => ({ id, value: values[index] ?? null }))}
            />
            <AsTable name={month.name}>
              <FullTable table={month} />
            </AsTable>
          </Section>
        )}
        {places.map(
          (table) =>
            table &&
            table.rows.length > 1 && (
              <Section key={table.id} title={table.name}>
                <Bars label={`${table.name}, ${what}`} unit={unit} bars={barsOf(table, index)} />
                <AsTable name={table.name}>
                  <FullTable table={table} />
                </AsTable>
              </Section>
            ),
        )}
      </div>
    </>
  );
}

/** One column of a table as bars. */
export const barsOf = ({ rows }: ReportTable, column: number) =>
  rows.map(({ id, name, values, before }) => ({
    ...{ id, name, value: values[column] ?? null },
    ...(before && { before: before[column] ?? null }),
  }));
