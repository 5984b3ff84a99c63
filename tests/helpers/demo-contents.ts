import { readFileSync } from 'node:fs';
import { readContents } from '../../bot/src/adapters/first-contents.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';

const file = 'counties/siun-sote.json';

/** The demo county's directory and library, as a new store gets them. */
export async function demoContents(at: number): Promise<FirstContents> {
  const county = readCounty(JSON.parse(readFileSync(file, 'utf8')));
  if (!county.ok) throw new Error(JSON.stringify(county.mistakes));
  const read = await readContents(file, county.people, at);
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return read.contents;
}
