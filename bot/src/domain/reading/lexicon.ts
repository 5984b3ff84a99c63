import { kinds, type Kind } from '../consultation/types.ts';
import { languages, type Language } from '../language.ts';
import type { County, ProfessionId, Station, StationId, TopicId } from '../roster/county.ts';
import { urgencies, type Urgency } from '../routing/types.ts';
import { en } from './cues/en.ts';
import { fi } from './cues/fi.ts';
import { sv } from './cues/sv.ts';
import type { Cues } from './cues/types.ts';
import { createPhraseBook, type Entry, type PhraseBook } from './phrase-book.ts';
import { createRoomFinder, type RoomFinder } from './rooms.ts';
import { fold } from './tokens.ts';

const cues: Readonly<Record<Language, Cues>> = { fi, sv, en };

/** What looks like a pointer and is none. */
type Nothing = 'nothing';

/** Everything that sentences of a county are read with; made once, when the county is loaded. */
export interface Lexicon {
  readonly topics: PhraseBook<TopicId>;
  readonly stations: PhraseBook<StationId>;
  readonly professions: PhraseBook<ProfessionId>;
  readonly urgencies: PhraseBook<Urgency | Nothing>;
  readonly kinds: PhraseBook<Kind>;
  readonly dangers: PhraseBook<'danger' | Nothing>;
  /** Ordinary words, which tell the language. */
  readonly common: PhraseBook<'common'>;
  readonly room: RoomFinder;
}

export function createLexicon(county: County): Lexicon {
  return {
    topics: createPhraseBook(
      languages.flatMap((language) =>
        county.topics.flatMap(({ id, words }) => labelled(id, language, words[language])),
      ),
    ),
    stations: createPhraseBook(county.stations.flatMap(stationEntries)),
    professions: createPhraseBook(
      languages.flatMap((language) =>
        county.professions.flatMap(({ id, words }) =>
          labelled(id, language, words?.[language] ?? []),
        ),
      ),
    ),
    ...ofEveryCounty,
  };
}

const labelled = <Label>(
  label: Label,
  language: Language,
  phrases: readonly string[],
): Entry<Label>[] => phrases.map((phrase) => ({ label, language, phrase }));

const cueBook = <Label extends string>(
  labels: readonly Label[],
  part: (cues: Cues) => Readonly<Record<Label, readonly string[]>>,
): PhraseBook<Label> =>
  createPhraseBook(
    languages.flatMap((language) =>
      labels.flatMap((label) => labelled(label, language, part(cues[language])[label])),
    ),
  );

/** Long enough that what begins like it is an inflection of it ("rantakyläläinen"). */
const shortestStem = 6;

const stationEntries = ({
  id,
  name,
  names = {},
  forms,
  alsoWritten,
}: Station): Entry<StationId>[] =>
  [name, ...Object.values(names), forms.at, forms.to, forms.from, forms.of, ...alsoWritten].map(
    (written) => ({
      label: id,
      language: 'fi',
      phrase: fold(written).length >= shortestStem ? `${written}*` : written,
    }),
  );

/** The same everywhere, so made once a process. */
const ofEveryCounty = {
  urgencies: cueBook([...urgencies, 'nothing'], ({ urgency }) => urgency),
  kinds: cueBook(kinds, ({ kind }) => kind),
  dangers: cueBook(['danger', 'nothing'], ({ danger }) => danger),
  common: cueBook(['common'], ({ common }) => ({ common })),
  room: createRoomFinder(languages.map((language) => cues[language].rooms)),
};
