import { randomUUID } from 'node:crypto';
import type { NoticesSeen } from '../../../contract/requests.ts';
import { dangerNumbers } from '../../../telling/danger-numbers.ts';
import type { AtTab, Outcome } from '../../../use-cases/from-tab.ts';
import { refusedFields } from '../../../use-cases/screen.ts';
import { seeRequest } from '../../../use-cases/see-request.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import type { Notices } from '../../../use-cases/view.ts';
import type { Answered, Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { penFor, requestJson, type Reader } from './request-json.ts';
import type { RequestSeen } from '../../../contract/request.ts';

/** Without an Idempotency-Key every call is an act of its own. */
export function atTab({ caller, language, actKey }: Call): AtTab {
  return { caller, language, actKey: actKey === '' ? randomUUID() : actKey };
}

/** The free texts of a form, of which any may hold what must not stand there. */
const freeTexts = ['question', 'place', 'answer', 'result', 'proposal', 'sentence'];

/** Why it was not done; what stands there now comes along for those who may read it. */
export async function problemOf(
  tools: Tools,
  reader: Reader,
  outcome: Exclude<Outcome, { kind: 'done' }>,
  body: object,
  id?: string,
): Promise<Problem> {
  if (outcome.kind === 'unnoticed')
    return { kind: 'unnoticed', current: noticesJson(tools, reader, outcome.notices) };
  const { refusal } = outcome;
  if (refusal.kind === 'not-found') return { kind: 'not-found' };
  if (refusal.kind === 'identifier') {
    const texts = Object.entries(body).filter(([field]) => freeTexts.includes(field));
    return { ...outcome, fields: refusedFields(tools, Object.fromEntries(texts)) };
  }
  const stored = id === undefined ? undefined : await seeRequest(tools, reader.caller, id);
  if (!stored) return outcome;
  const current = requestJson(tools, stored, reader);
  const etag = String(current.version);
  return refusal.kind === 'stale'
    ? { kind: 'stale', current, etag }
    : { ...outcome, current, etag };
}

/** The request as it stands after the act, as a GET would show it. */
export async function acted(
  tools: Tools,
  reader: Reader,
  id: string,
  status: 200 | 201,
): Promise<Answered<RequestSeen>> {
  const stored = await tools.requests.load(id);
  if (!stored) return { kind: 'not-found' };
  const json = requestJson(tools, stored, reader);
  return { kind: 'ok', json, etag: String(json.version), status };
}

export function noticesJson(tools: Tools, reader: Reader, notices: Notices): NoticesSeen {
  const numbers = notices.danger ? [...dangerNumbers(penFor(tools, reader))] : [];
  const { danger, nameWarning, dateWarning } = notices;
  return { danger, nameWarning, dateWarning, numbers };
}
