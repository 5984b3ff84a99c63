import type { Areas } from './areas.ts';
import { surely, type Query } from './query.ts';
import type { Row, Rows } from './rows.ts';
import { scoreOf, weightOf } from './scores.ts';
import { mostTraitPoints, type Traits } from './traits.ts';
import type { Asked, SearchDocument } from './types.ts';

export interface Entry {
  readonly document: SearchDocument;
  /** The stems of each of its names, places left out. */
  readonly names: readonly (readonly string[])[];
}

export interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

interface Corpus {
  /** By number; a number whose document is gone is empty until it is used again. */
  readonly entries: readonly (Entry | undefined)[];
  readonly traits: Traits;
  readonly areas: Areas;
  readonly rows: Rows;
  readonly size: number;
}

/** What words can be worth: 16 for all of them, each in the best place; and what else may add to it. */
const points = {
  /** For the share of the words that is there. */
  covered: 10,
  /** For how well each is said. */
  said: 4,
  allWords: 2,
  /** They are the whole name. */
  wholeName: 2.5,
  /** The area of who asks; a place that they named. */
  near: 2,
  named: 4,
};
/** What an entry's words are worth when a place is named that it has nothing to do with. */
const elsewhereShare = 0.45;
/** A place that an entry only speaks of. */
const spokenOf = 0.7;
/** So many of the best are looked at once more, for whole names. */
const lookedAgain = 100;

/** The best entries for a query, best first; equals are in the order of their ids. */
export function rank(query: Query, asked: Asked, corpus: Corpus): readonly Ranked[] {
  const { entries, rows, traits } = corpus;
  rows.clear(entries.length);
  const found = foundBy(query, asked, corpus);
  const looked = Math.max(lookedAgain, asked.limit);
  const near = bestOf(found, looked, mostTraitPoints);
  for (const number of near.numbers)
    near.worths[number] = (near.worths[number] ?? 0) + traits.points(asked, number);
  const { numbers, worths } = bestOf(near, looked, 0);
  const best = numbers.flatMap((number): Ranked | readonly [] => {
    const entry = entries[number];
    return entry ? { entry, score: worths[number] ?? 0 } : [];
  });
  const whole = wholeNames(query);
  return best
    .sort(bestFirst)
    .slice(0, looked)
    .map(({ entry, score }) => ({ entry, score: score + points.wholeName * whole(entry) }))
    .sort(bestFirst)
    .slice(0, asked.limit);
}

/** Documents by their numbers, with what each is worth. */
interface Found {
  readonly numbers: readonly number[];
  readonly worths: Row;
}

/** A score is at most 32; steps of it are counted, since sorting all that a common word finds takes too long. */
const steps = 32 * 64;
const stepOf = (worth: number): number => Math.min(steps - 1, Math.floor(worth * 64));

/** So many of the best, and what is at most `slack` worse than the last of them. */
function bestOf({ numbers, worths }: Found, count: number, slack: number): Found {
  if (numbers.length <= count) return { numbers, worths };
  const counts = new Uint32Array(steps);
  for (const number of numbers) {
    const step = stepOf(worths[number] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let least = steps - 1;
  for (let reached = counts[least] ?? 0; reached < count && least > 0;) {
    least -= 1;
    reached += counts[least] ?? 0;
  }
  const best = numbers.filter((number) => stepOf((worths[number] ?? 0) + slack) >= least);
  return { numbers: best, worths };
}

const bestFirst = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.entry.document.id < b.entry.document.id ? -1 : 1);

/** What has any of the words, or lies where the query says when there is nothing else in it. */
function foundBy(query: Query, asked: Asked, corpus: Corpus): Found {
  const { entries, rows, traits } = corpus;
  const where = whereabouts(query, asked, corpus);
  const isPlaceNamed = query.places.length > 0;
  const words = worthOfWords(query, corpus);
  const worths = rows.next();
  const numbers: number[] = [];
  const take = (number: number, worth: number): void => {
    if (worth === 0 || (worths[number] ?? 0) > 0 || !traits.isOf(asked, number)) return;
    const there = where(number);
    worths[number] = worth * (isPlaceNamed && there === 0 ? elsewhereShare : 1) + there;
    numbers.push(number);
  };
  if (words)
    for (const { found } of words.scores)
      for (const number of found) take(number, words.of(number));
  else if (isPlaceNamed) for (const number of entries.keys()) take(number, where(number));
  return { numbers, worths };
}

/** What the words asked for are worth in a document; undefined when none has any of them. */
function worthOfWords({ concepts }: Query, { rows, size }: Corpus) {
  const scores = concepts.map((concept) => scoreOf(concept, rows));
  const weighed = scores.map((score) => ({ row: score.row, weight: weightOf(score, size) }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return undefined;
  const of = (number: number): number => {
    let covered = 0;
    let worth = 0;
    for (const { row, weight } of weighed) {
      const said = row[number] ?? 0;
      if (said === 0) continue;
      covered += weight;
      worth += (points.covered * weight + points.said * weight * said) / whole;
    }
    // Added up in the same order as the whole was, so that equal means equal.
    return covered === whole ? worth + points.allWords : worth;
  };
  return { scores, of };
}

/** Points for lying where the query says, or else where the one who asks works. */
function whereabouts(
  { places }: Query,
  { area }: Asked,
  { rows, areas }: Corpus,
): (number: number) => number {
  if (places.length === 0) {
    const near = area ? areas.near(area) : () => 0;
    return (number) => points.near * near(number);
  }
  const named = places.flatMap(({ place, said }) => {
    const { row } = scoreOf(said, rows);
    const there = place.municipalities.map((municipality) =>
      areas.near({ municipality, region: [] }),
    );
    return [...there, (number: number) => spokenOf * Math.sqrt(row[number] ?? 0)];
  });
  return (number) => {
    let most = 0;
    for (const worthOf of named) most = Math.max(most, worthOf(number));
    return points.named * most;
  };
}

/** How far a query is the whole of one of an entry's names, 0–1; what is left over on either side takes away. */
function wholeNames({ concepts }: Query): (entry: Entry) => number {
  /** For each stem, the concepts that it says: a bit for each. */
  const saying = new Map<string, number>();
  for (const [at, concept] of concepts.entries())
    for (const stem of surely(concept)) saying.set(stem, (saying.get(stem) ?? 0) | (1 << at));
  const share = (name: readonly string[]): number => {
    let inName = 0;
    let said = 0;
    for (const stem of name) {
      const says = saying.get(stem) ?? 0;
      if (says > 0) inName += 1;
      said |= says;
    }
    return ((inName / name.length) * bitsOf(said)) / Math.max(1, concepts.length);
  };
  return ({ names }) => Math.max(0, ...names.map(share)) ** 2;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}
