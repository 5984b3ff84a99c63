import type { Topic } from '../roster/county.ts';
import type { FieldTexts, SearchDocument } from '../search/types.ts';
import { plainText } from './markdown/tree.ts';
import { readMarkdown } from './markdown/read.ts';
import type { Item } from './types.ts';

/** What search calls trainings. */
export const itemKind = 'item';

/**
 * Published items for search: one document a group, found in each of its languages.
 *
 * @param usesOf how often a group was opened
 */
export function documentsOf(
  items: readonly Item[],
  topics: readonly Topic[],
  usesOf: (group: string) => number,
): readonly SearchDocument[] {
  const published = items.filter(({ state }) => state === 'published');
  return [...Map.groupBy(published, ({ group }) => group)].map(([group, sisters]) => ({
    id: `${itemKind}:${group}`,
    kind: itemKind,
    fields: {
      name: textsOf(sisters, ({ title }) => [title]),
      keywords: textsOf(sisters, (item) => topicNames(item, topics)),
      summary: textsOf(sisters, ({ summary }) => [summary]),
      body: textsOf(sisters, bodyOf),
    },
    municipalities: [],
    changed: Math.max(...sisters.map(({ changed }) => changed)),
    uses: usesOf(group),
  }));
}

const textsOf = (sisters: readonly Item[], textOf: (item: Item) => readonly string[]): FieldTexts =>
  Object.fromEntries(sisters.map((item) => [item.language, textOf(item)]));

const topicNames = ({ topics: own, language }: Item, topics: readonly Topic[]) =>
  topics.filter(({ id }) => own.includes(id)).map(({ name }) => name[language]);

/** With what is asked about it, but not the choices: most of them are wrong. */
const bodyOf = ({ body, questions }: Item): readonly string[] => [
  plainText(readMarkdown(body).blocks),
  ...questions.flatMap(({ text, explanation }) => [text, explanation]),
];
