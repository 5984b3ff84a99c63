import { setTimeout as pause } from 'node:timers/promises';
import { createActivities } from '../../bench/activities.ts';
import type { Cast, Nurse, Person } from '../../bench/cast.ts';
import { createJourney } from '../../bench/journey.ts';
import type { FakeConnector } from '../../helpers/fake-connector.ts';
import { seeded } from '../../helpers/seeded.ts';
import { requestOn } from '../load/pool.ts';
import { isTaken } from '../load/posting.ts';
import type { Balancer, Target } from './balancer.ts';
import { createChats, type Lying } from './chats.ts';

/** What people were told that was done. */
export interface Told {
  readonly sent: Set<string>;
  /** Who was shown the closing buttons of which request. */
  readonly accepted: Map<string, Set<string>>;
  readonly closed: Set<string>;
  /** Answers that were not what they should have been. */
  readonly odd: string[];
}

const lookMs = 50;
/** Every third request that was taken stays open. */
const closes = (count: number): boolean => count % 3 !== 0;

/** Askers and counsellors who go on with their work, whatever the instances do. */
export function createCrowd(
  connector: FakeConnector,
  balancer: Pick<Balancer, 'deliver'>,
  cast: Cast,
  seed: number,
) {
  const activities = createActivities(connector.serviceUrl);
  const journey = createJourney({ activities }, cast);
  const lying = createChats(connector);
  const told: Told = { sent: new Set(), accepted: new Map(), closed: new Set(), odd: [] };
  const reserved = new Set<string>();
  let goesOn = true;
  const isOn = () => goesOn;

  const form = (nurse: Nurse): Lying | undefined => lying(nurse, 'request.send').at(-1);

  const ask = async (nurse: Nurse): Promise<void> => {
    await balancer.deliver(activities.said(nurse, cast.nextSentence()));
    const shown = form(nurse);
    if (!shown) return;
    const [body = ''] = journey.send([{ by: nurse, ...shown, at: 0 }]);
    await send(shown, body);
  };
  const send = async (shown: Lying, body: string, first?: Target): Promise<void> => {
    const answer = await balancer.deliver(body, 'request.withdraw', first);
    if (answer === undefined) return;
    if (isTaken(answer, 'request.withdraw')) told.sent.add(requestOn(shown.card, 'request.send'));
    else told.odd.push(`send: ${JSON.stringify(answer).slice(0, 200)}`);
  };
  const asker = async (nurse: Nurse, random: () => number): Promise<void> => {
    while (isOn()) {
      await ask(nurse);
      await pause(700 + random() * 1_000);
    }
  };

  const take = async (adviser: Person, { card, activityId }: Lying): Promise<void> => {
    const id = requestOn(card, 'request.accept');
    const body = activities.pressed(adviser, card, { verb: 'request.accept' }, activityId);
    const answer = await balancer.deliver(body, 'request.close');
    if (answer === undefined || !isTaken(answer, 'request.close')) return;
    const takers = told.accepted.get(id) ?? new Set();
    told.accepted.set(id, takers.add(adviser.name));
    if (answer.kind !== 'answered' || !closes(told.accepted.size)) return;
    const [close = ''] = journey.close([{ by: adviser, card, activityId, at: 0 }], [answer.body]);
    const closed = await balancer.deliver(close, 'request.reopen');
    if (closed && isTaken(closed, 'request.reopen')) told.closed.add(id);
    else if (closed) told.odd.push(`close: ${JSON.stringify(closed).slice(0, 200)}`);
  };
  const adviser = async (one: Person): Promise<void> => {
    const seen = new Set(reserved);
    while (isOn()) {
      const next = lying(one, 'request.accept').find(({ card }) => {
        const id = requestOn(card, 'request.accept');
        return !seen.has(id) && !reserved.has(id);
      });
      if (!next) {
        await pause(lookMs);
        continue;
      }
      seen.add(requestOn(next.card, 'request.accept'));
      await take(one, next);
    }
  };

  return {
    activities,
    balancer,
    lying,
    told,
    /** Nobody of the crowd takes this one. */
    reserve: (id: string) => reserved.add(id),
    form,
    send,
    /** Resolves when everybody has finished what they were at, after `stop`. */
    start: (nurses: readonly Nurse[]) =>
      Promise.all([
        ...nurses.map((nurse, index) => asker(nurse, seeded(seed + index))),
        ...cast.advisers.map((one) => adviser(one)),
      ]),
    stop: () => {
      goesOn = false;
    },
  };
}

export type Crowd = ReturnType<typeof createCrowd>;
