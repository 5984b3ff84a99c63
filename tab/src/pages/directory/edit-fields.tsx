import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { PlaceSeen } from '../../../../bot/src/contract/directory-places.ts';
import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import type { Problem } from '../../api/client.ts';
import { Choice, faultOf, validation } from '../../components/moves/form.tsx';
import { entryOf, linesOf, textOf } from '../../components/values.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import type { FieldShape } from './edit-shapes.ts';
import { OrganizationField } from './organization-field.tsx';
import { HoursFields } from './hours-field.tsx';
import { Phones } from './phones-field.tsx';
import { PlacesField } from './places-field.tsx';
import { useSources } from './use-sources.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.body1, padding: 0 },
  ticks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  age: { maxWidth: '8rem' },
});

/** A part of a form, however deep it stands in it. */
export interface PartProps {
  /** Where in what is sent it stands: `places.0.hours`. */
  readonly path: string;
  readonly value: unknown;
  /** In which the texts are written now. */
  readonly writing: Language;
  readonly problem: Problem | null;
  /** Hours that the form cannot show, by their ids. */
  readonly inWords: PlaceSeen['hoursInWords'];
  /** Id of the entry; undefined: it is not there yet. */
  readonly entry: string | undefined;
  readonly onChange: (value: unknown) => void;
}

export interface FieldProps extends PartProps {
  readonly shape: FieldShape;
}

/** One field of an entry, whatever its kind. */
export function EditField(props: FieldProps): ReactNode {
  switch (props.shape.kind) {
    case 'texts':
    case 'long-texts':
      return <TextsField {...props} />;
    case 'line':
    case 'age':
      return <LineField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <TicksField {...props} />;
    case 'phones':
      return <Phones {...props} />;
    case 'hours':
      return <Hours {...props} />;
    case 'places':
      return <PlacesField {...props} />;
    case 'organization':
      return <OrganizationField {...props} />;
  }
}

/** Of a service: its places may have hours of their own. */
function Hours(props: FieldProps): ReactNode {
  const { language } = useKoppi();
  const { hours } = directoryWritingWords(language);
  const isPlace = props.entry?.startsWith('location:') === true;
  return <HoursFields {...props} {...(isPlace ? {} : { hint: hours.placesHint })} />;
}

function useTold({
  shape: { name },
  path,
  problem,
}: Pick<FieldProps, 'shape' | 'path' | 'problem'>) {
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  return { edit, label: edit.field[name], hint: edit.hint[name], fault: faultOf(problem, path) };
}

/** In the language that is written now; where the text is missing in it, the others say what it is about. */
function TextsField(props: FieldProps): ReactNode {
  const { shape, path, value, writing, problem, onChange } = props;
  const { shell } = useWords();
  const { label, hint, fault } = useTold(props);
  const texts = entryOf(value);
  const text = textOf(texts[writing]);
  const other = languages.find((one) => one !== writing && textOf(texts[one]) !== '');
  const field = {
    lang: writing,
    name: path,
    value: text,
    ...(text === '' && other ? { placeholder: textOf(texts[other]).slice(0, 60) } : {}),
    onChange: (_event: unknown, data: { readonly value: string }) => {
      onChange({ ...texts, [writing]: data.value });
    },
  };
  return (
    <Field
      label={`${label} (${shell.languages[writing].toLowerCase()})`}
      required={shape.isRequired === true && writing === 'fi'}
      {...(hint === undefined ? {} : { hint })}
      {...validation(faultOf(problem, `${path}.${writing}`) ?? fault)}
    >
      {shape.kind === 'texts' ? (
        <Input {...field} />
      ) : (
        <Textarea {...field} rows={rowsFor(text)} resize="vertical" />
      )}
    </Field>
  );
}

/** What is there is seen, up to a screenful. */
const rowsFor = (text: string): number => Math.min(12, Math.max(3, Math.ceil(text.length / 60)));

function LineField(props: FieldProps): ReactNode {
  const styles = useStyles();
  const { shape, path, value, onChange } = props;
  const { label, hint, fault } = useTold(props);
  const isAge = shape.kind === 'age';
  return (
    <Field
      label={label}
      required={shape.isRequired === true}
      {...(hint === undefined ? {} : { hint })}
      {...validation(fault)}
    >
      <Input
        {...(isAge ? { type: 'number', min: 0, max: 150, className: styles.age } : {})}
        name={path}
        value={textOf(value)}
        onChange={(_event, data) => {
          if (isAge) onChange(data.value === '' ? null : Number(data.value));
          else onChange(data.value);
        }}
      />
    </Field>
  );
}

function ChoiceField(props: FieldProps): ReactNode {
  const styles = useStyles();
  const { shape, value, onChange } = props;
  const { edit, label, hint, fault } = useTold(props);
  const sources = useSources();
  const options = shape.source ? sources[shape.source] : [];
  const nothing = shape.source === 'people' ? edit.nobody : edit.none;
  return (
    <div className={styles.group}>
      <Choice
        label={label}
        value={textOf(value)}
        options={options}
        required={shape.isRequired === true}
        fault={fault}
        {...(shape.isRequired === true ? {} : { nothing })}
        onChange={(next) => {
          onChange(next === '' ? null : next);
        }}
      />
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}

/** What was chosen elsewhere and is not among the choices here stays chosen. */
function TicksField(props: FieldProps): ReactNode {
  const styles = useStyles();
  const { shape, value, onChange } = props;
  const { label, hint, fault } = useTold(props);
  const sources = useSources();
  const chosen = linesOf(value);
  const known = shape.source ? sources[shape.source] : [];
  const offered = known.filter(({ id, isOffered = true }) => isOffered || chosen.includes(id));
  const hintId = useId();
  const unknown = chosen
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, name: id }));
  return (
    <fieldset className={styles.group} aria-describedby={hintId}>
      <legend className={styles.legend}>{label}</legend>
      <span id={hintId} className={styles.hint} role={fault === undefined ? undefined : 'alert'}>
        {fault ?? hint}
      </span>
      <div className={styles.ticks}>
        {[...offered, ...unknown].map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) => {
              onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
