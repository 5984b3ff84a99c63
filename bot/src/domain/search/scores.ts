import type { Concept, Wording } from './query.ts';
import type { Row, Rows } from './rows.ts';
import { documentAt, worthAt } from './vocabulary.ts';
import type { Meant } from './words.ts';

/** How well a concept is said in each document, 0–1. */
export function scoreOf(concept: Concept, rows: Rows): Row {
  const score = rows.next();
  for (const wording of concept) raise(score, wording, rows);
  return score;
}

function raise(score: Row, { weight, words }: Wording, rows: Rows): void {
  const [only] = words;
  if (words.length === 1 && only) {
    raiseByTerms(score, only, weight);
    return;
  }
  const each = words.map((terms) => {
    const row = rows.next();
    raiseByTerms(row, terms, weight);
    return row;
  });
  for (let number = 0; number < score.length; number += 1) {
    const least = Math.min(...each.map((row) => row[number] ?? 0));
    if (each.length > 0 && least > (score[number] ?? 0)) score[number] = least;
  }
}

const fullWorth = 100;

function raiseByTerms(score: Row, terms: Meant, weight: number): void {
  for (const [{ places }, surety] of terms) {
    const each = (weight * surety) / fullWorth;
    // The loops that meet each of fifty thousand documents: no closure, no iterator.
    for (let at = 0; at < places.length; at += 1) {
      const placed = places[at] ?? 0;
      const document = documentAt(placed);
      const worth = each * worthAt(placed);
      if (worth > (score[document] ?? 0)) score[document] = worth;
    }
  }
}

/** How much a concept tells entries apart: rare ones much, common ones little. */
export function weightOf(score: Row, documents: number): number {
  let found = 0;
  for (let at = 0; at < score.length; at += 1) if ((score[at] ?? 0) > 0) found += 1;
  return found === 0 ? 0 : Math.log(1 + documents / found);
}
