import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ChevronDownRegular,
  ChevronUpRegular,
  CircleRegular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { LibraryPath } from '../../../../bot/src/contract/library.ts';
import { useChange } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '46rem',
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  about: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  fold: { justifySelf: 'start' },
});

type Step = LibraryPath['steps'][number];

/** One's way into the work: how far one is, what is next, and on demand all of it. */
export function PathSection({ path }: { readonly path: LibraryPath }): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords().path;
  const [isWhole, setWhole] = useState(false);
  const { id, name, done, steps } = path;
  const isComplete = done === steps.length;
  // Whoever has not begun may have worked here for years: it takes no room until it is asked for.
  const isBegun = done > 0;
  const shown = isWhole ? steps : steps.filter(({ state }) => isBegun && state === 'next');
  return (
    <Section title={name}>
      <Text className={styles.quiet}>
        {isComplete ? words.complete : words.progress(done, steps.length)}
      </Text>
      {shown.length > 0 && (
        <ol className={styles.steps}>
          {shown.map((step) => (
            <li key={step.kind === 'item' ? step.group : step.id} className={styles.step}>
              <OneStep path={id} step={step} />
            </li>
          ))}
        </ol>
      )}
      <Button
        className={styles.fold}
        appearance="subtle"
        icon={isWhole ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isWhole}
        onClick={() => {
          setWhole(!isWhole);
        }}
      >
        {isWhole ? words.hide : isBegun ? words.show : words.begin}
      </Button>
    </Section>
  );
}

function OneStep({ path, step }: { readonly path: string; readonly step: Step }): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords();
  const { state } = step;
  return (
    <>
      <span className={mergeClasses(styles.icon, state === 'done' && styles.good)}>
        {state === 'done' ? (
          <CheckmarkCircleFilled aria-label={words.path.done} />
        ) : (
          <CircleRegular aria-hidden />
        )}
      </span>
      <div className={styles.about}>
        {state === 'next' && <Text weight="semibold">{words.path.next}</Text>}
        {step.kind === 'item' ? (
          <span>
            <TextLink href={`/library/item/${step.group}`}>{step.title}</TextLink>{' '}
            <span className={styles.quiet}>{words.minutes(step.minutes)}</span>
          </span>
        ) : (
          <Task path={path} task={step} />
        )}
      </div>
    </>
  );
}

interface TaskProps {
  readonly path: string;
  readonly task: Extract<Step, { readonly kind: 'task' }>;
}

/** Something to do outside Koppi, ticked when it is done. */
function Task({ path, task }: TaskProps): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords().path;
  const ticking = useChange();
  const isDone = task.state === 'done';
  return (
    <>
      <Text className={task.state === 'next' ? undefined : styles.quiet}>{task.text}</Text>
      {task.link && (
        <Link href={task.link.url} target="_blank" rel="noreferrer">
          {task.link.name}
        </Link>
      )}
      <ProblemBar problem={ticking.error} />
      {task.mayTick && (
        <PressButton
          size="small"
          appearance={isDone ? 'subtle' : 'secondary'}
          isBusy={ticking.isPending}
          onClick={() => {
            const address = `/api/library/paths/${path}/tasks/${task.id}`;
            ticking.mutate({ path: address, body: { isDone: !isDone } });
          }}
        >
          {isDone ? words.untick : words.tick}
        </PressButton>
      )}
    </>
  );
}
