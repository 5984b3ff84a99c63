import { Checkbox, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { weekdays, weeksKinds } from '../../../../bot/src/domain/directory/edit-weekly.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { Choice, faultOf, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { entryOf, linesOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { PartProps } from './edit-fields.tsx';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1, padding: 0 },
  days: { display: 'flex', flexWrap: 'wrap' },
  fault: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
  fold: { cursor: 'pointer' },
  more: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface WeeklyProps extends Pick<PartProps, 'path' | 'writing' | 'problem'> {
  readonly value: Entry;
  readonly onChange: (change: Entry) => void;
}

/** Some days of the week with the same hours; weeks, validity and a note behind a fold. */
export function WeeklyFields(props: WeeklyProps): ReactNode {
  const { path, value, problem, onChange } = props;
  const { language } = useKoppi();
  const { hours: words } = directoryWritingWords(language);
  const fault = (name: string) => faultOf(problem, `${path}.${name}`);
  const [opens, closes] = [textOf(value['opensAt']), textOf(value['closesAt'])];
  const time = (name: 'opensAt' | 'closesAt') => (
    <TextField
      type="time"
      label={words[name]}
      name={`${path}.${name}`}
      value={textOf(value[name])}
      fault={fault(name)}
      required
      onChange={(text) => {
        onChange({ [name]: text });
      }}
    />
  );
  return (
    <>
      <Days {...props} fault={fault('days')} />
      <Pair>
        {time('opensAt')}
        {time('closesAt')}
      </Pair>
      {opens !== '' && closes !== '' && closes < opens && <Text size={200}>{words.nextDay}</Text>}
      <Rare {...props} />
    </>
  );
}

function Days({
  path,
  value,
  fault,
  onChange,
}: WeeklyProps & { readonly fault: string | undefined }) {
  const styles = useStyles();
  const { language } = useKoppi();
  const { hours: words } = directoryWritingWords(language);
  const told = useId();
  const days = linesOf(value['days']);
  return (
    <fieldset className={styles.group} aria-describedby={fault === undefined ? undefined : told}>
      <legend className={styles.legend}>{words.days}</legend>
      <div className={styles.days}>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            name={`${path}.days`}
            label={words.weekdays[day - 1] ?? ''}
            checked={days.includes(String(day))}
            {...(fault === undefined ? {} : { 'aria-invalid': true })}
            onChange={(_event, { checked }) => {
              const isIn = (one: number) =>
                one === day ? checked === true : days.includes(String(one));
              onChange({ days: weekdays.filter(isIn) });
            }}
          />
        ))}
      </div>
      <span id={told} role="alert" className={styles.fault}>
        {fault}
      </span>
    </fieldset>
  );
}

/** Most hours hold every week and without an end. */
function Rare({ path, value, writing, problem, onChange }: WeeklyProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { hours: words } = directoryWritingWords(language);
  const fault = (name: string) => faultOf(problem, `${path}.${name}`);
  const description = entryOf(value['description']);
  const hidden = ['validFrom', 'validTo', `description.${writing}`];
  const isWrong = hidden.some((name) => fault(name) !== undefined);
  const isSaid = textOf(value['weeks']) !== 'every' || textOf(value['validTo']) !== '';
  const day = (name: 'validFrom' | 'validTo') => (
    <TextField
      type="date"
      label={words[name]}
      name={`${path}.${name}`}
      value={textOf(value[name])}
      fault={fault(name)}
      onChange={(text) => {
        onChange({ [name]: text });
      }}
    />
  );
  return (
    <details {...(isWrong || isSaid ? { open: true } : {})}>
      <summary className={styles.fold}>{words.more}</summary>
      <div className={styles.more}>
        <Choice
          label={words.weeks}
          value={textOf(value['weeks'])}
          options={named(weeksKinds, words.weeksKind)}
          onChange={(weeks) => {
            onChange({ weeks });
          }}
        />
        <Pair>
          {day('validFrom')}
          {day('validTo')}
        </Pair>
        <TextField
          label={words.description}
          name={`${path}.description`}
          value={textOf(description[writing])}
          fault={fault(`description.${writing}`)}
          onChange={(text) => {
            onChange({ description: { ...description, [writing]: text } });
          }}
        />
      </div>
    </details>
  );
}
