import type { RequestSums } from './fold.ts';
import { size, type Tally } from './tally.ts';

/** So many of so many. */
interface Share {
  readonly count: number;
  readonly of: number;
}

/** Konsultaatio riitti: of the closed requests, those that the consultation alone solved. */
export function solvedAlone({ byOutcome }: RequestSums): Share {
  return shareOf(byOutcome, 'solved');
}

/** Hoidettiin loppuun: of the matters whose end was told ("Miten päättyi?"), those that were completed. */
export function completed({ byFollowUpResult }: RequestSums): Share {
  return shareOf(byFollowUpResult, 'completed');
}

/** Of the requests where it was told, those in which one contact was enough. */
export function oneContact({ byOneContact }: RequestSums): Share {
  return shareOf(byOneContact, 'yes');
}

function shareOf(counted: Tally<string>, value: string): Share {
  return { count: counted.get(value) ?? 0, of: size(counted) };
}
