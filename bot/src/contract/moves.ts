import { z } from 'zod';
import { verbInputs } from './verbs.ts';

/** What people do with a request: the bot's own verbs, without their "request.". */
export const moves = [
  'accept',
  'answer',
  'answerAndClose',
  'decline',
  'handOver',
  'close',
  'reopen',
  'followUp',
  'assign',
  'wider',
  'withdraw',
  'referenceLeft',
  'stillHere',
  'clientLeft',
  'edit',
  'rating.send',
] as const;
export type MoveName = (typeof moves)[number];

const verbs = verbInputs;
/** The address names the request; the form's number is the cards' own. */
const card = { id: true, nonce: true } as const;
const either = <const M extends string>(move: M) => z.literal([move, `request.${move}`]);
const bare = <const M extends string>(move: M) => z.strictObject({ move: either(move) });

/** What POST /api/requests/:id/moves takes: the move, or its whole verb, and its inputs. */
export const moveSchema = z.discriminatedUnion('move', [
  bare('accept'),
  bare('reopen'),
  bare('wider'),
  bare('withdraw'),
  bare('referenceLeft'),
  bare('stillHere'),
  bare('clientLeft'),
  verbs['request.answer']
    .omit(card)
    .extend({ move: either('answer') })
    .strict(),
  verbs['request.answerAndClose']
    .omit(card)
    .extend({ move: either('answerAndClose') })
    .strict(),
  verbs['request.decline']
    .omit(card)
    .extend({ move: either('decline') })
    .strict(),
  verbs['request.handOver']
    .omit(card)
    .extend({ move: either('handOver') })
    .strict(),
  verbs['request.assign']
    .omit(card)
    .extend({ move: either('assign') })
    .strict(),
  verbs['request.followUp']
    .omit(card)
    .extend({ move: either('followUp') })
    .strict(),
  verbs['rating.send']
    .omit(card)
    .extend({ move: z.literal('rating.send') })
    .strict(),
  verbs['request.close']
    .omit({ ...card, list: true })
    .extend({ move: either('close') })
    .strict(),
  verbs['request.edit']
    .omit({ ...card, sealed: true })
    .extend({ move: either('edit') })
    .strict(),
]);

/** A move as the tab sends it. */
export type MoveSent = z.input<typeof moveSchema>;
