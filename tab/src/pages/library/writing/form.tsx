import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Problem } from '../../../api/client.ts';
import { ProblemBar } from '../../../components/told.tsx';
import { useFirstMistake } from '../../../components/use-first-mistake.ts';
import type { Draft } from './draft.ts';
import { Fields } from './fields.tsx';
import { Preview } from './preview.tsx';
import { useWritingWords } from './use-words.ts';

const wide = '@media (min-width: 1080px)';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Long choices make no list wider than its place.
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
  preview: {
    minWidth: 0,
    [wide]: {
      position: 'sticky',
      top: tokens.spacingVerticalL,
      maxHeight: 'calc(100vh - 40px)',
      overflowY: 'auto',
    },
  },
  end: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface WritingFormProps {
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly presses: number;
  readonly problem: Problem | null;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
  /** What is pressed, and what came of it. */
  readonly children: ReactNode;
}

/** All that is written of a training, and beside it how it will look. */
export function WritingForm(props: WritingFormProps): ReactNode {
  const { draft, isNew, presses, problem, onChange, onSave, children } = props;
  const styles = useStyles();
  const words = useWritingWords();
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, problem);
  return (
    <div className={styles.both}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Fields draft={draft} isNew={isNew} problem={problem} onChange={onChange} />
        <div className={styles.end}>
          <ProblemBar problem={problem} />
          {children}
        </div>
      </form>
      {/* It may be longer than the window: then it is scrolled by keyboard, too. */}
      <div className={styles.preview} role="group" aria-label={words.preview.title} tabIndex={0}>
        <Preview draft={draft} />
      </div>
    </div>
  );
}
