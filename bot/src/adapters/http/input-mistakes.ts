import type { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { inputMistakeWordsOf, type InputMistakeWords } from '../../wording/input-mistakes.ts';

/** What zod finds, in words for the person who filled the field in. */
export function inputMistakes(language: Language): z.core.$ZodErrorMap {
  const words = inputMistakeWordsOf(language);
  return (issue) => saidOf(issue, words);
}

function saidOf(issue: z.core.$ZodRawIssue, words: InputMistakeWords): string {
  const { input } = issue;
  if (input === undefined || input === '') return words.missing;
  switch (issue.code) {
    case 'invalid_value':
      return words.oneOf;
    case 'unrecognized_keys':
      return words.unknownKey;
    case 'invalid_format':
      return formatOf(issue.format, words);
    case 'too_small':
    case 'too_big':
      return measureOf(issue, words);
    case 'custom':
      return typeof input === 'string' ? words.unfitText : words.wrong;
    case 'invalid_type':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return words.wrong;
  }
}

function formatOf(format: string, words: InputMistakeWords): string {
  if (format === 'date') return words.date;
  if (format === 'time') return words.time;
  return format === 'datetime' ? words.dateAndTime : words.unfitText;
}

type Measured = Extract<z.core.$ZodRawIssue, { readonly code: 'too_small' | 'too_big' }>;

function measureOf(issue: Measured, words: InputMistakeWords): string {
  const isNumber = issue.origin === 'number' || issue.origin === 'int' || issue.origin === 'bigint';
  if (!isNumber && issue.origin !== 'array' && issue.origin !== 'set') return words.unfitText;
  if (issue.code === 'too_small')
    return (isNumber ? words.atLeast : words.fewest)(String(issue.minimum));
  return (isNumber ? words.atMost : words.mostOf)(String(issue.maximum));
}
