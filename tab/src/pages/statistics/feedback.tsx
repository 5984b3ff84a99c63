import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { FeedbackList } from '../../../../bot/src/contract/feedback.ts';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { LineList } from '../../components/lines.tsx';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { ByHandLine } from './by-hand-line.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { useByHand } from './use-by-hand.ts';
import { useReportWords } from './use-report-words.ts';

/** Totals of client feedback from other systems, under their own heading; some may correct them. */
export function Feedback({ report }: { readonly report: Report }): ReactNode {
  const { words, told } = useReportWords();
  const own = useByHand<FeedbackList>('/api/statistics/feedback');
  const [open, setOpen] = useState<string>();
  const close = () => {
    setOpen(undefined);
  };
  const { feedback, filter, period } = report;
  return (
    <Section
      title={words.feedback.title}
      actions={
        own && (own.mayWholeCounty || own.stations.length > 0) ? (
          <Button
            icon={<AddRegular />}
            aria-expanded={open === ''}
            onClick={() => {
              setOpen('');
            }}
          >
            {words.feedback.add}
          </Button>
        ) : undefined
      }
    >
      {open === '' && own && <FeedbackForm list={own} period={period} onClose={close} />}
      {feedback.length === 0 ? (
        <Empty>{filter ? words.feedback.narrowed : words.feedback.none}</Empty>
      ) : (
        <>
          <Text>{words.feedback.intro}</Text>
          <LineList>
            {feedback.map((one) => {
              const mine = own?.items.find(({ id }) => id === one.id);
              return (
                <ByHandLine
                  key={one.id}
                  name={one.name}
                  facts={[
                    `${told.number(one.value)} (${one.scale})`,
                    `${words.feedback.answers} ${told.number(one.answers)}`,
                    ...[one.area, one.period.name],
                  ]}
                  mayEdit={mine !== undefined}
                  form={
                    open === one.id && own && mine ? (
                      <FeedbackForm
                        list={own}
                        period={one.period}
                        feedback={mine}
                        onClose={close}
                      />
                    ) : undefined
                  }
                  onPress={() => {
                    setOpen(open === one.id ? undefined : one.id);
                  }}
                />
              );
            })}
          </LineList>
        </>
      )}
    </Section>
  );
}
