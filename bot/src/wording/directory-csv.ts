import type { CsvField } from '../domain/directory/imports.ts';
import type { Sector, TargetGroup } from '../domain/directory/types.ts';
import type { Language } from '../domain/language.ts';

/**
 * What columns are called in lists of contacts, in Finnish, Swedish and English: a heading is taken
 * for the field whose word it is, or begins with. Koppi's own export uses the names below.
 */
export const headings: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['tunniste', 'id', 'tunnus', 'identifierare', 'identifier', 'koodi'],
  name: ['palvelu', 'nimi', 'palvelun nimi', 'tjänst', 'namn', 'service', 'name', 'otsikko'],
  nameSv: ['palvelu ruotsiksi', 'nimi ruotsiksi', 'namn på svenska', 'name in swedish', 'nimi sv'],
  nameEn: ['palvelu englanniksi', 'nimi englanniksi', 'namn på engelska', 'name in english'],
  alternateName: ['muu nimi', 'lyhenne', 'annat namn', 'förkortning', 'other name', 'alternate'],
  organization: ['organisaatio', 'järjestö', 'yhdistys', 'toimija', 'taho', 'organisation'],
  sector: ['sektori', 'toimiala', 'sektor', 'sector'],
  description: ['kuvaus', 'palvelun kuvaus', 'sisältö', 'beskrivning', 'description', 'lisätieto'],
  descriptionSv: ['kuvaus ruotsiksi', 'beskrivning på svenska', 'description in swedish'],
  descriptionEn: ['kuvaus englanniksi', 'beskrivning på engelska', 'description in english'],
  targetGroups: ['kohderyhmä', 'kenelle', 'asiakasryhmä', 'målgrupp', 'för vem', 'target group'],
  phone: ['puhelin', 'puh', 'puhelinnumero', 'gsm', 'matkapuhelin', 'telefon', 'tel', 'phone'],
  professionalPhone: [
    ...['puhelin ammattilaisille', 'ammattilaisnumero', 'viranomaislinja', 'ammattilaislinja'],
    ...['telefon för yrkespersoner', 'myndighetslinje', 'phone for professionals'],
  ],
  email: ['sähköposti', 's-posti', 'e-post', 'email', 'e-mail', 'sposti'],
  website: ['verkkosivu', 'kotisivu', 'www', 'nettisivu', 'verkko-osoite', 'webbplats', 'website'],
  contact: ['yhteyshenkilö', 'kontaktperson', 'contact', 'vastuuhenkilö'],
  hours: ['aukiolo', 'aukioloajat', 'palveluajat', 'öppettider', 'opening hours', 'hours'],
  address: ['osoite', 'katuosoite', 'käyntiosoite', 'adress', 'besöksadress', 'address', 'street'],
  postalCode: ['postinumero', 'postnummer', 'postal code', 'zip'],
  city: ['postitoimipaikka', 'kaupunki', 'paikkakunta', 'postort', 'ort', 'city', 'town'],
  area: ['kunta', 'alue', 'toimialue', 'palvelualue', 'kommun', 'område', 'municipality', 'area'],
  languages: ['kielet', 'kieli', 'språk', 'languages', 'language'],
  application: ['hakeutuminen', 'miten haetaan', 'ansökan', 'hur man söker', 'how to apply'],
  fees: ['maksut', 'hinta', 'maksu', 'avgifter', 'pris', 'fees', 'price', 'cost'],
  eligibility: ['edellytykset', 'villkor', 'eligibility', 'ehdot'],
  howToConsult: ['konsultointi', 'miten konsultoidaan', 'konsultation', 'how to consult'],
};

