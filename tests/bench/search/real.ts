import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPtv } from '../../../bot/src/adapters/directory-files/ptv/read.ts';
import { readCounty } from '../../../bot/src/contract/county.ts';
import { documentsOf } from '../../../bot/src/domain/directory/documents.ts';
import {
  municipalitiesAround,
  municipalityPlaces,
} from '../../../bot/src/domain/directory/municipalities.ts';
import type { Language } from '../../../bot/src/domain/language.ts';
import type { Area, SearchOptions } from '../../../bot/src/domain/search/types.ts';
import { demoContents } from '../../helpers/demo-contents.ts';
import type { Real } from './corpus.ts';

const ptvFolder = 'tests/fixtures/ptv';
const now = Date.parse('2026-11-24T08:00:00Z');

export interface Query {
  readonly query: string;
  readonly language: Language;
}

/** What the search is measured with; all of it may be sent to a page. */
export interface Given {
  readonly real: Real;
  readonly options: SearchOptions;
  /** Who asks works in a small municipality of a region. */
  readonly area: Area;
  readonly queries: readonly Query[];
}

/** Entries of the demo county and of the national register's samples; the queries of the search test. */
export async function readGiven(): Promise<Given> {
  const county = readCounty(JSON.parse(await readFile('counties/siun-sote.json', 'utf8')));
  if (!county.ok) throw new Error('The demo county cannot be read');
  const { directory } = await demoContents(now);
  const directories = [...(directory ? [directory] : []), await readSamples()];
  const [first, ...others] = county.county.stations.flatMap(
    ({ municipality }) => municipality ?? [],
  );
  return {
    real: directories.flatMap((one) =>
      [...documentsOf(one, new Map())].filter(({ kind }) => kind === 'service'),
    ),
    options: {
      places: municipalityPlaces(municipalitiesAround([first ?? ''])),
      synonyms: county.county.everydayWords ?? [],
    },
    area: { municipality: first ?? '', region: [...new Set(others)] },
    queries: JSON.parse(
      await readFile('tests/fixtures/search/queries.json', 'utf8'),
    ) as readonly Query[],
  };
}

async function readSamples() {
  const names = await readdir(ptvFolder);
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(ptvFolder, name), 'utf8')] as const),
  );
  const reading = readPtv(Object.fromEntries(files), now);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value.directory;
  }
}
