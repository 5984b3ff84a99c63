import { z } from 'zod';
import { outcomes, followUpResults } from '../domain/consultation/types.ts';
import { textOf } from './text.ts';
import { moves, type MoveName } from './names.ts';
import { isVerb, verbInputs, type Verb } from './verbs.ts';

export { moves, type MoveName };

const verbs = verbInputs;
/** The address names the request; the form's number is the cards' own. */
const card = { id: true, nonce: true } as const;
const either = <const M extends string>(move: M) => z.literal([move, `request.${move}`]);
const bare = <const M extends string>(move: M) => z.strictObject({ move: either(move) });

const code = textOf(1, 200);
/** Something besides blanks. */
const said = textOf(1, 20_000).refine((text) => text.trim() !== '');

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
    .extend({ move: either('answer'), answer: said })
    .strict(),
  verbs['request.answerAndClose']
    .omit(card)
    .extend({ move: either('answerAndClose'), answer: said })
    .strict(),
  verbs['request.decline']
    .omit(card)
    .extend({ move: either('decline') })
    .strict(),
  verbs['request.handOver']
    .omit(card)
    .extend({ move: either('handOver'), adviser: code })
    .strict(),
  verbs['request.assign']
    .omit(card)
    .extend({ move: either('assign'), adviser: code })
    .strict(),
  verbs['request.followUp']
    .omit(card)
    .extend({ move: either('followUp'), result: z.enum(followUpResults) })
    .strict(),
  verbs['rating.send']
    .omit(card)
    .extend({ move: z.literal('rating.send') })
    .strict(),
  verbs['request.close']
    .omit({ ...card, list: true })
    .extend({ move: either('close'), outcome: z.enum(outcomes) })
    .strict(),
  verbs['request.edit']
    .omit({ ...card, sealed: true })
    .extend({ move: either('edit') })
    .strict(),
]);

/** The verb as it stands on the bot's cards. */
export function verbOf(move: z.output<typeof moveSchema>['move']): Verb {
  if (move === 'rating.send') return move;
  return isVerb(move) ? move : `request.${move}`;
}

/** A move as the tab sends it. */
export type MoveSent = z.input<typeof moveSchema>;
/** The same once it was checked. */
export type MoveRead = z.output<typeof moveSchema>;
