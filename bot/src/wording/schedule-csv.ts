import { languages, type Language } from '../domain/language.ts';
import type { Column, Vocabulary } from '../domain/schedule/sheet.ts';
import type { BlockKind, Block } from '../domain/schedule/types.ts';

/** How a file of on-site days is written: the first of each is what Koppi writes itself. */
interface CsvWords {
  readonly headings: Readonly<Record<Column, readonly [string, ...string[]]>>;
  /** From Monday. */
  readonly weekdays: readonly (readonly [string, ...string[]])[];
  readonly weeks: Readonly<Record<Block['weeks'], readonly [string, ...string[]]>>;
  readonly kinds: Readonly<Record<BlockKind, readonly [string, ...string[]]>>;
}

const fi: CsvWords = {
  headings: {
    person: ['henkilö', 'nimi', 'työntekijä'],
    kind: ['laji'],
    station: ['asema', 'terveysasema'],
    weekday: ['viikonpäivä', 'päivä'],
    from: ['alkaa', 'alku'],
    until: ['päättyy', 'loppuu', 'loppu'],
    weeks: ['viikot'],
    room: ['huone'],
    validFrom: ['voimassa alkaen'],
    validUntil: ['voimassa asti'],
  },
  weekdays: [
    ['ma', 'maanantai', 'maanantaisin'],
    ['ti', 'tiistai', 'tiistaisin'],
    ['ke', 'keskiviikko', 'keskiviikkoisin'],
    ['to', 'torstai', 'torstaisin'],
    ['pe', 'perjantai', 'perjantaisin'],
    ['la', 'lauantai', 'lauantaisin'],
    ['su', 'sunnuntai', 'sunnuntaisin'],
  ],
  weeks: {
    every: ['joka', 'joka viikko', 'kaikki'],
    odd: ['parittomat', 'pariton'],
    even: ['parilliset', 'parillinen'],
  },
  kinds: {
    'on-site': ['paikalla'],
    remote: ['etänä', 'etä', 'etätyö'],
    focus: ['keskittyminen', 'keskittymisaika'],
    meeting: ['kokous', 'tiimi', 'tiimikokous'],
  },
};

const sv: CsvWords = {
  headings: {
    person: ['person', 'namn'],
    kind: ['slag'],
    station: ['station', 'hälsostation'],
    weekday: ['veckodag'],
    from: ['börjar', 'början'],
    until: ['slutar', 'slut'],
    weeks: ['veckor'],
    room: ['rum'],
    validFrom: ['gäller från'],
    validUntil: ['gäller till'],
  },
  weekdays: [
    ['mån', 'måndag'],
    ['tis', 'tisdag'],
    ['ons', 'onsdag'],
    ['tors', 'torsdag', 'tor'],
    ['fre', 'fredag'],
    ['lör', 'lördag'],
    ['sön', 'söndag'],
  ],
  weeks: { every: ['varje', 'alla', 'varje vecka'], odd: ['udda'], even: ['jämna', 'jämn'] },
  kinds: {
    'on-site': ['på plats'],
    remote: ['distans', 'på distans'],
    focus: ['fokus', 'fokustid'],
    meeting: ['möte', 'team', 'teammöte'],
  },
};

const en: CsvWords = {
  headings: {
    person: ['person', 'name'],
    kind: ['kind'],
    station: ['station', 'health station'],
    weekday: ['weekday', 'day'],
    from: ['starts', 'from'],
    until: ['ends', 'until', 'to'],
    weeks: ['weeks'],
    room: ['room'],
    validFrom: ['valid from'],
    validUntil: ['valid until'],
  },
  weekdays: [
    ['Mon', 'Monday'],
    ['Tue', 'Tuesday'],
    ['Wed', 'Wednesday'],
    ['Thu', 'Thursday'],
    ['Fri', 'Friday'],
    ['Sat', 'Saturday'],
    ['Sun', 'Sunday'],
  ],
  weeks: { every: ['every', 'all', 'every week'], odd: ['odd'], even: ['even'] },
  kinds: {
    'on-site': ['on site', 'on-site'],
    remote: ['remote'],
    focus: ['focus', 'focus time'],
    meeting: ['meeting', 'team', 'team meeting'],
  },
};

const words: Readonly<Record<Language, CsvWords>> = { fi, sv, en };

export const csvWordsOf = (language: Language): CsvWords => words[language];

const all = languages.map((language) => words[language]);
const isOne = (names: readonly string[], text: string): boolean =>
  names.some((name) => name.toLowerCase() === text);

function found<Id extends string>(
  lists: readonly Readonly<Record<Id, readonly string[]>>[],
  ids: readonly Id[],
  text: string,
): Id | undefined {
  return ids.find((id) => lists.some((list) => isOne(list[id], text)));
}

const keysOf = <Id extends string>(list: Readonly<Record<Id, unknown>>): Id[] =>
  Object.keys(list) as Id[];

/** Reads every language at once: the file may have been written by a colleague. */
export const csvVocabulary: Vocabulary = {
  column: (text) =>
    found(
      all.map(({ headings }) => headings),
      keysOf(fi.headings),
      text,
    ),
  weekday: (text) => {
    const index = [0, 1, 2, 3, 4, 5, 6].find((one) =>
      all.some(({ weekdays }) => isOne(weekdays[one] ?? [], text)),
    );
    return index === undefined ? undefined : index + 1;
  },
  weeks: (text) =>
    found(
      all.map(({ weeks }) => weeks),
      keysOf(fi.weeks),
      text,
    ),
  kind: (text) =>
    found(
      all.map(({ kinds }) => kinds),
      keysOf(fi.kinds),
      text,
    ),
};
