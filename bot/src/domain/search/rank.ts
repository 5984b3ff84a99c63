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
  corpus.rows.clear(corpus.entries.length);
  const where = whereabouts(query, asked, corpus);
  const worths =
    worthsOfWords(query, corpus) ??
    (query.places.length > 0 ? Float64Array.from(where) : undefined);
  if (!worths) return [];
  const looked = Math.max(lookedAgain, asked.limit);
  const elsewhere = query.places.length > 0 ? elsewhereShare : 1;
  const { entries, traits } = corpus;
  change(worths, (worth, number) => {
    const there = where[number] ?? 0;
    return traits.isOf(asked, number) ? worth * (there > 0 ? 1 : elsewhere) + there : 0;
  });
  leaveBest(worths, looked, mostTraitPoints);
  change(worths, (worth, number) => worth + traits.points(asked, number));
  leaveBest(worths, looked, 0);
  const best: Ranked[] = [];
  change(worths, (score, number) => {
    const entry = entries[number];
    if (entry) best.push({ entry, score });
    return score;
  });
  const whole = wholeNames(query);
  return best
    .sort(bestFirst)
    .slice(0, looked)
    .map(({ entry, score }) => ({ entry, score: score + points.wholeName * whole(entry) }))
    .sort(bestFirst)
    .slice(0, asked.limit);
}

/** Changes what is not zero. */
function change(worths: Row, to: (worth: number, number: number) => number): void {
  for (let number = 0; number < worths.length; number += 1) {
    const worth = worths[number] ?? 0;
    if (worth > 0) worths[number] = to(worth, number);
  }
}

/** A score is at most 32; steps of it are counted, since sorting all that a common word finds takes too long. */
const steps = 32 * 64;
const stepOf = (worth: number): number => Math.min(steps - 1, Math.floor(worth * 64));

/** Takes away what is more than `slack` below so many of the best. */
function leaveBest(worths: Row, count: number, slack: number): void {
  const counts = new Uint32Array(steps);
  change(worths, (worth) => {
    const step = stepOf(worth);
    counts[step] = (counts[step] ?? 0) + 1;
    return worth;
  });
  let least = steps - 1;
  for (let reached = counts[least] ?? 0; reached < count && least > 0;) {
    least -= 1;
    reached += counts[least] ?? 0;
  }
  change(worths, (worth) => (stepOf(worth + slack) < least ? 0 : worth));
}

const bestFirst = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.entry.document.id < b.entry.document.id ? -1 : 1);

/** By number: what the words asked for are worth there; nothing when no document has any of them. */
function worthsOfWords({ concepts }: Query, { rows, size }: Corpus): Row | undefined {
  const scores = concepts.map((concept) => scoreOf(concept, rows));
  const weights = scores.map((score) => weightOf(score, size));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return undefined;
  const covered = rows.next();
  const worths = rows.next();
  scores.forEach((score, at) => {
    const weight = weights[at] ?? 0;
    const [forCovering, forSaying] = [points.covered * weight, points.said * weight];
    for (let number = 0; number < score.length; number += 1) {
      const worth = score[number] ?? 0;
      if (worth === 0) continue;
      covered[number] = (covered[number] ?? 0) + weight;
      worths[number] = (worths[number] ?? 0) + (forCovering + forSaying * worth) / whole;
    }
  });
  // Added up in the same order as the whole was, so that equal means equal.
  change(worths, (worth, number) => worth + (covered[number] === whole ? points.allWords : 0));
  return worths;
}

/** By number: points for lying where the query says, or else where the one who asks works. */
function whereabouts({ places }: Query, { area }: Asked, { rows, areas }: Corpus): Row {
  const where = rows.next();
  if (places.length === 0 && area)
    areas.each(area, (number, worth) => {
      where[number] = points.near * worth;
    });
  for (const { place, said } of places) {
    for (const municipality of place.municipalities)
      areas.each({ municipality, region: [] }, (number, worth) => {
        where[number] = Math.max(where[number] ?? 0, points.named * worth);
      });
    scoreOf(said, rows).forEach((worth, number) => {
      if (worth > 0)
        where[number] = Math.max(where[number] ?? 0, points.named * spokenOf * Math.sqrt(worth));
    });
  }
  return where;
}

/** How far a query is the whole of one of an entry's names, 0–1; what is left over on either side takes away. */
function wholeNames({ concepts }: Query): (entry: Entry) => number {
  const stems = concepts.map(surely);
  const share = (name: readonly string[]): number => {
    const inName = name.filter((stem) => stems.some((each) => each.has(stem))).length;
    const asked = stems.filter((each) => name.some((stem) => each.has(stem))).length;
    return ((inName / name.length) * asked) / Math.max(1, stems.length);
  };
  return ({ names }) => Math.max(0, ...names.map(share)) ** 2;
}
