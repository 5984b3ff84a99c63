import type { Language } from '../language.ts';
import type { County } from '../roster/county.ts';
import type { LocalDate } from '../time.ts';
import { limits } from './limits.ts';
import { isOwnPicture, isSafeLink, isSafePicture, isSecureLink } from './links.ts';
import type { ItemContent, Question } from './types.ts';

/** What an item lacks before it may be published, and in which field. */
export interface ItemMistake {
  /** `questions.1.explanation` */
  readonly path: string;
  readonly says: ItemSays;
}

export type ItemSays =
  | { readonly kind: 'needed' | 'not-a-link' | 'not-a-picture' | 'twice' | 'no-right-choice' }
  /** Nobody would see it: it was never brought, or is removed; or it is not told in words. */
  | { readonly kind: 'picture-gone' | 'no-alternative' }
  | { readonly kind: 'unknown-topic' | 'unknown-profession'; readonly id: string }
  | { readonly kind: 'review-is-past' }
  | { readonly kind: 'too-few' | 'too-many'; readonly limit: number }
  /** It takes longer than an item may, or than it says: so many minutes by its words. */
  | { readonly kind: 'too-long-to-read' | 'takes-longer'; readonly minutes: number }
  /** A link or a picture in the body that nobody would see. */
  | { readonly kind: 'unsafe-address'; readonly line: number };

/** What the text of an item says, read from its Markdown. */
export interface BodyRead {
  /** Without any marks. */
  readonly text: string;
  readonly unsafe: readonly { readonly line: number }[];
}

export interface PublishContext {
  readonly county: Pick<County, 'topics' | 'professions'>;
  readonly today: LocalDate;
  readonly body: BodyRead;
  /** A picture of the item's own is there to be shown. */
  readonly hasPicture: (source: string) => boolean;
}

/**
 * Words a minute, read silently (IReST, Trauzettel-Klosinski & Dietz 2012): Finnish words are long.
 */
const wordsAMinute: Readonly<Record<Language, number>> = { fi: 161, sv: 199, en: 228 };
/** Reading a question, choosing, and reading why. */
const minutesAQuestion = 1 / 3;

/** Whole minutes that reading the text and answering the questions take. */
export function minutesOf(text: string, language: Language, questions: number): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.ceil(words / wordsAMinute[language] + questions * minutesAQuestion));
}

/** Everything that has to be mended before others may learn from it; empty: it may be published. */
export function publishMistakes(
  content: ItemContent,
  context: PublishContext,
): readonly ItemMistake[] {
  return [
    ...needed(content, context),
    ...minutesMistakes(content, context),
    ...codeMistakes(content, context),
    ...addressMistakes(content, context),
    ...questionsMistakes(content.questions),
    ...(content.reviewBy > context.today ? [] : [mistake('reviewBy', { kind: 'review-is-past' })]),
  ];
}

const mistake = (path: string, says: ItemSays): ItemMistake => ({ path, says });

const isEmpty = (text: string): boolean => text.trim() === '';

const neededAt = (path: string, text: string): readonly ItemMistake[] =>
  isEmpty(text) ? [mistake(path, { kind: 'needed' })] : [];

const needed = ({ title, summary }: ItemContent, { body }: PublishContext) => [
  ...neededAt('title', title),
  ...neededAt('summary', summary),
  ...neededAt('body', body.text),
];

function minutesMistakes(
  { language, minutes, questions }: ItemContent,
  { body }: PublishContext,
): readonly ItemMistake[] {
  if (minutes < 1) return [mistake('minutes', { kind: 'too-few', limit: 1 })];
  if (minutes > limits.minutes)
    return [mistake('minutes', { kind: 'too-many', limit: limits.minutes })];
  const takes = minutesOf(body.text, language, questions.length);
  if (takes > limits.minutes)
    return [mistake('body', { kind: 'too-long-to-read', minutes: takes })];
  return takes > minutes ? [mistake('minutes', { kind: 'takes-longer', minutes: takes })] : [];
}

function codeMistakes(
  { topics, professions }: ItemContent,
  { county }: PublishContext,
): readonly ItemMistake[] {
  const [known, work] = [idsOf(county.topics), idsOf(county.professions)];
  return [
    ...(topics.length === 0 ? [mistake('topics', { kind: 'needed' })] : []),
    ...topics.flatMap((id, index) =>
      known.has(id) ? [] : [mistake(`topics.${index}`, { kind: 'unknown-topic', id })],
    ),
    ...professions.flatMap((id, index) =>
      work.has(id) ? [] : [mistake(`professions.${index}`, { kind: 'unknown-profession', id })],
    ),
  ];
}

const idsOf = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));

function addressMistakes(
  { pictures, video, attachments }: ItemContent,
  { body, hasPicture }: PublishContext,
): readonly ItemMistake[] {
  return [
    ...pictures.flatMap(({ source, alternative }, index) => [
      ...(isSafePicture(source)
        ? []
        : [mistake(`pictures.${index}.source`, { kind: 'not-a-picture' })]),
      ...(isOwnPicture(source) && !hasPicture(source)
        ? [mistake(`pictures.${index}.source`, { kind: 'picture-gone' })]
        : []),
      ...(isEmpty(alternative)
        ? [mistake(`pictures.${index}.alternative`, { kind: 'no-alternative' })]
        : []),
    ]),
    ...(video === undefined || isSecureLink(video)
      ? []
      : [mistake('video', { kind: 'not-a-link' })]),
    ...attachments.flatMap(({ name, url }, index) => [
      ...neededAt(`attachments.${index}.name`, name),
      ...(isSafeLink(url) ? [] : [mistake(`attachments.${index}.url`, { kind: 'not-a-link' })]),
    ]),
    ...body.unsafe.map(({ line }) => mistake('body', { kind: 'unsafe-address', line })),
  ];
}

function questionsMistakes(questions: readonly Question[]): readonly ItemMistake[] {
  const { leastQuestions, questions: most } = limits;
  if (questions.length < leastQuestions)
    return [mistake('questions', { kind: 'too-few', limit: leastQuestions })];
  return [
    ...(questions.length > most ? [mistake('questions', { kind: 'too-many', limit: most })] : []),
    ...questions.flatMap((question, index) => questionMistakes(question, `questions.${index}`)),
  ];
}

function questionMistakes(
  { text, choices, right, explanation }: Question,
  path: string,
): readonly ItemMistake[] {
  const same = choices.map((choice) => choice.trim().toLowerCase());
  return [
    ...neededAt(`${path}.text`, text),
    ...(choices.length < limits.leastChoices
      ? [mistake(`${path}.choices`, { kind: 'too-few', limit: limits.leastChoices })]
      : []),
    ...choices.flatMap((choice, index) => neededAt(`${path}.choices.${index}`, choice)),
    ...same.flatMap((choice, index) =>
      choice !== '' && same.indexOf(choice) < index
        ? [mistake(`${path}.choices.${index}`, { kind: 'twice' })]
        : [],
    ),
    ...(Number.isInteger(right) && choices[right] !== undefined
      ? []
      : [mistake(`${path}.right`, { kind: 'no-right-choice' })]),
    ...neededAt(`${path}.explanation`, explanation),
  ];
}
