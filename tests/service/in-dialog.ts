import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { complaintsOf } from '../helpers/card-parser.ts';
import {
  elementsOf,
  submitted,
  textOf,
  type Card,
  type Json,
  type Press,
} from '../helpers/card.ts';
import type { Person } from '../helpers/person.ts';
import type { RunningService } from '../helpers/service.ts';

/** The command as the app's manifest names it. */
const commandId = 'askKoppi';

/** A chat of two people, without Koppi: Teams calls it personal as well. */
export const colleagues = { kind: 'personal', id: '19:a_b@unq.gbl.spaces' } as const;
export const html = '<p>Rantakylässä kysymys&nbsp;<b>asumis</b>tuesta, tänään</p>';
export const send = { verb: 'request.send' } as const;

/** What a dialog shows. */
export interface Shown {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
  /** Of its buttons, in reading order. */
  readonly verbs: readonly string[];
}

const answerSchema = z.strictObject({
  task: z.strictObject({
    type: z.literal('continue'),
    value: z.strictObject({
      title: z.string(),
      height: z.enum(['small', 'large']),
      width: z.literal('medium'),
      card: z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ type: z.literal('AdaptiveCard') }),
      }),
    }),
  }),
});

/** What Teams sends along with the action on a message that reads so. */
export const onMessage = (content: string, contentType = 'html'): Json => ({
  commandId,
  commandContext: 'message',
  requestId: randomUUID(),
  messagePayload: {
    id: '1606000000000',
    createdDateTime: '2026-11-24T08:00:00.000Z',
    from: {
      user: { userIdentityType: 'aadUser', id: 'somebody', displayName: 'Työkaveri Toinen' },
    },
    body: { contentType, content },
    attachments: [],
    mentions: [],
  },
  context: { theme: 'default' },
});

/** The same from the message box. */
export const onNothing: Json = { commandId, commandContext: 'compose', context: {} };

/** All rows that a request, its reader or a chat could have. */
export const keptIn = ({ rows }: RunningService) =>
  Promise.all(
    (['Requests', 'People', 'Due', 'Views'] as const).map((table) => rows.listAcross(table, '')),
  );

const invoke = (person: Person, name: string, value: unknown, more: Json = {}) =>
  person.post({ type: 'invoke', name: `composeExtension/${name}`, value, ...more });

export const fetched = (person: Person, value: unknown) => invoke(person, 'fetchTask', value);
export const pressedWith = (person: Person, value: unknown) =>
  invoke(person, 'submitAction', value);

function shown({ status, body, answers }: Awaited<ReturnType<Person['post']>>): Shown {
  expect({ status, answers }).toEqual({ status: 200, answers: [] });
  const { title, card } = answerSchema.parse(JSON.parse(body)).task.value;
  const { content } = card;
  const buttons = [...elementsOf(content)].filter(({ type }) => type === 'Action.Submit');
  expect(complaintsOf(content)).toEqual([]);
  expect(JSON.stringify(content)).not.toContain('Action.Execute');
  const verbs = buttons.map(({ data }) => String((data as Json)['verb']));
  return { title, text: textOf(content), card: content, verbs };
}

/** Opens the dialog of the action. */
export const opens = async (person: Person, value: unknown): Promise<Shown> =>
  shown(await fetched(person, value));

/** A button of the dialog, as a client presses it; `id` of the activity where it comes once more. */
export const taps = async (
  person: Person,
  { card }: Pick<Shown, 'card'>,
  press: Press,
  id: string = randomUUID(),
): Promise<Shown> => forges(person, submitted(card, press), id);

/** Any data, also such as no client would send. */
export const forges = async (person: Person, data: Json, id: string = randomUUID()) =>
  shown(await invoke(person, 'submitAction', { ...onMessage('x'), data }, { id }));
