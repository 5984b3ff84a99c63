import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Choice, faultOf, named, Pair, validation } from '../../components/moves/form.tsx';
import { entriesIn, entryOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { PartProps } from './edit-fields.tsx';
import { Many } from './edit-many.tsx';
import { unsaid } from './edit-shapes.ts';

const audiences = ['public', 'professional'] as const;

const fresh = (): Entry => ({
  ...{ id: null, number: '', extension: '', description: unsaid, audience: 'public' },
});

/** Numbers, each said to be for everybody or for staff alone. */
export function Phones({ path, value, writing, problem, onChange }: PartProps): ReactNode {
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  return (
    <Many
      legend={edit.field.phones}
      items={entriesIn(value)}
      words={edit.phone}
      fresh={fresh}
      onChange={onChange}
    >
      {(phone, at, replace) => {
        const fault = (name: string) => faultOf(problem, `${path}.${at}.${name}`);
        const description = entryOf(phone['description']);
        return (
          <>
            <Pair>
              <Field label={edit.phone.number} required {...validation(fault('number'))}>
                <Input
                  type="tel"
                  name={`${path}.${at}.number`}
                  value={textOf(phone['number'])}
                  onChange={(_event, data) => {
                    replace({ number: data.value });
                  }}
                />
              </Field>
              <Choice
                label={edit.phone.audience}
                value={textOf(phone['audience'])}
                options={named(audiences, edit.phone)}
                onChange={(audience) => {
                  replace({ audience });
                }}
              />
            </Pair>
            <Field
              label={edit.phone.description}
              {...validation(fault(`description.${writing}`) ?? fault('description'))}
            >
              <Input
                lang={writing}
                name={`${path}.${at}.description`}
                value={textOf(description[writing])}
                onChange={(_event, data) => {
                  replace({ description: { ...description, [writing]: data.value } });
                }}
              />
            </Field>
          </>
        );
      }}
    </Many>
  );
}
