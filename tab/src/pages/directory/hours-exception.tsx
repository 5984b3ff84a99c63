import type { ReactNode } from 'react';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { Choice, faultOf, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { entryOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { PartProps } from './edit-fields.tsx';

interface ExceptionProps extends Pick<PartProps, 'path' | 'writing' | 'problem'> {
  readonly value: Entry;
  readonly onChange: (change: Entry) => void;
}

const states = ['closed', 'open'] as const;

/** A day or several on which it is closed, or open at other times. */
export function ExceptionFields(props: ExceptionProps): ReactNode {
  const { path, value, writing, problem, onChange } = props;
  const { language } = useKoppi();
  const { hours: words } = directoryWritingWords(language);
  const isClosed = value['isClosed'] === true;
  const why = entryOf(value['description']);
  const field = (
    name: 'from' | 'to' | 'opensAt' | 'closesAt',
    type: 'date' | 'time',
    more: { readonly hint?: string; readonly required?: true },
  ) => (
    <TextField
      type={type}
      label={words[name]}
      name={`${path}.${name}`}
      value={textOf(value[name])}
      fault={faultOf(problem, `${path}.${name}`)}
      {...more}
      onChange={(text) => {
        onChange({ [name]: text });
      }}
    />
  );
  return (
    <>
      <Pair>
        {field('from', 'date', { required: true })}
        {field('to', 'date', { hint: words.toHint })}
      </Pair>
      <Choice
        label={words.state}
        value={isClosed ? 'closed' : 'open'}
        options={named(states, words)}
        onChange={(state) => {
          const times = state === 'closed' ? { opensAt: '', closesAt: '' } : {};
          onChange({ isClosed: state === 'closed', ...times });
        }}
      />
      {!isClosed && (
        <Pair>
          {field('opensAt', 'time', { required: true })}
          {field('closesAt', 'time', { required: true })}
        </Pair>
      )}
      <TextField
        label={words.why}
        name={`${path}.description`}
        value={textOf(why[writing])}
        fault={faultOf(problem, `${path}.description.${writing}`)}
        onChange={(text) => {
          onChange({ description: { ...why, [writing]: text } });
        }}
      />
    </>
  );
}
