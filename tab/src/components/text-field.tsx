import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { validation } from './moves/form.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly type?: 'text' | 'date' | 'time';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  /** What the service calls it: there its mistakes are found. */
  readonly name?: string;
}

/** A line of text, a day or a time, with the browser's own way to choose it. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, type = 'text', value, onChange, fault, required = false, hint, name } = props;
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...validation(fault)}
    >
      <Input
        type={type}
        value={value}
        {...(name === undefined ? {} : { name })}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
