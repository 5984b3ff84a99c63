import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report, ReportGuarded } from '../../../../bot/src/contract/report.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { Bars } from './bars.tsx';
import { AsTable } from './report-table.tsx';
import { Table } from './table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  side: {
    display: 'grid',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    alignItems: 'start',
  },
  one: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Ilmiöt, and what else is told in groups of five and more alone. */
export function Guarded({ report }: { readonly report: Report }): ReactNode {
  const styles = useStyles();
  const { words, told } = useReportWords();
  const phenomena = report.guarded.filter(({ id }) => id === 'phenomenon');
  const others = report.guarded.filter(({ id }) => id !== 'phenomenon');
  const few = <Text className={styles.quiet}>{words.fewer(told.rest)}</Text>;
  return (
    <>
      <Section title={told.kept.phenomenon.name}>
        {phenomena.length === 0 ? (
          <Empty>{report.filter ? told.note.narrowed : words.noPhenomena}</Empty>
        ) : (
          <>
            {few}
            {phenomena.map((one) => (
              <Divided key={one.id} guarded={one} />
            ))}
          </>
        )}
      </Section>
      <Section title={words.guarded}>
        {others.length === 0 ? (
          <Empty>{report.filter ? told.note.narrowed : words.noGuarded}</Empty>
        ) : (
          <>
            {few}
            <div className={styles.side}>
              {others.map((one) => (
                <div key={one.id} className={styles.one}>
                  <Text as="h3" weight="semibold" className={styles.title}>
                    {one.name}
                  </Text>
                  <Divided guarded={one} />
                </div>
              ))}
            </div>
          </>
        )}
      </Section>
    </>
  );
}

/** All groups together where that may be told, and each by itself as a table. */
function Divided({ guarded: { name, groups, together } }: { readonly guarded: ReportGuarded }) {
  const styles = useStyles();
  const { words, told } = useReportWords();
  const counted = (count: number, percent: number) => `${count} (${told.percent(percent)})`;
  return (
    <>
      {together ? (
        <>
          <Text className={styles.quiet}>{words.guardedOf(together.of, together.shareOf)}</Text>
          <Bars
            label={name}
            unit="count"
            bars={[
              ...together.parts.map(({ id, name: part, count, percent, isAtLeast }) => ({
                ...{ id, name: part, value: count },
                text: `${isAtLeast ? `${told.atLeast} ` : ''}${counted(count, percent)}`,
              })),
              ...(together.rest > 0
                ? [{ id: 'rest', name: told.rest, value: null, text: String(together.rest) }]
                : []),
            ]}
          />
        </>
      ) : (
        <Text className={styles.quiet}>{words.asWhole}</Text>
      )}
      <AsTable name={name}>
        <Table
          name={name}
          words={2}
          columns={[words.quarter, words.where, words.row, words.count, words.share]}
          rows={groups.flatMap(({ quarter, area, parts, rest }) => [
            ...parts.map(({ id, name: part, count, percent }) => ({
              ...{ id: `${quarter} ${area} ${id}`, name: quarter },
              values: [area, part, String(count), told.percent(percent)],
            })),
            ...(rest > 0
              ? [
                  {
                    ...{ id: `${quarter} ${area} rest`, name: quarter },
                    values: [area, told.rest, String(rest), ''],
                  },
                ]
              : []),
          ])}
        />
      </AsTable>
    </>
  );
}
