import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { reportFileWords } from '../../../../bot/src/wording/tab/report-files.ts';
import { Page } from '../../components/page.tsx';
import { useKoppi } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { Contents } from './contents.tsx';
import { PaperContext } from './paper.ts';

/** On paper there is nothing to press, and black stands on white whatever the theme; bars stay. */
const onPaper = `@media print {
  @page { margin: 15mm }
  header, .koppi-screen { display: none !important }
  #content { grid-column: 1 / -1 }
  body, #koppi, #koppi *:not(.koppi-bar) { background: none !important; color: CanvasText !important }
  #koppi text { fill: CanvasText !important }
  .koppi-bar { print-color-adjust: exact }
  section, tr, li { break-inside: avoid }
  body, .fui-FluentProvider { color-scheme: light !important }
}`;

/** The report with every table unfolded, for paper. */
export function Printed({
  report,
  query,
}: {
  readonly report: Report;
  readonly query: string;
}): ReactNode {
  const words = reportFileWords(useKoppi().language);
  const [, navigate] = useLocation();
  return (
    <Page
      title={report.title}
      actions={
        <div className="koppi-screen">
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              navigate(`/statistics${withSearch(query)}`);
            }}
          >
            {words.back}
          </Button>{' '}
          <Button
            appearance="primary"
            icon={<PrintRegular />}
            onClick={() => {
              window.print();
            }}
          >
            {words.print}
          </Button>
        </div>
      }
    >
      <style>{onPaper}</style>
      <PaperContext value={true}>
        <Contents report={report} />
      </PaperContext>
    </Page>
  );
}
