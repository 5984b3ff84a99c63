import { createRequests } from '../../../bot/src/adapters/tables/requests.ts';
import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import type { LogRow } from '../../../bot/src/domain/consultation/types.ts';
import { cardOf, verbsOf } from '../../helpers/card.ts';
import type { FakeConnector } from '../../helpers/fake-connector.ts';
import { requestOn } from '../load/pool.ts';
import type { createFaults } from '../row.ts';
import type { Told } from './crowd.ts';

/** Whether all that people were told is so, once and for one. */
export async function judgeTold(
  rows: Rows,
  told: Told,
  faults: ReturnType<typeof createFaults>,
): Promise<{ readonly lost: number; readonly doubled: number }> {
  let lost = 0;
  let doubled = 0;
  const store = createRequests(rows);
  for (const id of told.sent) {
    const stored = await store.load(id);
    const log = (await rows.list('Requests', id)).filter(({ row }) => row.startsWith('log-'));
    const count = (action: string) =>
      log.filter(({ values }) => unpacked<LogRow>(values).action === action).length;
    const state = stored?.consultation.state;
    const takers = told.accepted.get(id)?.size ?? 0;
    const isLost =
      state === undefined ||
      (takers > 0 && state !== 'accepted' && state !== 'closed') ||
      (told.closed.has(id) && state !== 'closed');
    const isDoubled = takers > 1 || ['sent', 'accepted', 'closed'].some((one) => count(one) > 1);
    if (isLost) faults.add(`told otherwise, stored as ${state ?? 'nothing'}: ${id}`);
    if (isDoubled) faults.add(`done twice: ${id}`);
    lost += Number(isLost);
    doubled += Number(isDoubled);
  }
  return { lost, doubled };
}

/** Cards sent to one person about one request beyond the first. */
export function extraCards(connector: FakeConnector): number {
  const seen = new Set<string>();
  let extra = 0;
  for (const { act, conversation, delivered, activity } of connector.calls) {
    if (act !== 'send' || !delivered || (activity.attachments ?? []).length === 0) continue;
    const card = cardOf(activity);
    if (!verbsOf(card).includes('request.accept')) continue;
    const key = `${conversation} ${requestOn(card, 'request.accept')}`;
    extra += Number(seen.has(key));
    seen.add(key);
  }
  return extra;
}
