import type { County } from '../roster/county.ts';
import { kinds, type Kind } from './types.ts';

type Offering = Pick<County, 'settings'>;

/** The kinds of request that the county offers, in its order. */
export const offeredKinds = (county: Offering): readonly Kind[] =>
  county.settings.kinds?.offered ?? kinds;

/** What a request is unless its asker says otherwise: advice, where that is offered. */
export function usualKind(county: Offering): Kind {
  const offered = offeredKinds(county);
  return offered.includes('consult') ? 'consult' : (offered[0] ?? 'consult');
}

/** What was understood, as this county offers it: a service that it does not tell apart is its first one. */
export function nearestKind(county: Offering, understood: Kind): Kind {
  const offered = offeredKinds(county);
  if (offered.includes(understood)) return understood;
  const services = offered.filter((kind) => kind !== 'consult');
  return understood === 'consult' ? usualKind(county) : (services[0] ?? usualKind(county));
}
