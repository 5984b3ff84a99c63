import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import { useGet } from '../../api/hooks.ts';
import { useSaveFile } from '../../api/use-save-file.ts';
import { Buttons, Choice } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import type { Opened } from './dialogs.tsx';
import { useLines } from './lines.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface OwnDaysProps {
  readonly person: string;
  readonly editable: readonly string[];
  readonly onPerson: (person: string) => void;
  readonly onOpen: (opened: Opened) => void;
}

/** What is ahead for one person, and what can be done about it. */
export function OwnDays({ person, editable, onPerson, onOpen }: OwnDaysProps): ReactNode {
  const names = useNames();
  const { words } = useLines();
  const days = useGet<Pattern>(`/api/schedule/people/${person}`);
  const people = editable
    .map((id) => ({ id, name: names.person(id) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <Section title={words.own.title(names.person(person))}>
      {people.length > 1 && (
        <Choice label={words.own.whose} value={person} options={people} onChange={onPerson} />
      )}
      <Actions person={person} onOpen={onOpen} />
      <Told query={days}>
        {(pattern) =>
          // While the next person's days are fetched, the one's before are still there.
          pattern.person === person ? <Ahead pattern={pattern} onOpen={onOpen} /> : null
        }
      </Told>
    </Section>
  );
}

function Actions({ person, onOpen }: Pick<OwnDaysProps, 'person' | 'onOpen'>): ReactNode {
  const { me } = useKoppi();
  const { words } = useLines();
  const saving = useSaveFile();
  const button = (kind: 'blocks' | 'absence' | 'extra-day' | 'swap', label: string) => (
    <Button
      {...(kind === 'blocks' ? { appearance: 'primary' as const } : {})}
      onClick={() => {
        onOpen({ kind, person });
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Buttons>
        {button('blocks', words.own.edit)}
        {button('absence', words.own.absence)}
        {button('extra-day', words.own.extraDay)}
        {button('swap', words.own.swap)}
        {(me.role === 'coordinator' || me.role === 'admin') && (
          <>
            <Button
              onClick={() => {
                onOpen({ kind: 'import' });
              }}
            >
              {words.own.import}
            </Button>
            <Button
              onClick={() => {
                saving.mutate({ path: '/api/schedule/export.csv', name: 'paikalla.csv' });
              }}
            >
              {words.own.export}
            </Button>
          </>
        )}
      </Buttons>
      <ProblemBar problem={saving.error} />
    </>
  );
}

interface AheadProps {
  readonly pattern: Pattern;
  readonly onOpen: (opened: Opened) => void;
}

function Ahead({ pattern, onOpen }: AheadProps): ReactNode {
  const lines = useLines();
  const { words } = lines;
  const { absences, extraDays, swaps, person } = pattern;
  if (absences.length + extraDays.length + swaps.length === 0)
    return <Empty>{words.own.nothing}</Empty>;
  return (
    <>
      <Group title={words.own.absences} items={absences}>
        {(one) => (
          <Line
            text={lines.absence(one)}
            onBack={() => onOpen({ kind: 'absence-end', person, id: one.id })}
          />
        )}
      </Group>
      <Group title={words.own.extraDays} items={extraDays}>
        {(one) => (
          <Line
            text={lines.extraDay(one)}
            onBack={() => onOpen({ kind: 'extra-day-end', person, id: one.id })}
          />
        )}
      </Group>
      <Group title={words.own.swaps} items={swaps}>
        {(one) => <SwapLine swap={one} person={person} onOpen={onOpen} />}
      </Group>
    </>
  );
}

interface GroupProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function Group<T extends { readonly id: string }>(props: GroupProps<T>): ReactNode {
  const styles = useStyles();
  const { title, items, children } = props;
  if (items.length === 0) return null;
  return (
    <div className={styles.group}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly text: string;
  readonly onBack: () => void;
}

function Line({ text, onBack }: LineProps): ReactNode {
  const styles = useStyles();
  const { words } = useLines();
  return (
    <div className={styles.line}>
      <Text className={styles.text}>{text}</Text>
      <Button aria-label={words.own.removeWhat(text)} onClick={onBack}>
        {words.own.remove}
      </Button>
    </div>
  );
}

interface SwapLineProps {
  readonly swap: Pattern['swaps'][number];
  readonly person: string;
  readonly onOpen: (opened: Opened) => void;
}

function SwapLine({ swap, person, onOpen }: SwapLineProps): ReactNode {
  const styles = useStyles();
  const { me } = useKoppi();
  const names = useNames();
  const lines = useLines();
  const { words } = lines;
  const { id, state } = swap;
  const answer = (how: 'accept' | 'decline' | 'take-back') => () => {
    onOpen({ kind: 'swap-answer', person, id, answer: how });
  };
  const isAsked = state === 'asked';
  const isMine = isAsked && swap.other === me.id && person === me.id;
  const text = isMine
    ? words.swapAsked(names.person(swap.person), ...lines.swapDays(swap))
    : `${lines.swap(swap)}: ${words.swapState[state]}`;
  return (
    <div className={styles.line}>
      <Text className={styles.text}>{text}</Text>
      {isMine && (
        <Buttons>
          <Button
            appearance="primary"
            aria-label={`${words.accept}: ${text}`}
            onClick={answer('accept')}
          >
            {words.accept}
          </Button>
          <Button aria-label={`${words.decline}: ${text}`} onClick={answer('decline')}>
            {words.decline}
          </Button>
        </Buttons>
      )}
      {isAsked && swap.person === person && (
        <Button aria-label={`${words.takeBack}: ${text}`} onClick={answer('take-back')}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
