import type { RequestStore, StoredRequest } from '../../../bot/src/ports.ts';
import type { LogAction } from '../../../bot/src/domain/consultation/types.ts';
import { fi } from '../../../bot/src/wording/fi.ts';
import { cardOf, pressed, verbsOf, type Json } from '../../helpers/card.ts';
import type { TeamsUser } from '../../helpers/teams-user.ts';

/** The acts of one request, in their order. */
const acts = ['send', 'accept', 'answer', 'close'] as const;
type Act = (typeof acts)[number];

const logged: Readonly<Record<Act, LogAction>> = {
  send: 'sent',
  accept: 'accepted',
  answer: 'answered',
  close: 'closed',
};
const answer = 'Soitan asiakkaalle heti.';

/** What a person was told. */
export type Told =
  /** A card: what was asked for is stored. */
  | { readonly kind: 'stored' }
  /** A sentence: it is not. */
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'other'; readonly says: string };

/** A nurse and a counsellor, who take one request after another through its life. */
export interface Pair {
  /** The request of the next act. */
  id(): string;
  next(): Act;
  /** What must come before the next act, such as the form that is sent. */
  prepare(): Promise<void>;
  press(): Promise<Told>;
  /** The next act's effect stands in the tables; undefined when it does not. */
  standing(requests: RequestStore): Promise<StoredRequest | undefined>;
  /** The log row of the act that must stand exactly once. */
  mark(): LogAction;
  /** The act is done: on to the one after it. */
  goOn(): void;
}

export function createPair(nurse: TeamsUser, counsellor: TeamsUser, sentence: string): Pair {
  let next = 0;
  let form: Json = {};
  const id = () => String((form.data as Json | undefined)?.nonce);
  const act = (): Act => acts[next] ?? 'send';
  const press = (verb: string, inputs: Json = {}) =>
    counsellor.execute({ verb, data: { id: id(), ...inputs } });
  const pressings = {
    send: () => nurse.execute(form, 'form'),
    accept: () => press('request.accept'),
    answer: () => press('request.answer', { answer }),
    close: () => press('request.close', { outcome: 'solved' }),
  } as const;
  return {
    id,
    next: act,
    prepare: async () => {
      if (act() !== 'send') return;
      const { answers } = await nurse.say(sentence);
      // What was still to be sent of the request before may come in between.
      const cards = answers
        .filter(({ activity }) => activity.attachments !== undefined)
        .map(({ activity }) => cardOf(activity));
      const card = cards.find((one) => verbsOf(one).includes('request.send'));
      if (!card) throw new Error('No form came');
      form = pressed(card, { verb: 'request.send' });
    },
    press: async () => {
      const { status, answer: said } = await pressings[act()]();
      if (status === 200 && typeof said.value === 'object') return { kind: 'stored' };
      const says = String(said.value);
      return status === 200 && says === fi.refusal.storage
        ? { kind: 'not-stored' }
        : { kind: 'other', says: `${status} ${says}` };
    },
    standing: async (requests) => {
      const stored = await requests.load(id());
      return stored && stands[act()](stored, counsellor.identity.aadObjectId) ? stored : undefined;
    },
    mark: () => logged[act()],
    goOn: () => {
      next = (next + 1) % acts.length;
    },
  };
}

const stands: Readonly<Record<Act, (stored: StoredRequest, counsellor: string) => boolean>> = {
  send: () => true,
  accept: ({ consultation }, counsellor) => consultation.adviser === counsellor,
  answer: ({ text }) => text.messages.filter((message) => message.text === answer).length === 1,
  close: ({ consultation }) => consultation.state === 'closed',
};
