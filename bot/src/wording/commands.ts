import { languages } from '../domain/language.ts';
import type { Language } from '../domain/language.ts';

type Words = Readonly<Record<Language, readonly [string, ...string[]]>>;

/**
 * The words of each command; the first of each language is the one that help shows.
 * All languages are understood at all times, whatever the reader's own is.
 */
export const commandWords = {
  consult: {
    fi: ['konsultaatio', 'apua', 'uusi pyyntö', 'konsultoi', 'kysy'],
    sv: ['konsultation', 'ny förfrågan', 'ny begäran', 'konsultera', 'fråga'],
    en: ['consultation', 'new request', 'consult', 'ask'],
  },
  mine: {
    fi: ['omat', 'omat pyynnöt'],
    sv: ['mina', 'mina förfrågningar', 'mina begäranden'],
    en: ['mine', 'my requests'],
  },
  presence: {
    fi: ['paikalla', 'kuka paikalla', 'kuka on paikalla', 'tänään paikalla', 'paikalla tänään'],
    sv: ['på plats', 'vem är på plats', 'på plats i dag', 'på plats idag'],
    en: ['on site', 'onsite', 'who is on site', 'on site today'],
  },
  directory: {
    fi: ['yhteystieto', 'yhteystiedot'],
    sv: ['kontakt', 'kontakter', 'kontaktuppgifter'],
    en: ['contact', 'contacts'],
  },
  training: {
    fi: ['koulutus', 'koulutukset', 'minikoulutus', 'minikoulutukset'],
    sv: ['utbildning', 'utbildningar', 'miniutbildning'],
    en: ['training', 'trainings', 'mini-training'],
  },
  entry: {
    fi: ['merkintä', 'kirjaa', 'tee merkintä', 'uusi merkintä'],
    sv: ['notering', 'gör en notering', 'ny notering', 'anteckna'],
    en: ['entry', 'make an entry', 'new entry'],
  },
  queue: { fi: ['jono'], sv: ['kö', 'kön'], en: ['queue'] },
  unfinished: {
    fi: ['keskeneräiset', 'keskeneräinen', 'kesken'],
    sv: ['oavslutade', 'oavslutat'],
    en: ['unfinished'],
  },
  away: {
    fi: ['poissa', 'olen poissa', 'poissaolo'],
    sv: ['borta', 'jag är borta', 'frånvaro', 'frånvarande'],
    en: ['away', 'i am away', 'absent', 'absence'],
  },
  busy: { fi: ['varattu', 'olen varattu'], sv: ['upptagen', 'jag är upptagen'], en: ['busy'] },
  'home-visit': {
    fi: ['kotikäynnillä', 'kotikäynti', 'olen kotikäynnillä'],
    sv: ['hembesök', 'på hembesök'],
    en: ['home visit', 'on a home visit'],
  },
  travelling: {
    fi: ['matkalla', 'olen matkalla'],
    sv: ['på väg', 'på resande fot'],
    en: ['travelling', 'traveling', 'on the way'],
  },
  free: {
    fi: ['vapaa', 'olen vapaa', 'vapaana'],
    sv: ['tillgänglig', 'ledig'],
    en: ['free', 'available'],
  },
  station: {
    fi: ['asema', 'oma asema', 'terveysasema'],
    sv: ['station', 'hälsostation', 'min station'],
    en: ['station', 'my station', 'health station'],
  },
  language: { fi: ['kieli'], sv: ['språk'], en: ['language'] },
  help: {
    fi: ['ohje', 'ohjeet', 'komennot'],
    sv: ['hjälp', 'anvisning', 'anvisningar'],
    en: ['help', 'commands'],
  },
  hello: {
    fi: ['hei', 'moi', 'moikka', 'terve', 'huomenta', 'hyvää huomenta', 'hei koppi', 'moi koppi'],
    sv: ['hej', 'hejsan', 'god morgon', 'hej koppi'],
    en: ['hello', 'hi', 'hey', 'good morning', 'hello koppi', 'hi koppi'],
  },
} as const satisfies Record<string, Words>;

