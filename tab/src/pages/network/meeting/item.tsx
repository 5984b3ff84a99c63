import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CheckmarkCircleFilled,
  ChevronDownRegular,
  ChevronRightRegular,
  ReOrderDotsVerticalRegular,
} from '@fluentui/react-icons';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { useChange } from '../../../api/hooks.ts';
import { FactLine, LineList } from '../../../components/lines.tsx';
import { Buttons, Panel, PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useKoppi } from '../../../koppi.ts';
import { TaskForm } from '../task-form.tsx';
import { TaskLine } from '../task-line.tsx';
import { useMeetingWords, useNameOf } from '../use-words.ts';
import { useItemTitle, useMeeting } from './context.ts';
import { Decisions } from './decisions.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemSource } from './item-source.tsx';
import { Notes } from './notes.tsx';
import { Steering } from './steering.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  current: { border: `2px solid ${tokens.colorBrandStroke1}` },
  over: { borderTop: `3px solid ${tokens.colorBrandStroke1}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  grip: {
    display: 'inline-flex',
    cursor: 'grab',
    color: tokens.colorNeutralForeground3,
    '@media (pointer: coarse)': { display: 'none' },
    // In Teams' side panel the words need the room; the buttons move it as well.
    '@media (max-width: 400px)': { display: 'none' },
  },
  about: { flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    minWidth: 0,
    paddingInline: 0,
    overflowWrap: 'anywhere',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  arrows: { display: 'flex', gap: tokens.spacingHorizontalS },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    // By themselves they are twenty letters wide at least, and a side panel may have less.
    '& .fui-Textarea, & textarea': { minWidth: 0, width: '100%' },
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export interface Moving {
  /** Undefined: it is the first, or the last. */
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly isOver: boolean;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

interface ItemProps {
  readonly item: ItemSeen;
  readonly isUnfolded: boolean;
  readonly onFold: (isUnfolded: boolean) => void;
  readonly moving: Moving;
}

type Open = 'edit' | 'task' | 'steering' | 'remove';

/** One item of the agenda: folded a line, unfolded all that is written in it. */
export function Item({ item, isUnfolded, onFold, moving }: ItemProps): ReactNode {
  const styles = useStyles();
  const { me } = useKoppi();
  const { meeting, here } = useMeeting();
  const words = useMeetingWords();
  const nameOf = useNameOf();
  const title = useItemTitle()(item);
  const isCurrent = meeting.state === 'open' && meeting.current === item.id;
  const isDone = item.state === 'done';
  const writers = here
    .filter(({ person, writing }) => person.id !== me.id && writing?.startsWith(item.id) === true)
    .map(({ person }) => words.here.writes(nameOf(person)));
  const facts = [
    ...(item.owner === null ? [] : [nameOf(item.owner)]),
    ...(item.minutes === null ? [] : [words.agenda.minutes(item.minutes)]),
    ...writers,
  ];
  return (
    <li
      className={mergeClasses(
        styles.item,
        isCurrent && styles.current,
        moving.isOver && styles.over,
      )}
      aria-current={isCurrent ? 'step' : undefined}
      onDragOver={moving.onDragOver}
      onDrop={moving.onDrop}
    >
      <div className={styles.head}>
        {meeting.isWritable && (
          <span
            className={styles.grip}
            draggable
            title={words.agenda.drag}
            onDragStart={moving.onDragStart}
          >
            <ReOrderDotsVerticalRegular aria-hidden fontSize={20} />
          </span>
        )}
        <div className={styles.about}>
          <Button
            appearance="transparent"
            className={styles.title}
            icon={isUnfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isUnfolded}
            onClick={() => {
              onFold(!isUnfolded);
            }}
          >
            {title}
          </Button>
          {facts.length > 0 && (
            <FactLine>
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </FactLine>
          )}
        </div>
        {isCurrent && <Badge appearance="filled">{words.agenda.current}</Badge>}
        {isDone && (
          <Text size={200} className={styles.done}>
            <CheckmarkCircleFilled aria-hidden /> {words.agenda.done}
          </Text>
        )}
        {meeting.isWritable && (
          <div className={styles.arrows}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={words.agenda.upNamed(title)}
              title={words.agenda.up}
              disabledFocusable={moving.up === undefined}
              onClick={moving.up}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={words.agenda.downNamed(title)}
              title={words.agenda.down}
              disabledFocusable={moving.down === undefined}
              onClick={moving.down}
            />
          </div>
        )}
      </div>
      {isUnfolded && <ItemBody item={item} title={title} isCurrent={isCurrent} />}
    </li>
  );
}

interface ItemBodyProps {
  readonly item: ItemSeen;
  readonly title: string;
  readonly isCurrent: boolean;
}

function ItemBody({ item, title, isCurrent }: ItemBodyProps): ReactNode {
  const styles = useStyles();
  const { meeting } = useMeeting();
  const words = useMeetingWords();
  const network = meeting.network.id;
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
  };
  const tasks = meeting.tasks.filter((task) => task.item === item.id);
  const isStanding = item.source.kind === 'standing';
  return (
    <div className={styles.body}>
      {isStanding && <Text>{words.agenda.standingText}</Text>}
      {item.text !== '' && <Text className={styles.text}>{item.text}</Text>}
      <ItemSource item={item} />
      {item.mayHoldName && <Text>{words.agenda.mayHoldName}</Text>}
      <Notes item={item} title={title} />
      <Decisions item={item.id} title={title} />
      {tasks.length > 0 && (
        <div>
          <Text weight="semibold">{words.tasks.title}</Text>
          <LineList>
            {tasks.map((task) => (
              <TaskLine key={task.id} network={network} task={task} />
            ))}
          </LineList>
        </div>
      )}
      {open === 'task' && (
        <TaskForm
          network={network}
          origin={{ meeting: meeting.id, item: item.id }}
          label={words.tasks.addTo(title)}
          onClose={close}
        />
      )}
      {open === 'edit' && (
        <ItemForm item={item} label={words.agenda.editNamed(title)} onClose={close} />
      )}
      {open === 'steering' && <Steering title={title} onClose={close} onSent={close} />}
      {open === 'remove' && <Removing item={item} onClose={close} />}
      {open === undefined && (
        <ItemButtons item={item} title={title} isCurrent={isCurrent} onOpen={setOpen} />
      )}
    </div>
  );
}

interface ItemButtonsProps extends ItemBodyProps {
  readonly onOpen: (what: Open) => void;
}

function ItemButtons({ item, title, isCurrent, onOpen }: ItemButtonsProps): ReactNode {
  const { meeting, path } = useMeeting();
  const words = useMeetingWords();
  const change = useChange();
  const isDone = item.state === 'done';
  const isEmpty =
    item.notes.text === '' &&
    ![...meeting.decisions, ...meeting.tasks].some((one) => one.item === item.id);
  const button = (what: Open, text: string, label: string) => (
    <Button
      size="small"
      aria-label={label}
      onClick={() => {
        onOpen(what);
      }}
    >
      {text}
    </Button>
  );
  return (
    <>
      {change.error && <ProblemBar problem={change.error} />}
      <Buttons>
        {meeting.state === 'open' && !isCurrent && !isDone && (
          <PressButton
            size="small"
            appearance="primary"
            isBusy={change.isPending}
            aria-label={words.agenda.takeNamed(title)}
            onClick={() => {
              change.mutate({ path: `${path}/current`, method: 'PUT', body: { item: item.id } });
            }}
          >
            {words.agenda.take}
          </PressButton>
        )}
        {meeting.isWritable && (
          <PressButton
            size="small"
            isBusy={change.isPending}
            aria-label={isDone ? words.agenda.notDoneNamed(title) : words.agenda.doneNamed(title)}
            onClick={() => {
              const body = { state: isDone ? 'waiting' : 'done' };
              change.mutate({ path: `${path}/items/${item.id}/state`, method: 'PUT', body });
            }}
          >
            {isDone ? words.agenda.notDone : words.agenda.done}
          </PressButton>
        )}
        {button('task', words.tasks.add, words.tasks.addTo(title))}
        {meeting.steering && button('steering', words.steering.title, words.steering.title)}
        {meeting.isWritable && button('edit', words.agenda.edit, words.agenda.editNamed(title))}
        {meeting.isWritable &&
          isEmpty &&
          item.source.kind !== 'standing' &&
          button('remove', words.agenda.remove, words.agenda.removeNamed(title))}
      </Buttons>
    </>
  );
}

interface RemovingProps {
  readonly item: ItemSeen;
  readonly onClose: () => void;
}

function Removing({ item, onClose }: RemovingProps): ReactNode {
  const { path } = useMeeting();
  const words = useMeetingWords();
  const removing = useChange();
  const { id, etag } = item;
  return (
    <Panel label={words.agenda.reallyRemove} isFresh>
      <Text>{words.agenda.reallyRemove}</Text>
      {removing.error && <ProblemBar problem={removing.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={removing.isPending}
          onClick={() => {
            removing.mutate({ path: `${path}/items/${id}`, method: 'DELETE', etag });
          }}
        >
          {words.agenda.yesRemove}
        </PressButton>
        <Button onClick={onClose}>{words.keep}</Button>
      </Buttons>
    </Panel>
  );
}
