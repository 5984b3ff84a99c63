import { setTimeout as pause } from 'node:timers/promises';
import type { Call, FakeConnector } from '../../helpers/fake-connector.ts';
import { elementsOf, verbsOf, type Card } from '../../helpers/card.ts';
import type { TeamsUser } from '../../helpers/teams-user.ts';
import { chooseFinnish, install, press, writeForForm, type Held, type Shown } from './client.ts';
import type { People } from './people.ts';

/** What people were told about one request, and so rely on. */
export interface Asked {
  readonly id: string;
  readonly asker: TeamsUser;
  /** Everybody who was shown that they got it. */
  readonly winners: TeamsUser[];
  answered: boolean;
  closed: boolean;
}

export interface Traffic {
  readonly asked: readonly Asked[];
  /** Acknowledged acts. */
  acts(): number;
  /** Nothing is asked of the service any more: everybody waits for a card, or has gone home. */
  quiet(): boolean;
  /** False when nobody wants anything any more. */
  wants(): boolean;
  /** Nobody waits for a card any longer. */
  giveUp(): void;
}

interface Plan {
  readonly people: People;
  readonly connector: FakeConnector;
  readonly requests: number;
  /** Who adds Koppi before anybody asks. */
  readonly newcomers: readonly TeamsUser[];
  readonly random: () => number;
  readonly fault: (fault: string) => void;
}

const sentences = [
  'Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4',
  'Rantakylässä kysymys asumistuesta, tänään',
];
/** How many people want something of the service at once. */
const atOnce = 6;

const said = 'Täytetään hakemus yhdessä.';

/** Requests from form to closing, many at once, by people who do not give up. */
export function startTraffic(plan: Plan): Traffic {
  const { people, connector, newcomers, random } = plan;
  const asked: Asked[] = [];
  const cards = cardsOf(connector, people);
  const nurses = [...people.nurses];
  let acts = 0;
  let busy = 0;
  let begun = 0;
  const waiting: (() => void)[] = [];
  const working = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };

  const ask = async (): Promise<Asked | undefined> => {
    const asker = nurses.shift();
    if (!asker) throw new Error('more at once than there are nurses');
    try {
      if (random() < 0.1) await chooseFinnish(asker, random);
      const sentence = sentences[begun++ % sentences.length] ?? '';
      const form = await writeForForm(asker, sentence, random);
      const one = {
        id: idOf(form.card, 'nonce') ?? '',
        asker,
        winners: [],
        answered: false,
        closed: false,
      };
      asked.push(one);
      const receipt = await press(asker, form, { verb: 'request.send' }, random);
      if (!receipt.card || receipt.verbs.includes('request.send'))
        plan.fault(`sent, and was answered with: ${receipt.text.slice(0, 80)}`);
      acts += 1;
      return one;
    } finally {
      nurses.push(asker);
    }
  };

  const take = async (one: Asked): Promise<Held | undefined> => {
    const held = await cards.of(one.id);
    const takers = [...held].slice(0, random() < 0.4 ? 2 : 1);
    const shown = await working(() =>
      Promise.all(
        takers.map(async ([user, card]) => ({
          user,
          card,
          got: await press(user, card, { verb: 'request.accept' }, random),
        })),
      ),
    );
    let own: Held | undefined;
    for (const { user, got, card } of shown) {
      acts += 1;
      if (got.verbs.includes('request.close') && got.card) {
        one.winners.push(user);
        own = { card: got.card, activityId: card.activityId };
      } else if (!/otti kopin|ehti ensin/u.test(got.text))
        plan.fault(`took, and was answered with: ${got.text.slice(0, 80)}`);
    }
    return own;
  };

  const finish = async (one: Asked, own: Held): Promise<void> => {
    const [user] = one.winners;
    if (!user) return;
    const acted = (got: Shown) => {
      acts += 1;
      return got;
    };
    if (random() < 0.4) {
      const got = acted(
        await press(user, own, { verb: 'request.answer', inputs: { answer: said } }, random),
      );
      one.answered = got.text.includes(said);
      if (!one.answered) plan.fault(`answered, and was answered with: ${got.text.slice(0, 80)}`);
    }
    if (random() < 0.7) {
      const got = acted(
        await press(user, own, { verb: 'request.close', inputs: { outcome: 'solved' } }, random),
      );
      one.closed = !got.verbs.includes('request.close');
      if (!one.closed) plan.fault(`closed, and was answered with: ${got.text.slice(0, 80)}`);
    }
  };

  const follow = async (one: Asked): Promise<void> => {
    const own = await take(one);
    if (own) await working(() => finish(one, own));
  };

  const later: Promise<void>[] = [];
  const failed = (error: unknown) => plan.fault(error instanceof Error ? error.message : 'failed');
  const work = async () => {
    while (begun < plan.requests) {
      const one = await working(ask).catch(failed);
      // One in five is left waiting, for the engine to look after.
      if (one && random() < 0.8) later.push(follow(one).catch(failed));
    }
  };
  const arrived = Promise.all(newcomers.map((one) => working(() => install(one)).catch(failed)));
  const asking = arrived.then(() => Promise.all(Array.from({ length: atOnce }, work)));
  let wants = true;
  void asking
    .then(() => Promise.all(later))
    .then(() => {
      wants = false;
    });
  return {
    asked,
    acts: () => acts,
    quiet: () => busy === 0,
    wants: () => wants,
    giveUp: () => cards.stop(),
  };
}

/** Watches what the connector delivers: who holds which request's card with the button to take it. */
function cardsOf(connector: FakeConnector, { advisers }: People) {
  const held = new Map<string, Map<TeamsUser, Held>>();
  let read = 0;
  let stopped = false;
  const look = () => {
    for (; read < connector.calls.length; read += 1) note(connector.calls[read]);
  };
  const note = (call: Call | undefined) => {
    const user = call && advisers.get(call.conversation);
    const card = call && cardIn(call);
    if (!user || !card || !verbsOf(card).includes('request.accept')) return;
    const id = idOf(card, 'id');
    if (id === undefined) return;
    const own = held.get(id) ?? new Map<TeamsUser, Held>();
    own.set(user, { card, activityId: call.activityId });
    held.set(id, own);
  };
  return {
    of: async (id: string): Promise<ReadonlyMap<TeamsUser, Held>> => {
      for (;;) {
        look();
        const own = held.get(id);
        if (own) return own;
        if (stopped) throw new Error('its card never came');
        await pause(20);
      }
    },
    stop: () => {
      stopped = true;
    },
  };
}

export function cardIn({ activity }: Call): Card | undefined {
  return activity.attachments?.[0]?.content as Card | undefined;
}

/** The request, or the form's nonce, that the card's buttons carry. */
export function idOf(card: Card, key: 'id' | 'nonce'): string | undefined {
  for (const { data } of elementsOf(card)) {
    const value = (data as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof value === 'string' && /^[a-z]{24}$/u.test(value)) return value;
  }
  return undefined;
}
