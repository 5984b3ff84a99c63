import type { SearchDocument } from '../../../bot/src/domain/search/types.ts';
import { asTyped, corpusOf } from './corpus.ts';
import { builds, type Engine, type EngineName } from './engines.ts';
import type { Given, Query } from './real.ts';

export interface Effort {
  readonly entries: number;
  /** So many beginnings of queries, as one types them, besides the queries themselves. */
  readonly typed: number;
  readonly warmUps: number;
  readonly changes: number;
  readonly seed: number;
}

/** Milliseconds of each. */
export interface Times {
  readonly whole: readonly number[];
  readonly typed: readonly number[];
  readonly changes: readonly number[];
  /** So many of the whole queries found something. */
  readonly found: number;
}

/** One engine in one place, step by step, so that whoever runs it can look at the memory between. */
export interface Run {
  /** @returns milliseconds */
  build(): number;
  ask(): Times;
}

export function createRun(given: Given, name: EngineName, effort: Effort): Run {
  const documents = corpusOf(given.real, effort.entries, effort.seed);
  const { queries } = given;
  const texts = queries.map(({ query }) => query);
  const typed = asTyped(texts, effort.typed, effort.seed).map((query): Query => ({
    query,
    language: 'fi',
  }));
  let engine: Engine | undefined;
  const built = (): Engine => {
    if (!engine) throw new Error('Not built yet');
    return engine;
  };
  const find = ({ query, language }: Query) => built().find(query, language);
  return {
    build: () => timed(() => (engine = builds[name](documents, given))),
    ask: () => {
      for (const query of [...queries, ...typed].slice(0, effort.warmUps)) find(query);
      let found = 0;
      const whole = queries.map((query) =>
        timed(() => {
          if (find(query) > 0) found += 1;
        }),
      );
      const begun = typed.map((query) => timed(() => find(query)));
      const changes = documents
        .slice(0, effort.changes)
        .map((document) => changed(document))
        .map((document) => timed(() => built().change(document)));
      return { whole, typed: begun, changes, found };
    },
  };
}

const changed = (document: SearchDocument): SearchDocument => ({
  ...document,
  fields: { ...document.fields, keywords: { fi: ['tarkistettu'] } },
});

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
