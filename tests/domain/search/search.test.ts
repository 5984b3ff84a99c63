import { createSearch } from '../../../bot/src/domain/search/search.ts';
import { documentOf, found, places, wordsOf } from './county.ts';

describe('the entry that is meant comes first', () => {
  it.each([
    // Names and their forms
    ['lastensuojelusta', 'child-protection'],
    ['edunvalvonnasta', 'guardian'],
    ['omaishoidon tukea', 'carers'],
    ['omaishoitajan-tuki', 'carers'],
    ['työttömyysturvaa', 'unemployed'],
    ['barnskyddets', 'child-protection'],
    ['närståendevården', 'carers'],
    ['child protection services', 'child-protection'],
    ['social assistance', 'income-support'],
    // Parts of compounds
    ['toimeentulo', 'income-support'],
    ['hjälp', 'home-help'],
    ['perhe työ', 'family-work'],
    // Everyday words and abbreviations
    ['tt-tuki', 'income-support'],
    ['toimari', 'income-support'],
    ['toimaria', 'income-support'],
    ['mtt', 'psychiatry'],
    ['a-klinikka', 'a-clinic'],
    ['A klinikka', 'a-clinic'],
    ['aklinikka', 'a-clinic'],
    ['kansaneläkelaitos kitee', 'kela-kitee'],
    ['Kela:n asiointi', 'kela-kitee'],
    ['FPA:s i Kides', 'kela-kitee'],
    ['neuvonta@kunta.example', 'social-desk'],
    ['neuvonta(ät)kunta.example', 'social-desk'],
    // Typing errors
    ['toimentulotuki', 'income-support'],
    ['toimeentuloutki', 'income-support'],
    ['lastensuojleu', 'child-protection'],
    ['edunvalvota', 'guardian'],
    ['barnskid', 'child-protection'],
    // Without dots
    ['vakivalta', 'violence'],
    ['tyottomyysturva', 'unemployed'],
    ['barnfamiljer hemhjalp', 'home-help'],
    // While typing
    ['edunv', 'guardian'],
    ['toimeentulotu', 'income-support'],
    ['omaishoidon tu', 'carers'],
    // Places
    ['Kelan palvelupiste Kiteellä', 'kela-kitee'],
    ['kela outokummussa', 'kela-outokumpu'],
    ['kotihoito rantakylässä', 'home-care-joensuu'],
    ['hemvård i Kides', 'home-care-kitee'],
    ['mistä apua kun vuokra on rästissä', 'housing'],
    ['apua päihteisiin', 'a-clinic'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it.each(['kotihoidon', 'hemtjänstens', 'home care', 'kotihoito'])(
    'of one’s own area: %s',
    (query) => {
      expect(found(query, { area: { municipality: '260', region: ['260'] } })[0]).toBe(
        'home-care-kitee',
      );
      expect(found(query, { area: { municipality: '167', region: ['167'] } })).toContain(
        'home-care-kitee',
      );
    },
  );
});

describe('parts of compounds', () => {
  it.each([
    ['tuki', 'income-support'],
    ['koti', 'home-care-kitee'],
    ['koti', 'home-help'],
    ['hjälp', 'home-help'],
    ['skydd', 'child-protection'],
    ['neuvonta', 'housing'],
    ['työ', 'family-work'],
  ])('find it: %s in %s', (query, id) => {
    expect(found(query)).toContain(id);
  });

  it('come after the whole word', () => {
    expect(found('neuvonta').indexOf('social-desk')).toBeLessThan(
      found('neuvonta').indexOf('housing'),
    );
  });

  it('are none when what is left is no word', () => {
    const search = createSearch(
      [documentOf('one', { name: 'Kotka' }), documentOf('two', { name: 'Koti' })],
      { places: [], synonyms: [] },
    );
    expect(search.find('koti ', { limit: 5, now: 0 }).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('typing errors', () => {
  const search = createSearch(
    [documentOf('kela', { name: 'Kela' }), documentOf('apu', { name: 'apu' })],
    { places: [], synonyms: [] },
  );
  it.each([
    ['kels', ['kela']],
    ['kesl', []],
    ['apo ', []],
    ['', []],
  ])('are forgiven from four letters on: "%s"', (query, ids) => {
    expect(search.find(query, { limit: 5, now: 0 }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the order', () => {
  const order = (query: string, ...documents: ReturnType<typeof documentOf>[]) =>
    createSearch(documents, { places, synonyms: [] })
      .find(query, { limit: 9, now: 0, area: { municipality: '260', region: ['260', '848'] } })
      .map(({ id }) => id);

  it('has the whole name first, then all words, then most words', () => {
    expect(
      order(
        'nuorten neuvonta',
        documentOf('c-some', { name: 'Nuorten talo' }),
        documentOf('b-all', { name: 'Talo', body: 'Nuorten tapaaminen, neuvonta ja muu apu.' }),
        documentOf('a-name', { name: 'Nuorten neuvonta' }),
      ),
    ).toEqual(['a-name', 'b-all', 'c-some']);
  });

  it('has what serves the own municipality first, then the region, the whole county, and elsewhere', () => {
    const name = 'Kotihoito';
    expect(
      order(
        'kotihoito',
        documentOf('a-elsewhere', { name, municipalities: ['167'] }),
        documentOf('b-everywhere', { name }),
        documentOf('c-region', { name, municipalities: ['848'] }),
        documentOf('d-here', { name, municipalities: ['167', '260'] }),
      ),
    ).toEqual(['d-here', 'c-region', 'b-everywhere', 'a-elsewhere']);
  });

  it('follows a place that is named rather than the own area, and leaves nothing out', () => {
    expect(
      order(
        'kotihoito joensuussa',
        documentOf('here', { name: 'Kotihoito', municipalities: ['260'] }),
        documentOf('there', { name: 'Kotihoito', municipalities: ['167'] }),
      ),
    ).toEqual(['there', 'here']);
  });

  it('does not let a place outweigh what was asked for', () => {
    expect(
      order(
        'edunvalvonta kiteellä',
        documentOf('kitee', { name: 'Kotihoito', body: 'Kitee', municipalities: ['260'] }),
        documentOf('county', { name: 'Edunvalvonta' }),
      )[0],
    ).toBe('county');
  });

  it('shows what lies in a place that alone is asked for', () => {
    expect(found('outokumpu')[0]).toBe('kela-outokumpu');
  });

  it('lets use and freshness tell apart what is else alike', () => {
    const name = 'Kotihoito';
    const search = createSearch(
      [
        documentOf('a', { name }),
        documentOf('b-used', { name, uses: 40 }),
        documentOf('c-fresh-and-used', { name, uses: 40, changed: 3e11 }),
      ],
      { places: [], synonyms: [] },
    );
    expect(search.find('kotihoito', { limit: 3, now: 3e11 }).map(({ id }) => id)).toEqual([
      'c-fresh-and-used',
      'b-used',
      'a',
    ]);
  });

  it('has the reader’s language first among sisters', () => {
    const sisters = [
      { ...documentOf('fi', { name: 'Kela' }) },
      { ...documentOf('sv', { name: '-' }), fields: { name: { sv: ['Kela'] } } },
    ];
    const search = createSearch(sisters, { places: [], synonyms: [] });
    expect(search.find('kela', { limit: 2, now: 0, language: 'sv' })[0]?.id).toBe('sv');
    expect(search.find('kela', { limit: 2, now: 0, language: 'fi' })[0]?.id).toBe('fi');
  });

  it('keeps to the kind that is asked for', () => {
    expect(found('kela', { kind: 'item' })).toEqual([]);
    expect(found('kela', { kind: 'service' })).not.toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(found('kela kotihoito tuki neuvonta', { limit: 2 })).toHaveLength(2);
  });
});

describe('the words of a hit, for marking', () => {
  it.each([
    ['toimeentulotuki', 'kela-kitee', ['toimeentulotuen']],
    ['tuki', 'carers', ['tuki', 'omaishoitajan-tuki']],
    ['hemtjänstens', 'home-care-kitee', ['hemtjänst']],
    ['edunvalvota', 'guardian', ['edunvalvonta']],
  ])('are those of the entry: %s', (query, id, words) => {
    expect(wordsOf(query, id)).toEqual(words);
  });
});
