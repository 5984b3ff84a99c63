import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type {
  DecisionSeen,
  ItemSeen,
  MeetingSeen,
} from '../../../../../bot/src/contract/network-meetings.ts';
import type { TaskSeen } from '../../../../../bot/src/contract/networks.ts';
import { capital } from '../../../../../bot/src/wording/parts.ts';
import { useGet } from '../../../api/hooks.ts';
import { useSaveFile } from '../../../api/use-save-file.ts';
import { Page } from '../../../components/page.tsx';
import { Section } from '../../../components/section.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { ProblemBar, Told } from '../../../components/told.tsx';
import { useNames, useWords } from '../../../koppi.ts';
import { useMeetingWords, useNameOf, useNetworkWords } from '../use-words.ts';
import { MeetingContext, meetingPath, useItemTitle } from './context.ts';
import { ItemSource } from './item-source.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { fontWeight: tokens.fontWeightSemibold },
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface MinutesProps {
  readonly network: string;
  readonly meeting: string;
}

/** Pöytäkirja: made by itself of what was written in the meeting, ready to print. */
export default function MinutesPage({ network, meeting: id }: MinutesProps): ReactNode {
  const { shell } = useWords();
  const words = useMeetingWords();
  const path = meetingPath(network, id);
  const query = useGet<MeetingSeen>(path);
  const save = useSaveFile();
  const meeting = query.data?.data;
  return (
    <Page
      title={meeting ? words.record.title(meeting.title) : shell.pages.network}
      actions={
        <>
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() => {
              save.mutate({ path: `${path}/minutes.pdf`, name: words.record.file });
            }}
          >
            {words.savePdf}
          </Button>
          <Button
            icon={<PrintRegular />}
            onClick={() => {
              window.print();
            }}
          >
            {words.print}
          </Button>
          <ProblemBar problem={save.error} />
        </>
      }
    >
      <Told query={query}>
        {(seen) => (
          <MeetingContext value={{ meeting: seen, path, here: [], onWriting: () => undefined }}>
            <Minutes meeting={seen} />
          </MeetingContext>
        )}
      </Told>
      <div>
        <TextLink href={`/network/${network}/meetings/${id}`}>{words.toMeeting}</TextLink>
      </div>
    </Page>
  );
}

function Minutes({ meeting }: { readonly meeting: MeetingSeen }): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const words = useMeetingWords().record;
  const nameOf = useNameOf();
  const titleOf = useItemTitle();
  const { from, until, place, attendance, items, decisions, tasks, state } = meeting;
  const present = attendance.filter(({ isPresent }) => isPresent).map(({ person }) => person);
  const own = tasks.filter((task) => task.meeting === meeting.id);
  const isLoose = ({ item }: { readonly item: string | null }) =>
    !items.some(({ id }) => id === item);
  const isOf =
    ({ id }: ItemSeen) =>
    ({ item }: { readonly item: string | null }) =>
      item === id;
  const [looseDecisions, looseTasks] = [decisions.filter(isLoose), own.filter(isLoose)];
  return (
    <>
      {state !== 'ended' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.draft}</MessageBarBody>
        </MessageBar>
      )}
      <dl className={styles.facts}>
        <dt>{words.when}</dt>
        <dd>{capital(`${format.day(from)} ${format.span(from, until)}`)}</dd>
        {place !== null && (
          <>
            <dt>{words.place}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt>{words.present}</dt>
        <dd>{present.length === 0 ? words.nobody : present.map(nameOf).join(', ')}</dd>
      </dl>
      {items.map((item, index) => (
        <Section key={item.id} title={`${index + 1}. ${titleOf(item)}`}>
          {item.text !== '' && <Text className={styles.text}>{item.text}</Text>}
          <ItemSource item={item} />
          {item.notes.text !== '' && <Text className={styles.text}>{item.notes.text}</Text>}
          <Lines decisions={decisions.filter(isOf(item))} tasks={own.filter(isOf(item))} />
          {state === 'ended' && item.state === 'waiting' && item.source.kind !== 'standing' && (
            <Text>{words.notDone}</Text>
          )}
        </Section>
      ))}
      {looseDecisions.length + looseTasks.length > 0 && (
        <Section title={words.others}>
          <Lines decisions={looseDecisions} tasks={looseTasks} />
        </Section>
      )}
    </>
  );
}

interface LinesProps {
  readonly decisions: readonly DecisionSeen[];
  readonly tasks: readonly TaskSeen[];
}

function Lines({ decisions, tasks }: LinesProps): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const names = useNames();
  const { record } = useMeetingWords();
  const words = useNetworkWords().tasks;
  const nameOf = useNameOf();
  if (decisions.length + tasks.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {decisions.map(({ id, text }) => (
        <li key={id} className={styles.text}>
          <strong>{record.decision}:</strong> {text}
        </li>
      ))}
      {tasks.map(({ id, text, owner, due, station }) => (
        <li key={id} className={styles.text}>
          <strong>{record.task}:</strong>{' '}
          {[
            text,
            nameOf(owner),
            ...(due === null ? [] : [words.by(format.day(due))]),
            ...(station === null ? [] : [names.station(station)]),
          ].join(' · ')}
        </li>
      ))}
    </ul>
  );
}
