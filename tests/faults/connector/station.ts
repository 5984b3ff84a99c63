import type { Around } from '../../../bot/src/compose.ts';
import type { Delivery, Messenger } from '../../../bot/src/ports.ts';
import type { Activity } from '../../helpers/activity.ts';
import type { Person } from '../../helpers/person.ts';
import { startService, type RunningService } from '../../helpers/service.ts';
import type { Trouble } from '../../helpers/fake-connector.ts';
import { slow, type deck } from './troubles.ts';

/** A nurse and the counsellor who is on site there on Tuesdays. */
interface Pair {
  readonly nurse: Person;
  readonly adviser: Person;
  readonly sentence: string;
}

/** The service in this process, and what is asked and taken in it under trouble. */
export interface Station {
  readonly service: RunningService;
  /** Each pair: a request under trouble, its card arrives, it is taken, the nurse is told. */
  round(): Promise<void>;
  /** So many requests sent while nothing gets through for an hour; gives the product minutes until all is sent. */
  hourDown(requests: number): Promise<number>;
}

type Deck = ReturnType<typeof deck>;

export async function openStation(
  troubles: Deck,
  random: () => number,
  broken: boolean,
): Promise<Station> {
  const service = await startService({
    at: '2026-11-24T08:45',
    ...(broken && { around: swallowing }),
  });
  const { nurse, nurseNiinivaara, nurseKitee, a, b, c } = service.people;
  const pairs: readonly Pair[] = [
    { nurse, adviser: a, sentence: 'Rantakylässä kysymys asumistuesta, tänään' },
    { nurse: nurseNiinivaara, adviser: b, sentence: 'Niinivaaralla kysymys asumistuesta, tänään' },
    { nurse: nurseKitee, adviser: c, sentence: 'Tohmajärvellä kysymys asumistuesta, tänään' },
  ];
  const trouble = ({ chat }: Person): void => {
    const drawn = troubles.next().value;
    const times = slow.includes(drawn) ? 1 : 1 + Math.floor(random() * 3);
    service.connector.fail(chat, drawn, times);
  };
  const ask = async ({ nurse: asker, sentence }: Pair, before: () => void): Promise<void> => {
    const form = await asker.writes(sentence);
    before();
    await asker.taps('request.send', {}, { on: form });
  };

  return {
    service,
    round: async () => {
      await Promise.all(pairs.map((pair) => ask(pair, () => trouble(pair.adviser))));
      await untilSent(service);
      for (const { nurse: asker } of pairs) trouble(asker);
      // Who got no card cannot take it: the judge will miss the card.
      const asked = pairs.filter(({ adviser }) => adviser.isOffered('request.accept'));
      await Promise.all(asked.map(({ adviser }) => adviser.taps('request.accept')));
      await untilSent(service);
      service.connector.recover();
    },
    hourDown: async (requests) => {
      const forms: (() => Promise<unknown>)[] = [];
      for (let form = 0; form < requests; form += 1) {
        const { nurse: asker, sentence } = pairs[form % pairs.length]!;
        const on = await asker.writes(sentence);
        forms.push(() => asker.taps('request.send', {}, { on }));
      }
      service.connector.fail('*', outage(troubles), Infinity);
      for (const send of forms) await send();
      await service.advance(60);
      service.connector.recover();
      return untilSent(service, 0.25, 15);
    },
  };
}

/** An hour in which nothing arrives: what is silent fails at once here, and 412 is one card's own. */
function outage(troubles: Deck): Trouble {
  for (;;) {
    const { value } = troubles.next();
    if (slow.includes(value)) return { lost: 'reset' };
    if ('status' in value ? value.status !== 412 : value.delivered !== true) return value;
  }
}

/** Product minutes until nothing is left to be sent; at most a few. */
async function untilSent(service: RunningService, step = 0.25, atMost = 5): Promise<number> {
  for (let minutes = 0; ; minutes += step) {
    const left = (await service.requests()).reduce((sum, { outbox }) => sum + outbox, 0);
    if (left === 0 || minutes >= atMost) return left === 0 ? minutes : Infinity;
    await service.advance(step);
  }
}

/** The broken variant: what was not delivered is taken for sent. */
const swallowing: Around = (name, port) =>
  name === 'messenger' ? withSends(port, (delivery) => swallowed(delivery)) : port;

const swallowed = (delivery: Delivery): Delivery =>
  delivery.kind === 'later' ? { kind: 'sent', activityId: 'nowhere' } : delivery;

function withSends<P extends object>(port: P, told: (delivery: Delivery) => Delivery): P {
  const messenger = port as unknown as Messenger;
  const around: Messenger = {
    ...messenger,
    send: async (...given) => told(await messenger.send(...given)),
    update: async (...given) => told(await messenger.update(...given)),
  };
  return around as unknown as P;
}

/** The request a card belongs to; undefined for cards and messages without one. */
export function requestOn(activity: Activity): string | undefined {
  return /"data":\{[^{}]*"id":"([a-zA-Z]+)"/u.exec(JSON.stringify(activity))?.[1];
}
