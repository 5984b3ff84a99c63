import { languages, type Language } from '../language.ts';
import type { ProfessionId, StationId, TopicId } from '../roster/county.ts';
import type { Urgency } from '../routing/types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './phrase-book.ts';
import { tokensOf } from './tokens.ts';
import type { Reading } from './types.ts';

/**
 * Reads what a hurried sentence says of a request. `language` is the writer's own; the words
 * decide before it, since people write Finnish with their Teams in Swedish.
 */
export function readSentence(text: string, lexicon: Lexicon, language: Language = 'fi'): Reading {
  const tokens = tokensOf(text);
  const topics = lexicon.topics(tokens);
  const urgencies = lexicon.urgencies(tokens);
  const professions = lexicon.professions(tokens);
  const told = [...topics, ...urgencies, ...professions, ...lexicon.common(tokens)];
  const spoken = languageOf(told, language);
  const place = lexicon.room(text);
  const topic = topicOf(inLanguage(topics, spoken));
  const urgency = urgencyOf(inLanguage(urgencies, spoken), place);
  const station = stationOf(lexicon.stations(tokens));
  const profession = professionOf(inLanguage(professions, spoken));
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(station === undefined ? {} : { station }),
    ...(profession === undefined ? {} : { profession }),
    kind: inLanguage(lexicon.kinds(tokens), spoken)[0]?.label ?? 'consult',
    ...(place === undefined ? {} : { place }),
    danger: lexicon.dangers(tokens).some(({ label }) => label === 'danger'),
  };
}

type Found = Match<unknown>;

/** The language that most of the understood words belong to. */
function languageOf(found: readonly Found[], own: Language): Language {
  const count = (language: Language): number =>
    found.filter((match) => match.language === language).length + (language === own ? 0.5 : 0);
  return languages.toSorted((a, b) => count(b) - count(a))[0] ?? own;
}

/** What is a pointer in one language is an ordinary word in another (nu, full, home). */
const inLanguage = <Label>(
  found: readonly Match<Label>[],
  language: Language,
): readonly Match<Label>[] => found.filter((match) => match.language === language);

/** The topic with the most weight behind it; of equals the one told in longer words. */
function topicOf(found: readonly Match<TopicId>[]): TopicId | undefined {
  const scores = new Map<TopicId, number>();
  for (const { label, weight, letters } of found)
    scores.set(label, (scores.get(label) ?? 0) + weight + letters / 100);
  return best(scores);
}

/** Who is asked first: "kysyn farmaseutilta, lääkärille jo soitettu". */
const professionOf = (found: readonly Match<ProfessionId>[]): ProfessionId | undefined =>
  found.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))[0]?.label;

/** The station named most often; two named alike are not guessed between. */
function stationOf(found: readonly Match<StationId>[]): StationId | undefined {
  const mentions = new Map<StationId, number>();
  for (const { label } of found) mentions.set(label, (mentions.get(label) ?? 0) + 1);
  const top = best(mentions);
  const times = top === undefined ? 0 : mentions.get(top);
  return [...mentions.values()].filter((count) => count === times).length > 1 ? undefined : top;
}

const best = <Key>(scores: ReadonlyMap<Key, number>): Key | undefined =>
  [...scores].toSorted(([, a], [, b]) => b - a)[0]?.[0];

/** No hurry is said on purpose and goes before the rest; a room tells that somebody is in it. */
function urgencyOf(
  found: readonly Match<Urgency | 'nothing'>[],
  place: string | undefined,
): Urgency | undefined {
  const said = (['week', 'now', 'today'] as const).find((urgency) =>
    found.some(({ label }) => label === urgency),
  );
  return said ?? (place === undefined ? undefined : 'now');
}
