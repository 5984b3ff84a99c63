import type { CsvField } from '../domain/directory/imports.ts';
import type { Sector, TargetGroup } from '../domain/directory/types.ts';

/**
 * What columns are called in lists of contacts, in Finnish, Swedish and English: a heading is taken
 * for the field whose word it is, or begins with. Koppi's own export uses the first of each.
 */
export const headings: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['tunniste', 'id', 'tunnus', 'identifierare', 'koodi'],
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
