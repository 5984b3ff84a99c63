import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { Conflict } from '../../../components/conflict.tsx';
import { Panel, validation } from '../../../components/moves/form.tsx';
import { useKoppi, useWords } from '../../../koppi.ts';
import { useNow } from '../../../use-now.ts';
import { useMeetingWords, useNameOf } from '../use-words.ts';
import { useMeeting, useReplaceItem } from './context.ts';
import { useWritten, type Standing } from './use-written.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface NotesProps {
  readonly item: ItemSeen;
  readonly title: string;
}

/** What is noted of an item: everybody writes, each change saved by itself. */
export function Notes({ item, title }: NotesProps): ReactNode {
  const styles = useStyles();
  const { meeting } = useMeeting();
  if (meeting.isWritable) return <NotesField item={item} title={title} />;
  return item.notes.text === '' ? null : <Text className={styles.text}>{item.notes.text}</Text>;
}

const standingOf = (item: unknown): Standing => (item as ItemSeen).notes;

function NotesField({ item, title }: NotesProps): ReactNode {
  const { api, me } = useKoppi();
  const { path, here, onWriting } = useMeeting();
  const { format } = useWords();
  const words = useMeetingWords();
  const nameOf = useNameOf();
  const replace = useReplaceItem();
  const now = useNow();
  const { text, isDirty, isSaving, problem, theirs, type, settle } = useWritten({
    key: `notes ${item.id}`,
    stands: item.notes,
    standingOf,
    save: async (notes, etag) => {
      const at = `${path}/items/${item.id}/notes`;
      const { data } = await api.call<ItemSeen>(at, { method: 'PUT', etag, body: { notes } });
      replace(data);
      return data.notes;
    },
  });
  if (theirs)
    return (
      <Panel label={words.conflict.title} isFresh={false}>
        <Conflict
          words={words.conflict}
          both={words.conflict.both}
          quarrels={[
            {
              ...{ id: 'notes', label: words.notes.labelOf(title) },
              ...{ mine: text, theirs: theirs.text || words.conflict.nothing },
            },
          ]}
          discard={words.conflict.discard}
          onChosen={({ notes }) => {
            if (notes === 'theirs') settle(undefined);
            else settle(notes === 'both' ? `${theirs.text.trimEnd()}\n${text}` : text);
          }}
          onDiscard={() => {
            settle(undefined);
          }}
        />
      </Panel>
    );
  const where = `${item.id}.notes`;
  const writers = here
    .filter(({ person, writing }) => writing === where && person.id !== me.id)
    .map(({ person }) => words.here.writes(nameOf(person)));
  const { by, at } = item.notes;
  const isOffline = problem !== null && problem.status === 0;
  const saved =
    by !== null && at !== null ? words.notes.by(nameOf(by), format.moment(at, now)) : undefined;
  const state = isOffline
    ? words.notes.waits
    : isSaving
      ? words.notes.saving
      : isDirty
        ? words.notes.unsaved
        : saved;
  return (
    <Field
      label={words.notes.label}
      hint={[...writers, state ?? words.notes.hint].join(' · ')}
      {...validation(problem && !isOffline ? problem.message : undefined)}
    >
      <Textarea
        aria-label={words.notes.labelOf(title)}
        rows={Math.min(14, Math.max(3, text.split('\n').length + 1))}
        resize="vertical"
        value={text}
        onFocus={() => {
          onWriting(where);
        }}
        onBlur={() => {
          onWriting(null);
        }}
        onChange={(_event, { value }) => {
          type(value);
        }}
      />
    </Field>
  );
}
