import type { Content } from '../../../../../bot/src/contract/library-writing.ts';
import { keeping } from '../../../components/kept.ts';

/** What the form holds: all of an item but what it is called in storage. */
export type Draft = Omit<Content, 'group' | 'video' | 'renewMonths'> & {
  /** '': none */
  readonly video: string;
  /** As it is typed; '': for good. */
  readonly renewMonths: string;
};

/** The fields in the order in which they are written. */
export const fields = [
  'title',
  'summary',
  'language',
  'topics',
  'professions',
  'body',
  'pictures',
  'video',
  'attachments',
  'questions',
  'minutes',
  'reviewBy',
  'renewMonths',
  'author',
] as const satisfies readonly (keyof Draft)[];
export type DraftField = (typeof fields)[number];

const emptyQuestion = { text: '', choices: ['', '', ''], right: 0, explanation: '' };
export const newQuestion = (): Draft['questions'][number] => structuredClone(emptyQuestion);

export function draftOf(content: Content): Draft {
  const { group: _group, video = '', renewMonths, ...rest } = content;
  return { ...rest, video, renewMonths: renewMonths === undefined ? '' : String(renewMonths) };
}

/** What was typed as the service takes it; choices that were left empty are none. */
export function contentOf(draft: Draft): Omit<Content, 'group'> {
  const { video, renewMonths, ...rest } = draft;
  const months = renewMonths.trim();
  return {
    ...rest,
    questions: rest.questions.map(withoutEmptyChoices),
    ...(video.trim() === '' ? {} : { video: video.trim() }),
    ...(months === '' ? {} : { renewMonths: Number(months) }),
  };
}

function withoutEmptyChoices(question: Draft['questions'][number]): Draft['questions'][number] {
  const kept = question.choices.flatMap((choice, index) => (choice.trim() === '' ? [] : [index]));
  return {
    ...question,
    choices: kept.map((index) => question.choices[index] ?? ''),
    right: Math.max(0, kept.indexOf(question.right)),
  };
}

interface Held {
  /** Undefined: nothing was typed. */
  readonly mine?: Draft;
  /** As it stood when the change was begun. */
  readonly base?: Draft;
  readonly etag?: string;
}

/** What is typed stays as long as this window lives: whoever looks something up finds it again. */
export const useHeldDraft = keeping<Held>({});
