import { Field, Input, Select, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { textOf } from '../../components/values.ts';
import { useOptions } from './context.ts';
import { LinesBox } from './lines-box.tsx';
import { useTold, type OneProps } from './use-field.ts';

export function TextField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
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

export function ToggleField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
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

export function ChoiceField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
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

export function LinesField({ shape, value, mistakes, onChange }: OneProps): ReactNode {
  const { label, field } = useTold({ shape, mistakes });
  return (
    <Field label={label} {...field}>
      <LinesBox value={value} onChange={onChange} />
    </Field>
  );
}
