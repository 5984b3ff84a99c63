import { linesOf } from '../../components/values.ts';
import { useSettings } from './context.ts';
import type { Mistakes } from './mistakes.ts';
import type { FieldShape } from './shapes.ts';

/** One field of an entry, whatever its kind. */
export interface OneProps {
  readonly shape: FieldShape;
  readonly value: unknown;
  readonly mistakes: Mistakes;
  readonly onChange: (value: unknown) => void;
}

/** Its words, and what is wrong with it. */
export function useTold({ shape, mistakes }: Pick<OneProps, 'shape' | 'mistakes'>) {
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

/** Lines as they are typed: empty ones go only when it is saved, or nobody could begin a new one. */
export const typedLines = (text: string): readonly string[] => text.split('\n');
export const asText = (value: unknown): string => linesOf(value).join('\n');
