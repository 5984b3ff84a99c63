import {
  askedSchema,
  wantedSchema,
  wantedSentSchema,
  wishAnswerSchema,
  wishesSchema,
  wishSchema,
  wishSentSchema,
  type WishSeen,
} from '../../../contract/library-wishes.ts';
import { mayWrite } from '../../../domain/library/rights.ts';
import {
  answerWishBy,
  askedHere,
  makeWish,
  wantWish,
  wishesFor,
  type WishChanged,
  type WishShown,
} from '../../../use-cases/library/wishes.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';
import { etagOf } from './library.ts';
import { iso } from './request-json.ts';

/** What people would like to learn, and what they ask about. */
export const libraryWishRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/library/wishes',
    summary: 'Wishes for trainings, with how many want them; who does is not told',
    answer: wishesSchema,
    handle: (call) => {
      const json = {
        wishes: wishesFor(tools, call).map(wishJson),
        mayAnswer: mayWrite(tools.known.person(call.caller)),
      };
      return { kind: 'ok', json, etag: etagOf(tools, json) };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/wishes',
    summary: 'A new wish; the same act sent again is the same wish',
    body: wishSentSchema,
    answer: wishSchema,
    handle: async (call) => {
      const made = await makeWish(tools, call, { ...call.body, act: atTab(call).actKey });
      if (made.kind === 'made') return { kind: 'ok', json: wishJson(made.wish), status: 201 };
      return 'field' in made.refusal ? made : { ...made, fields: ['text'] };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/wishes/:id/wanted',
    summary: 'One would like it too, or takes one’s voice back',
    body: wantedSentSchema,
    answer: wantedSchema,
    handle: async (call) =>
      wantedJson(call, await wantWish(tools, call, idOf(call), call.body.isWanted)),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/wishes/:id/answer',
    summary: 'Says which training came of a wish',
    body: wishAnswerSchema,
    answer: wantedSchema,
    handle: async (call) => {
      if (!mayWrite(tools.known.person(call.caller))) return { kind: 'forbidden' };
      return wantedJson(call, await answerWishBy(tools, call, idOf(call), call.body.group));
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/asked',
    summary: 'What one’s own station asks most this quarter and has no training about',
    answer: askedSchema,
    handle: async (call) => {
      const { station = null, months, topics } = await askedHere(tools, call);
      const json = { station, months: [...months], topics: [...topics] };
      return { kind: 'ok', json };
    },
  }),
];

const idOf = ({ params }: Pick<Call, 'params'>): string => params['id'] ?? '';

function wishJson({ wish, count, isMine, answeredBy }: WishShown): WishSeen {
  const { id, text, topic = null, at } = wish;
  const answer = answeredBy ? { group: answeredBy.group, title: answeredBy.title } : null;
  return { ...{ id, text, topic, at: iso(at) }, ...{ count, isMine, answeredBy: answer } };
}

function wantedJson(
  { language }: Call,
  changed: WishChanged,
): Answered<{ readonly wish: WishSeen | null }> {
  if (changed.kind === 'not-found') return changed;
  if (changed.kind === 'refused') {
    const message = libraryWordsOf(language).wish[changed.why];
    return { kind: 'held', errors: [{ path: '', message }] };
  }
  return { kind: 'ok', json: { wish: changed.wish ? wishJson(changed.wish) : null } };
}
