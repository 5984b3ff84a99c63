import { makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../../../bot/src/domain/language.ts';
import { asText, typedLines } from './use-field.ts';

const useStyles = makeStyles({
  // As high as its text where the browser can, so that a long list is read as a whole.
  text: { fieldSizing: 'content', minHeight: '6rem', maxHeight: 'min(70vh, 48rem)' },
});

/** For browsers that cannot: a screenful at most. */
const rowsFor = (text: string): number => Math.min(24, Math.max(4, text.split('\n').length + 1));

interface LinesBoxProps {
  readonly lang?: Language;
  readonly value: unknown;
  readonly onChange: (lines: readonly string[]) => void;
}

/** One thing a line; grows with what is in it. `Field` gives it its label. */
export function LinesBox({ lang, value, onChange, ...field }: LinesBoxProps): ReactNode {
  const styles = useStyles();
  const text = asText(value);
  return (
    <Textarea
      {...field}
      {...(lang === undefined ? {} : { lang })}
      textarea={{ className: styles.text }}
      resize="vertical"
      rows={rowsFor(text)}
      value={text}
      onChange={(_event, data) => {
        onChange(data.value === '' ? [] : typedLines(data.value));
      }}
    />
  );
}