export const sectorWords: Readonly<Record<Sector, readonly string[]>> = {
  'health-and-social': ['sote', 'sosiaali- ja terveys', 'social- och hälsovård', 'health'],
  wellbeing: ['hyte', 'hyvinvointi', 'kunta', 'välfärd', 'kommun', 'wellbeing'],
  'third-sector': ['3. sektori', 'kolmas', 'järjestö', 'yhdistys', 'tredje', 'third', 'förening'],
  parish: ['seurakunta', 'kirkko', 'församling', 'kyrka', 'parish', 'church'],
  culture: ['kulttuuri', 'kirjasto', 'kultur', 'bibliotek', 'culture'],
  kela: ['kela', 'kansaneläkelaitos', 'fpa'],
  authority: ['viranomai', 'valtio', 'työllisyys', 'myndighet', 'authority'],
  private: ['yksity', 'yritys', 'privat', 'företag', 'private', 'company'],
};

export const groupWords: Readonly<Record<TargetGroup, readonly string[]>> = {
  everybody: ['kaikki', 'kaikille', 'alla', 'everybody', 'everyone'],
  'children-and-families': ['lapsi', 'lapset', 'perhe', 'barn', 'familj', 'child', 'famil'],
  'young-neet': ['nuor', 'neet', 'unga', 'ungdom', 'young', 'youth'],
  'working-age': ['työikäi', 'aikui', 'arbetsför', 'vuxna', 'working', 'adult'],
  unemployed: ['työttöm', 'työnhaki', 'arbetslös', 'unemployed', 'job'],
  'older-people': ['ikäänty', 'ikäihmi', 'iäkkä', 'vanhu', 'seniori', 'äldre', 'older', 'elderly'],
  'mental-health-and-substances': [
    'mielenterve',
    'päih',
    'psyk',
    'missbruk',
    'mental',
    'substance',
  ],
  'disabled-people': ['vamma', 'funktionshind', 'handikapp', 'disab'],
  immigrants: ['maahanmuutta', 'pakolai', 'invandrar', 'flykting', 'immigra', 'refugee'],
  carers: ['omaishoit', 'omai', 'läheis', 'närstående', 'anhörig', 'carer'],
  homeless: ['asunnott', 'bostadslös', 'hemlös', 'homeless'],
  indebted: ['velka', 'ylivelkaan', 'skuld', 'debt', 'indebt'],
  violence: ['väkival', 'våld', 'violence'],
};

