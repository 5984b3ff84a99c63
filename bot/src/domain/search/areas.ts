import { raiseTo, type Score } from './scores.ts';
import type { Area, SearchDocument } from './types.ts';

/** Which documents serve which municipality. */
export interface Areas {
  readonly add: (document: SearchDocument, number: number) => void;
  readonly remove: (document: SearchDocument, number: number) => void;
  /** Raises each document that serves an area to so many points, fewer where it is not quite near. */
  readonly raise: (score: Score, area: Area, points: number) => void;
}

const everywhere = '';
const worths = { municipality: 1, region: 0.6, everywhere: 0.5 };

export function createAreas(): Areas {
  const byMunicipality = new Map<string, number[]>();

  const codesOf = ({ municipalities }: SearchDocument): Iterable<string> =>
    municipalities.length > 0 ? new Set(municipalities) : [everywhere];

  const raiseAll = (score: Score, code: string, points: number): void => {
    const there = byMunicipality.get(code) ?? [];
    // Of fifty thousand documents most may serve everywhere: no closure, no iterator.
    for (let at = 0; at < there.length; at += 1) raiseTo(score, there[at] ?? 0, points);
  };

  return {
    add: (document, number) => {
      for (const code of codesOf(document)) {
        const there = byMunicipality.get(code);
        if (there) there.push(number);
        else byMunicipality.set(code, [number]);
      }
    },
    remove: (document, number) => {
      for (const code of codesOf(document)) {
        const there = byMunicipality.get(code);
        there?.splice(there.indexOf(number), 1);
      }
    },
    raise: (score, { municipality, region }, points) => {
      raiseAll(score, everywhere, points * worths.everywhere);
      for (const code of region) raiseAll(score, code, points * worths.region);
      raiseAll(score, municipality, points * worths.municipality);
    },
  };
}
