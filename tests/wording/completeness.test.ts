import { languages } from '../../bot/src/domain/language.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { wordingOf } from '../../bot/src/wording/index.ts';
import { drawView } from '../../bot/src/adapters/teams/cards/index.ts';
import { sampleViews } from '../adapters/cards/sample-views.ts';
import { demoCounty, named } from '../helpers/builders.ts';
import { textOf } from '../helpers/card.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const pathsOf = (language: Language) => leaves(wordingOf(language)).map(([path]) => path);

/** Everything that is drawn in a language, whatever the view. */
function allDrawn(language: Language): string {
  const context = { county: demoCounty, language, me: named('Hoitaja Rantakylä') };
  return sampleViews
    .map(([, view]) => drawView(view, context))
    .map((drawn) =>
      drawn.kind === 'text' ? drawn.text : `${drawn.summary}\n${textOf({ ...drawn.card })}`,
    )
    .join('\n')
    .toLowerCase();
}

/** Small words that stand in almost every sentence of a language and never in the others'. */
const marks: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ei', 'sen', 'tai', 'jos', 'klo', 'pyyntö', 'asiakas', 'voit', 'näet', 'odottaa'],
  sv: ['och', 'inte', 'du', 'är', 'eller', 'förfrågan', 'klienten', 'skriv', 'ärendet', 'väntar'],
  en: ['the', 'is', 'and', 'you', 'request', 'client', 'write', 'nobody', 'waiting', 'your'],
};

describe('wording', () => {
  it.each(languages)('%s has the keys of Finnish and nothing empty', (language) => {
    expect(pathsOf(language)).toEqual(pathsOf('fi'));
    const empty = leaves(wordingOf(language)).filter(
      ([, value]) =>
        typeof value !== 'function' && (typeof value !== 'string' || value.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it.each(languages)('what is drawn in %s is in no other language', (language) => {
    const words = new Set(allDrawn(language).split(/[^\p{L}-]+/u));
    // What people typed, names of languages and the county's own names stay as they are.
    const others = languages.filter((other) => other !== language).flatMap((other) => marks[other]);
    expect(marks[language].filter((word) => !words.has(word))).toEqual([]);
    expect(others.filter((word) => words.has(word))).toEqual([]);
  });

  it.each([
    ['fi', 'sv'],
    ['fi', 'en'],
    ['sv', 'en'],
  ] as const)('no sentence of %s was left standing in %s', (one, other) => {
    const here = new Map(leaves(wordingOf(one)));
    const same = leaves(wordingOf(other)).filter(
      ([path, value]) =>
        typeof value === 'string' && value.includes(' ') && here.get(path) === value,
    );
    expect(same.filter(([, value]) => !/\d/.test(String(value)))).toEqual([]);
  });

  it('never says "kirjaa" of what Koppi keeps: that is the client record', () => {
    expect(allDrawn('fi')).not.toMatch(/\bkirjaa\b|kirjattu/);
    expect(allDrawn('fi')).toContain('tilastomerkintä, ei asiakaskirjaus');
  });

  it.each([
    'Otan kopin',
    'Vastaa',
    'Vastaa ja päätä',
    'Lähetä',
    'Muuta',
    'Viesti jätetty',
    'Soita',
    'Avaa keskustelu',
    'Miten päättyi?',
    'Lisätiedot',
    'Keskeneräiset',
    'Tänään paikalla',
    'Oliko tästä apua?',
    'Mitä olisit tehnyt ilman konsultaatiota?',
    'Kysyn neuvoa',
    'Pyydän hoitamaan',
    'Kopioi kirjauspohja',
    'Asiakas lähti, palataan tänään',
    'Jätä viesti Mediatriin viitesanoilla; älä kirjoita asiakkaan tietoja tänne.',
    'Koppi ei korvaa lastensuojelu- tai huoli-ilmoitusta',
    'Asiakas on antanut luvan; tarvittavat luovutusluvat kirjataan potilastietojärjestelmään',
  ])('says "%s" in the words of the product', (words) => {
    expect(allDrawn('fi')).toContain(words.toLowerCase());
  });
});
