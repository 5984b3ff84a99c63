import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { Bars } from './bars.tsx';
import { AsTable } from './report-table.tsx';
import { Table } from './table.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** How many different people asked, by quarter and station, and how many of them for the first time. */
export function Reach({ report: { reach, filter } }: { readonly report: Report }): ReactNode {
  const { words, told } = useReportWords();
  const { activeAskers, firstAskers } = told.kept;
  return (
    <Section title={words.reach}>
      {reach.length === 0 ? (
        <Empty>{filter ? told.note.narrowed : words.noReach}</Empty>
      ) : (
        <Table
          name={words.reach}
          words={1}
          columns={[words.quarter, words.where, activeAskers.name, firstAskers.name]}
          rows={reach.map(({ quarter, area, active, first }) => ({
            ...{ id: `${quarter} ${area}`, name: quarter },
            values: [area, String(active), first === null ? words.few : String(first)],
          }))}
        />
      )}
    </Section>
  );
}

/** For coordinators and the administrator, whom alone the service tells it; nobody is named. */
export function Load({ load }: { readonly load: NonNullable<Report['load']> }): ReactNode {
  const styles = useStyles();
  const { words, told } = useReportWords();
  const taken = load.taken.map((value, index) => ({
    id: String(index),
    name: told.load.nth(index + 1),
    value,
  }));
  return (
    <Section title={words.load}>
      {load.advisers === 0 || load.mostPercent === null ? (
        <Empty>{words.noLoad}</Empty>
      ) : (
        <>
          <Text>{words.loadTold(load.advisers, told.percent(load.mostPercent))}</Text>
          <Bars label={words.load} unit="count" bars={taken} />
          <AsTable name={words.load}>
            <Table
              name={words.load}
              columns={[words.row, told.figure.taken.name]}
              rows={taken.map(({ id, name, value }) => ({ id, name, values: [String(value)] }))}
            />
          </AsTable>
          <Text className={styles.quiet}>{told.load.means}</Text>
        </>
      )}
    </Section>
  );
}
