import type { Area, SearchDocument } from './types.ts';

/** Which documents serve which municipality. */
export interface Areas {
  readonly set: (number: number, document: SearchDocument) => void;
  readonly remove: (number: number) => void;
  /** How near to an area a document serves, 0–1. */
  readonly near: (area: Area) => (number: number) => number;
}

const worths = { municipality: 1, region: 0.6, everywhere: 0.5 };

/** Tens of thousands of documents serve some hundred different areas, each of which is looked at once a query. */
export function createAreas(): Areas {
  const served: (readonly string[])[] = [];
  const indexes = new Map<string, number>();
  const servedBy: (number | undefined)[] = [];

  const indexOf = (codes: readonly string[]): number => {
    const key = codes.join(' ');
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, served.length);
    return served.push(codes) - 1;
  };

  return {
    set: (number, { municipalities }) => {
      servedBy[number] = indexOf(municipalities);
    },
    remove: (number) => {
      servedBy[number] = undefined;
    },
    near: ({ municipality, region }) => {
      const worthOf = served.map((codes) => {
        if (codes.includes(municipality)) return worths.municipality;
        if (codes.some((code) => region.includes(code))) return worths.region;
        return codes.length === 0 ? worths.everywhere : 0;
      });
      return (number) => worthOf[servedBy[number] ?? -1] ?? 0;
    },
  };
}
