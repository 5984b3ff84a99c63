import type { ProfessionId } from '../roster/county.ts';

/**
 * Of an asker who stands in no roster, as askers need not. Whatever is for some profession may be for
 * them too. No county's profession is called so.
 */
export const unknownProfession: ProfessionId = '';

/** Items and paths that name no profession are for everybody. */
export const isForProfession = (
  professions: readonly ProfessionId[],
  profession: ProfessionId,
): boolean =>
  professions.length === 0 || profession === unknownProfession || professions.includes(profession);
