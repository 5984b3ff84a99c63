import { readFileSync } from 'node:fs';
import { readCounty } from '../../../bot/src/contract/county.ts';
import { createLexicon, type Lexicon } from '../../../bot/src/domain/reading/lexicon.ts';

/** What the demo county's sentences are read with. */
export function demoLexicon(): Lexicon {
  const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return createLexicon(read.county);
}
