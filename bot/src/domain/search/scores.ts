import type { Concept, Wording } from './query.ts';
import type { Row, Rows } from './rows.ts';
import { documentAt, worthAt } from './vocabulary.ts';
import type { Meant } from './words.ts';

/** How well a concept is said in each document, 0–1, and the documents in which it is said at all. */
export interface Score {
  readonly row: Row;
  readonly found: number[];
}

export function scoreOf(concept: Concept, rows: Rows): Score {
  const score: Score = { row: rows.next(), found: [] };
  for (const wording of concept) raise(score, wording, rows);
  return score;
}

function raise(score: Score, { weight, words }: Wording, rows: Rows): void {
  const [only, ...others] = words;
  if (!only) return;
  if (others.length === 0) {
    raiseByTerms(score, only, weight);
    return;
  }
  const each = words.map((terms) => {
    const own: Score = { row: rows.next(), found: [] };
    raiseByTerms(own, terms, weight);
    return own;
  });
  for (const number of each[0]?.found ?? []) {
    const least = Math.min(...each.map(({ row }) => row[number] ?? 0));
    if (least > 0) raiseTo(score, number, least);
  }
}

const fullWorth = 100;

function raiseByTerms(score: Score, terms: Meant, weight: number): void {
  for (const [{ places }, surety] of terms) {
    const each = (weight * surety) / fullWorth;
    // The loops that meet each of fifty thousand documents: no closure, no iterator.
    for (let at = 0; at < places.length; at += 1) {
      const placed = places[at] ?? 0;
      raiseTo(score, documentAt(placed), each * worthAt(placed));
    }
  }
}

function raiseTo({ row, found }: Score, number: number, worth: number): void {
  const before = row[number] ?? 0;
  if (worth <= before) return;
  if (before === 0) found.push(number);
  row[number] = worth;
}

/** How much a concept tells entries apart: rare ones much, common ones little. */
export const weightOf = ({ found }: Score, documents: number): number =>
  found.length === 0 ? 0 : Math.log(1 + documents / found.length);
