import { isAdviser } from '../consultation/rights.ts';
import type { Person } from '../roster/county.ts';

/**
 * Who may change whose days: an adviser their own, a coordinator those of their region, the
 * administrator everybody's. No regions named means the whole county.
 */
export function mayChangeDays(by: Person | undefined, of: Person | undefined): boolean {
  if (!by || !isAdviser(of)) return false;
  if (by.role === 'admin') return true;
  if (by.id === of.id) return true;
  return by.role === 'coordinator' && shareRegion(by, of);
}

function shareRegion({ regions }: Person, { regions: others }: Person): boolean {
  if (regions.length === 0 || others.length === 0) return true;
  return regions.some((region) => others.includes(region));
}
