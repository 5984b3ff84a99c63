import { languages } from '../../../bot/src/domain/language.ts';
import type { Fact } from '../../../bot/src/domain/statistics/fact.ts';
import { foldFacts } from '../../../bot/src/domain/statistics/fold.ts';
import { sentencesOf } from '../../../bot/src/domain/statistics/sentences.ts';
import { namesIn } from '../../../bot/src/telling/report/names.ts';
import { sentenceInWords } from '../../../bot/src/telling/report/sentence.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { anEntryFact, aRequestFact } from './facts.ts';

const many = (count: number, changes: Parameters<typeof aRequestFact>[0] = {}): readonly Fact[] =>
  Array.from({ length: count }, () => aRequestFact(changes));
const about = (topic: string, count: number) => many(count, { topic });
const taken = (count: number, minutesToAccept: number) => many(count, { minutesToAccept });
const expired = (count: number) => many(count, { state: 'expired' });

/** The nth sentence of one station's facts, and of another one that had none. */
function said(nth: number, now: readonly Fact[], before?: readonly Fact[], isQuiet = false) {
  const stations = [
    { station: 'rantakyla', work: foldFacts(now) },
    ...(isQuiet ? [{ station: 'kitee', work: foldFacts([]) }] : []),
  ];
  return sentencesOf(stations, before && foldFacts(before))[nth];
}

type Case = readonly [
  what: string,
  nth: number,
  now: readonly Fact[],
  before: readonly Fact[] | undefined,
  says: object,
];
const benefits = { topic: 'benefits' };

const rules: readonly Case[] = [
  [
    'how many came',
    0,
    [...many(2), anEntryFact()],
    undefined,
    { says: 'volume', requests: 2, entries: 1 },
  ],
  [
    'how many came before',
    0,
    many(2),
    many(3),
    { says: 'volume', requests: 2, entries: 0, before: 3 },
  ],
  ['nothing came', 1, [], undefined, { says: 'no-requests' }],
  ['nothing was taken', 1, many(1), undefined, { says: 'none-taken' }],
  ['taken at once', 1, taken(1, 0), undefined, { says: 'taken', half: 0, most: 0 }],
  ['nothing is closed', 2, many(1), undefined, { says: 'none-closed' }],
  [
    'none was solved',
    2,
    many(1, { outcome: 'handled' }),
    undefined,
    { says: 'solved', closed: 1, percent: 0 },
  ],
  ['no topic', 3, [], undefined, { says: 'no-topic' }],
  [
    'three topics at most',
    3,
    [...about('a', 1), ...about('b', 2), ...about('c', 2), ...about('d', 3)],
    undefined,
    {
      says: 'topics',
      topics: [
        ['d', 3],
        ['b', 2],
        ['c', 2],
      ],
    },
  ],
  [
    'grown by half',
    3,
    about('benefits', 15),
    about('benefits', 10),
    { says: 'grown', ...benefits, before: 10, now: 15 },
  ],
  ['grown by less', 3, about('benefits', 14), about('benefits', 10), { says: 'topics' }],
  ['nine now are too few', 3, about('benefits', 9), about('housing', 10), { says: 'topics' }],
  [
    'ten are enough',
    3,
    about('benefits', 10),
    about('housing', 10),
    { says: 'grown', ...benefits, before: 0, now: 10 },
  ],
  ['nine before are too few', 3, about('benefits', 20), about('housing', 9), { says: 'topics' }],
  [
    'one in twenty without a taker',
    4,
    [...taken(19, 1), ...expired(1)],
    undefined,
    { says: 'not-taken', count: 1, percent: 5 },
  ],
  ['nothing at all', 4, [], undefined, { says: 'no-requests' }],
  ['all taken', 4, taken(1, 1), undefined, { says: 'all-taken' }],
  ['slower by half', 4, taken(10, 30), taken(10, 20), { says: 'slower', before: 20, now: 30 }],
  ['slower by less', 4, taken(10, 29), taken(10, 20), { says: 'all-taken' }],
  ['slower by five minutes', 4, taken(10, 9), taken(10, 4), { says: 'all-taken' }],
  ['slower by six', 4, taken(10, 10), taken(10, 4), { says: 'slower', before: 4, now: 10 }],
  ['nine are too few to be slower', 4, taken(9, 30), taken(10, 20), { says: 'all-taken' }],
  ['nine before are too few, too', 4, taken(10, 30), taken(9, 20), { says: 'all-taken' }],
  [
    'fewer than one in twenty without a taker',
    4,
    [...taken(20, 1), ...expired(1)],
    undefined,
    { says: 'not-taken', count: 1, percent: 4.8 },
  ],
  [
    'slowness comes before a few without a taker',
    4,
    [...taken(20, 30), ...expired(1)],
    taken(10, 20),
    { says: 'slower' },
  ],
];