/** Names of the columns, for whoever matches them and at the head of what Koppi writes. */
interface CsvNames {
  readonly columns: Readonly<Record<CsvField, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly groups: Readonly<Record<TargetGroup, string>>;
  /** From Monday. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
}

const fi: CsvNames = {
  columns: {
    ...{ id: 'Tunniste', name: 'Palvelu', nameSv: 'Palvelu ruotsiksi' },
    ...{ nameEn: 'Palvelu englanniksi', alternateName: 'Muu nimi', organization: 'Organisaatio' },
    ...{ sector: 'Toimiala', description: 'Kuvaus', descriptionSv: 'Kuvaus ruotsiksi' },
    ...{ descriptionEn: 'Kuvaus englanniksi', targetGroups: 'Kohderyhmä', phone: 'Puhelin' },
    ...{ professionalPhone: 'Puhelin ammattilaisille', email: 'Sähköposti' },
    ...{ website: 'Verkkosivu', contact: 'Yhteyshenkilö', hours: 'Aukioloajat' },
    ...{ address: 'Katuosoite', postalCode: 'Postinumero', city: 'Postitoimipaikka' },
    ...{ area: 'Kunta', languages: 'Kielet', application: 'Hakeutuminen', fees: 'Maksut' },
    ...{ eligibility: 'Edellytykset', howToConsult: 'Konsultointi' },
  },
  sectors: {
    'health-and-social': 'Sote',
    wellbeing: 'Hyte',
    'third-sector': 'Järjestö',
    parish: 'Seurakunta',
    culture: 'Kulttuuri',
    kela: 'Kela',
    authority: 'Viranomainen',
    private: 'Yksityinen',
  },
  groups: {
    everybody: 'Kaikki',
    'children-and-families': 'Lapset ja perheet',
    'young-neet': 'Nuoret',
    'working-age': 'Työikäiset',
    unemployed: 'Työttömät',
    'older-people': 'Ikääntyneet',
    'mental-health-and-substances': 'Mielenterveys ja päihteet',
    'disabled-people': 'Vammaiset',
    immigrants: 'Maahanmuuttajat',
    carers: 'Omaishoitajat',
    homeless: 'Asunnottomat',
    indebted: 'Velkaantuneet',
    violence: 'Väkivalta',
  },
  weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
};

const sv: CsvNames = {
  columns: {
    ...{ id: 'Identifierare', name: 'Tjänst', nameSv: 'Namn på svenska' },
    ...{ nameEn: 'Namn på engelska', alternateName: 'Annat namn', organization: 'Organisation' },
    ...{ sector: 'Sektor', description: 'Beskrivning', descriptionSv: 'Beskrivning på svenska' },
    ...{ descriptionEn: 'Beskrivning på engelska', targetGroups: 'Målgrupp', phone: 'Telefon' },
    ...{ professionalPhone: 'Telefon för yrkespersoner', email: 'E-post' },
    ...{ website: 'Webbplats', contact: 'Kontaktperson', hours: 'Öppettider' },
    ...{ address: 'Besöksadress', postalCode: 'Postnummer', city: 'Postort' },
    ...{ area: 'Kommun', languages: 'Språk', application: 'Ansökan', fees: 'Avgifter' },
    ...{ eligibility: 'Villkor', howToConsult: 'Konsultation' },
  },
  sectors: {
    'health-and-social': 'Social- och hälsovård',
    wellbeing: 'Välfärd',
    'third-sector': 'Tredje sektorn',
    parish: 'Församling',
    culture: 'Kultur',
    kela: 'FPA',
    authority: 'Myndighet',
    private: 'Privat',
  },
  groups: {
    everybody: 'Alla',
    'children-and-families': 'Barn och familjer',
    'young-neet': 'Unga',
    'working-age': 'Arbetsföra',
    unemployed: 'Arbetslösa',
    'older-people': 'Äldre',
    'mental-health-and-substances': 'Missbruk och mental hälsa',
    'disabled-people': 'Funktionshindrade',
    immigrants: 'Invandrare',
    carers: 'Närståendevårdare',
    homeless: 'Bostadslösa',
    indebted: 'Skuldsatta',
    violence: 'Våld',
  },
  weekdays: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
};

const en: CsvNames = {
  columns: {
    ...{ id: 'Identifier', name: 'Service', nameSv: 'Name in Swedish', nameEn: 'Name in English' },
    ...{ alternateName: 'Other name', organization: 'Organisation', sector: 'Sector' },
    ...{ description: 'Description', descriptionSv: 'Description in Swedish' },
    ...{ descriptionEn: 'Description in English', targetGroups: 'Target group', phone: 'Phone' },
    ...{ professionalPhone: 'Phone for professionals', email: 'E-mail', website: 'Website' },
    ...{ contact: 'Contact', hours: 'Opening hours', address: 'Street address' },
    ...{ postalCode: 'Postal code', city: 'Town', area: 'Municipality', languages: 'Languages' },
    ...{ application: 'How to apply', fees: 'Fees', eligibility: 'Eligibility' },
    ...{ howToConsult: 'How to consult' },
  },
  sectors: {
    'health-and-social': 'Health and social care',
    wellbeing: 'Wellbeing',
    'third-sector': 'Third sector',
    parish: 'Parish',
    culture: 'Culture',
    kela: 'Kela',
    authority: 'Authority',
    private: 'Private',
  },
  groups: {
    everybody: 'Everybody',
    'children-and-families': 'Children and families',
    'young-neet': 'Young people',
    'working-age': 'Working age',
    unemployed: 'Unemployed',
    'older-people': 'Older people',
    'mental-health-and-substances': 'Mental health and substances',
    'disabled-people': 'Disabled people',
    immigrants: 'Immigrants',
    carers: 'Carers',
    homeless: 'Homeless',
    indebted: 'Indebted',
    violence: 'Violence',
  },
  weekdays: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
};

const names = { fi, sv, en } as const;

export const csvNamesOf = (language: Language): CsvNames => names[language];
