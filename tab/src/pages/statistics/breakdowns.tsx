import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report, ReportTable } from '../../../../bot/src/contract/report.ts';
import { Choice } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { useAddressFilters } from '../../components/use-address-filters.ts';
import { Bars } from './bars.tsx';
import { barsOf } from './measured.tsx';
import { useOnPaper } from './paper.ts';
import { AsTable, FullTable } from './report-table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  side: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    alignItems: 'start',
    minWidth: 0,
    '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  choice: { maxWidth: '22rem' },
});

/** These are looked at first. */
const first: readonly string[] = ['topic', 'outcome'];
/** Drawn by measure. */
const drawnElsewhere: readonly string[] = ['month', 'station', 'region'];

/** What was asked about and how it ended, and any other breakdown that is chosen. */
export function Breakdowns({ tables }: { readonly tables: Report['tables'] }): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  const filters = useAddressFilters(['table']);
  const isOnPaper = useOnPaper();
  const others = tables.filter(({ id }) => !first.includes(id) && !drawnElsewhere.includes(id));
  const codes = others.filter(({ id }) => id !== 'quarter' && id !== 'halfYear');
  const chosen = others.find(({ id }) => id === filters.value('table')) ?? codes[0];
  return (
    <div className={styles.side}>
      {tables
        .filter(({ id }) => first.includes(id))
        .map((table) => (
          <Section key={table.id} title={table.name}>
            <Breakdown table={table} />
          </Section>
        ))}
      {chosen && (
        <Section title={isOnPaper ? chosen.name : words.breakdown}>
          <div className={`koppi-screen ${styles.choice}`}>
            <Choice
              label={words.whichBreakdown}
              value={chosen.id}
              options={others}
              onChange={(id) => {
                filters.set('table', id);
              }}
            />
          </div>
          <Breakdown table={chosen} />
        </Section>
      )}
    </div>
  );
}

/** Bars of requests, of entries, or both, most of them first. */
function Breakdown({ table }: { readonly table: ReportTable }): ReactNode {
  const counted = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ id }) => id === 'requests' || id === 'entries');
  return (
    <>
      {counted.map(({ id, name, unit, index }) => {
        const bars = barsOf(table, index).filter(({ value }) => value !== null && value > 0);
        return (
          bars.length > 0 && (
            <div key={id}>
              {counted.length > 1 && <strong>{name}</strong>}
              <Bars label={`${table.name}, ${name}`} unit={unit} bars={bars} />
            </div>
          )
        );
      })}
      <AsTable name={table.name}>
        <FullTable table={table} />
      </AsTable>
    </>
  );
}
