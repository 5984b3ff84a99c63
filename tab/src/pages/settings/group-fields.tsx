import { Button, Checkbox, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import { entriesIn, entryOf, linesOf, textOf, type Entry } from '../../components/values.ts';
import { useOptions } from './context.ts';
import { Group, useGroupStyles } from './group.tsx';
import { LinesBox } from './lines-box.tsx';
import { useTold, type OneProps } from './use-field.ts';
import { idFrom, orNull } from './values.ts';

const useStyles = makeStyles({
  ticks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    alignItems: 'start',
  },
  // As high as its text where the browser can, so that it is read as a whole.
  sentences: { fieldSizing: 'content', minHeight: '3.5rem', maxHeight: 'min(70vh, 48rem)' },
});

/** In the order of the choices, whatever the order of the ticks. */
export function ChoicesField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const styles = useStyles();
  const options = useOptions()(shape.source ?? 'regions');
  const chosen = linesOf(value);
  return (
    <Group shape={shape} mistakes={mistakes}>
      <div className={styles.ticks}>
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) => {
              const next = checked === true ? [...chosen, id] : chosen.filter((one) => one !== id);
              // The first of one's own stations is the home station: it keeps its place.
              onChange(next);
            }}
          />
        ))}
      </div>
    </Group>
  );
}

export function LocalisedField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const styles = useStyles();
  const { words } = useTold({ shape, mistakes });
  const held = entryOf(value);
  const isLines = shape.kind === 'localisedLines';
  const change = (language: Language, given: string | readonly string[]) => {
    const next = { fi: isLines ? [] : '', sv: isLines ? [] : '', en: isLines ? [] : '', ...held };
    const changed = { ...next, [language]: given };
    onChange(shape.optional ? orNull(changed) : changed);
  };
  return (
    <Group shape={shape} mistakes={mistakes.own(shape.path)}>
      {languages.map((language) => {
        const fault = mistakes.at(`${shape.path}.${language}`);
        return (
          <Field
            key={language}
            label={words.language[language]}
            {...(fault === undefined ? {} : { validationMessage: fault })}
          >
            {isLines ? (
              <LinesBox
                lang={language}
                value={held[language]}
                onChange={(lines) => {
                  change(language, lines);
                }}
              />
            ) : shape.long ? (
              <Textarea
                lang={language}
                textarea={{ className: styles.sentences }}
                resize="vertical"
                rows={3}
                value={textOf(held[language])}
                onChange={(_event, data) => {
                  change(language, data.value);
                }}
              />
            ) : (
              <Input
                lang={language}
                value={textOf(held[language])}
                onChange={(_event, data) => {
                  change(language, data.value);
                }}
              />
            )}
          </Field>
        );
      })}
    </Group>
  );
}

export function TriggersField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const styles = useGroupStyles();
  const { words } = useTold({ shape, mistakes });
  const triggers = entriesIn(value);
  const replace = (at: number, name: Entry) => {
    onChange(triggers.map((one, index) => (index === at ? { ...one, name } : one)));
  };
  return (
    <Group shape={shape} mistakes={mistakes.own(shape.path)}>
      {triggers.map((trigger, at) => (
        <fieldset key={textOf(trigger['id'])} className={styles.group}>
          <legend className={styles.legend}>{words.triggerNumber(at + 1)}</legend>
          {languages.map((language) => {
            const fault = mistakes.at(`${shape.path}.${at}.name.${language}`);
            const name = entryOf(trigger['name']);
            return (
              <Field
                key={language}
                label={words.language[language]}
                {...(fault === undefined ? {} : { validationMessage: fault })}
              >
                <Input
                  lang={language}
                  value={textOf(name[language])}
                  onChange={(_event, data) => {
                    replace(at, { ...name, [language]: data.value });
                  }}
                />
              </Field>
            );
          })}
          <Button
            icon={<DeleteRegular />}
            appearance="subtle"
            onClick={() => {
              onChange(triggers.filter((_one, index) => index !== at));
            }}
          >
            {words.removeTrigger(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={<AddRegular />}
        onClick={() => {
          const id = idFrom(
            'trigger',
            triggers.map((one) => textOf(one['id'])),
          );
          onChange([...triggers, { id, name: { fi: '', sv: '', en: '' } }]);
        }}
      >
        {words.addTrigger}
      </Button>
    </Group>
  );
}
