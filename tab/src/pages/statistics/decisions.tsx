import type { ReactNode } from 'react';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { dottedDay } from '../../../../bot/src/wording/parts.ts';
import { LineList } from '../../components/lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty } from '../../components/told.tsx';
import { useReportWords } from './use-report-words.ts';

/** What networks and steering groups decided in the period, for whoever may read their minutes. */
export function Decisions({ report }: { readonly report: Report }): ReactNode {
  const { decisions: words } = useReportWords().words;
  const { decisions, filter } = report;
  return (
    <Section title={words.title}>
      {decisions.length === 0 ? (
        <Empty>{filter ? words.narrowed : words.none}</Empty>
      ) : (
        <LineList>
          {decisions.map(({ id, text, about, meeting, network, day }) => (
            <TextLine
              key={id}
              text={text}
              told={[about, network, meeting, dottedDay(day)].filter(Boolean).join(' · ')}
              actions={undefined}
            />
          ))}
        </LineList>
      )}
    </Section>
  );
}
