import { scanFields } from '../domain/privacy/scan.ts';
import { identifierKinds, type IdentifierKind, type ScanResult } from '../domain/privacy/types.ts';
import type { Tools } from './tools.ts';

export type Fields = Readonly<Record<string, string>>;

/**
 * Looks through texts that belong together: an identity code may be split between two of them.
 * @param refused what may not stand there
 */
export function scanner(
  { clock, known }: Tools,
  refused: readonly IdentifierKind[] = identifierKinds,
): (texts: Fields) => ScanResult {
  const judged = { now: clock.now(), names: known.harmlessNames() };
  return (texts) => {
    const { blocked, warnings } = scanFields(texts, judged);
    return { blocked: blocked.filter(({ kind }) => refused.includes(kind)), warnings };
  };
}

/** The log hears that something was refused, and never what it was. */
export const tellRefused = (
  { log }: Tools,
  kind: IdentifierKind,
  size: { readonly length: number } | { readonly count: number },
): void => {
  log.warn('identifier refused', { kind, ...size });
};

interface Found {
  readonly kind: IdentifierKind;
  readonly fields: readonly string[];
}

/**
 * The fields that hold what is refused, each by itself; where it is split between two, all that
 * stand `together`.
 */
export function identifiersIn(
  tools: Tools,
  refused: readonly IdentifierKind[],
  apart: Fields,
  together: Fields = {},
): Found | undefined {
  const look = scanner(tools, refused);
  const alone = Object.entries({ ...together, ...apart }).flatMap(([field, text]) => {
    const [found] = look({ [field]: text }).blocked;
    return found ? [{ field, kind: found.kind }] : [];
  });
  const found = alone[0] ?? look(together).blocked[0];
  if (!found) return undefined;
  const written = Object.keys(together).filter((field) => together[field]?.trim() !== '');
  const fields = alone.length > 0 ? alone.map(({ field }) => field) : written;
  tellRefused(tools, found.kind, { count: fields.length });
  return { kind: found.kind, fields };
}
