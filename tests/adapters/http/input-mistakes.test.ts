import { z } from 'zod';
import { inputMistakes } from '../../../bot/src/adapters/http/input-mistakes.ts';
import { textOf } from '../../../bot/src/contract/text.ts';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import { inputMistakeWordsOf } from '../../../bot/src/wording/input-mistakes.ts';

const said = (schema: z.ZodType, input: unknown, language: Language = 'fi') =>
  schema.safeParse(input, { error: inputMistakes(language) }).error?.issues[0]?.message;

const colour = z.enum(['red', 'green']);

describe.each(languages)('in %s', (language) => {
  const words = inputMistakeWordsOf(language);

  it.each([
    ['what is not there', z.string(), undefined, words.missing],
    ['an empty text', textOf(1, 5), '', words.missing],
    ['a text that is too long', textOf(1, 5), 'kolibri', words.unfitText],
    ['another than the choices', colour, 'blue', words.oneOf],
    ['a day of no month', z.iso.date(), '2026-13-01', words.date],
    ['a time of no hour', z.iso.time(), '25:00', words.time],
    ['a moment that is none', z.iso.datetime(), 'nyt', words.dateAndTime],
    ['a text of another form', z.string().regex(/^a$/u), 'b', words.unfitText],
    ['too small a number', z.int().min(1), 0, words.atLeast('1')],
    ['too large a number', z.int().max(9), 10, words.atMost('9')],
    ['too few of a list', z.array(z.int()).min(1), [], words.fewest('1')],
    ['too many of a list', z.array(z.int()).max(1), [1, 2], words.mostOf('1')],
    ['a field nobody knows', z.strictObject({}), { role: 'admin' }, words.unknownKey],
    ['what fits no form of several', z.union([z.int(), colour]), {}, words.wrong],
    ['another kind of thing', z.boolean(), 'ehkä', words.wrong],
  ])('%s is told in plain words', (_what, schema, input, expected) => {
    expect(said(schema, input, language)).toBe(expected);
  });
});

it('a sentence of the schema’s own is kept', () => {
  expect(said(z.string({ error: 'Kirjoita nimi.' }), 1)).toBe('Kirjoita nimi.');
});
