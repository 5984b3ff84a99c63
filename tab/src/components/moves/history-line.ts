import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import {
  declineReasons,
  followUpResults,
  outcomes,
} from '../../../../bot/src/domain/consultation/types.ts';
import { tiers } from '../../../../bot/src/domain/routing/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

type Row = RequestSeen['history'][number];

/** Who did what and when, in words. */
export function useHistoryLine(): (row: Row) => string {
  const { language } = useKoppi();
  const { terms, format } = useWords();
  const { history } = requestsWords(language);
  const now = useNow();
  const reasonOf = (code: string): string | undefined =>
    nameIn(declineReasons, terms.reason, code) ??
    nameIn(outcomes, terms.outcome, code) ??
    nameIn(followUpResults, terms.followUpResult, code) ??
    nameIn(tiers, history.tier, code);
  return ({ at, actor, action, reason, people }) => {
    const names = people.map(({ name }) => name).join(', ');
    const said = history.action[action](actor?.name ?? history.itself, names);
    const why = reason === null ? undefined : reasonOf(reason);
    const when = format.moment(at, now);
    if (why === undefined) return `${capital(when)}: ${said}`;
    return `${capital(when)}: ${said.replace(/\.$/u, '')} (${why.toLowerCase()}).`;
  };
}

function nameIn<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  code: string,
): string | undefined {
  const found = codes.find((one) => one === code);
  return found === undefined ? undefined : names[found];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
