import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { State } from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

/** How a request stands, in sentences with its times. */
export function useStateLine(): (request: RequestSeen) => readonly string[] {
  const { me, language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const { head } = requestsWords(language);
  const when = (at: string | null) => (at === null ? '' : format.moment(at, now));
  const stateOf = ({ state, adviser, ...times }: RequestSeen): string => {
    const isMine = adviser?.id === me.id;
    const who = adviser?.name ?? '';
    switch (state) {
      case 'waiting':
        return head.waiting(when(times.askedAt));
      case 'accepted':
        return isMine
          ? head.acceptedByMe(when(times.acceptedAt))
          : head.accepted(who, when(times.acceptedAt));
      case 'closed':
        return isMine
          ? head.closedByMe(when(times.closedAt))
          : head.closed(who, when(times.closedAt));
      case 'withdrawn':
        return head.withdrawn(when(endOf(times)));
      case 'expired':
        return head.expired;
    }
  };
  const lostIn = (state: State): string | undefined => {
    if (state === 'withdrawn') return undefined;
    return state === 'waiting' || state === 'expired' ? head.lostWaiting : head.lost;
  };
  return (request) => {
    const { responsible, content, state } = request;
    const handing =
      responsible &&
      (responsible.id === me.id ? head.responsibleMe : head.responsible(responsible.name));
    return [stateOf(request), handing, content === null ? lostIn(state) : undefined].filter(
      (one) => typeof one === 'string',
    );
  };
}

/** A withdrawal has no time of its own but in the history. */
function endOf({ history, since }: Pick<RequestSeen, 'history' | 'since'>): string {
  return history.findLast(({ action }) => action === 'withdrawn')?.at ?? since;
}
