import { readFileSync } from 'node:fs';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import { readSentence } from '../../../bot/src/domain/reading/sentence.ts';
import { demoLexicon } from './demo-lexicon.ts';
import { draw, type RecordedSentence } from './draw.ts';

const recorded = (language: Language): readonly RecordedSentence[] =>
  JSON.parse(
    readFileSync(`tests/domain/reading/sentences/${language}.json`, 'utf8'),
  ) as RecordedSentence[];

const all = languages.map((language) => recorded(language));
const halves = all.map((sentences) => draw(sentences));
const development = halves.flatMap((half) => half.development);
const heldOut = halves.flatMap((half) => half.heldOut);

const lexicon = demoLexicon();

/** Station, topic and urgency all as expected; the writer's own language is not told. */
function isReadRight({ text, station, topic, urgency }: RecordedSentence): boolean {
  const read = readSentence(text, lexicon);
  return (
    (read.station ?? null) === station &&
    (read.topic ?? null) === topic &&
    (read.urgency ?? null) === urgency
  );
}

const share = (sentences: readonly RecordedSentence[]): number =>
  sentences.filter(isReadRight).length / sentences.length;
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

describe('the recorded sentences of hurried nurses', () => {
  it('are many, in three languages', () => {
    const [fi, sv, en] = all.map(({ length }) => length);
    expect(fi).toBeGreaterThanOrEqual(120);
    expect(sv).toBeGreaterThanOrEqual(40);
    expect(en).toBeGreaterThanOrEqual(40);
  });

  it('are put aside by half, none in both halves', () => {
    const ids = new Set([...development, ...heldOut].map(({ id }) => id));
    expect(ids.size).toBe(development.length + heldOut.length);
    expect(Math.abs(development.length - heldOut.length)).toBeLessThanOrEqual(languages.length);
  });

  it('are read fully right nine times out of ten, in either half', () => {
    const shares = { development: share(development), heldOut: share(heldOut) };
    process.stdout.write(
      `read fully right: development ${percent(shares.development)} of ${development.length}, ` +
        `held out ${percent(shares.heldOut)} of ${heldOut.length}\n`,
    );
    expect(shares.development).toBeGreaterThanOrEqual(0.9);
    expect(shares.heldOut).toBeGreaterThanOrEqual(0.9);
  });
});
