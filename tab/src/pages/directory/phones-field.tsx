import {
  Button,
  Field,
  Input,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Choice, faultOf, named, Pair, validation } from '../../components/moves/form.tsx';
import { entriesIn, entryOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { FieldProps } from './edit-fields.tsx';

const audiences = ['public', 'professional'] as const;

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: {
    ...typographyStyles.body1Strong,
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
  },
  number: { ...typographyStyles.body1, paddingInline: tokens.spacingHorizontalXS },
  phone: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifySelf: 'stretch',
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  remove: { justifySelf: 'start' },
});

/** Numbers, each said to be for everybody or for staff alone. */
export function PhonesField({ shape, value, writing, problem, onChange }: FieldProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const phones = entriesIn(value);
  const replace = (at: number, change: Entry) => {
    onChange(phones.map((one, index) => (index === at ? { ...one, ...change } : one)));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{edit.field[shape.name]}</legend>
      {phones.map((phone, at) => {
        const fault = (name: string) => faultOf(problem, `phones.${at}.${name}`);
        const description = entryOf(phone['description']);
        return (
          // New ones have no ids; they are only added at the end.
          <fieldset key={at} className={styles.phone}>
            <legend className={styles.number}>{edit.phone.at(at + 1)}</legend>
            <Pair>
              <Field label={edit.phone.number} required {...validation(fault('number'))}>
                <Input
                  type="tel"
                  value={textOf(phone['number'])}
                  onChange={(_event, data) => {
                    replace(at, { number: data.value });
                  }}
                />
              </Field>
              <Choice
                label={edit.phone.audience}
                value={textOf(phone['audience'])}
                options={named(audiences, edit.phone)}
                onChange={(audience) => {
                  replace(at, { audience });
                }}
              />
            </Pair>
            <Field
              label={edit.phone.description}
              {...validation(fault(`description.${writing}`) ?? fault('description'))}
            >
              <Input
                lang={writing}
                value={textOf(description[writing])}
                onChange={(_event, data) => {
                  replace(at, { description: { ...description, [writing]: data.value } });
                }}
              />
            </Field>
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() => {
                onChange(phones.filter((_one, index) => index !== at));
              }}
            >
              {edit.phone.remove(at + 1)}
            </Button>
          </fieldset>
        );
      })}
      <Button
        icon={<AddRegular />}
        onClick={() => {
          const description = { fi: '', sv: '', en: '' };
          const fresh = { id: null, number: '', extension: '', description, audience: 'public' };
          onChange([...phones, fresh]);
        }}
      >
        {edit.phone.add}
      </Button>
    </fieldset>
  );
}
