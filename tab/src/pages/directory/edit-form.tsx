import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  Field,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import type { Problem } from '../../api/client.ts';
import { Buttons, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import type { Entry } from '../../components/values.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { ConflictView } from './edit-conflict.tsx';
import { EditField, type PartProps } from './edit-fields.tsx';
import { Mistakes } from './edit-mistakes.tsx';
import type { FieldShape } from './edit-shapes.ts';
import { useDraft, type Draft } from './use-draft.ts';
import { useSaving, type Written } from './use-saving.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
  rare: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  fold: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
});

interface EditFormProps {
  /** Under which what is typed is kept. */
  readonly keptAs: string;
  /** Where the API has it; of a new one, where it is made. */
  readonly path: string;
  /** Undefined: it is not there yet. */
  readonly id: string | undefined;
  readonly base: Entry;
  readonly etag: string;
  readonly shapes: readonly FieldShape[];
  /** Hours that the form cannot show. */
  readonly inWords: PartProps['inWords'];
  readonly onSaved: (written: Written) => void;
  readonly onLeft: () => void;
}

/** The fields of one entry. What is typed stays until it is saved or discarded, whatever happens. */
export function EditForm(props: EditFormProps): ReactNode {
  const { keptAs, path, id, base, etag, shapes, inWords, onSaved, onLeft } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const { edit } = directoryWords(language);
  const { draft, keep, forget } = useDraft(keptAs);
  const saving = useSaving(path, id === undefined);
  const form = useRef<HTMLFormElement>(null);
  const now: Draft = draft ?? { base, etag, mine: base };
  const problem = saving.error;
  const [writing, setWriting] = useWriting(problem);
  useFirstMistake(form, 0, problem);
  const send = (sent: Draft) => {
    saving.mutateAsync(sent).then(
      (saved) => {
        if (saved.kind === 'conflict') {
          keep(saved.draft);
          return;
        }
        forget();
        onSaved(saved.written);
      },
      () => undefined,
    );
  };
  const discard = () => {
    saving.reset();
    forget();
    onLeft();
  };
  const field = (shape: FieldShape) => (
    <EditField
      key={shape.name}
      shape={shape}
      path={shape.name}
      value={now.mine[shape.name]}
      entry={id}
      {...{ writing, problem, inWords }}
      onChange={(value) => {
        keep({ ...now, mine: { ...now.mine, [shape.name]: value } });
      }}
    />
  );
  const rare = shapes.filter(({ isRare }) => isRare);
  const isRareWrong = rare.some(({ name }) =>
    problem?.errors.some(({ path }) => path === name || path.startsWith(`${name}.`)),
  );
  if (saving.data?.kind === 'conflict')
    return (
      <div className={styles.form}>
        <ConflictView
          shapes={shapes}
          conflict={saving.data}
          isBusy={saving.isPending}
          onChosen={(resolved) => {
            keep(resolved);
            send(resolved);
          }}
          onDiscard={discard}
        />
      </div>
    );
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send(now);
      }}
    >
      <Field label={edit.writing} hint={edit.writingHint}>
        <RadioGroup
          layout="horizontal"
          value={writing}
          onChange={(_event, { value }) => {
            setWriting(languages.find((one) => one === value) ?? 'fi');
          }}
        >
          {languages.map((one) => (
            <Radio key={one} value={one} label={shell.languages[one]} />
          ))}
        </RadioGroup>
      </Field>
      {shapes.filter(({ isRare }) => !isRare).map(field)}
      {rare.length > 0 && (
        <details {...(isRareWrong ? { open: true } : {})}>
          <summary className={styles.fold}>{edit.more}</summary>
          <div className={styles.rare}>{rare.map(field)}</div>
        </details>
      )}
      <ProblemBar problem={problem} />
      <Mistakes within={form} problem={problem} />
      {draft && <Text className={styles.note}>{edit.kept}</Text>}
      <Buttons>
        <PressButton type="submit" appearance="primary" isBusy={saving.isPending}>
          {shell.save}
        </PressButton>
        <Button onClick={draft ? discard : onLeft}>{draft ? edit.discard : shell.cancel}</Button>
      </Buttons>
    </form>
  );
}

/** The language that is written: Finnish first, then the one in which something is wrong. */
function useWriting(problem: Problem | null): readonly [Language, (language: Language) => void] {
  const [writing, setWriting] = useState<Language>('fi');
  const [seen, setSeen] = useState(problem);
  if (seen !== problem) {
    setSeen(problem);
    const paths = problem?.errors.map(({ path }) => path) ?? [];
    const wrong = languages.filter((one) => paths.some((path) => path.endsWith(`.${one}`)));
    const [first] = wrong;
    if (first !== undefined && !wrong.includes(writing)) setWriting(first);
  }
  return [writing, setWriting];
}
