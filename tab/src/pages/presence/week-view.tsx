import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { Week } from '../../../../bot/src/contract/schedule.ts';
import { Buttons } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { useWide } from '../../use-wide.ts';
import { DayList } from './day-list.tsx';
import { useLines } from './lines.ts';
import { WeekGrid } from './week-grid.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  by: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  choices: { flexWrap: 'wrap' },
});

export type By = 'station' | 'person';

export interface WeekProps {
  readonly week: Week;
  readonly by: By;
  readonly onEdit: (person: string, weekday: number) => void;
}

interface WeekViewProps extends WeekProps {
  readonly onBy: (by: By) => void;
  /** So many weeks on; 0: this week. */
  readonly onWeek: (weeks: -1 | 0 | 1) => void;
}

/** A week as a grid where there is room, day by day where there is not. */
export function WeekView({ week, by, onBy, onWeek, onEdit }: WeekViewProps): ReactNode {
  const styles = useStyles();
  const { words, format } = useLines();
  const isWide = useWide();
  const label = useId();
  const last = week.days.at(-1)?.date ?? week.from;
  const isThisWeek = week.days.some(({ date }) => date === week.today);
  const Shown = isWide ? WeekGrid : DayList;
  return (
    <Section title={words.week(week.week, `${format.day(week.from)} – ${format.day(last)}`)}>
      <div className={styles.tools}>
        <Buttons>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={words.before}
            onClick={() => {
              onWeek(-1);
            }}
          />
          <Button
            disabledFocusable={isThisWeek}
            onClick={() => {
              onWeek(0);
            }}
          >
            {words.thisWeek}
          </Button>
          <Button
            icon={<ChevronRightRegular />}
            aria-label={words.after}
            onClick={() => {
              onWeek(1);
            }}
          />
        </Buttons>
        <div className={styles.by}>
          <span id={label}>{words.by}</span>
          <RadioGroup
            layout="horizontal"
            className={styles.choices}
            aria-labelledby={label}
            value={by}
            onChange={(_event, { value }) => {
              onBy(value === 'person' ? 'person' : 'station');
            }}
          >
            <Radio value="station" label={words.byStation} />
            <Radio value="person" label={words.byPerson} />
          </RadioGroup>
        </div>
      </div>
      <Shown week={week} by={by} onEdit={onEdit} />
    </Section>
  );
}
