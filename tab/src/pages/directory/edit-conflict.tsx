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
import { languages } from '../../../../bot/src/domain/language.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Buttons, PressButton, validation } from '../../components/moves/form.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import { entriesIn, entryOf, linesOf, textOf } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { FieldShape } from './edit-shapes.ts';
import type { Draft } from './use-draft.ts';
import { useHoursLines, usePlaceLines } from './use-written-lines.ts';
import type { Conflict } from './use-saving.ts';
import { useSources } from './use-sources.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

type Side = 'mine' | 'theirs';

interface ConflictViewProps {
  readonly shapes: readonly FieldShape[];
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onChosen: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs where both changed the same: nothing is overwritten, nothing typed is lost. */
export function ConflictView(props: ConflictViewProps): ReactNode {
  const { shapes, conflict, isBusy, onChosen, onDiscard } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const shown = useShown();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [presses, setPresses] = useState(0);
  const all = useRef<HTMLDivElement>(null);
  useFirstMistake(all, presses, null);
  const { quarrels, theirs, draft } = conflict;
  const save = () => {
    setPresses(presses + 1);
    if (quarrels.some((name) => chosen[name] === undefined)) return;
    const yielded = quarrels.filter((name) => chosen[name] === 'theirs');
    const given = Object.fromEntries(yielded.map((name) => [name, theirs[name]]));
    onChosen({ ...draft, mine: { ...draft.mine, ...given } });
  };
  return (
    <div ref={all} className={styles.all}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{edit.conflict.title}</MessageBarTitle> {edit.conflict.text}
        </MessageBarBody>
      </MessageBar>
      {shapes
        .filter(({ name }) => quarrels.includes(name))
        .map((shape) => (
          <Field
            key={shape.name}
            label={edit.field[shape.name]}
            {...validation(
              presses > 0 && chosen[shape.name] === undefined ? edit.conflict.left : undefined,
            )}
          >
            <RadioGroup
              value={chosen[shape.name] ?? ''}
              onChange={(_event, { value }) => {
                setChosen({ ...chosen, [shape.name]: value === 'mine' ? 'mine' : 'theirs' });
              }}
            >
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  value={side}
                  label={
                    <span className={styles.value}>
                      <Text weight="semibold">{edit.conflict[side]}:</Text>{' '}
                      {shown(shape, (side === 'mine' ? draft.mine : theirs)[shape.name])}
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        ))}
      <Buttons>
        <PressButton appearance="primary" isBusy={isBusy} onClick={save}>
          {edit.conflict.save}
        </PressButton>
        <Button onClick={onDiscard}>{edit.discard}</Button>
      </Buttons>
    </div>
  );
}

/** A field's value in words. */
function useShown(): (shape: FieldShape, value: unknown) => string {
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const sources = useSources();
  const hoursLines = useHoursLines();
  const placeLines = usePlaceLines();
  const nameIn = ({ source }: FieldShape, id: string) =>
    (source && sources[source].find((one) => one.id === id)?.name) ?? id;
  const inAll = (value: unknown) =>
    languages.map((one) => textOf(entryOf(value)[one])).filter((text) => text !== '');
  return (shape, value) => {
    const parts = {
      texts: () => inAll(value),
      'long-texts': () => inAll(value),
      line: () => [textOf(value)],
      age: () => [textOf(value)],
      choice: () => [nameIn(shape, textOf(value))],
      organization: () => [textOf(value)],
      hours: () => hoursLines(value),
      places: () => entriesIn(value).flatMap(placeLines),
      choices: () => linesOf(value).map((id) => nameIn(shape, id)),
      phones: () => entriesIn(value).map((one) => textOf(one['number'])),
    }[shape.kind]();
    return parts.filter((part) => part !== '').join(' · ') || edit.nothing;
  };
}
