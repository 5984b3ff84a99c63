import fc from 'fast-check';

import { createSearch } from '../../../bot/src/domain/search/search.ts';
import type { SearchDocument } from '../../../bot/src/domain/search/types.ts';
import { runs } from '../../helpers/thorough.ts';
import { county, documentOf, places, synonyms } from './county.ts';

const options = { places, synonyms };
const asked = { limit: 20, now: 0 };

const words = [
  ...['tuki', 'toimeentulotuen', 'koti', 'kotihoito', 'hoidon', 'Kiteellä', 'kela', 'tt-tuki'],
  ...['vård', 'vard', 'hemvård', 'barnskyddet', 'apu', 'ja', 'A-klinikka', 'lasten', 'suojelu'],
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((said) => said.join(' '));
const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: text,
    sv: text,
    body: text,
    municipalities: fc.subarray(['260', '167']),
    uses: fc.nat(50),
  })
  .map(({ id, ...said }) => documentOf(id, said));
const change = fc.oneof(
  { weight: 3, arbitrary: document.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd').map((remove) => ({ remove })) },
  {
    weight: 1,
    arbitrary: fc.record({ used: fc.constantFrom('a', 'b', 'c', 'd'), uses: fc.nat(50) }),
  },
);

describe('a search that was changed', () => {
  it('answers as one made anew from what is left', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), text, (changes, query) => {
        const search = createSearch([], options);
        const left = new Map<string, SearchDocument>();
        for (const each of changes)
          if ('put' in each) {
            search.put(each.put);
            left.set(each.put.id, each.put);
          } else if ('used' in each) {
            const { used, uses } = each;
            search.setUses(used, uses);
            const document = left.get(used);
            if (document) left.set(used, { ...document, uses });
          } else {
            search.remove(each.remove);
            left.delete(each.remove);
          }
        const anew = createSearch([...left.values()].reverse(), options);
        for (const one of [query, ...words])
          expect(search.find(one, asked)).toEqual(anew.find(one, asked));
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('any text', () => {
  const search = createSearch(county, options);
  const strange = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...Array.from("äöåÅéaAkst-–:@.()'’ 0🙂\u0000\u0301nien")), {
        maxLength: 40,
      })
      .map((letters) => letters.join('')),
    fc.constantFrom('__proto__', 'constructor', 'toString', '𝔎𝔢𝔩𝔞', 'ﬁ', 'İ', 'a'.repeat(5000)),
  );

  it('may be asked', () => {
    fc.assert(
      fc.property(strange, (query) => {
        for (const hit of search.find(query, asked)) {
          expect(Number.isFinite(hit.score)).toBe(true);
          expect(hit.words).toEqual([...new Set(hit.words)]);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('may be a document’s, which is then found by its name and can be taken away', () => {
    fc.assert(
      fc.property(strange, (name) => {
        const changed = createSearch(county, options);
        changed.put(documentOf('strange', { name, body: name }));
        changed.find(name, asked);
        changed.remove('strange');
        expect(changed.find('kela', asked)).toEqual(search.find('kela', asked));
        expect(changed.find(name, asked)).toEqual(search.find(name, asked));
      }),
      { numRuns: runs(40) },
    );
  });

  it('comes in best first', () => {
    fc.assert(
      fc.property(text, (query) => {
        const scores = search.find(query, asked).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: runs(100) },
    );
  });
});
