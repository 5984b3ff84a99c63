import type { Content, Writing, WritingLine } from '../../../contract/library-writing.ts';
import type { Item, ItemContent } from '../../../domain/library/types.ts';
import { koppiItself, type PersonId } from '../../../domain/roster/county.ts';
import { today, type LibraryReader } from '../../../use-cases/library/groups.ts';
import { mistakesIn, movesOn, type Written } from '../../../use-cases/library/write.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import type { Problem } from '../problem.ts';
import { linkJson } from './library-json.ts';
import { saysInWords } from './library-words.ts';
import { iso } from './request-json.ts';

/** What came of an act, as it is answered. */
export function writtenJson(
  tools: Tools,
  reader: LibraryReader,
  written: Written,
): Shown | Problem {
  const words = libraryWordsOf(reader.language);
  switch (written.kind) {
    case 'written':
      return shown(tools, reader, written.item);
    case 'stale': {
      const now = shown(tools, reader, written.item);
      return { kind: 'stale', current: now.json, etag: now.etag };
    }
    case 'not-found':
      return { kind: 'not-found' };
    case 'taken':
      return held(words.taken, 'group');
    case 'reserved':
      return { kind: 'bad-input', errors: [{ path: 'group', message: words.reserved }] };
    case 'identity-code': {
      const refusal = { kind: 'identifier', found: 'identity-code', where: 'form' } as const;
      return { kind: 'refused', refusal, fields: written.paths };
    }
    case 'refused':
      return held(words.item[written.why]);
    case 'mistaken':
      return {
        kind: 'bad-input',
        errors: written.mistakes.map(({ path, says }) => ({
          path,
          message: saysInWords(says, reader.language),
        })),
      };
  }
}

export const held = (message: string, path = ''): Problem => ({
  kind: 'held',
  errors: [{ path, message }],
});

interface Shown {
  readonly kind: 'ok';
  readonly json: Writing;
  readonly etag: string;
}

/** An item as it stands, with all that may be done with it. */
export function shown(tools: Tools, { caller, language }: LibraryReader, item: Item): Shown {
  const json: Writing = {
    ...lineJson(tools, item),
    version: item.version,
    supersededBy: item.supersededBy ?? null,
    content: contentJson(item),
    mistakes: mistakesIn(tools, item).map(({ path, says }) => ({
      path,
      message: saysInWords(says, language),
    })),
    may: [...movesOn(tools, caller, item)],
  };
  return { kind: 'ok', json, etag: String(item.version) };
}

export function lineJson(tools: Tools, item: Item): WritingLine {
  const { id, group, language, title, state, author, reviewBy, changed: at, changedBy } = item;
  return {
    ...{ id, group, language, title, state, reviewBy },
    author: personJson(tools, author),
    isReviewDue: reviewBy <= today(tools).today,
    changed: iso(at),
    changedBy: personJson(tools, changedBy),
  };
}

/** Who made a version, and when. */
export function headOf(tools: Tools, { version, changed: at, changedBy, state }: Item) {
  return { version, at: iso(at), by: personJson(tools, changedBy), state };
}

const personJson = ({ known }: Tools, id: PersonId) => ({
  id,
  name: id === koppiItself ? 'Koppi' : (known.person(id)?.name ?? ''),
});

export function contentJson(item: ItemContent): Content {
  const { group, language, title, summary, body, minutes, video, author, reviewBy } = item;
  const { renewMonths } = item;
  return {
    ...{ group, language, title, summary, body, minutes, author, reviewBy },
    ...{ topics: [...item.topics], professions: [...item.professions] },
    pictures: item.pictures.map(({ source, alternative }) => ({ source, alternative })),
    ...(video === undefined ? {} : { video }),
    attachments: item.attachments.map(linkJson),
    questions: item.questions.map((question) => ({ ...question, choices: [...question.choices] })),
    ...(renewMonths === undefined ? {} : { renewMonths }),
  };
}
