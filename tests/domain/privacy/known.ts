import { Temporal } from 'temporal-polyfill';
import { scan, type Known } from '../../../bot/src/domain/privacy/scan.ts';
import type { IdentifierKind } from '../../../bot/src/domain/privacy/types.ts';
import { knownNames } from './fixtures/names.ts';

/** The morning on which every fixture was written. */
export const known: Known = {
  now: Temporal.Instant.from('2026-11-24T08:00:00Z').epochMilliseconds,
  names: knownNames,
};

export const kindsIn = (text: string): IdentifierKind[] =>
  scan(text, known).blocked.map(({ kind }) => kind);

export const warningsIn = (text: string) => scan(text, known).warnings;
