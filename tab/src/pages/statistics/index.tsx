import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { useGet } from '../../api/hooks.ts';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { readsFigures } from '../../reads-figures.ts';
import { withSearch } from '../../with-search.ts';
import { Contents } from './contents.tsx';
import { Files } from './files.tsx';
import { ReportFilters } from './filters.tsx';
import { Printed } from './printed.tsx';
import { useFilters } from './use-filters.ts';
import { useReportWords } from './use-report-words.ts';

/** Tilastot: a report of what is chosen, on screen, as files and on paper. */
export default function StatisticsPage(): ReactNode {
  const { me } = useKoppi();
  const { shell } = useWords();
  const { words } = useReportWords();
  if (readsFigures(me.role)) return <Reported />;
  return (
    <Page title={shell.pages.statistics}>
      <Text>
        {words.notYours} {words.askAdmin}
      </Text>
    </Page>
  );
}

function Reported(): ReactNode {
  const { '*': rest } = useParams<{ readonly '*'?: string }>();
  const { shell } = useWords();
  const filters = useFilters();
  const query = useGet<Report>(`/api/statistics/report${withSearch(filters.query)}`);
  if (rest === 'print' && query.data)
    return <Printed report={query.data.data} query={filters.query} />;
  return (
    <Page title={shell.pages.statistics} actions={<Files query={filters.query} />}>
      <ReportFilters filters={filters} shown={query.data?.data.period} />
      <Told query={query}>{(report) => <Contents report={report} />}</Told>
    </Page>
  );
}
