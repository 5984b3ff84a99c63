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
import { Buttons, PressButton, validation } from '../../components/moves/form.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import type { Entry } from '../../components/values.ts';
import { useSettings, useShown } from './context.ts';
import type { Draft } from './drafts.ts';
import type { FieldShape } from './shapes.ts';
import type { Conflict } from './use-entry.ts';
import { alike, valueAt, withValueAt } from './values.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  value: { overflowWrap: 'anywhere' },
});

type Side = 'mine' | 'theirs';

interface ConflictViewProps {
  readonly shapes: readonly FieldShape[];
  readonly draft: Draft;
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onChosen: (entry: Entry) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs, field by field: nothing is overwritten, nothing typed is lost. */
export function ConflictView(props: ConflictViewProps): ReactNode {
  const { shapes, draft, conflict, isBusy, onChosen, onDiscard } = props;
  const styles = useStyles();
  const { words } = useSettings();
  const shown = useShown();
  const theirs = conflict.theirs;
  const differing = theirs
    ? shapes.filter(({ path }) => !alike(valueAt(draft.mine, path), valueAt(theirs, path)))
    : [];
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(
      differing.flatMap(({ path }) => {
        const side = sideOf(draft, theirs, path);
        return side === undefined ? [] : [[path, side]];
      }),
    ),
  );
  const all = useRef<HTMLDivElement>(null);
  const [presses, setPresses] = useState(0);
  useFirstMistake(all, presses, null);
  const isLeft = differing.some(({ path }) => chosen[path] === undefined);
  const merged = () =>
    differing.reduce(
      (entry, { path }) =>
        withValueAt(entry, path, valueAt(chosen[path] === 'mine' ? draft.mine : theirs, path)),
      theirs ?? draft.mine,
    );
  return (
    <div ref={all} className={styles.all}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.conflict.title}</MessageBarTitle>{' '}
          {theirs ? words.conflict.text : words.conflict.gone}
        </MessageBarBody>
      </MessageBar>
      {differing.map((shape) => (
        <Field
          key={shape.path}
          label={words.field[shape.path]}
          {...validation(
            presses > 0 && chosen[shape.path] === undefined ? words.conflict.left : undefined,
          )}
        >
          <RadioGroup
            value={chosen[shape.path] ?? ''}
            onChange={(_event, { value }) => {
              setChosen({ ...chosen, [shape.path]: value === 'mine' ? 'mine' : 'theirs' });
            }}
          >
            {(['mine', 'theirs'] as const).map((side) => (
              <Radio
                key={side}
                value={side}
                label={
                  <span className={styles.value}>
                    <Text weight="semibold">{words.conflict[side]}:</Text>{' '}
                    {shown(shape, valueAt(side === 'mine' ? draft.mine : theirs, shape.path))}
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={isBusy}
          onClick={() => {
            setPresses(presses + 1);
            if (!isLeft) onChosen(merged());
          }}
        >
          {words.conflict.save}
        </PressButton>
        <Button onClick={onDiscard}>{words.discard}</Button>
      </Buttons>
    </div>
  );
}

/** Who alone changed a field is followed; where both did, the person chooses. */
function sideOf({ base, mine }: Draft, theirs: Entry | undefined, path: string): Side | undefined {
  if (alike(valueAt(base, path), valueAt(theirs, path))) return 'mine';
  return alike(valueAt(base, path), valueAt(mine, path)) ? 'theirs' : undefined;
}
