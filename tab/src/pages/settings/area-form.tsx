import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Buttons, PressButton } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { useWords } from '../../koppi.ts';
import { useSettings, useShown } from './context.ts';
import { Editor } from './editor.tsx';
import { shapes, type FormArea } from './shapes.ts';
import { useEntry, whole } from './use-entry.ts';
import { valueAt } from './values.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '36rem', minWidth: 0 },
  help: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

/** An area without a list: one form. */
export function AreaForm({ area }: { readonly area: FormArea }): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const { words, mayChange } = useSettings();
  const entry = useEntry(area, whole);
  const { saving } = entry;
  const saved = saving.data?.kind === 'saved' && !entry.isChanged ? saving.data : undefined;
  return (
    <Section title={words.area[area]}>
      <div className={styles.help}>{words.help[area]}</div>
      {mayChange ? (
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            entry.save();
          }}
        >
          <Editor area={area} entry={entry} isNew={false} />
          <div role="status">
            {saved && (
              <MessageBar intent="success" layout="multiline">
                <MessageBarBody>
                  {words.saved} {saved.replanned > 0 && words.replanned(saved.replanned)}
                </MessageBarBody>
              </MessageBar>
            )}
          </div>
          {saving.data?.kind !== 'conflict' && (
            <Buttons>
              <PressButton type="submit" appearance="primary" isBusy={saving.isPending}>
                {shell.save}
              </PressButton>
              {entry.isChanged && <Button onClick={entry.discard}>{words.discard}</Button>}
            </Buttons>
          )}
        </form>
      ) : (
        <Facts area={area} />
      )}
    </Section>
  );
}

/** The same for those who only read. */
function Facts({ area }: { readonly area: FormArea }): ReactNode {
  const styles = useStyles();
  const { areas, words } = useSettings();
  const shown = useShown();
  return (
    <dl className={styles.facts}>
      {shapes[area].fields.map((shape) => (
        <div key={shape.path}>
          <dt>{words.field[shape.path]}</dt>
          <dd className={styles.value}>{shown(shape, valueAt(areas[area].value, shape.path))}</dd>
        </div>
      ))}
    </dl>
  );
}
