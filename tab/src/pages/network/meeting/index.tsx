import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import type { MeetingSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { capital } from '../../../../../bot/src/wording/parts.ts';
import { useChange, useGet } from '../../../api/hooks.ts';
import { FactLine, LineList } from '../../../components/lines.tsx';
import { Buttons, Panel, PressButton } from '../../../components/moves/form.tsx';
import { Page } from '../../../components/page.tsx';
import { Section } from '../../../components/section.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { Empty, ProblemBar, Told } from '../../../components/told.tsx';
import { useKoppi, useWords } from '../../../koppi.ts';
import { TaskForm } from '../task-form.tsx';
import { TaskLine } from '../task-line.tsx';
import { useMeetingWords, useNameOf, useNetworkWords } from '../use-words.ts';
import { Agenda } from './agenda.tsx';
import { AttendanceList } from './attendance.tsx';
import { MeetingContext, meetingPath, useMeeting } from './context.ts';
import { Decisions } from './decisions.tsx';
import { SinceLast } from './since.tsx';
import { useHere } from './use-here.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1180px)': {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
  },
});

interface MeetingPageProps {
  readonly network: string;
  readonly meeting: string;
}

/** A meeting, the same page for everybody in it: in the tab, the side panel and on the stage. */
export default function MeetingPage({ network, meeting: id }: MeetingPageProps): ReactNode {
  const { shell } = useWords();
  const path = meetingPath(network, id);
  const query = useGet<MeetingSeen>(path);
  const meeting = query.data?.data;
  return (
    <Page title={meeting?.title ?? shell.pages.network}>
      <Told query={query}>{(seen) => <Meeting meeting={seen} path={path} />}</Told>
    </Page>
  );
}

interface MeetingProps {
  readonly meeting: MeetingSeen;
  readonly path: string;
}

function Meeting({ meeting, path }: MeetingProps): ReactNode {
  const styles = useStyles();
  const words = useMeetingWords();
  const { here, onWriting } = useHere(meeting.network.id, meeting.id);
  const inMeeting = useMemo(
    () => ({ meeting, path, here, onWriting }),
    [meeting, path, here, onWriting],
  );
  return (
    <MeetingContext value={inMeeting}>
      <Head />
      <div className={styles.columns}>
        <div className={styles.column}>
          {meeting.state === 'planned' && <SinceLast />}
          <Agenda />
          <Section title={words.decisions.whole}>
            <Decisions item={null} title={meeting.title} />
          </Section>
        </div>
        <div className={styles.column}>
          {meeting.state !== 'planned' && <SinceLast />}
          <MeetingTasks />
          <AttendanceList />
        </div>
      </div>
      <div>
        <TextLink href={`/network/${meeting.network.id}`}>
          {words.back(meeting.network.name)}
        </TextLink>
      </div>
    </MeetingContext>
  );
}

/** When and where, how far it is, who is here, and what may be done about it. */
function Head(): ReactNode {
  const { me } = useKoppi();
  const { meeting, path, here } = useMeeting();
  const { format } = useWords();
  const words = useMeetingWords();
  const { state: states } = useNetworkWords().meetings;
  const nameOf = useNameOf();
  const moving = useChange<MeetingSeen>();
  const [asked, setAsked] = useState<'end' | 'cancel'>();
  const { from, until, place, state, may, network, id } = meeting;
  const others = here.filter(({ person }) => person.id !== me.id).map(({ person }) => person);
  const move = (what: MeetingSeen['may'][number]) => {
    setAsked(undefined);
    moving.mutate({ path: `${path}/${what}` });
  };
  return (
    <>
      <FactLine>
        <li>{capital(`${format.day(from)} ${format.span(from, until)}`)}</li>
        {place !== null && <li>{place}</li>}
        <li>{states[state]}</li>
        <li>
          <TextLink href={`/network/${network.id}/meetings/${id}/minutes`}>
            {words.minutes}
          </TextLink>
        </li>
      </FactLine>
      <Text>
        {others.length === 0 ? words.here.nobody : words.here.now(others.map(nameOf).join(', '))}
      </Text>
      {moving.error && <ProblemBar problem={moving.error} />}
      {may.length > 0 && (
        <Buttons>
          {may.includes('open') && (
            <PressButton
              appearance="primary"
              isBusy={moving.isPending}
              onClick={() => {
                move('open');
              }}
            >
              {words.open}
            </PressButton>
          )}
          {may.includes('reopen') && (
            <PressButton
              isBusy={moving.isPending}
              onClick={() => {
                move('reopen');
              }}
            >
              {words.reopen}
            </PressButton>
          )}
          {(['end', 'cancel'] as const)
            .filter((one) => may.includes(one))
            .map((one) => (
              <Button
                key={one}
                aria-expanded={asked === one}
                onClick={() => {
                  setAsked(one);
                }}
              >
                {words[one]}
              </Button>
            ))}
        </Buttons>
      )}
      {asked && (
        <Panel label={words[asked]} isFresh>
          <Text>{asked === 'end' ? words.reallyEnd : words.reallyCancel}</Text>
          <Buttons>
            <PressButton
              appearance="primary"
              onClick={() => {
                move(asked);
              }}
            >
              {asked === 'end' ? words.yesEnd : words.yesCancel}
            </PressButton>
            <Button
              onClick={() => {
                setAsked(undefined);
              }}
            >
              {words.keep}
            </Button>
          </Buttons>
        </Panel>
      )}
    </>
  );
}

/** Open ones of the network, whichever meeting they come from; those of items stand with them too. */
function MeetingTasks(): ReactNode {
  const { meeting } = useMeeting();
  const words = useMeetingWords().tasks;
  const [isMaking, setMaking] = useState(false);
  const network = meeting.network.id;
  return (
    <Section
      title={words.all}
      actions={
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            setMaking(true);
          }}
        >
          {words.add}
        </Button>
      }
    >
      <Empty>{meeting.tasks.length === 0 ? words.none : words.allHint}</Empty>
      {isMaking && (
        <TaskForm
          network={network}
          origin={{ meeting: meeting.id, item: null }}
          label={words.add}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      {meeting.tasks.length > 0 && (
        <LineList>
          {meeting.tasks.map((task) => (
            <TaskLine key={task.id} network={network} task={task} />
          ))}
        </LineList>
      )}
    </Section>
  );
}