type CommandId = keyof typeof commandWords;

export interface Command {
  readonly command: CommandId;
  /** What followed the command word, as it was typed; '' where nothing did. */
  readonly rest: string;
}

const days = [
  'ma|maanantai|maanantaina|ti|tiistai|tiistaina|ke|keskiviikko|keskiviikkona|to|torstai|torstaina',
  'pe|perjantai|perjantaina|la|lauantai|lauantaina|su|sunnuntai|sunnuntaina|tanaan|huomenna|ylihuomenna',
  'mandag|mandagen|tisdag|onsdag|torsdag|fredag|lordag|sondag|man|tis|ons|tors|fre|idag|imorgon',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|today|tomorrow',
].join('|');
const numbers = '(?:\\d{1,2}|\\d{4}-\\d{2}-\\d{2})(?:[.:]\\d{0,2})*';
const joiners = [
  'klo|kl|asti|saakka|alkaen|mennessa|koko|paivan|loppupaivan|iltapaivan|aamupaivan|viikon|viikko|loppuviikon',
  'till|tills|fran|hela|dagen|veckan|i|dag|morgon|until|till|from|to|at|all|day|week|this|tunti|tunnin|min|h',
  'sairaana|sairas|sairaslomalla|lomalla|sjuk|sjukledig|semester|sick|ill|holiday',
].join('|');
const isTime = new RegExp(`^(?:(?:${days}|${numbers}|${joiners})(?:[\\s,.–-]+|$))+$`);
const looksLikeTime = (rest: string) => rest.length <= 60 && isTime.test(rest);

const namesOfLanguages: Readonly<Record<Language, readonly string[]>> = {
  fi: ['fi', 'suomi', 'suomeksi', 'finska', 'finnish'],
  sv: ['sv', 'svenska', 'ruotsi', 'ruotsiksi', 'swedish'],
  en: ['en', 'englanti', 'englanniksi', 'engelska', 'english'],
};

/** "kieli svenska": the language named, in whichever language. */
export function languageNamed(text: string): Language | undefined {
  const name = folded(text);
  return languages.find((language) => namesOfLanguages[language].includes(name));
}

const isShort = (limit: number) => (rest: string) => rest.split(' ').length <= limit;

/**
 * What may follow a command. A command without a rule stands alone: "paikalla oleva asiakas
 * tarvitsee neuvoa" is a request. Even the others must look like their argument, for the same reason.
 */
const arguments_: Partial<Record<CommandId, (rest: string) => boolean>> = {
  directory: isShort(5),
  training: isShort(5),
  away: looksLikeTime,
  busy: looksLikeTime,
  'home-visit': looksLikeTime,
  travelling: looksLikeTime,
  station: isShort(2),
  language: (rest) => languageNamed(rest) !== undefined,
};

const ids = Object.keys(commandWords).filter((id): id is CommandId => id in commandWords);

/** Longest first, so that the longer of two commands that begin alike is tried first. */
const aliases = ids
  .flatMap((command) =>
    languages.flatMap((language) =>
      commandWords[command][language].map((word) => ({ command, word: folded(word) })),
    ),
  )
  .sort((a, b) => b.word.length - a.word.length);

/** Reads a message as a command; undefined where it is an ordinary sentence. */
export function parseCommand(text: string): Command | undefined {
  const typed = tidy(text);
  const plain = folded(typed);
  for (const { command, word } of aliases) {
    if (plain === word) return { command, rest: '' };
    if (!plain.startsWith(`${word} `)) continue;
    const rest = typed.slice(word.length + 1);
    if (arguments_[command]?.(folded(rest)) === true) return { command, rest };
  }
  return undefined;
}

/** One character in, one out, so that positions in the folded text hold in the typed one. */
function folded(text: string): string {
  return text.replace(/./gs, (unit) => unit.toLowerCase().normalize('NFD').charAt(0));
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^\/\s?/, '')
    .replace(/(?<=\D)[.!?,;:…\s]+$|[!?,;:…\s]+$/, '');
}
