import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { Section } from '../../components/section.tsx';
import { Table } from './table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  side: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    alignItems: 'start',
  },
  title: { margin: 0 },
  group: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

type Figure = Report['figures'][number];

/** Every figure, beside that of the period compared with. */
export function Figures({
  report: { figures, period, compared },
}: {
  readonly report: Report;
}): ReactNode {
  const styles = useStyles();
  const { words, value } = useReportWords();
  const inWords = (unit: Figure['unit'], told: Pick<Figure, 'value' | 'of'>) =>
    told.value === null || told.of === null
      ? value(unit, told.value)
      : `${value(unit, told.value)} ${words.of(told.of)}`;
  const group = (title: string, some: readonly Figure[]) => (
    <div className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Table
        name={title}
        columns={[words.figure, period.name, ...(compared ? [compared.name] : [])]}
        rows={some.map(({ id, name, unit, before, ...now }) => ({
          ...{ id, name },
          values: [inWords(unit, now), ...(before ? [inWords(unit, before)] : [])],
        }))}
      />
    </div>
  );
  const of = (unit: Figure['unit']) => figures.filter((figure) => figure.unit === unit);
  return (
    <Section title={words.figures}>
      <div className={styles.side}>
        {group(words.amounts, of('count'))}
        {group(words.times, of('minutes'))}
        {group(words.results, of('percent'))}
      </div>
    </Section>
  );
}
