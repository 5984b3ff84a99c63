import { patternSchema, weekQuerySchema, weekSchema } from '../../../contract/schedule.ts';
import {
  absenceSentSchema,
  blocksSentSchema,
  extraDaySentSchema,
  patternChangedSchema,
  previewSchema,
  previewSentSchema,
  swapAnswerSchema,
  swapSentSchema,
  type PatternChanged,
  type Preview,
  type PreviewSent,
} from '../../../contract/schedule-changes.ts';
import type { ScheduleChange } from '../../../domain/schedule/change.ts';
import { clashRemark, holidayRemark, nameRemarks } from '../../../telling/schedule.ts';
import { changeDays } from '../../../use-cases/schedule/change-days.ts';
import { readDays } from '../../../use-cases/schedule/days.ts';
import { previewChange } from '../../../use-cases/schedule/preview-change.ts';
import { weekView } from '../../../use-cases/schedule/week.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { badInput, changeOf, effectsOnWire, penFor } from './schedule-json.ts';

/** Who is where: the week, one's own days, and what changing them would do. */
export const scheduleRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/schedule/week',
    summary: 'Who is where in a week; by station or by person',
    query: weekQuerySchema,
    answer: weekSchema,
    handle: ({ caller, query }) => {
      const json = weekView(tools, caller, query.from);
      const etag = tools.secrets.operation(['week', JSON.stringify(json)]);
      return { kind: 'ok', json, etag };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/schedule/people/:id',
    summary: 'Somebody’s days, to be changed',
    answer: patternSchema,
    handle: ({ caller, params }) => {
      const read = readDays(tools, caller, params['id'] ?? '');
      if (read.kind !== 'read') return read;
      return { kind: 'ok', json: read.days.pattern, etag: read.days.etag };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/schedule/preview',
    summary: 'What a change would do to waiting requests and stations; nothing is stored',
    body: previewSentSchema,
    answer: previewSchema,
    handle: (call) => preview(tools, call),
  }),
  ...changingRoutes(tools),
  ...swapRoutes(tools),
];

const changingRoutes = (tools: Tools): readonly ApiRoute[] => {
  const change = <Body>(call: Call<unknown, Body>, wanted: ScheduleChange) =>
    changed(tools, call, wanted);
  return [
    apiRoute({
      method: 'PUT',
      path: '/api/schedule/people/:id',
      summary: 'The blocks of somebody’s week, all of them',
      body: blocksSentSchema,
      answer: patternChangedSchema,
      ifMatch: true,
      handle: (call) => change(call, changeOf({ kind: 'blocks', ...whose(call), ...call.body })),
    }),
    apiRoute({
      method: 'POST',
      path: '/api/schedule/people/:id/absences',
      summary: 'Somebody is away, with or without a substitute',
      body: absenceSentSchema,
      answer: patternChangedSchema,
      ifMatch: true,
      handle: (call) => change(call, changeOf({ kind: 'absence', ...whose(call), ...call.body })),
    }),
    apiRoute({
      method: 'DELETE',
      path: '/api/schedule/people/:id/absences/:item',
      summary: 'An absence that has not begun is taken back; one that runs ends now',
      answer: patternChangedSchema,
      ifMatch: true,
      handle: (call) => change(call, { kind: 'absence-end', ...whose(call), id: itemOf(call) }),
    }),
    apiRoute({
      method: 'POST',
      path: '/api/schedule/people/:id/extra-days',
      summary: 'Somebody is on site on a day that their week does not have',
      body: extraDaySentSchema,
      answer: patternChangedSchema,
      ifMatch: true,
      handle: (call) => change(call, changeOf({ kind: 'extra-day', ...whose(call), ...call.body })),
    }),
    apiRoute({
      method: 'DELETE',
      path: '/api/schedule/people/:id/extra-days/:item',
      summary: 'An extra day is taken back',
      answer: patternChangedSchema,
      ifMatch: true,
      handle: (call) => change(call, { kind: 'extra-day-end', ...whose(call), id: itemOf(call) }),
    }),
  ];
};

const swapRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/schedule/swaps',
    summary: 'A swap of days is proposed; nothing changes until the other accepts',
    body: swapSentSchema,
    answer: patternChangedSchema,
    handle: (call) =>
      changed(tools, call, { kind: 'swap', ...call.body, person: call.body.person ?? call.caller }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/schedule/swaps/:id',
    summary: 'A swap is accepted or declined by the other, or taken back by who proposed it',
    body: swapAnswerSchema,
    answer: patternChangedSchema,
    ifMatch: true,
    handle: (call) =>
      changed(tools, call, { kind: 'swap-answer', id: call.params['id'] ?? '', ...call.body }),
  }),
];

const whose = ({ params }: Pick<Call, 'params'>) => ({ person: params['id'] ?? '' });
const itemOf = ({ params }: Pick<Call, 'params'>): string => params['item'] ?? '';

async function changed(
  tools: Tools,
  call: Call,
  change: ScheduleChange,
): Promise<Answered<PatternChanged>> {
  const result = await changeDays(tools, change, call);
  switch (result.kind) {
    case 'done': {
      const { days, replanned } = result;
      return { kind: 'ok', json: { ...days.pattern, replanned }, etag: days.etag };
    }
    case 'stale':
      return { kind: 'stale', current: result.days.pattern, etag: result.days.etag };
    case 'mistaken':
      return badInput(result.mistakes, penFor(tools, call));
    case 'refused':
    case 'not-found':
    case 'forbidden':
      return result;
  }
}

function preview(tools: Tools, call: Call<unknown, PreviewSent>): Answered<Preview> {
  const seen = previewChange(tools, call.caller, changeOf(call.body, call.caller));
  if (seen.kind === 'mistaken') return badInput(seen.mistakes, penFor(tools, call));
  if (seen.kind !== 'seen') return seen;
  const pen = penFor(tools, call);
  const remarks = [
    ...seen.holidays.map((date) => holidayRemark(date, pen)),
    ...seen.clashes.map((says) => clashRemark(says, pen)),
    ...nameRemarks(seen.hasName, pen),
  ];
  return { kind: 'ok', json: { ...effectsOnWire(tools, call, seen.effects), remarks } };
}
