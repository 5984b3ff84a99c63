import type { Call } from '../../helpers/fake-connector.ts';
import type { RunningService } from '../../helpers/service.ts';
import { requestOn } from './station.ts';

interface Judged {
  /** Cards that had to arrive, and words that had to be said. */
  readonly deliveries: number;
  /** Calls that met a trouble. */
  readonly troubled: number;
  /** Calls whose message arrived and whose answer did not. */
  readonly ambiguous: number;
  readonly doubled: number;
  readonly faults: readonly string[];
}

/** Looks at all that arrived at one service's connector, against what stands in its store. */
export async function judge(service: RunningService): Promise<Judged> {
  const { calls } = service.connector;
  const stored = await service.requests();
  const people = Object.values(service.people);
  const faults: string[] = [];
  let deliveries = 0;
  let doubled = 0;
  for (const { id, chat } of people) {
    const own = calls.filter((call) => call.conversation === chat);
    const asked = stored.filter(({ consultation }) => consultation.notified.includes(id));
    const taken = stored.filter(
      ({ consultation: { asker, adviser } }) => asker === id && adviser !== undefined,
    );
    const cards = sends(own).flatMap(({ activity }) => requestOn(activity) ?? []);
    const words = sends(own).filter(({ activity }) => activity.text?.includes('otti kopin'));
    const missing = asked.filter(({ consultation }) => !cards.includes(consultation.id));
    const extra = cards.length - new Set(cards).size + Math.max(0, words.length - taken.length);
    deliveries += asked.length + taken.length;
    doubled += extra;
    for (const { consultation } of missing) faults.push(`no card of ${consultation.id} at ${id}`);
    if (words.length < taken.length) faults.push(`${taken.length - words.length} words lost`);
    if (extra > ambiguous(own)) faults.push(`${extra} doubled at ${id}, ${ambiguous(own)} allowed`);
  }
  return {
    deliveries,
    troubled: calls.filter(({ outcome }) => outcome !== 200).length,
    ambiguous: ambiguous(calls),
    doubled,
    faults,
  };
}

const sends = (calls: readonly Call[]) =>
  calls.filter(({ act, delivered }) => act === 'send' && delivered);

/** Sends only: an update that is made twice shows nothing twice, and excuses nothing. */
const ambiguous = (calls: readonly Call[]): number =>
  sends(calls).filter(({ outcome }) => outcome !== 200).length;