describe('which sentence is chosen', () => {
  it.each(rules)('%s', (_, nth, now, before, says) => {
    expect(said(nth, now, before)).toMatchObject(says);
  });

  it('a quiet station comes before slowness, and after many without a taker', () => {
    const quiet = { says: 'quiet', stations: ['kitee'] };
    expect(said(4, taken(10, 30), taken(10, 20), true)).toEqual(quiet);
    expect(said(4, [...taken(20, 1), ...expired(1)], undefined, true)).toEqual(quiet);
    expect(said(4, [...taken(19, 1), ...expired(1)], undefined, true)).toMatchObject({
      says: 'not-taken',
    });
  });
});

describe('in words', () => {
  it.each(languages)('no sentence in %s lacks a word, and none is like another', (language) => {
    const names = namesIn(demoCounty, language);
    const told = rules.flatMap(([, nth, now, before]) => said(nth, now, before) ?? []);
    const quiet = said(4, taken(1, 1), undefined, true);
    const sentences = [...told, ...(quiet ? [quiet] : [])].map((one) => ({
      one: JSON.stringify(one),
      text: sentenceInWords(one, names),
    }));
    for (const { text } of sentences) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/undefined|NaN|null|\[object/u);
    }
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(
      new Set(sentences.map(({ one }) => one)).size,
    );
  });

  const read = {
    volume: said(0, [...many(2), anEntryFact()], many(3)),
    taken: said(1, [...taken(9, 5), ...taken(2, 90)]),
    solved: said(2, [...many(5, { outcome: 'solved' }), ...many(3, { outcome: 'handled' })]),
    grown: said(3, about('benefits', 15), about('benefits', 10)),
    'not-taken': said(4, [...taken(19, 1), ...expired(1)]),
    slower: said(4, taken(10, 60), taken(10, 20)),
  } as const;

  it.each<readonly [keyof typeof read, string, string, string]>([
    [
      'volume',
      'Pyyntöjä tuli 2, vertailujaksolla 3, ja merkintöjä tehtiin 1.',
      'Antalet förfrågningar var 2, under jämförelseperioden 3, och antalet noteringar 1.',
      'Requests received: 2, 3 in the period compared with; entries made: 1.',
    ],
    [
      'taken',
      'Puolet pyynnöistä sai ottajan 5 min kuluessa ja yhdeksän kymmenestä 1 h 30 min kuluessa.',
      'Hälften av förfrågningarna fick en mottagare inom 5 min och nio av tio inom 1 h 30 min.',
      'Half of the requests were taken within 5 min, and nine in ten within 1 h 30 min.',
    ],
    [
      'solved',
      'Päätettyjä asioita on 8, ja niistä konsultaatio yksin riitti 62,5 prosentissa.',
      'Antalet avslutade ärenden är 8, och i 62,5 procent av dem räckte konsultationen ensam.',
      '8 matters are closed; the consultation alone was enough in 62.5 per cent of them.',
    ],
    [
      'grown',
      'Kysymykset lisääntyivät eniten aiheessa ”Etuus- ja hakemusasiat”: ennen 10, nyt 15.',
      'Frågorna ökade mest i ämnet ”Förmåner och ansökningar”: förut 10, nu 15.',
      'Questions grew most on “Benefits and applications”: 10 before, 15 now.',
    ],
    [
      'not-taken',
      'Yksi pyyntö (5 %) on ilman ottajaa: kannattaa katsoa, mihin aikaan se tuli.',
      'En förfrågan (5 %) är utan mottagare: det lönar sig att se när den kom.',
      'One request (5%) has no taker: it is worth seeing at what time it came.',
    ],
    [
      'slower',
      'Yhdeksän kymmenestä otettiin ennen 20 min kuluessa, nyt 1 h kuluessa: paikallaoloaikoja kannattaa katsoa yhdessä.',
      'Nio av tio fick förut en mottagare inom 20 min, nu inom 1 h: titta gärna tillsammans på tiderna på plats.',
      'Nine in ten used to be taken within 20 min, now within 1 h: look at the on-site hours together.',
    ],
  ])('%s', (which, fi, sv, en) => {
    const sentence = read[which];
    const words = languages.map(
      (one) => sentence && sentenceInWords(sentence, namesIn(demoCounty, one)),
    );
    expect(words.map((one) => one?.replaceAll('\u00a0', ' '))).toEqual([fi, sv, en]);
  });
});
