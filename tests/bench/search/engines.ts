import MiniSearch from 'minisearch';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import { createSearch } from '../../../bot/src/domain/search/search.ts';
import {
  searchFields,
  type SearchDocument,
  type SearchField,
} from '../../../bot/src/domain/search/types.ts';
import type { Given } from './real.ts';

/** The three that are compared. */
export const engineNames = ['koppi', 'minisearch', 'scan'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engine {
  /** How many of the first ten were found. */
  find(query: string, language: Language): number;
  /** Takes a changed document in place of the one with its id. */
  change(document: SearchDocument): void;
}

const limit = 10;
const now = Date.parse('2026-11-24T08:15:00Z');

type Build = (documents: readonly SearchDocument[], given: Given) => Engine;

export const builds: Readonly<Record<EngineName, Build>> = {
  koppi: (documents, { options, area }) => {
    const search = createSearch(documents, options);
    return {
      find: (query, language) => search.find(query, { language, area, limit, now }).length,
      change: search.put,
    };
  },
  /** As it comes: its own fields and tokens, no beginnings, no typing errors, any of the words. */
  minisearch: (documents) => {
    const search = new MiniSearch<SearchDocument>({
      fields: [...searchFields],
      extractField: (document, field) =>
        field === 'id' ? document.id : textOf(document, field as SearchField),
    });
    search.addAll(documents);
    return {
      find: (query) => search.search(query).slice(0, limit).length,
      change: (document) => {
        search.replace(document);
      },
    };
  },
  /** Every entry that has all of the words somewhere, as they are written, in no order of worth. */
  scan: (documents) => {
    const texts = new Map(documents.map((one) => [one.id, wholeText(one)]));
    return {
      find: (query) => {
        const words = query.toLowerCase().split(/\s+/u);
        let found = 0;
        for (const text of texts.values())
          if (words.every((word) => text.includes(word))) found += 1;
        return Math.min(limit, found);
      },
      change: (document) => {
        texts.set(document.id, wholeText(document));
      },
    };
  },
};

const textOf = ({ fields }: SearchDocument, field: SearchField): string =>
  languages.flatMap((language) => fields[field]?.[language] ?? []).join(' ');

const wholeText = (document: SearchDocument): string =>
  searchFields
    .map((field) => textOf(document, field))
    .join(' ')
    .toLowerCase();
