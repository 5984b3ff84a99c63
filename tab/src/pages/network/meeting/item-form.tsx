import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { limits } from '../../../../../bot/src/domain/network/limits.ts';
import { useChange } from '../../../api/hooks.ts';
import { Conflict } from '../../../components/conflict.tsx';
import {
  Buttons,
  Choice,
  faultOf,
  Pair,
  Panel,
  PressButton,
  Writing,
} from '../../../components/moves/form.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useWords } from '../../../koppi.ts';
import { useMembers } from '../use-members.ts';
import { useMeetingWords, useNameOf } from '../use-words.ts';
import { useMeeting } from './context.ts';

interface ItemFormProps {
  /** Undefined: a new one. */
  readonly item?: ItemSeen;
  readonly label: string;
  readonly onClose: () => void;
}

interface Written {
  readonly title: string;
  readonly text: string;
  readonly owner: string;
  readonly minutes: string;
}

const fields = ['title', 'text', 'owner', 'minutes'] as const;

/** What is to be talked about, by whom and for how long. */
export function ItemForm({ item, label, onClose }: ItemFormProps): ReactNode {
  const { meeting, path } = useMeeting();
  const { shell } = useWords();
  const words = useMeetingWords();
  const members = useMembers(meeting.network.id);
  const nameOf = useNameOf();
  const saving = useChange<ItemSeen>();
  const [presses, setPresses] = useState(0);
  // As it was when one began: what somebody else makes of it meanwhile is not overwritten.
  const [base] = useState(item);
  const [typed, setTyped] = useState<Written>(() => (item ? standing(item) : nothing));
  const owner = item?.owner ?? null;
  const owners =
    owner && !members.some(({ id }) => id === owner.id)
      ? [{ id: owner.id, name: nameOf(owner) }, ...members]
      : members;
  // What comes from figures or a case has words of its own.
  const needsTitle = !base || base.source.kind === 'typed';
  const lacksTitle = needsTitle && typed.title.trim() === '';
  const save = (sent: Written, etag = base?.etag) => {
    setPresses(presses + 1);
    if (needsTitle && sent.title.trim() === '') return;
    const body = sentOf(sent);
    saving.mutate(
      base && etag !== undefined
        ? { path: `${path}/items/${base.id}`, method: 'PUT', etag, body }
        : { path: `${path}/items`, body: { ...body, source: { kind: 'typed' } } },
      { onSuccess: onClose },
    );
  };
  const theirs = saving.error?.status === 412 ? (saving.error.current as ItemSeen) : undefined;
  if (theirs) {
    const other = standing(theirs);
    const labels = {
      ...{ title: words.agenda.what, text: words.agenda.text },
      ...{ owner: words.agenda.owner, minutes: words.agenda.length },
    };
    const shown = (of: Written, field: (typeof fields)[number]) =>
      (field === 'owner' ? owners.find(({ id }) => id === of.owner)?.name : of[field]) ||
      words.conflict.nothing;
    const differing = fields.filter((field) => typed[field] !== other[field]);
    return (
      <Panel label={label} isFresh={false}>
        <Conflict
          words={words.conflict}
          quarrels={differing.map((field) => ({
            ...{ id: field, label: labels[field] },
            ...{ mine: shown(typed, field), theirs: shown(other, field) },
          }))}
          isBusy={saving.isPending}
          discard={words.conflict.discard}
          onChosen={(sides) => {
            const given = differing.filter((field) => sides[field] === 'theirs');
            const chosen = given.reduce((all, field) => ({ ...all, [field]: other[field] }), typed);
            setTyped(chosen);
            save(chosen, theirs.etag);
          }}
          onDiscard={onClose}
        />
      </Panel>
    );
  }
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      <TextField
        label={words.agenda.what}
        required={needsTitle}
        value={typed.title}
        fault={presses > 0 && lacksTitle ? words.agenda.whatNeeded : faultOf(saving.error, 'title')}
        onChange={(title) => {
          setTyped({ ...typed, title });
        }}
      />
      <Writing
        label={words.agenda.text}
        rows={2}
        limit={limits.text}
        value={typed.text}
        fault={faultOf(saving.error, 'text')}
        onChange={(text) => {
          setTyped({ ...typed, text });
        }}
      />
      <Pair>
        <Choice
          label={words.agenda.owner}
          value={typed.owner}
          nothing={words.agenda.noOwner}
          options={owners}
          fault={faultOf(saving.error, 'owner')}
          onChange={(chosen) => {
            setTyped({ ...typed, owner: chosen });
          }}
        />
        <TextField
          label={words.agenda.length}
          value={typed.minutes}
          fault={faultOf(saving.error, 'minutes')}
          onChange={(minutes) => {
            setTyped({ ...typed, minutes: minutes.replaceAll(/\D/gu, '') });
          }}
        />
      </Pair>
      {saving.error && <ProblemBar problem={saving.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={saving.isPending}
          onClick={() => {
            save(typed);
          }}
        >
          {item ? words.agenda.save : words.agenda.add}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}

const nothing: Written = { title: '', text: '', owner: '', minutes: '' };

const standing = ({ title, text, owner, minutes }: ItemSeen): Written => ({
  ...{ title, text, owner: owner?.id ?? '', minutes: minutes === null ? '' : `${minutes}` },
});

const sentOf = ({ title, text, owner, minutes }: Written) => ({
  ...{ title: title.trim(), text: text.trim() },
  owner: owner === '' ? null : owner,
  minutes: minutes === '' ? null : Number(minutes),
});
