import type { Instant } from '../time.ts';
import { addresses } from './address.ts';
import { birthDates } from './birth-date.ts';
import { isDay } from './calendar-date.ts';
import { emails } from './email.ts';
import { ibans } from './iban.ts';
import { cutCodes, looseCodes, plainCodes, spelledCodes } from './identity-code.ts';
import { links } from './link.ts';
import { unwrapped } from './markup.ts';
import { hasLikelyName } from './names.ts';
import { normalise } from './normalise.ts';
import { hasOldDate } from './old-date.ts';
import { decoded } from './opaque.ts';
import { phones } from './phone.ts';
import { blank, ordered, spansOf, type Span } from './spans.ts';
import { sums } from './sums.ts';
import type { Finding, IdentifierKind, ScanResult } from './types.ts';

/** What a text is judged against. */
export interface Known {
  readonly now: Instant;
  /** Names of stations, services and staff: they never count as personal names. */
  readonly names: readonly string[];
}

/** Seven digits in a row, or groups of four as on a payment card; a row of years is neither. */
const longNumbers = (text: string): Span[] =>
  spansOf(
    text,
    /\d{7,}|(?<!\d)\d{4}(?:[ -]\d{4}){2,5}(?!\d)/g,
    ([number]) => !/^(?:(?:19|20)\d\d(?:[ -]|$))+$/.test(number),
  );

type Finder = readonly [IdentifierKind, (text: string) => Span[]];

const identityCodes = (text: string): Span[] =>
  [plainCodes, cutCodes, looseCodes, spelledCodes].flatMap((find) => find(text));

// The first finder that claims a stretch has it: the most telling kinds come first.
const always: readonly Finder[] = [
  ['link', links],
  ['email', emails],
];
const withDigits: readonly Finder[] = [
  ['iban', ibans],
  ['identity-code', identityCodes],
  ['birth-date', birthDates],
  // Before sums are set aside: "10 E" of a stairway reads like ten euros.
  ['address', addresses],
];
const withoutSums: readonly Finder[] = [
  ['phone', phones],
  ['digits', longNumbers],
];

interface Sifted {
  readonly rest: string;
  readonly found: readonly Finding[];
}

const sift = (text: string, finders: readonly Finder[]): Sifted => {
  let rest = text;
  const found = finders.flatMap(([kind, find]) => {
    const spans = ordered(find(rest));
    rest = blank(rest, spans);
    return spans.map(({ start, end }) => ({ kind, length: end - start }));
  });
  return { rest, found };
};

/**
 * A link or e-mail address may stand in published texts, an identity code in it nowhere: it is found
 * besides, since whoever lets links through looks for codes alone.
 */
const codesInside = (text: string): Finding[] =>
  [...links(text), ...emails(text)]
    .map(({ start, end }) => normalise(decoded(text.slice(start, end))))
    .flatMap((address) =>
      plainCodes(address)
        .filter(({ start }) => isDayAt(address, start))
        .map(({ start, end }) => ({ kind: 'identity-code', length: end - start })),
    );

/** Addresses are full of numbers: `202405-1234` of a document is no day. */
const isDayAt = (text: string, start: number): boolean => {
  const [day, month, year] = [0, 2, 4].map((at) => text.slice(start + at, start + at + 2));
  return isDay(Number(day), Number(month), Number(year));
};

const scanView = (text: string, known: Known): ScanResult => {
  const hasDigits = /\d/.test(text);
  const first = sift(text, hasDigits ? [...always, ...withDigits] : always);
  const second = hasDigits
    ? sift(blank(first.rest, ordered(sums(first.rest))), withoutSums)
    : { found: [] };
  return {
    blocked: [...first.found, ...(hasDigits ? codesInside(text) : []), ...second.found],
    warnings: [
      ...(hasLikelyName(first.rest, known.names) ? (['name'] as const) : []),
      ...(hasDigits && hasOldDate(first.rest, known.now) ? (['old-date'] as const) : []),
    ],
  };
};

/** All of the first, and of the others what the first has no kind of. */
const merged = (results: readonly ScanResult[]): ScanResult =>
  results.reduce((all, { blocked, warnings }) => ({
    blocked: [
      ...all.blocked,
      ...blocked.filter(({ kind }) => !all.blocked.some((earlier) => earlier.kind === kind)),
    ],
    warnings: [...new Set([...all.warnings, ...warnings])],
  }));

/** The text as typed, and as it reads once its markup is shown: identifiers hide in either. */
const views = (text: string): string[] => {
  const bare = unwrapped(text);
  return bare === undefined ? [normalise(text)] : [normalise(text), normalise(bare)];
};

/**
 * Looks for what may identify a client. Runs in time proportional to the text's length.
 * Lengths are those of the normalised text; the found text itself is never kept.
 * What cannot be found is said in docs/privacy-scanner.md.
 */
export const scan = (text: string, known: Known): ScanResult =>
  merged(views(text).map((view) => scanView(view, known)));

const edge = 30;

/** An identity code begun at the end of one text and ended at the beginning of another. */
const splitCode = (left: string, right: string): Finding[] =>
  [' ', ''].flatMap((between) => {
    const tail = left.slice(-edge) + between;
    return looseCodes(tail + right.slice(0, edge))
      .filter(({ start, end }) => start < tail.length && end > tail.length)
      .map(({ start, end }) => ({ kind: 'identity-code' as const, length: end - start }));
  });

/**
 * Scans every field of a form, and every two of them for an identity code split between them,
 * in whichever order. Fields that hold the asker's own number are left out by the caller.
 */
export const scanFields = (fields: Readonly<Record<string, string>>, known: Known): ScanResult => {
  const texts = Object.values(fields).filter((text) => text.trim() !== '');
  const ends = texts.map((text) => normalise(unwrapped(text) ?? text).trim());
  const split = ends.flatMap((left, index) =>
    ends.flatMap((right, other) => (other === index ? [] : splitCode(left, right))),
  );
  return merged([
    { blocked: [], warnings: [] },
    ...texts.map((text) => scan(text, known)),
    { blocked: split.slice(0, 1), warnings: [] },
  ]);
};
