import type { LogAction } from '../../../bot/src/domain/consultation/types.ts';
import type { Json } from '../../helpers/card.ts';

export type Role = 'asker' | 'adviser' | 'second' | 'leader';

/** One act of one person, and the log rows it leaves: once, however often it is delivered. */
export interface Deed {
  readonly by: Role;
  /** Said to Koppi, or a button pressed. */
  readonly says?: string;
  readonly verb?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Which of several buttons with this verb. */
  readonly which?: Json;
  readonly leaves?: readonly LogAction[];
  /** About oneself: a late second delivery is told by its id alone. */
  readonly own?: true;
  /** Pressed on the card that the act before was answered with, which belongs to no request. */
  readonly onAnswer?: true;
}

/** What one request, or one person's day, comes to; a wait between the parts of it. */
export interface Story {
  readonly name: string;
  readonly parts: readonly (readonly Deed[])[];
  /** The words of the conversation in the end, before they are erased. */
  readonly words?: readonly string[];
  readonly state?: string;
  /** Entries that count. */
  readonly entries?: number;
  /** What holds of the adviser in the end. */
  readonly language?: string;
  readonly station?: string;
  readonly absences?: number;
}

/** Minutes after the parts of a story. */
export const waits = [11, 31 * 24 * 60] as const;

const deed = (by: Role, verb: string, leaves: LogAction, more: Partial<Deed> = {}): Deed => ({
  by,
  verb,
  leaves: [leaves],
  ...more,
});
const says = (by: Role, words: string, more: Partial<Deed> = {}): Deed => ({
  by,
  says: words,
  ...more,
});
const answers = (by: Role, answer: string) =>
  deed(by, 'request.answer', 'answered', { inputs: { answer } });
const sends = (inputs: Deed['inputs'] = {}) =>
  deed('asker', 'request.send', 'sent', { inputs, onAnswer: true });
const result = 'Hakemus tehty yhdessä, kirjattu sosiaalikertomukseen.';

export const stories: readonly Story[] = [
  {
    name: 'advice, handed over, closed, reopened and closed again',
    parts: [
      [
        says('asker', 'Rantakylässä kysymys asumistuesta, tänään'),
        sends(),
        deed('adviser', 'request.accept', 'accepted'),
        answers('adviser', 'Soita Kelaan.'),
        answers('asker', 'Kiitos!'),
        answers('adviser', 'Ole hyvä.'),
        // The same words again, on a newer card: said twice, so stored twice.
        answers('asker', 'Kiitos!'),
        { ...deed('adviser', 'request.handOver', 'handed-over'), inputs: { adviser: 'second' } },
        deed('second', 'request.accept', 'accepted'),
        {
          ...deed('second', 'request.answerAndClose', 'answered'),
          inputs: { answer: 'Hoidettu.' },
          leaves: ['answered', 'closed'],
        },
        deed('asker', 'rating.send', 'rated', { which: { helped: 'yes' } }),
        deed('asker', 'request.reopen', 'reopened'),
        deed('second', 'request.close', 'closed', { inputs: { outcome: 'handled' } }),
      ],
      [],
      [deed('second', 'request.followUp', 'followed-up', { which: { result: 'completed' } })],
    ],
    words: ['Soita Kelaan.', 'Kiitos!', 'Ole hyvä.', 'Kiitos!', 'Hoidettu.'],
    state: 'closed',
  },
  {
    name: 'a matter to handle: words left, edited, declined, taken, closed twice',
    parts: [
      [
        says('asker', 'Rantakylässä kysymys toimeentulotuesta, tänään'),
        sends({ kind: 'handle', permission: 'true' }),
        deed('asker', 'request.referenceLeft', 'reference-left'),
        { by: 'asker', verb: 'request.edit' },
        deed('asker', 'request.edit', 'edited', {
          inputs: { question: 'Kuka auttaa hakemuksen liitteissä?' },
          onAnswer: true,
        }),
        deed('adviser', 'request.decline', 'declined'),
        deed('second', 'request.accept', 'accepted'),
        deed('second', 'request.close', 'closed', { inputs: { outcome: 'handled', result } }),
        deed('second', 'request.reopen', 'reopened'),
        deed('second', 'request.close', 'closed', { inputs: { outcome: 'handled', result } }),
      ],
    ],
    words: [],
    state: 'closed',
  },
  {
    name: 'for now: nobody takes it, the client leaves, it is withdrawn',
    parts: [
      [
        says('asker', 'Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4'),
        sends(),
        deed('adviser', 'request.decline', 'declined'),
      ],
      [
        deed('asker', 'request.stillHere', 'still-here'),
        deed('asker', 'request.withdraw', 'withdrawn'),
      ],
    ],
    words: [],
    state: 'withdrawn',
  },
  {
    name: 'for now: the client leaves, the coordinator names who takes it',
    parts: [
      [says('asker', 'Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4'), sends()],
      [
        deed('asker', 'request.clientLeft', 'client-left'),
        deed('leader', 'request.assign', 'assigned', { inputs: { adviser: 'adviser' } }),
        answers('adviser', 'Tulen heti.'),
        deed('asker', 'request.withdraw', 'withdrawn'),
      ],
    ],
    words: ['Tulen heti.'],
    state: 'withdrawn',
  },
  {
    name: 'an adviser’s own day',
    parts: [
      [
        says('adviser', 'merkintä'),
        {
          by: 'adviser',
          verb: 'entry.send',
          onAnswer: true,
          inputs: { station: 'kitee', topic: 'benefits' },
        },
        says('adviser', 'merkintä'),
        {
          by: 'adviser',
          verb: 'entry.send',
          onAnswer: true,
          inputs: { station: 'rantakyla', topic: 'housing' },
        },
        says('adviser', 'kieli svenska', { own: true }),
        says('adviser', 'språk suomi', { own: true }),
        says('adviser', 'asema Kitee', { own: true }),
        says('adviser', 'asema Rantakylä', { own: true }),
        says('adviser', 'varattu 14', { own: true }),
        says('adviser', 'vapaa', { own: true }),
        says('adviser', 'poissa huomenna', { own: true }),
      ],
    ],
    entries: 2,
    language: 'fi',
    station: 'rantakyla',
    absences: 1,
  },
];
