import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useContext, useState, type ReactNode } from 'react';
import type { FeedbackList } from '../../../../bot/src/contract/feedback.ts';
import type { Report } from '../../../../bot/src/contract/report.ts';
import { useGet } from '../../api/hooks.ts';
import { LineList } from '../../components/lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { FeedbackForm } from './feedback-form.tsx';
import { PaperContext } from './paper.ts';
import { useReportWords } from './use-report-words.ts';

/** Totals of client feedback from other systems, under their own heading; some may correct them. */
export function Feedback({ report }: { readonly report: Report }): ReactNode {
  const { me } = useKoppi();
  const { words, told } = useReportWords();
  const isOnPaper = useContext(PaperContext);
  const writes = !isOnPaper && (me.role === 'coordinator' || me.role === 'admin');
  const own = useGet<FeedbackList>(writes ? '/api/statistics/feedback' : undefined).data?.data;
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
              const facts = [
                `${told.number(one.value)} (${one.scale})`,
                `${words.feedback.answers} ${told.number(one.answers)}`,
                ...[one.area, one.period.name],
              ];
              return (
                <TextLine
                  key={one.id}
                  text={one.name}
                  told={facts.join(' · ')}
                  actions={
                    mine && (
                      <EditButton
                        name={one.name}
                        isOpen={open === one.id}
                        onPress={() => {
                          setOpen(open === one.id ? undefined : one.id);
                        }}
                      />
                    )
                  }
                >
                  {open === one.id && own && mine && (
                    <FeedbackForm list={own} period={one.period} feedback={mine} onClose={close} />
                  )}
                </TextLine>
              );
            })}
          </LineList>
        </>
      )}
    </Section>
  );
}

interface EditButtonProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function EditButton({ name, isOpen, onPress }: EditButtonProps): ReactNode {
  const { words } = useReportWords();
  return (
    <Button
      size="small"
      aria-label={words.feedback.editNamed(name)}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {words.feedback.edit}
    </Button>
  );
}
