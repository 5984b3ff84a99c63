import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DecisionSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { limits } from '../../../../../bot/src/domain/network/limits.ts';
import { useChange } from '../../../api/hooks.ts';
import { Conflict } from '../../../components/conflict.tsx';
import { LineList, useLine } from '../../../components/lines.tsx';
import { Buttons, faultOf, Panel, PressButton, Writing } from '../../../components/moves/form.tsx';
import { useTyped } from '../../../components/moves/typed.ts';
import { ProblemBar } from '../../../components/told.tsx';
import { useWords } from '../../../koppi.ts';
import { useMeetingWords } from '../use-words.ts';
import { useMeeting } from './context.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface DecisionsProps {
  /** Null: of the meeting as a whole. */
  readonly item: string | null;
  readonly title: string;
}

/** What was decided, of one item or of the whole meeting. */
export function Decisions({ item, title }: DecisionsProps): ReactNode {
  const styles = useStyles();
  const { meeting } = useMeeting();
  const words = useMeetingWords().decisions;
  const [isAdding, setAdding] = useState(false);
  const known = meeting.items.map(({ id }) => id);
  const own = meeting.decisions.filter((one) =>
    item === null ? one.item === null || !known.includes(one.item) : one.item === item,
  );
  return (
    <div className={styles.all}>
      {own.length > 0 && <Text weight="semibold">{words.title}</Text>}
      {item === null && own.length === 0 && <Text>{words.none}</Text>}
      {own.length > 0 && (
        <LineList>
          {own.map((decision) => (
            <DecisionLine key={decision.id} decision={decision} />
          ))}
        </LineList>
      )}
      {meeting.isWritable &&
        (isAdding ? (
          <DecisionForm
            item={item}
            title={title}
            onClose={() => {
              setAdding(false);
            }}
          />
        ) : (
          <Buttons>
            <Button
              size="small"
              aria-label={`${words.add}: ${title}`}
              onClick={() => {
                setAdding(true);
              }}
            >
              {words.add}
            </Button>
          </Buttons>
        ))}
    </div>
  );
}

function DecisionLine({ decision }: { readonly decision: DecisionSeen }): ReactNode {
  const styles = useStyles();
  const { line, about } = useLine();
  const { meeting, path } = useMeeting();
  const words = useMeetingWords().decisions;
  const removing = useChange();
  const [isEditing, setEditing] = useState(false);
  const { id, etag, text, item } = decision;
  return (
    <li className={line}>
      <div className={about}>
        <Text className={styles.text}>{text}</Text>
        {removing.error && <ProblemBar problem={removing.error} />}
        {isEditing && (
          <DecisionForm
            item={item}
            title={text}
            decision={decision}
            onClose={() => {
              setEditing(false);
            }}
          />
        )}
      </div>
      {meeting.isWritable && !isEditing && (
        <Buttons>
          <Button
            size="small"
            aria-label={words.editNamed(text)}
            onClick={() => {
              setEditing(true);
            }}
          >
            {words.edit}
          </Button>
          <PressButton
            size="small"
            isBusy={removing.isPending}
            aria-label={words.removeNamed(text)}
            onClick={() => {
              removing.mutate({ path: `${path}/decisions/${id}`, method: 'DELETE', etag });
            }}
          >
            {words.remove}
          </PressButton>
        </Buttons>
      )}
    </li>
  );
}

interface DecisionFormProps extends DecisionsProps {
  /** Undefined: a new one. */
  readonly decision?: DecisionSeen;
  readonly onClose: () => void;
}

function DecisionForm({ item, title, decision, onClose }: DecisionFormProps): ReactNode {
  const { path, meeting } = useMeeting();
  const { shell } = useWords();
  const words = useMeetingWords();
  const typed = useTyped(`decision ${decision?.id ?? `${meeting.id} ${item ?? ''}`}`);
  const saving = useChange<DecisionSeen>();
  const [presses, setPresses] = useState(0);
  // As it was when one began: what somebody else makes of it meanwhile is not overwritten.
  const [base] = useState(decision);
  const text = typed.fields['text'] ?? base?.text ?? '';
  const close = () => {
    typed.forget();
    onClose();
  };
  const save = (sent: string, etag = base?.etag) => {
    setPresses(presses + 1);
    if (sent.trim() === '') return;
    const body = { text: sent.trim() };
    saving.mutate(
      base && etag !== undefined
        ? { path: `${path}/decisions/${base.id}`, method: 'PUT', etag, body }
        : { path: `${path}/decisions`, body: { ...body, item } },
      { onSuccess: close },
    );
  };
  const theirs = saving.error?.status === 412 ? (saving.error.current as DecisionSeen) : undefined;
  const label = decision ? words.decisions.editNamed(title) : words.decisions.labelOf(title);
  if (theirs)
    return (
      <Panel label={label} isFresh={false}>
        <Conflict
          words={words.conflict}
          both={words.conflict.both}
          quarrels={[{ id: 'text', label: words.decisions.label, mine: text, theirs: theirs.text }]}
          isBusy={saving.isPending}
          discard={words.conflict.discard}
          onChosen={({ text: side }) => {
            if (side === 'theirs') close();
            else save(side === 'both' ? `${theirs.text}\n${text}` : text, theirs.etag);
          }}
          onDiscard={close}
        />
      </Panel>
    );
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      <Writing
        label={words.decisions.label}
        required
        rows={2}
        limit={limits.decision}
        value={text}
        fault={
          presses > 0 && text.trim() === '' ? words.decisions.needed : faultOf(saving.error, 'text')
        }
        onChange={(value) => {
          typed.set('text', value);
        }}
      />
      {saving.error && <ProblemBar problem={saving.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={saving.isPending}
          onClick={() => {
            save(text);
          }}
        >
          {decision ? shell.save : words.decisions.add}
        </PressButton>
        <Button onClick={close}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
