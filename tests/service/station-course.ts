import { fi } from '../../bot/src/wording/fi.ts';
import type { Seen } from '../helpers/person.ts';
import type { RunningService, Stored } from '../helpers/service.ts';
import { actsAtTab, type TabAct } from './acts-at-tab.ts';
import { nowSentence, todaySentence } from './fresh.ts';

const said = 'Täytetään hakemus yhdessä.';

/** What somebody does in the chat until it is acknowledged. */
export interface ChatAct {
  readonly name: string;
  readonly who: 'nurse' | 'nurseNiinivaara' | 'a';
  /** A sentence, or a button with what is filled in. */
  readonly does: string | readonly [verb: string, inputs?: Inputs, data?: Inputs];
  readonly acknowledges: (seen: Seen) => boolean;
  /** What then stands in the store. */
  readonly stands: (stored: Stored | undefined) => boolean;
}

type Inputs = Readonly<Record<string, string>>;

/** Time that passes with nobody pressing anything, until this wall clock. */
export interface Pause {
  readonly name: string;
  readonly until: string;
}

export type Act = ChatAct | TabAct;

/** Two days of a station: requests in the chat from the first word to the rating, then the tab. */
export const course: readonly (Act | Pause)[] = [
  {
    name: 'writing',
    who: 'nurse',
    does: nowSentence,
    acknowledges: ({ verbs }) => verbs.includes('request.send'),
    stands: () => true,
  },
  {
    name: 'sending',
    who: 'nurse',
    does: ['request.send'],
    acknowledges: ({ verbs }) => verbs.includes('request.withdraw'),
    stands: (stored) => stored?.consultation.state === 'waiting',
  },
  { name: 'looking again', until: '2026-11-24T10:22' },
  {
    name: 'taking',
    who: 'a',
    does: ['request.accept'],
    acknowledges: ({ verbs }) => verbs.includes('request.close'),
    stands: (stored) => stored?.consultation.state === 'accepted',
  },
  {
    name: 'answering',
    who: 'a',
    does: ['request.answer', { answer: said }],
    acknowledges: ({ text }) => text.includes(said),
    stands: (stored) => stored?.text.messages.length === 1,
  },
  {
    name: 'closing',
    who: 'a',
    does: ['request.close', { outcome: 'solved' }],
    acknowledges: ({ text }) => text.includes(fi.state.closed),
    stands: (stored) => stored?.consultation.state === 'closed',
  },
  { name: 'showing the end', until: '2026-11-24T11:00' },
  {
    name: 'rating',
    who: 'nurse',
    does: ['rating.send', {}, { helped: 'yes' }],
    acknowledges: ({ text }) => text.includes(fi.state.closed),
    stands: (stored) => stored?.consultation.helped === 'yes',
  },
  {
    name: 'writing once more',
    who: 'nurseNiinivaara',
    does: todaySentence,
    acknowledges: ({ verbs }) => verbs.includes('request.send'),
    stands: () => true,
  },
  {
    name: 'sending once more',
    who: 'nurseNiinivaara',
    does: ['request.send'],
    acknowledges: ({ verbs }) => verbs.includes('request.withdraw'),
    stands: () => true,
  },
  ...actsAtTab,
  { name: 'steps without a person', until: '2026-11-24T12:00' },
  { name: 'the next morning', until: '2026-11-25T08:01' },
];

/** The request that goes all the way. */
export async function firstOf(service: RunningService): Promise<Stored | undefined> {
  const all = await service.requests();
  return all.find(({ consultation }) => consultation.asker === service.people.nurse.id);
}
