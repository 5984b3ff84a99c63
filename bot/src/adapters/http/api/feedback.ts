import { z } from 'zod';
import {
  feedbackListSchema,
  feedbackSchema,
  feedbackSentSchema,
  type FeedbackSeen,
  type FeedbackSent,
} from '../../../contract/feedback.ts';
import type { Feedback, FeedbackWritten } from '../../../domain/statistics/feedback.ts';
import { feedbackByHand, ownFeedback } from '../../../use-cases/report/feedback.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { atTab } from './act.ts';
import { answeredByHand, byHandWriters as roles } from './by-hand.ts';

const base = '/api/statistics/feedback';

/** Totals of client feedback, typed in from other systems; Koppi collects none itself. */
export const feedbackRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    ...{ method: 'GET', path: base, roles },
    summary:
      'Totals of client feedback that the caller may change; all of them stand in the report',
    answer: feedbackListSchema,
    handle: ({ caller }) => {
      const { items, ...where } = ownFeedback(tools, caller);
      const json = { ...where, items: items.map((one) => seen(tools, one)) };
      return { kind: 'ok', json: { ...json, stations: [...json.stations] } };
    },
  }),
  apiRoute({
    ...{ method: 'POST', path: base, roles },
    summary: 'One more total, of five answers or more',
    body: feedbackSentSchema,
    answer: feedbackSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const told = await feedbackByHand.add(tools, call.caller, writtenOf(call.body), actKey);
      return answeredByHand(call, told, (one) => seen(tools, one), 201);
    },
  }),
  apiRoute({
    ...{ method: 'PUT', path: `${base}/:id`, roles },
    summary: 'Corrects a total',
    body: feedbackSentSchema,
    answer: feedbackSchema,
    ifMatch: true,
    handle: async ({ caller, params, ifMatch, body, language }) => {
      const { id = '' } = params;
      const told = await feedbackByHand.change(tools, caller, id, writtenOf(body), ifMatch);
      return answeredByHand({ language }, told, (one) => seen(tools, one));
    },
  }),
  apiRoute({
    ...{ method: 'DELETE', path: `${base}/:id`, roles },
    summary: 'Takes a total away',
    answer: z.union([feedbackSchema, z.null()]),
    ifMatch: true,
    handle: async ({ caller, params, ifMatch, language }) => {
      const { id = '' } = params;
      const told = await feedbackByHand.change(tools, caller, id, undefined, ifMatch);
      return answeredByHand({ language }, told, (one) => seen(tools, one));
    },
  }),
];

function seen(tools: Tools, one: Feedback): FeedbackSeen {
  const { id, source, measure, period, station = null, answers, value, scale } = one;
  return {
    ...{ id, etag: feedbackByHand.etagOf(tools, one), source, measure, ...period },
    ...{ station, answers, value, ...scale },
  };
}

const writtenOf = ({
  from,
  until,
  station,
  least,
  most,
  ...rest
}: FeedbackSent): FeedbackWritten => ({
  ...rest,
  ...{ period: { from, until }, scale: { least, most } },
  ...(station === null ? {} : { station }),
});
