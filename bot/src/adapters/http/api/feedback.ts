import { z } from 'zod';
import {
  feedbackListSchema,
  feedbackSchema,
  feedbackSentSchema,
  type FeedbackSeen,
  type FeedbackSent,
} from '../../../contract/feedback.ts';
import type { Role } from '../../../domain/roster/county.ts';
import type { Feedback, FeedbackWritten } from '../../../domain/statistics/feedback.ts';
import {
  addFeedback,
  changeFeedback,
  feedbackEtag,
  ownFeedback,
  type FeedbackDone,
} from '../../../use-cases/report/feedback.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { statisticsPageWords } from '../../../wording/tab/statistics.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';

const base = '/api/statistics/feedback';
const writers: readonly Role[] = ['coordinator', 'admin'];

/** Totals of client feedback, typed in from other systems; Koppi collects none itself. */
export const feedbackRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: base,
    summary:
      'Totals of client feedback that the caller may change; all that are told stand in the report',
    roles: writers,
    answer: feedbackListSchema,
    handle: ({ caller }) => {
      const { items, ...where } = ownFeedback(tools, caller);
      return { kind: 'ok', json: { ...where, items: items.map((one) => seen(tools, one)) } };
    },
  }),
  apiRoute({
    method: 'POST',
    path: base,
    summary: 'One more total, of five answers or more',
    roles: writers,
    body: feedbackSentSchema,
    answer: feedbackSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const told = await addFeedback(tools, call.caller, writtenOf(call.body), actKey);
      return answered(tools, call, told, 201);
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/:id`,
    summary: 'Corrects a total',
    roles: writers,
    body: feedbackSentSchema,
    answer: feedbackSchema,
    ifMatch: true,
    handle: async (call) => answered(tools, call, await changed(tools, call, writtenOf(call.body))),
  }),
  apiRoute({
    method: 'DELETE',
    path: `${base}/:id`,
    summary: 'Takes a total away',
    roles: writers,
    answer: z.union([feedbackSchema, z.null()]),
    ifMatch: true,
    handle: async (call) => answered(tools, call, await changed(tools, call, undefined)),
  }),
];

const changed = (tools: Tools, call: Call, written: FeedbackWritten | undefined) =>
  changeFeedback(tools, call.caller, call.params['id'] ?? '', written, call.ifMatch);

function answered(
  tools: Tools,
  { language }: Pick<Call, 'language'>,
  told: FeedbackDone,
  status: 200 | 201 = 200,
): Answered<FeedbackSeen> {
  switch (told.kind) {
    case 'done': {
      const json = seen(tools, told.feedback);
      return { kind: 'ok', json, etag: json.etag, status };
    }
    case 'stale': {
      const current = told.feedback ? seen(tools, told.feedback) : null;
      return { kind: 'stale', current, etag: current?.etag ?? '' };
    }
    case 'not-found':
    case 'forbidden':
      return told;
    case 'full': {
      const { full } = statisticsPageWords(language).feedback;
      return { kind: 'held', errors: [{ path: '', message: full }] };
    }
    case 'unknown-station':
      return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'station' } };
    case 'identifier': {
      const refusal = { kind: 'identifier', found: told.found, where: 'form' } as const;
      return { kind: 'refused', refusal, fields: ['measure'] };
    }
  }
}

function seen(tools: Tools, one: Feedback): FeedbackSeen {
  const { id, source, measure, period, station = null, answers, value, scale } = one;
  return {
    ...{ id, etag: feedbackEtag(tools, one), source, measure, ...period },
    ...{ station, answers, value, ...scale },
  };
}

const writtenOf = ({ from, until, station, least, most, ...rest }: FeedbackSent) => ({
  ...rest,
  ...{ period: { from, until }, scale: { least, most } },
  ...(station === null ? {} : { station }),
});
