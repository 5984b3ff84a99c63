/** One sentence as a hurried nurse wrote it, and what a reader understands of it; null: not said. */
export interface RecordedSentence {
  readonly id: string;
  readonly text: string;
  readonly station: string | null;
  readonly topic: string | null;
  readonly urgency: string | null;
}

interface Halves {
  /** Read while the rules are written. */
  readonly development: readonly RecordedSentence[];
  /** Counted afterwards, never read. */
  readonly heldOut: readonly RecordedSentence[];
}

const seed = 'koppi 2026';

/** FNV-1a of the id and the seed: which half a sentence falls in owes nothing to its words. */
const hash = (text: string): number =>
  Array.from(text).reduce(
    (h, char) => Math.imul(h ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0,
    2166136261,
  );

const lot = ({ id }: RecordedSentence): number => hash(`${id} ${seed} ${id}`);

/** The seeded draw: exactly half of the sentences of a language are put aside. */
export function draw(sentences: readonly RecordedSentence[]): Halves {
  const drawn = sentences.toSorted((a, b) => lot(a) - lot(b) || a.id.localeCompare(b.id));
  const half = Math.ceil(sentences.length / 2);
  return { development: drawn.slice(0, half), heldOut: drawn.slice(half) };
}
