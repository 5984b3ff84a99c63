import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useChange } from '../../../api/hooks.ts';
import { Choice, PressButton } from '../../../components/moves/form.tsx';
import { Section } from '../../../components/section.tsx';
import { Empty, ProblemBar } from '../../../components/told.tsx';
import { useMembers } from '../use-members.ts';
import { useMeetingWords, useNameOf } from '../use-words.ts';
import { useMeeting } from './context.ts';

const useStyles = makeStyles({
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  add: { maxWidth: '22rem' },
});

/** Who was there: whoever opened the page in time, and whoever else is put down. */
export function AttendanceList(): ReactNode {
  const styles = useStyles();
  const { meeting, path } = useMeeting();
  const words = useMeetingWords().here;
  const nameOf = useNameOf();
  const members = useMembers(meeting.network.id);
  const changing = useChange();
  const there = meeting.attendance.filter(({ isPresent }) => isPresent);
  const set = (person: string, isPresent: boolean) => {
    const body = { person, isPresent };
    changing.mutate({ path: `${path}/attendance`, method: 'PUT', body });
  };
  const toAdd = members.filter(({ id }) => !there.some(({ person }) => person.id === id));
  const mayChange = meeting.state === 'open' || meeting.state === 'ended';
  return (
    <Section title={words.attended}>
      {there.length === 0 && <Empty>{words.noneAttended}</Empty>}
      {there.length > 0 && (
        <ul className={styles.people}>
          {there.map(({ person }) => (
            <li key={person.id} className={styles.person}>
              <Text>{nameOf(person)}</Text>
              <PressButton
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.removeNamed(nameOf(person))}
                onClick={() => {
                  set(person.id, false);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {changing.error && <ProblemBar problem={changing.error} />}
      {mayChange && toAdd.length > 0 && (
        <div className={styles.add}>
          <Choice
            label={words.add}
            value=""
            nothing={words.choose}
            options={toAdd}
            onChange={(person) => {
              if (person !== '') set(person, true);
            }}
          />
        </div>
      )}
    </Section>
  );
}
