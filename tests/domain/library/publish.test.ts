import fc from 'fast-check';
import { minutesOf, publishMistakes } from '../../../bot/src/domain/library/publish.ts';
import type { ItemSays, PublishContext } from '../../../bot/src/domain/library/publish.ts';
import type { ItemContent } from '../../../bot/src/domain/library/types.ts';
import { runs } from '../../helpers/thorough.ts';
import { aQuestion, body, content, publishing } from './items.ts';

const words = (count: number) => Array.from({ length: count }, () => 'toimeentulotuki').join(' ');

it('an item that has everything may be published', () => {
  expect(publishMistakes(content, publishing)).toEqual([]);
});

interface Lack {
  readonly path: string;
  readonly changes: Partial<ItemContent>;
  readonly says: ItemSays;
}

const second = (changes: Partial<typeof aQuestion>) => ({
  questions: [aQuestion, { ...aQuestion, ...changes }],
});

const lacks: readonly Lack[] = [
  { path: 'title', changes: { title: '  ' }, says: { kind: 'needed' } },
  { path: 'summary', changes: { summary: '' }, says: { kind: 'needed' } },
  { path: 'minutes', changes: { minutes: 0 }, says: { kind: 'too-few', limit: 1 } },
  { path: 'minutes', changes: { minutes: 6 }, says: { kind: 'too-many', limit: 5 } },
  { path: 'topics', changes: { topics: [] }, says: { kind: 'needed' } },
  {
    path: 'topics.1',
    changes: { topics: ['finances', 'weather'] },
    says: { kind: 'unknown-topic', id: 'weather' },
  },
  {
    path: 'professions.0',
    changes: { professions: ['pilot'] },
    says: { kind: 'unknown-profession', id: 'pilot' },
  },
  { path: 'reviewBy', changes: { reviewBy: '2026-11-24' }, says: { kind: 'review-is-past' } },
  {
    path: 'pictures.0.source',
    changes: { pictures: [{ source: 'javascript:alert(1)', alternative: 'kuva' }] },
    says: { kind: 'not-a-picture' },
  },
  {
    path: 'pictures.0.alternative',
    changes: { pictures: [{ source: 'kuva.png', alternative: ' ' }] },
    says: { kind: 'no-alternative' },
  },
  {
    path: 'pictures.0.source',
    changes: { pictures: [{ source: 'tuomatta.png', alternative: 'kuva' }] },
    says: { kind: 'picture-gone' },
  },
  { path: 'video', changes: { video: 'http://video.example' }, says: { kind: 'not-a-link' } },
  {
    path: 'attachments.0.url',
    changes: { attachments: [{ name: 'Ohje', url: 'file:///ohje' }] },
    says: { kind: 'not-a-link' },
  },
  {
    path: 'attachments.0.name',
    changes: { attachments: [{ name: '', url: 'https://www.kela.fi' }] },
    says: { kind: 'needed' },
  },
  { path: 'questions', changes: { questions: [aQuestion] }, says: { kind: 'too-few', limit: 2 } },
  {
    path: 'questions',
    changes: { questions: [aQuestion, aQuestion, aQuestion, aQuestion] },
    says: { kind: 'too-many', limit: 3 },
  },
  { path: 'questions.1.text', changes: second({ text: '' }), says: { kind: 'needed' } },
  {
    path: 'questions.1.choices',
    changes: second({ choices: ['Kelalta'] }),
    says: { kind: 'too-few', limit: 2 },
  },
  {
    path: 'questions.1.choices.1',
    changes: second({ choices: ['Kelalta', ' kelalta'] }),
    says: { kind: 'twice' },
  },
  {
    path: 'questions.1.choices.0',
    changes: second({ choices: ['', 'Kelalta'] }),
    says: { kind: 'needed' },
  },
  { path: 'questions.1.right', changes: second({ right: 2 }), says: { kind: 'no-right-choice' } },
  { path: 'questions.1.right', changes: second({ right: -1 }), says: { kind: 'no-right-choice' } },
  {
    path: 'questions.1.explanation',
    changes: second({ explanation: '' }),
    says: { kind: 'needed' },
  },
];

it.each(lacks)('names what is wrong with $path: $says.kind', ({ path, changes, says }) => {
  expect(publishMistakes({ ...content, ...changes }, publishing)).toEqual([{ path, says }]);
});

describe('what the text says counts', () => {
  const withBody = (changes: Partial<PublishContext['body']>): PublishContext => ({
    ...publishing,
    body: { ...body, ...changes },
  });

  it.each([
    {
      case: 'nothing is written',
      given: { text: ' ' },
      path: 'body',
      says: { kind: 'needed' },
    },
    {
      case: 'it takes longer than five minutes',
      given: { text: words(900) },
      path: 'body',
      says: { kind: 'too-long-to-read', minutes: 7 },
    },
    {
      case: 'it takes longer than it says',
      given: { text: words(500) },
      path: 'minutes',
      says: { kind: 'takes-longer', minutes: 4 },
    },
    {
      case: 'an address is not safe',
      given: { unsafe: [{ line: 4 }] },
      path: 'body',
      says: { kind: 'unsafe-address', line: 4 },
    },
  ])('when $case', ({ given, path, says }) => {
    expect(publishMistakes(content, withBody(given))).toEqual([{ path, says }]);
  });

  it.each([
    { language: 'fi', count: 161, questions: 0, minutes: 1 },
    { language: 'fi', count: 162, questions: 0, minutes: 2 },
    { language: 'sv', count: 199, questions: 3, minutes: 2 },
    { language: 'en', count: 0, questions: 0, minutes: 1 },
  ] as const)(
    '$count words in $language and $questions questions take $minutes minutes',
    ({ language, count, questions, minutes }) => {
      expect(minutesOf(words(count), language, questions)).toBe(minutes);
    },
  );

  it('more words never take less time', () => {
    const some = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(some, some, fc.constantFrom('fi', 'sv', 'en'), (one, more, language) => {
        const [less, longer] = [words(one), words(one + more)];
        expect(minutesOf(less, language, 2)).toBeLessThanOrEqual(minutesOf(longer, language, 2));
      }),
      { numRuns: runs(50) },
    );
  });
});
