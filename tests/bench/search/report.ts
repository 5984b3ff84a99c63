import { languages } from '../../../bot/src/domain/language.ts';
import { searchFields } from '../../../bot/src/domain/search/types.ts';
import { median, ms, ninetyNinth } from '../figures.ts';
import type { Real } from './corpus.ts';
import { engineNames, type EngineName } from './engines.ts';
import type { Measured } from './places.ts';

export const searchPlaces = ['in the service', 'in the browser'] as const;
type Place = (typeof searchPlaces)[number];

export interface Placed extends Measured {
  readonly place: Place;
  readonly name: EngineName;
}

interface EngineFigures {
  readonly buildMs: number;
  readonly bytes: number;
  readonly changeMs: number;
  readonly medianMs: number;
  readonly ninetyNinthMs: number;
  readonly typedMedianMs: number;
  readonly typedNinetyNinthMs: number;
  readonly found: number;
}

export interface SearchFigures {
  readonly entries: number;
  readonly queries: number;
  readonly typed: number;
  /** Of the real entries, field by field. */
  readonly lengths: readonly string[];
  readonly places: Readonly<Record<Place, Readonly<Record<EngineName, EngineFigures>>>>;
}

export function searchFiguresOf(measured: readonly Placed[]): SearchFigures['places'] {
  const of = (place: Place, name: EngineName): EngineFigures => {
    const own = measured.find((one) => one.place === place && one.name === name);
    if (!own) throw new Error(`${name} was not measured ${place}`);
    const all = [...own.whole, ...own.typed];
    return {
      buildMs: own.buildMs,
      bytes: own.bytes,
      changeMs: median(own.changes),
      medianMs: median(all),
      ninetyNinthMs: ninetyNinth(all),
      typedMedianMs: median(own.typed),
      typedNinetyNinthMs: ninetyNinth(own.typed),
      found: own.found,
    };
  };
  const at = (place: Place) => ({
    koppi: of(place, 'koppi'),
    minisearch: of(place, 'minisearch'),
    scan: of(place, 'scan'),
  });
  return { 'in the service': at('in the service'), 'in the browser': at('in the browser') };
}

/** How long the fields are: words, where the field is there at all. */
export function lengthsOf(real: Real): readonly string[] {
  return searchFields.flatMap((field) => {
    const told = languages.flatMap((language) => {
      const words = real
        .map(({ fields }) => (fields[field]?.[language] ?? []).join(' '))
        .filter((text) => text !== '')
        .map((text) => text.split(/\s+/u).length);
      return words.length === 0
        ? []
        : [`${language} ${median(words)} (at most ${Math.max(...words)}, in ${words.length})`];
    });
    return told.length === 0 ? [] : [`${field} ${told.join(', ')}`];
  });
}

export const searchAims = ({ places }: SearchFigures): string[] => [
  `| search: 99th of a query at most 10 ms in the service | ${ms(places['in the service'].koppi.ninetyNinthMs)} ms (median ${ms(places['in the service'].koppi.medianMs)} ms) |`,
];

const titles: Readonly<Record<EngineName, string>> = {
  koppi: 'Koppi',
  minisearch: 'MiniSearch',
  scan: 'linear scan',
};

export const searchPart = ({
  entries,
  queries,
  typed,
  lengths,
  places,
}: SearchFigures): string[] => [
  '## Search at size',
  '',
  `${entries} entries from a seeded generator, each with the fields, languages and lengths of a real one (the demo county’s services and the national register’s samples), filled with what those say and one made compound in five words. Asked: the ${queries} queries of tests/fixtures/search and ${typed} of their beginnings, as one types them. Beside it MiniSearch with default settings (whole words as they are written, no inflection, no beginnings, no typing errors) and a scan of all texts for the words as they are written; each in a process or page of its own, with the same entries and queries. In the browser: the same code in headless Chromium, bundled by Vite, its processor not slowed. Heap: what the index adds to the entries.`,
  '',
  `Words in a field of the real entries, median: ${lengths.join('; ')}.`,
  '',
  ...searchPlaces.flatMap((place) => [...tableOf(place, places[place]), '']),
];

function tableOf(place: Place, of: Readonly<Record<EngineName, EngineFigures>>): string[] {
  const rows = engineNames.map((name) => {
    const own = of[name];
    const cells = [
      (own.buildMs / 1000).toFixed(1),
      (own.bytes / 1e6).toFixed(0),
      ms(own.changeMs),
      ms(own.medianMs),
      ms(own.ninetyNinthMs),
      ms(own.typedMedianMs),
      ms(own.typedNinetyNinthMs),
      ratio(of.koppi.medianMs, own.medianMs),
      ratio(of.koppi.ninetyNinthMs, own.ninetyNinthMs),
      `${own.found}`,
    ];
    return `| ${titles[name]} | ${cells.join(' | ')} |`;
  });
  return [
    `### ${place.charAt(0).toUpperCase()}${place.slice(1)}`,
    '',
    '| | index made, s | heap MB | one changed ms | median ms | 99th ms | typing: median ms | typing: 99th ms | Koppi’s median of it | Koppi’s 99th of it | queries that found something |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

const ratio = (koppi: number, other: number): string =>
  other === 0 ? '–' : (koppi / other).toFixed(2);
