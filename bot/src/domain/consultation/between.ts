import type { County, ProfessionId, Sector } from '../roster/county.ts';
import type { Counterpart, Direction } from './entry.ts';

/** Who asked whom, as codes. */
export interface Between {
  readonly direction: Direction;
  readonly counterpart: Counterpart;
  /** Not known of whoever is not in the roster. */
  readonly askerProfession?: ProfessionId;
}

/** The usual case: somebody of health care asks social care. */
export const healthAsksSocial: Between = { direction: 'to-social', counterpart: 'health' };

/**
 * Towards whom a request goes. The counterpart is the one that stands beside social care, as in an
 * entry: health care, unless both are social. A profession without a sector counts as usual: who
 * asks is of health care, who is asked of social care.
 */
export function betweenOf(
  { professions }: Pick<County, 'professions'>,
  asker: ProfessionId | undefined,
  asked: ProfessionId,
): Between {
  const sectorOf = (id: ProfessionId | undefined): Sector | undefined =>
    professions.find((one) => one.id === id)?.sector;
  const to = sectorOf(asked) ?? 'social';
  const from = sectorOf(asker) ?? 'health';
  return {
    direction: to === 'social' ? 'to-social' : 'to-health',
    counterpart: from === 'social' && to === 'social' ? 'social' : 'health',
    ...(asker === undefined ? {} : { askerProfession: asker }),
  };
}
