import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { SessionSeen } from '../../../../../bot/src/contract/library-sessions.ts';
import { capital, roomNamed } from '../../../../../bot/src/wording/parts.ts';
import { useChange } from '../../../api/hooks.ts';
import { Buttons, PressButton } from '../../../components/moves/form.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useNames, useWords } from '../../../koppi.ts';
import { useSaveFile } from '../../../api/use-save-file.ts';
import { useLibraryWords } from '../use-words.ts';
import { Attendance } from './attendance.tsx';
import { Cancelling } from './cancelling.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
    overflowWrap: 'anywhere',
  },
  about: { display: 'grid', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SessionLineProps {
  readonly session: SessionSeen;
  readonly onTold: (what: string) => void;
  readonly onPlan: (session: SessionSeen) => void;
}

/** One session: when, where, how many seats, and what one can do about it. */
export function SessionLine({ session, onTold, onPlan }: SessionLineProps): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const names = useNames();
  const words = useLibraryWords().sessions;
  const [open, setOpen] = useState<'attendance' | 'cancel'>();
  const signing = useChange<SessionSeen>();
  const saving = useSaveFile();
  const { id, title, item, station, room, from, until, seats, taken, by, held, mine } = session;
  const when = capital(`${format.day(from)} ${format.span(from, until)}`);
  const where = [
    names.station(station),
    ...(room === null ? [] : [roomNamed(words.room, room)]),
  ].join(', ');
  const state = session.isCancelled
    ? words.cancelled
    : mine === null
      ? words.seats(seats - taken, seats)
      : words.mine[mine];
  const sign = (isComing: boolean) => {
    signing.mutate(
      { path: `/api/library/sessions/${id}/sign-up`, body: { isComing } },
      {
        onSuccess: ({ data }) => {
          if (!isComing) onTold(words.signedOffDone(title));
          else
            onTold(data.mine === 'waiting' ? words.waitingDone(title) : words.signedUpDone(title));
        },
      },
    );
  };
  const isOpen = !session.isCancelled && held?.hasBegun !== true;
  const close = () => {
    setOpen(undefined);
  };
  return (
    <li className={styles.line}>
      <div className={styles.about}>
        <Text weight="semibold" size={400}>
          {title}
        </Text>
        <Text>{`${when}, ${where}`}</Text>
        {item && (
          <Text>
            {`${words.about}: `}
            <TextLink href={`/library/item/${item.group}`}>{item.title}</TextLink>
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {[
            words.holder(by.name),
            ...(session.waiting > 0 ? [words.queue(session.waiting)] : []),
          ].join(' · ')}
        </Text>
        <Text weight="semibold">{state}</Text>
      </div>
      <ProblemBar problem={signing.error ?? saving.error} />
      <Buttons>
        {isOpen && (
          <PressButton
            size="small"
            {...(mine === null ? { appearance: 'primary' as const } : {})}
            isBusy={signing.isPending}
            aria-label={`${mine === null ? words.signUp : words.signOff}: ${title}`}
            onClick={() => {
              sign(mine === null);
            }}
          >
            {mine !== null ? words.signOff : taken < seats ? words.signUp : words.signUpWaiting}
          </PressButton>
        )}
        {isOpen && (
          <PressButton
            size="small"
            icon={<CalendarAddRegular />}
            isBusy={saving.isPending}
            aria-label={`${words.calendar}: ${title}`}
            onClick={() => {
              saving.mutate({ path: `/api/library/sessions/${id}/event.ics`, name: 'koppi.ics' });
            }}
          >
            {words.calendar}
          </PressButton>
        )}
        {held && isOpen && (
          <>
            <Button
              size="small"
              aria-label={`${words.edit}: ${title}`}
              onClick={() => {
                onPlan(session);
              }}
            >
              {words.edit}
            </Button>
            <Button
              size="small"
              aria-label={`${words.cancel}: ${title}`}
              onClick={() => {
                setOpen('cancel');
              }}
            >
              {words.cancel}
            </Button>
          </>
        )}
        {held?.hasBegun === true && !session.isCancelled && (
          <Button
            size="small"
            aria-label={`${words.attendance}: ${title}`}
            onClick={() => {
              setOpen('attendance');
            }}
          >
            {words.attendance}
          </Button>
        )}
      </Buttons>
      {open === 'cancel' && (
        <Cancelling
          session={session}
          onClose={close}
          onDone={() => {
            close();
            onTold(words.cancelledDone(title));
          }}
        />
      )}
      {open === 'attendance' && held && (
        <Attendance
          session={session}
          held={held}
          onClose={close}
          onDone={() => {
            close();
            onTold(words.savedAttendance);
          }}
        />
      )}
    </li>
  );
}
