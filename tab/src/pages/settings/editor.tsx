import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Area } from '../../../../bot/src/contract/settings.ts';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import { ConflictView } from './conflict.tsx';
import { useSettings } from './context.ts';
import { Fields } from './fields.tsx';
import { mistakesOf } from './mistakes.ts';
import { Refused } from './refused.tsx';
import { shapes } from './shapes.ts';
import type { useEntry } from './use-entry.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface EditorProps {
  readonly area: Area;
  readonly entry: ReturnType<typeof useEntry>;
  readonly isNew: boolean;
  /** What was pressed last was "remove": the question is about that. */
  readonly isRemoving?: boolean;
}

/** The fields of one entry with all that may come between them and being saved. */
export function Editor({ area, entry, isNew, isRemoving = false }: EditorProps): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const { saving, mine, place } = entry;
  const { fields } = shapes[area];
  const mistakes = mistakesOf(saving.error, place);
  const form = useRef<HTMLDivElement>(null);
  useFirstMistake(form, 0, saving.error);
  const outcome = saving.data;
  if (outcome?.kind === 'conflict' && saving.variables)
    return (
      <ConflictView
        shapes={fields}
        draft={saving.variables.draft}
        conflict={outcome.conflict}
        isBusy={saving.isPending}
        onChosen={(chosen) => {
          entry.resolve(chosen, outcome.conflict);
        }}
        onDiscard={entry.discard}
      />
    );
  return (
    <div className={styles.all} ref={form}>
      <Refused
        problem={saving.error}
        reasons={mistakes.elsewhere(fields.map(({ path }) => path))}
        onSure={() => {
          if (isRemoving) entry.remove(true);
          else entry.save(true);
        }}
        onNotSure={() => {
          saving.reset();
        }}
      />
      <Fields
        shapes={fields}
        entry={mine}
        isNew={isNew}
        mistakes={mistakes}
        onChange={entry.change}
      />
      {entry.isChanged && <Text className={styles.note}>{words.unsavedLong}</Text>}
    </div>
  );
}
