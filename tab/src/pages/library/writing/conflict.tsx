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
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { alike } from '../../../../../bot/src/domain/settings/difference.ts';
import { Buttons, Panel, PressButton, validation } from '../../../components/moves/form.tsx';
import { fields, type Draft, type DraftField } from './draft.ts';
import { useShown } from './use-shown.ts';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  long: { display: 'block', maxHeight: '12rem', overflowY: 'auto' },
  place: { outlineStyle: 'none', display: 'grid', gap: tokens.spacingVerticalM },
});

type Side = 'mine' | 'theirs';

interface ConflictProps {
  readonly draft: Draft;
  readonly base: Draft;
  readonly theirs: Draft;
  readonly onChosen: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs, field by field: nothing is overwritten, nothing typed is lost. */
export function Conflict({ draft, base, theirs, onChosen, onDiscard }: ConflictProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords();
  const shown = useShown();
  const place = useRef<HTMLDivElement>(null);
  const [presses, setPresses] = useState(0);
  const differing = fields.filter((field) => !alike(draft[field], theirs[field]));
  // Who alone changed a field is followed; where both did, the person chooses.
  const sideOf = (field: DraftField): Side | undefined => {
    if (alike(base[field], theirs[field])) return 'mine';
    return alike(base[field], draft[field]) ? 'theirs' : undefined;
  };
  const [chosen, setChosen] = useState<Partial<Record<DraftField, Side>>>({});
  const side = (field: DraftField) => chosen[field] ?? sideOf(field);
  const isLeft = differing.some((field) => side(field) === undefined);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const merged = () =>
    differing.reduce<Draft>(
      (all, field) => (side(field) === 'theirs' ? { ...all, [field]: theirs[field] } : all),
      draft,
    );
  return (
    <Panel label={words.conflict.title} isFresh={false} presses={presses}>
      <div ref={place} tabIndex={-1} className={styles.place}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.conflict.title}</MessageBarTitle> {words.conflict.text}
          </MessageBarBody>
        </MessageBar>
      </div>
      {differing.map((field) => (
        <Field
          key={field}
          label={words.field[field]}
          {...validation(
            presses > 0 && side(field) === undefined ? words.conflict.left : undefined,
          )}
        >
          <RadioGroup
            value={side(field) ?? ''}
            onChange={(_event, { value }) => {
              setChosen({ ...chosen, [field]: value === 'mine' ? 'mine' : 'theirs' });
            }}
          >
            {(['mine', 'theirs'] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <span className={styles.value}>
                    <Text weight="semibold">{words.conflict[one]}:</Text>{' '}
                    <span className={styles.long}>
                      {shown(field, one === 'mine' ? draft : theirs)}
                    </span>
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
          onClick={() => {
            setPresses(presses + 1);
            if (!isLeft) onChosen(merged());
          }}
        >
          {words.conflict.take}
        </PressButton>
        <Button onClick={onDiscard}>{words.discard}</Button>
      </Buttons>
    </Panel>
  );
}
