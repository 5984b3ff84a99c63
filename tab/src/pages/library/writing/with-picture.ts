import type { Picture } from '../../../../../bot/src/domain/library/types.ts';
import type { Draft } from './draft.ts';

/** As Markdown has it; brackets in the words would end them. */
const markdownOf = ({ source, alternative }: Picture): string =>
  `![${alternative.replaceAll(/[[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, ' ')}](${source})`;

/** With a picture in a paragraph of its own, where the text was being written. */
export function withPicture(draft: Draft, picture: Picture, at = draft.body.length): Draft {
  const [before, after] = [draft.body.slice(0, at).trimEnd(), draft.body.slice(at).trimStart()];
  const parts = [before, markdownOf(picture), after].filter((part) => part !== '');
  const isThere = draft.pictures.some(({ source }) => source === picture.source);
  return {
    ...draft,
    body: parts.join('\n\n'),
    pictures: isThere
      ? draft.pictures.map((one) => (one.source === picture.source ? picture : one))
      : [...draft.pictures, picture],
  };
}

/** With other words for a picture, in the list and where it stands in the text. */
export function withAlternative(draft: Draft, place: number, alternative: string): Draft {
  const before = draft.pictures[place];
  if (!before) return draft;
  const after = { ...before, alternative };
  return {
    ...draft,
    body: draft.body.replaceAll(markdownOf(before), () => markdownOf(after)),
    pictures: draft.pictures.map((one, index) => (index === place ? after : one)),
  };
}

/** Without a picture, and without the paragraph in which it stood. */
export function withoutPicture(draft: Draft, place: number): Draft {
  const gone = draft.pictures[place];
  if (!gone) return draft;
  const body = draft.body
    .replaceAll(markdownOf(gone), () => '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return {
    ...draft,
    body: body === draft.body.trim() ? draft.body : body,
    pictures: draft.pictures.filter((_one, index) => index !== place),
  };
}
