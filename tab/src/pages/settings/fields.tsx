import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import type { Mistakes } from './mistakes.ts';
import { useOptions, useSettings } from './context.ts';
import type { Entry, FieldShape } from './shapes.ts';
import {
  entriesIn,
  entryOf,
  idFrom,
  linesOf,
  orNull,
  textOf,
  valueAt,
  withValueAt,
} from './values.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // Long choices make no list wider than its place.
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingInline: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  ticks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    alignItems: 'start',
  },
});

interface FieldsProps {
  readonly shapes: readonly FieldShape[];
  readonly entry: Entry;
  readonly isNew: boolean;
  readonly mistakes: Mistakes;
  readonly onChange: (entry: Entry) => void;
}

/** All fields of an entry, each with its label, its help and what is wrong with it. */
export function Fields({ shapes, entry, isNew, mistakes, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {shapes
        .filter(({ onlyNew }) => isNew || onlyNew !== true)
        .map((shape) => (
          <OneField
            key={shape.path}
            shape={shape}
            value={valueAt(entry, shape.path)}
            mistakes={mistakes}
            onChange={(value) => {
              onChange(withValueAt(entry, shape.path, value));
            }}
          />
        ))}
    </div>
  );
}

interface OneProps {
  readonly shape: FieldShape;
  readonly value: unknown;
  readonly mistakes: Mistakes;
  readonly onChange: (value: unknown) => void;
}

function OneField(props: OneProps): ReactNode {
  switch (props.shape.kind) {
    case 'text':
    case 'number':
    case 'time':
      return <TextField {...props} />;
    case 'toggle':
      return <ToggleField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'lines':
      return <LinesField {...props} />;
    case 'localised':
    case 'localisedLines':
      return <LocalisedField {...props} />;
    case 'triggers':
      return <TriggersField {...props} />;
  }
}

/** Its words, and what is wrong with it. */
function useTold({ shape, mistakes }: Pick<OneProps, 'shape' | 'mistakes'>) {
  const { words } = useSettings();
  const hints: Readonly<Record<string, string>> = words.hint;
  const fault = mistakes.at(shape.path);
  return {
    words,
    label: words.field[shape.path],
    hint: hints[shape.path],
    fault,
    field: {
      ...(hints[shape.path] === undefined ? {} : { hint: hints[shape.path] }),
      ...(fault === undefined ? {} : { validationMessage: fault }),
    },
  };
}

function TextField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { label, field } = useTold({ shape, mistakes });
  const isNumber = shape.kind === 'number';
  return (
    <Field label={label} required={shape.optional !== true} {...field}>
      <Input
        type={shape.kind === 'number' || shape.kind === 'time' ? shape.kind : 'text'}
        {...(isNumber ? { min: 1, inputMode: 'numeric' as const } : {})}
        value={textOf(value)}
        onChange={(_event, data) => {
          if (isNumber) onChange(data.value === '' ? '' : Number(data.value));
          else onChange(shape.optional && data.value === '' ? null : data.value);
        }}
      />
    </Field>
  );
}

function ToggleField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { label, field } = useTold({ shape, mistakes });
  return (
    <Field {...field}>
      <Switch
        label={label}
        checked={value === true}
        onChange={(_event, { checked }) => {
          onChange(checked);
        }}
      />
    </Field>
  );
}

function ChoiceField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { words, label, field } = useTold({ shape, mistakes });
  const options = useOptions()(shape.source ?? 'regions');
  return (
    <Field label={label} required={shape.optional !== true} {...field}>
      <Select
        value={textOf(value)}
        onChange={(_event, data) => {
          onChange(data.value === '' ? (shape.optional ? null : '') : data.value);
        }}
      >
        {(shape.optional === true || textOf(value) === '') && (
          <option value="">{shape.optional ? words.none : words.choose}</option>
        )}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface GroupProps extends Pick<OneProps, 'shape' | 'mistakes'> {
  readonly children: ReactNode;
}

/** Several inputs under one name. */
function Group({ shape, mistakes, children }: GroupProps): ReactNode {
  const styles = useStyles();
  const { label, hint, fault } = useTold({ shape, mistakes });
  const id = useId();
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} {...(told === '' ? {} : { 'aria-describedby': told })}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children}
      {fault !== undefined && (
        <div id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </fieldset>
  );
}

/** In the order of the choices, whatever the order of the ticks. */
function ChoicesField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
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

/** Lines as they are typed: empty ones go only when it is saved, or nobody could begin a new one. */
const typedLines = (text: string): readonly string[] => text.split('\n');
const asText = (value: unknown): string => linesOf(value).join('\n');

function LinesField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { label, field } = useTold({ shape, mistakes });
  return (
    <Field label={label} {...field}>
      <Textarea
        resize="vertical"
        rows={3}
        value={asText(value)}
        onChange={(_event, data) => {
          onChange(data.value === '' ? [] : typedLines(data.value));
        }}
      />
    </Field>
  );
}

function LocalisedField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { words } = useTold({ shape, mistakes });
  const held = entryOf(value);
  const isLines = shape.kind === 'localisedLines';
  const change = (language: Language, text: string) => {
    const given = isLines ? (text === '' ? [] : typedLines(text)) : text;
    const next = { fi: isLines ? [] : '', sv: isLines ? [] : '', en: isLines ? [] : '', ...held };
    const changed = { ...next, [language]: given };
    onChange(shape.optional ? orNull(changed) : changed);
  };
  return (
    <Group shape={shape} mistakes={mistakes.own(shape.path)}>
      {languages.map((language) => {
        const fault = mistakes.at(`${shape.path}.${language}`);
        const text = isLines ? asText(held[language]) : textOf(held[language]);
        return (
          <Field
            key={language}
            label={words.language[language]}
            {...(fault === undefined ? {} : { validationMessage: fault })}
          >
            {isLines ? (
              <Textarea
                resize="vertical"
                rows={4}
                lang={language}
                value={text}
                onChange={(_event, data) => {
                  change(language, data.value);
                }}
              />
            ) : (
              <Input
                lang={language}
                value={text}
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

function TriggersField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const styles = useStyles();
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
