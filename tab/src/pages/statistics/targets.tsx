import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Report } from '../../../../bot/src/contract/report.ts';
import type { TargetList } from '../../../../bot/src/contract/targets.ts';
import { LineList } from '../../components/lines.tsx';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { ByHandLine } from './by-hand-line.tsx';
import { TargetForm } from './target-form.tsx';
import { useByHand } from './use-by-hand.ts';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  met: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  bar: { maxWidth: '24rem', marginBlock: tokens.spacingVerticalXXS },
});

/** What the county, a region or a station has set itself, and how far it is. */
export function Targets({ report }: { readonly report: Report }): ReactNode {
  const { words, value: inWords } = useReportWords();
  const own = useByHand<TargetList>('/api/statistics/targets');
  const [open, setOpen] = useState<string>();
  const close = () => {
    setOpen(undefined);
  };
  const { targets, filter, period } = report;
  return (
    <Section
      title={words.targets.title}
      actions={
        own && (own.mayWholeCounty || own.stations.length > 0) ? (
          <Button
            icon={<AddRegular />}
            aria-expanded={open === ''}
            onClick={() => {
              setOpen('');
            }}
          >
            {words.targets.add}
          </Button>
        ) : undefined
      }
    >
      {open === '' && own && <TargetForm list={own} period={period} onClose={close} />}
      {targets.length === 0 ? (
        <Empty>{filter ? words.targets.narrowed : words.targets.none}</Empty>
      ) : (
        <LineList>
          {targets.map((one) => {
            const { figure, direction, goal, value, area } = one;
            const mine = own?.items.find(({ id }) => id === one.id);
            return (
              <ByHandLine
                key={one.id}
                name={one.name}
                facts={[
                  figure.name,
                  words.targets.aim[direction](inWords(figure.unit, goal)),
                  ...(value === null ? [] : [words.targets.now(inWords(figure.unit, value))]),
                  ...[area, one.period.name],
                ]}
                mayEdit={mine !== undefined}
                form={
                  open === one.id && own && mine ? (
                    <TargetForm list={own} period={one.period} target={mine} onClose={close} />
                  ) : undefined
                }
                onPress={() => {
                  setOpen(open === one.id ? undefined : one.id);
                }}
              >
                <Progress target={one} />
              </ByHandLine>
            );
          })}
        </LineList>
      )}
    </Section>
  );
}

/** In words, never by colour alone; the bar shows how near it is. */
function Progress({ target }: { readonly target: Report['targets'][number] }): ReactNode {
  const styles = useStyles();
  const { targets: words } = useReportWords().words;
  const { isMet, value, goal, direction, name } = target;
  const said = isMet === null ? words.unknown : isMet ? words.met : words.notMet;
  return (
    <>
      <span className={mergeClasses(styles.state, isMet === true && styles.met)}>
        {isMet === true ? <CheckmarkCircleFilled aria-hidden /> : <CircleRegular aria-hidden />}
        {said}
      </span>
      {value !== null && (
        <ProgressBar
          className={styles.bar}
          aria-label={name}
          color={isMet === true ? 'success' : 'brand'}
          value={nearness(direction, value, goal)}
        />
      )}
    </>
  );
}

/** From nothing to 1, which is the goal reached. */
function nearness(direction: 'at-least' | 'at-most', value: number, goal: number): number {
  if (direction === 'at-least') return goal === 0 ? 1 : Math.min(1, value / goal);
  return value <= goal ? 1 : goal / value;
}
