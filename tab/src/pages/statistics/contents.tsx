import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { BiFeeds } from './bi-feeds.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { Decisions } from './decisions.tsx';
import { Feedback } from './feedback.tsx';
import { Figures } from './figures.tsx';
import { Guarded } from './guarded.tsx';
import { ByMeasure } from './measured.tsx';
import { Load, Reach } from './people.tsx';
import { Reading } from './reading.tsx';
import { Targets } from './targets.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  sentences: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxWidth: '52rem',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** Sentences first, then charts, each also as a table, then every figure. */
export function Contents({ report }: { readonly report: Report }): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  const { period, area, compared, filter } = report;
  const about = [period.name, area, filter?.name, compared && words.comparedWith(compared.name)];
  const isEmpty = report.figures
    .filter(({ id }) => id === 'requests' || id === 'entries')
    .every(({ value }) => value === 0);
  return (
    <>
      <Section title={about.filter(Boolean).join(' · ')}>
        {isEmpty ? (
          <Empty>{words.empty}</Empty>
        ) : (
          <ul className={styles.sentences}>
            {report.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Section>
      {!isEmpty && (
        <>
          <ByMeasure report={report} />
          <Breakdowns tables={report.tables} />
          <Figures report={report} />
          <Guarded report={report} />
          <Reach report={report} />
          {report.load && <Load load={report.load} />}
        </>
      )}
      <Targets report={report} />
      <Feedback report={report} />
      <Decisions report={report} />
      <Reading notes={report.notes} />
      <BiFeeds />
    </>
  );
}
