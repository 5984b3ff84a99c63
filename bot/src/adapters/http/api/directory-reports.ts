import {
  reportBodySchema,
  reportSchema,
  type ReportSeen,
} from '../../../contract/directory-contact.ts';
import { answerReport, reportError, type Told } from '../../../use-cases/directory/reports.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { directoryWordsOf } from '../../../wording/directory.ts';
import { apiRoute, type Answered, type ApiRoute } from '../door.ts';
import { atTab } from './act.ts';
import { reportJson } from './directory-people-json.ts';
import type { Reader } from './request-json.ts';

/** What readers tell of a contact is wrong, and what is answered to it. */
export const reportRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/reports',
    summary: 'Tells whoever tends a contact what is wrong in it',
    body: reportBodySchema,
    answer: reportSchema,
    handle: async (call) => {
      const { caller, body, params } = call;
      const { actKey } = atTab(call);
      const told = await reportError(tools, {
        caller,
        actKey,
        id: params['id'] ?? '',
        text: body.text,
      });
      return toldJson(tools, call, told, 201);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/reports/:id/answer',
    summary: 'Answers a report; the first answer stays',
    body: reportBodySchema,
    answer: reportSchema,
    handle: async (call) => {
      const { caller, body, params } = call;
      const told = await answerReport(tools, { caller, id: params['id'] ?? '', text: body.text });
      return toldJson(tools, call, told, 200);
    },
  }),
];

function toldJson(
  tools: Tools,
  { language }: Reader,
  told: Told,
  status: 200 | 201,
): Answered<ReportSeen> {
  const words = directoryWordsOf(language);
  switch (told.kind) {
    case 'done':
      return { kind: 'ok', json: reportJson(tools, told), status };
    case 'already': {
      const who = tools.known.person(told.by)?.name ?? words.somebody;
      return { kind: 'held', errors: [{ path: 'text', message: words.answered(who) }] };
    }
    case 'mistakes': {
      const message = told.mistake === 'missing' ? words.reportMissing : words.reportTooLong;
      return { kind: 'bad-input', errors: [{ path: 'text', message }] };
    }
    case 'forbidden':
    case 'not-found':
    case 'refused':
      return told;
  }
}
