import { offeredKinds } from '../domain/consultation/kinds.ts';
import type { Consultation, Kind } from '../domain/consultation/types.ts';
import type { Language } from '../domain/language.ts';
import { stationName } from '../domain/roster/county.ts';
import type { Choice, County, PersonId, StationId } from '../domain/roster/county.ts';
import { createFormat } from '../wording/format.ts';
import type { Format } from '../wording/format.ts';
import { wordingOf } from '../wording/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Place } from '../wording/parts.ts';

export interface ChoiceItem {
  readonly title: string;
  readonly value: string;
}

export interface DrawContext {
  readonly county: County;
  readonly language: Language;
  /** Who will read it. */
  readonly me: PersonId;
  /** Where the tab shows a request, a training by its group, or a place in a network. */
  readonly tabLink?:
    ((id: string, what?: 'request' | 'training' | 'network') => string) | undefined;
  /** Read in a dialog: what was asked about was not written to Koppi. */
  readonly isInDialog?: true;
}

/** What Koppi speaks with, on cards and in the tab: the reader, the words, the county's names. */
export interface Pen extends DrawContext {
  /** A word that comes from people, made harmless for where it will stand. */
  readonly plain: (text: string) => string;
  readonly words: Wording;
  readonly format: Format;
  /** The station for a sentence; what the county no longer knows is called by its id. */
  place(station: StationId): Place;
  topic(id: string): string;
  profession(id: string): string;
  /** What the county calls it, else Koppi. */
  kind(kind: Kind): string;
  /** The kinds that are offered. */
  kinds(): readonly ChoiceItem[];
  /** A name for a sentence. */
  person(id: PersonId): string;
  people(ids: readonly PersonId[]): string;
  /** People to choose from. */
  names(ids: readonly PersonId[]): readonly ChoiceItem[];
  asker(consultation: Consultation): string;
  phones(id: PersonId): readonly string[];
  /** "Rantakylä · Nyt · Etuusasiat": never the question. */
  subject(consultation: Pick<Consultation, 'station' | 'urgency' | 'topic'>): string;
  /** All of them to choose from. */
  stations(): readonly ChoiceItem[];
  choices(list: readonly Choice[]): readonly ChoiceItem[];
  /** "asema ja aihe" */
  list(items: readonly string[]): string;
}

export function createPen(context: DrawContext, plain: Pen['plain']): Pen {
  const { county, language } = context;
  const words = wordingOf(language);
  const find = (id: PersonId) => county.people.find((person) => person.id === id);
  const name = (id: PersonId) => find(id)?.name ?? words.somebody;
  const person = (id: PersonId) => plain(name(id));
  const place = (id: StationId): Place => {
    const station = county.stations.find((one) => one.id === id);
    return station ? { ...station, name: stationName(station, language) } : unknownPlace(id);
  };
  const kind = (id: Kind) => county.settings.kinds?.labels?.[id]?.[language] ?? words.kind[id];
  const topic = (id: string) => county.topics.find((one) => one.id === id)?.name[language] ?? id;
  return {
    ...context,
    plain,
    words,
    format: createFormat(county.timeZone, words.calendar),
    place,
    topic,
    profession: (id) => county.professions.find((one) => one.id === id)?.name[language] ?? id,
    kind,
    kinds: () => offeredKinds(county).map((id) => ({ title: kind(id), value: id })),
    person,
    people: (ids) => joined(ids.map(person), words.calendar.and),
    names: (ids) => ids.map((id) => ({ title: name(id), value: id })),
    asker: ({ asker, askerName }) => plain((find(asker)?.name ?? askerName) || words.somebody),
    phones: (id) => find(id)?.phones ?? [],
    subject: (consultation) =>
      [
        place(consultation.station).name,
        words.urgency[consultation.urgency],
        topic(consultation.topic),
      ].join(' · '),
    stations: () => county.stations.map(({ id }) => ({ title: place(id).name, value: id })),
    choices: (list) => list.map(({ id, name }) => ({ title: name[language], value: id })),
    list: (items) => joined(items, words.calendar.and),
  };
}

function unknownPlace(id: StationId): Place {
  return { name: id, forms: { at: id, to: id, from: id, of: id } };
}

function joined(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** Choices in the order of the domain's list, with the words of the reader. */
export function worded<Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<Id, string>>,
): readonly ChoiceItem[] {
  return ids.map((id) => ({ title: words[id], value: id }));
}
