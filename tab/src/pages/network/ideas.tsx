import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { ideasSchema, IdeaSeen, OneNetwork } from '../../../../bot/src/contract/networks.ts';
import { limits } from '../../../../bot/src/domain/network/limits.ts';
import { ideaStates } from '../../../../bot/src/domain/network/types.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { LineList } from '../../components/lines.tsx';
import { Conflict } from '../../components/conflict.tsx';
import {
  Buttons,
  Choice,
  faultOf,
  named,
  Panel,
  PressButton,
  Writing,
} from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useMeetingWords, useNameOf, useNetworkWords } from './use-words.ts';

type All = z.infer<typeof ideasSchema>;

/** The development list of the model, with how far each is. */
export function Ideas({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords().ideas;
  const query = useGet<All>(`/api/networks/${network.id}/ideas`);
  const [isMaking, setMaking] = useState(false);
  return (
    <Section
      title={words.title}
      actions={
        <Button
          icon={<AddRegular />}
          onClick={() => {
            setMaking(true);
          }}
        >
          {words.make}
        </Button>
      }
    >
      <Empty>{words.intro}</Empty>
      {isMaking && (
        <IdeaForm
          network={network.id}
          label={words.make}
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      <Told query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <LineList>
              {items.map((idea) => (
                <IdeaLine key={idea.id} network={network.id} idea={idea} />
              ))}
            </LineList>
          )
        }
      </Told>
    </Section>
  );
}

interface IdeaLineProps {
  readonly network: string;
  readonly idea: IdeaSeen;
}

function IdeaLine({ network, idea }: IdeaLineProps): ReactNode {
  const words = useNetworkWords().ideas;
  const { format } = useWords();
  const nameOf = useNameOf();
  const [isEditing, setEditing] = useState(false);
  const { title, text, state, by, at, history } = idea;
  const was = history.at(-1);
  const facts = [
    words.state[state],
    ...(was ? [words.was(words.state[was.state], format.day(was.at))] : []),
    nameOf(by),
    format.day(at),
  ];
  return (
    <TextLine
      text={title}
      told={facts.join(' · ')}
      actions={
        <Button
          size="small"
          aria-label={words.editNamed(title)}
          aria-expanded={isEditing}
          onClick={() => {
            setEditing(!isEditing);
          }}
        >
          {words.edit}
        </Button>
      }
    >
      {text !== '' && <div style={{ whiteSpace: 'pre-line' }}>{text}</div>}
      {isEditing && (
        <IdeaForm
          network={network}
          idea={idea}
          label={words.editNamed(title)}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </TextLine>
  );
}

interface IdeaFormProps {
  readonly network: string;
  /** Undefined: a new one. */
  readonly idea?: IdeaSeen;
  readonly label: string;
  readonly onClose: () => void;
}

const fields = ['title', 'text', 'state'] as const;

function IdeaForm({ network, idea, label, onClose }: IdeaFormProps): ReactNode {
  const { shell } = useWords();
  const words = useNetworkWords().ideas;
  const { conflict } = useMeetingWords();
  const saving = useChange<IdeaSeen>();
  const [presses, setPresses] = useState(0);
  const [typed, setTyped] = useState(() => ({
    title: idea?.title ?? '',
    text: idea?.text ?? '',
    state: idea?.state ?? 'idea',
  }));
  const save = (sent: typeof typed, etag = idea?.etag) => {
    setPresses(presses + 1);
    if (sent.title.trim() === '') return;
    const body = { ...sent, title: sent.title.trim(), text: sent.text.trim() };
    const path = `/api/networks/${network}/ideas`;
    saving.mutate(
      idea && etag !== undefined
        ? { path: `${path}/${idea.id}`, method: 'PUT', etag, body }
        : { path, body },
      { onSuccess: onClose },
    );
  };
  const theirs = saving.error?.status === 412 ? (saving.error.current as IdeaSeen) : undefined;
  const labels = { title: words.name, text: words.text, state: words.stateOf(typed.title) };
  const shown = (of: typeof typed, field: (typeof fields)[number]) =>
    field === 'state' ? words.state[of.state] : of[field] || conflict.nothing;
  if (theirs)
    return (
      <Panel label={label} isFresh={false}>
        <Conflict
          words={conflict}
          quarrels={fields
            .filter((field) => typed[field] !== theirs[field])
            .map((field) => ({
              ...{ id: field, label: labels[field] },
              ...{ mine: shown(typed, field), theirs: shown(theirs, field) },
            }))}
          isBusy={saving.isPending}
          discard={conflict.discard}
          onChosen={(sides) => {
            const given = fields.filter((field) => sides[field] === 'theirs');
            const chosen = given.reduce(
              (all, field) => ({ ...all, [field]: theirs[field] }),
              typed,
            );
            setTyped(chosen);
            save(chosen, theirs.etag);
          }}
          onDiscard={onClose}
        />
      </Panel>
    );
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      <TextField
        label={words.name}
        required
        value={typed.title}
        fault={
          presses > 0 && typed.title.trim() === ''
            ? words.nameNeeded
            : faultOf(saving.error, 'title')
        }
        onChange={(title) => {
          setTyped({ ...typed, title });
        }}
      />
      <Writing
        label={words.text}
        limit={limits.text}
        value={typed.text}
        fault={faultOf(saving.error, 'text')}
        onChange={(text) => {
          setTyped({ ...typed, text });
        }}
      />
      <Choice
        label={words.stateOf(typed.title)}
        value={typed.state}
        options={named(ideaStates, words.state)}
        onChange={(value) => {
          setTyped({ ...typed, state: ideaStates.find((one) => one === value) ?? 'idea' });
        }}
      />
      {saving.error && <ProblemBar problem={saving.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={saving.isPending}
          onClick={() => {
            save(typed);
          }}
        >
          {idea ? shell.save : words.add}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
