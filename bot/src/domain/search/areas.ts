import type { Area, SearchDocument } from './types.ts';

/** Which documents serve which municipality. */
export interface Areas {
  readonly add: (document: SearchDocument, number: number) => void;
  readonly remove: (document: SearchDocument, number: number) => void;
  /** Tells each document that serves an area, and how near that is, 0–1; the nearest comes last. */
  readonly each: (area: Area, tell: (number: number, worth: number) => void) => void;
}

const everywhere = '';
const worths = { municipality: 1, region: 0.6, everywhere: 0.5 };

export function createAreas(): Areas {
  const byMunicipality = new Map<string, Set<number>>();

  const codesOf = ({ municipalities }: SearchDocument): readonly string[] =>
    municipalities.length > 0 ? municipalities : [everywhere];

  return {
    add: (document, number) => {
      for (const code of codesOf(document)) {
        const there = byMunicipality.get(code) ?? new Set();
        byMunicipality.set(code, there.add(number));
      }
    },
    remove: (document, number) => {
      for (const code of codesOf(document)) byMunicipality.get(code)?.delete(number);
    },
    each: ({ municipality, region }, tell) => {
      const tellAll = (code: string, worth: number): void =>
        byMunicipality.get(code)?.forEach((number) => tell(number, worth));
      tellAll(everywhere, worths.everywhere);
      for (const code of region) tellAll(code, worths.region);
      tellAll(municipality, worths.municipality);
    },
  };
}
