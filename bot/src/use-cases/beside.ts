import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { Beside } from '../domain/statistics/fact.ts';
import { onSiteMinutes } from '../domain/statistics/on-site.ts';
import type { Instant } from '../domain/time.ts';
import type { Tools } from './tools.ts';

type Around = Pick<Tools, 'known' | 'secrets'>;

/**
 * Tells in figures whether two requests are of the same person; whom, tells only the store's secret
 * together with the person's id.
 */
export const markOf = ({ secrets }: Pick<Tools, 'secrets'>, person: PersonId): string =>
  secrets.operation(['figures', person]);

/** What stands around a request now, for its fact. */
export function besideOf(tools: Around, consultation: Consultation): Beside {
  const { asker, adviser, formerAdvisers = [], firstAcceptedAt, closedAt } = consultation;
  const askerProfession = tools.known.person(asker)?.profession;
  return {
    asker: markOf(tools, asker),
    ...(adviser === undefined ? {} : { adviser: markOf(tools, adviser) }),
    ...(askerProfession === undefined ? {} : { askerProfession }),
    ...(firstAcceptedAt === undefined
      ? {}
      : { onSiteToAccept: onSiteUntil(tools, consultation, firstAcceptedAt) }),
    ...(closedAt === undefined
      ? {}
      : { onSiteToClose: onSiteUntil(tools, consultation, closedAt) }),
    ...(formerAdvisers.length > 0 ? { handedOver: true } : {}),
  };
}

const onSiteUntil = (
  { known }: Pick<Tools, 'known'>,
  { station, askedAt }: Consultation,
  until: Instant,
): number => onSiteMinutes(known.calendar(), station, askedAt, until);
