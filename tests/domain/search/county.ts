import { createSearch } from '../../../bot/src/domain/search/search.ts';
import type {
  Asked,
  FieldTexts,
  Place,
  SearchDocument,
  Synonyms,
} from '../../../bot/src/domain/search/types.ts';

/** What a test says of a document; the rest is nobody's matter in it. */
interface Said extends Partial<Omit<SearchDocument, 'id' | 'fields'>> {
  readonly name: string;
  readonly sv?: string;
  readonly en?: string;
  readonly body?: string;
  readonly keywords?: string;
  readonly alternate?: string;
}

const only = (text: string | undefined): FieldTexts => (text === undefined ? {} : { fi: [text] });

export const documentOf = (
  id: string,
  { name, sv, en, body, keywords, alternate, ...said }: Said,
): SearchDocument => ({
  id,
  kind: 'service',
  municipalities: [],
  changed: 0,
  uses: 0,
  ...said,
  fields: {
    name: { fi: [name], ...(sv && { sv: [sv] }), ...(en && { en: [en] }) },
    alternateNames: only(alternate),
    keywords: only(keywords),
    body: only(body),
  },
});

export const places: readonly Place[] = [
  { names: ['Kitee', 'Kiteellä', 'Kiteelle', 'Kiteen', 'Kides'], municipalities: ['260'] },
  { names: ['Joensuu', 'Joensuussa', 'Joensuun'], municipalities: ['167'] },
  { names: ['Rantakylä', 'Rantakylässä', 'rantsu'], municipalities: ['167'] },
  { names: ['Outokumpu', 'Outokummussa'], municipalities: ['309'] },
];

export const synonyms: readonly Synonyms[] = [
  { language: 'fi', words: ['toimeentulotuki', 'tt-tuki', 'toimari'] },
  { language: 'fi', words: ['Kela', 'Kansaneläkelaitos'] },
  { language: 'fi', words: ['mielenterveyspalvelut', 'mtt', 'psykiatrian poliklinikka'] },
  { language: 'sv', words: ['FPA', 'Folkpensionsanstalten'] },
];

export const county = [
  documentOf('kela-kitee', {
    name: 'Kela, asiointipiste Kitee',
    sv: 'FPA:s serviceställe i Kides',
    body: 'Kelan asiat kaupungintalolla. Toimeentulotuen ja asumistuen hakemukset voi jättää täällä.',
    municipalities: ['260'],
  }),
  documentOf('kela-outokumpu', { name: 'Kelan palvelupiste Outokumpu', municipalities: ['309'] }),
  documentOf('income-support', {
    name: 'Perustoimeentulotuki',
    sv: 'Grundläggande utkomststöd',
    en: 'Basic social assistance',
    alternate: 'Toimeentulotuki',
    body: 'Rahaa välttämättömiin menoihin, kun muut tulot eivät riitä.',
  }),
  documentOf('home-care-kitee', {
    name: 'Kotihoito, Kitee',
    sv: 'Hemvård och hemtjänst i Kides',
    en: 'Home care',
    municipalities: ['260'],
  }),
  documentOf('home-care-joensuu', {
    name: 'Kotihoito, Joensuu',
    sv: 'Hemvård och hemtjänst i Joensuu',
    municipalities: ['167'],
  }),
  documentOf('carers', {
    name: 'Omaishoidon tuki',
    sv: 'Stöd för närståendevård',
    keywords: 'omaishoitaja, hoitopalkkio',
    body: 'Omaishoitajan-tuki, vapaapäivät ja valmennus.',
  }),
  documentOf('child-protection', {
    name: 'Lastensuojelu',
    sv: 'Barnskydd',
    en: 'Child protection',
  }),
  documentOf('family-work', {
    name: 'Perhetyö',
    sv: 'Familjearbete',
    body: 'Apua perheen arkeen.',
  }),
  documentOf('home-help', { name: 'Lapsiperheiden kotipalvelu', sv: 'Hemhjälp för barnfamiljer' }),
  documentOf('guardian', { name: 'Edunvalvonta', sv: 'Intressebevakning' }),
  documentOf('a-clinic', { name: 'A-klinikka', body: 'Apua päihteiden käyttöön ja pelaamiseen.' }),
  documentOf('psychiatry', { name: 'Psykiatrian poliklinikka' }),
  documentOf('violence', {
    name: 'Lähisuhdeväkivallan ehkäisy',
    body: 'Turvakoti ja puhelin niille, jotka pelkäävät väkivaltaa.',
  }),
  documentOf('housing', { name: 'Asumisneuvonta', body: 'Vuokrarästit, häätö ja asunnottomuus.' }),
  documentOf('social-desk', {
    name: 'Sosiaalihuollon neuvonta',
    body: 'Kysy meiltä: neuvonta(ät)kunta.example. Hakemuksia ja lomakkeita.',
  }),
  documentOf('unemployed', { name: 'Työttömyysturva', body: 'Päiväraha työttömälle.' }),
];

const search = createSearch(county, { places, synonyms });

/** The ids that the demo documents are found by, best first. */
export const found = (query: string, asked: Partial<Asked> = {}): readonly string[] =>
  search.find(query, { limit: 10, now: 0, ...asked }).map(({ id }) => id);

export const wordsOf = (query: string, id: string): readonly string[] =>
  search.find(query, { limit: 10, now: 0 }).find((hit) => hit.id === id)?.words ?? [];
