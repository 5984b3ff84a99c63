import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../../bot/src/contract/schedule.ts';
import { planWords } from '../../../../../bot/src/wording/tab/planning.ts';
import { useGet } from '../../../api/hooks.ts';
import { Buttons, Choice } from '../../../components/moves/form.tsx';
import { Section } from '../../../components/section.tsx';
import { Empty, Told } from '../../../components/told.tsx';
import { useKoppi, useNames } from '../../../koppi.ts';
import { useLines } from '../lines.ts';
import type { useDialogs } from '../use-dialogs.tsx';
import {
  differenceOf,
  withDays,
  withoutDays,
  type Planned,
  type PlannedDays,
} from './alternatives.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  days: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0, justifyItems: 'start' },
  word: { overflowWrap: 'anywhere' },
});

interface AlternativeFormProps {
  readonly planned: Planned;
  readonly name: string;
  readonly editable: readonly string[];
  readonly onOpen: ReturnType<typeof useDialogs>['open'];
  readonly onChange: (change: (planned: Planned) => Planned) => void;
  readonly onRemove?: () => void;
}

/** One alternative: whose days are others in it, and what is other about them. */
export function AlternativeForm(props: AlternativeFormProps): ReactNode {
  const { planned, name, editable, onOpen, onChange, onRemove } = props;
  const { me, language } = useKoppi();
  const names = useNames();
  const words = planWords(language);
  // Whoever plans for others begins with them.
  const [chosen, setChosen] = useState(
    () => (me.role === 'adviser' ? me.id : editable.find((id) => id !== me.id)) ?? me.id,
  );
  const people = editable
    .map((id) => ({ id, name: names.person(id) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const days = useGet<Pattern>(`/api/schedule/people/${chosen}`);
  return (
    <Section
      title={name}
      {...(onRemove && {
        actions: (
          <Button aria-label={words.removeNamed(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        ),
      })}
    >
      {people.length > 1 && (
        <Choice label={words.whose} value={chosen} options={people} onChange={setChosen} />
      )}
      <Told query={days}>
        {(pattern) => (
          <Buttons>
            <Button
              aria-label={words.editFor(names.person(chosen), name)}
              onClick={() => {
                // While the next person's days are fetched, the one's before are still there.
                if (pattern.person !== chosen) return;
                const before = pattern.blocks;
                const own = planned.days.find(({ person }) => person === chosen);
                onOpen({
                  ...{ kind: 'plan', person: chosen, name, blocks: own?.blocks ?? before },
                  onUse: (blocks) => {
                    onChange((one) => withDays(one, { person: chosen, before, blocks }));
                  },
                });
              }}
            >
              {words.edit}
            </Button>
          </Buttons>
        )}
      </Told>
      {planned.days.length === 0 && <Empty>{words.nothingYet}</Empty>}
      {planned.days.map((one) => (
        <ChangedDays
          key={one.person}
          days={one}
          onTakeBack={() => {
            onChange((before) => withoutDays(before, one.person));
          }}
        />
      ))}
    </Section>
  );
}

interface ChangedDaysProps {
  readonly days: PlannedDays;
  readonly onTakeBack: () => void;
}

function ChangedDays({ days, onTakeBack }: ChangedDaysProps): ReactNode {
  const styles = useStyles();
  const words = planWords(useKoppi().language);
  const lines = useLines();
  const who = useNames().person(days.person);
  const { added, gone } = differenceOf(days, (block) => lines.block(block));
  const said = [...added.map((line) => words.plus(line)), ...gone.map((line) => words.minus(line))];
  return (
    <div className={styles.days}>
      <Text weight="semibold">{who}</Text>
      <ul className={styles.list}>
        {said.map((line) => (
          <li key={line} className={styles.word}>
            {line}
          </li>
        ))}
      </ul>
      <Button size="small" aria-label={words.takeBackOf(who)} onClick={onTakeBack}>
        {words.takeBack}
      </Button>
    </div>
  );
}
