import { Field, Input, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import { useWords } from '../koppi.ts';

const useStyles = makeStyles({
  // Where a side panel is too narrow for both, what stands beside it goes below.
  search: { flex: '1 1 10rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface SearchInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Nothing is looked for with what stands in it. */
  readonly isCode: boolean;
  /** Whoever was typing has gone on. */
  readonly onLeft?: () => void;
  readonly field?: Ref<HTMLInputElement>;
}

/** Words to look for in a list. */
export function SearchInput(props: SearchInputProps): ReactNode {
  const { label, hint = label, text, onType, isCode, onLeft, field } = props;
  const { shell } = useWords();
  return (
    <Field className={useStyles().search} validationMessage={isCode ? shell.codeInSearch : null}>
      <Input
        type="search"
        input={{ ref: field }}
        aria-label={label}
        placeholder={hint}
        contentBefore={<SearchRegular />}
        maxLength={100}
        value={text}
        onChange={(_event, { value }) => {
          onType(value);
        }}
        onBlur={onLeft}
      />
    </Field>
  );
}
