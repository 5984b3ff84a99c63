import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { Buttons, PressButton, validation } from './moves/form.tsx';
import { useFirstMistake } from './use-first-mistake.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  long: { display: 'block', maxHeight: '12rem', overflowY: 'auto' },
});

export type Side = 'mine' | 'theirs' | 'both';

/** Something that two people made different. */
export interface Quarrel {
  readonly id: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  /** What is followed unless the person chooses otherwise: where one alone changed it. */
  readonly side?: Side | undefined;
}

interface ConflictWords {
  readonly title: string;
  readonly text: string;
  readonly mine: string;
  readonly theirs: string;
  readonly left: string;
  readonly save: string;
}

interface ConflictProps {
  readonly words: ConflictWords;
  readonly quarrels: readonly Quarrel[];
  /** Texts of which both can stay, one after the other. */
  readonly both?: string;
  readonly isBusy?: boolean;
  readonly discard: string;
  readonly onChosen: (sides: Readonly<Record<string, Side>>) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs, each whole: nothing is overwritten, nothing typed is lost. */
export function Conflict(props: ConflictProps): ReactNode {
  const { words, quarrels, both, isBusy = false, discard, onChosen, onDiscard } = props;
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [presses, setPresses] = useState(0);
  const all = useRef<HTMLDivElement>(null);
  useFirstMistake(all, presses, null);
  const sideOf = ({ id, side }: Quarrel): Side | undefined => chosen[id] ?? side;
  const shown = (label: string, value: ReactNode) => (
    <span className={styles.value}>
      <Text weight="semibold">{label}:</Text> <span className={styles.long}>{value}</span>
    </span>
  );
  const save = () => {
    setPresses(presses + 1);
    const sides = quarrels.flatMap((one) => {
      const side = sideOf(one);
      return side === undefined ? [] : [[one.id, side] as const];
    });
    if (sides.length === quarrels.length) onChosen(Object.fromEntries(sides));
  };
  return (
    <div ref={all} className={styles.all}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.title}</MessageBarTitle> {words.text}
        </MessageBarBody>
      </MessageBar>
      {quarrels.map((quarrel) => (
        <Field
          key={quarrel.id}
          label={quarrel.label}
          {...validation(presses > 0 && sideOf(quarrel) === undefined ? words.left : undefined)}
        >
          <RadioGroup
            value={sideOf(quarrel) ?? ''}
            onChange={(_event, { value }) => {
              setChosen({ ...chosen, [quarrel.id]: value as Side });
            }}
          >
            <Radio value="mine" label={shown(words.mine, quarrel.mine)} />
            <Radio value="theirs" label={shown(words.theirs, quarrel.theirs)} />
            {both !== undefined && <Radio value="both" label={both} />}
          </RadioGroup>
        </Field>
      ))}
      <Buttons>
        <PressButton appearance="primary" isBusy={isBusy} onClick={save}>
          {words.save}
        </PressButton>
        <Button onClick={onDiscard}>{discard}</Button>
      </Buttons>
    </div>
  );
}
