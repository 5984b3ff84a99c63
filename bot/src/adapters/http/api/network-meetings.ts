import { z } from 'zod';
import {
  attendanceSentSchema,
  currentSentSchema,
  meetingSchema,
  presenceSchema,
  presenceSentSchema,
} from '../../../contract/network-meetings.ts';
import {
  meetingLineSchema,
  meetingSentSchema,
  meetingsQuerySchema,
  meetingsSchema,
  seriesListSchema,
  seriesSchema,
  seriesSentSchema,
  sinceSchema,
  type MeetingSent,
  type SeriesSent,
} from '../../../contract/networks.ts';
import { meetingMoves } from '../../../domain/network/meeting.ts';
import { minutesOf } from '../../../domain/network/minutes.ts';
import { steeringOf } from '../../../domain/network/rights.ts';
import type { Meeting } from '../../../domain/network/types.ts';
import { tellMinutes } from '../../../telling/network-minutes.ts';
import { enter, type Done } from '../../../use-cases/networks/inside.ts';
import {
  changeMeeting,
  changeSeries,
  makeMeeting,
  makeSeries,
  meetingsPage,
  move,
  setCurrent,
  type MeetingPlan,
  type SeriesPlan,
} from '../../../use-cases/networks/meetings.ts';
import { goAway, setAttendance, stay, whoIsHere } from '../../../use-cases/networks/presence.ts';
import { seeMeeting, seeSince } from '../../../use-cases/networks/see-meeting.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { minutesPdf } from '../../report-files/minutes.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';
import { afterOf, answered, created, cursorOf, idIn, notDone } from './network-answers.ts';
import { meetingJson, presenceJson } from './network-meeting-json.ts';
import { meetingLineJson, seriesJson, sinceJson } from './networks-json.ts';
import { penFor } from './request-json.ts';

const base = '/api/networks/:network';
const one = `${base}/meetings/:meeting`;

export const placeIn = (call: Call) => ({
  network: idIn(call, 'network'),
  meeting: idIn(call, 'meeting'),
});

/** Series, meetings, and who is in them. */
export const networkMeetingRoutes = (tools: Tools): readonly ApiRoute[] => [
  ...seriesRoutes(tools),
  ...planRoutes(tools),
  ...heldRoutes(tools),
  ...presenceRoutes(tools),
];

const seriesRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/series`,
    summary: 'Series of meetings that go on',
    answer: seriesListSchema,
    handle: async (call) => {
      const network = idIn(call, 'network');
      const inside = await enter(tools, call.caller, network);
      const all = inside.kind === 'done' ? await tools.networks.all(network, 'series') : [];
      return answered(call, inside, () => ({
        items: all.filter(({ ended }) => !ended).map((series) => seriesJson(tools, series)),
      }));
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/series`,
    summary: 'A new series; its next meetings are planned at once',
    body: seriesSentSchema,
    answer: seriesSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const plan = seriesPlanOf(call.body);
      const made = await makeSeries(tools, call.caller, idIn(call, 'network'), plan, actKey);
      return created(answered(call, made, (series) => seriesJson(tools, series)));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/series/:series`,
    summary: 'Changes a series; its planned meetings move with it, agendas and all',
    body: seriesSentSchema,
    answer: seriesSchema,
    ifMatch: true,
    handle: (call) => seriesChanged(tools, call, seriesPlanOf(call.body)),
  }),
  apiRoute({
    method: 'DELETE',
    path: `${base}/series/:series`,
    summary: 'Ends a series; its planned meetings are held no more',
    answer: seriesSchema,
    ifMatch: true,
    handle: (call) => seriesChanged(tools, call, undefined),
  }),
];

async function seriesChanged(tools: Tools, call: Call, plan: SeriesPlan | undefined) {
  const place = { network: idIn(call, 'network'), id: idIn(call, 'series') };
  const changed = await changeSeries(tools, call.caller, place, plan, call.ifMatch);
  return answered(call, changed, (series) => seriesJson(tools, series));
}

const seriesPlanOf = ({ until, place, ...plan }: SeriesSent): SeriesPlan => ({
  ...plan,
  ...(until === null ? {} : { until }),
  ...(place === null ? {} : { place }),
});

const planOf = ({ title, from, until, place }: MeetingSent): MeetingPlan => ({
  ...{ title, from: Date.parse(from), until: Date.parse(until) },
  ...(place === null ? {} : { place }),
});

const planRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/meetings`,
    summary: 'Coming meetings by their beginning, or past ones, newest first',
    query: meetingsQuerySchema,
    answer: meetingsSchema,
    handle: async (call) => {
      const network = idIn(call, 'network');
      const { when, cursor, limit } = call.query;
      const inside = await enter(tools, call.caller, network);
      if (inside.kind !== 'done') return notDone(call, inside);
      const wanted = { when, limit, after: afterOf(cursor) };
      const page = await meetingsPage(tools, call.caller, network, wanted);
      return answered(call, page, ({ items, next }) => ({
        items: items.map((meeting) => meetingLineJson(tools, inside.value, meeting)),
        cursor: cursorOf(next),
      }));
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/meetings`,
    summary: 'A single meeting',
    body: meetingSentSchema,
    answer: meetingLineSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const network = idIn(call, 'network');
      const made = await makeMeeting(tools, call.caller, network, planOf(call.body), actKey);
      return created(await lineAnswered(tools, call, made));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: one,
    summary: 'Title, time and place of a meeting',
    body: meetingSentSchema,
    answer: meetingLineSchema,
    ifMatch: true,
    handle: async (call) => {
      const plan = planOf(call.body);
      const changed = await changeMeeting(tools, call.caller, placeIn(call), plan, call.ifMatch);
      return lineAnswered(tools, call, changed);
    },
  }),
];

async function lineAnswered(tools: Tools, call: Call, meeting: Done<Meeting>) {
  const inside = await enter(tools, call.caller, idIn(call, 'network'));
  if (inside.kind !== 'done') return notDone(call, inside);
  return answered(call, meeting, (value) => meetingLineJson(tools, inside.value, value));
}

const heldRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: one,
    summary: 'All of a meeting that its page shows, but the figures and who is here',
    answer: meetingSchema,
    handle: (call) => wholeMeeting(tools, call),
  }),
  apiRoute({
    method: 'GET',
    path: `${one}/minutes.pdf`,
    summary:
      'The minutes as a PDF, in the reader’s language; unfinished until the meeting has ended',
    answer: z.unknown().meta({ type: 'string', format: 'binary' }),
    handle: async (call) => {
      const seen = await seeMeeting(tools, call.caller, placeIn(call));
      if (seen.kind !== 'done') return notDone(call, seen);
      const told = tellMinutes(minutesOf(seen.value.network, seen.value), penFor(tools, call));
      const json = await minutesPdf(told, call.language);
      return { kind: 'ok', json, textType: 'application/pdf' };
    },
  }),
  apiRoute({
    method: 'GET',
    path: `${base}/since/:meeting`,
    summary: 'Viime kokouksen jälkeen: frozen once the meeting is opened',
    answer: sinceSchema,
    handle: async (call) =>
      answered(call, await seeSince(tools, call.caller, placeIn(call)), sinceJson),
  }),
  ...meetingMoves.map((what) =>
    apiRoute({
      method: 'POST',
      path: `${one}/${what}`,
      summary: `The move “${what}” of a meeting; made once more, it changes nothing`,
      answer: meetingSchema,
      handle: async (call) => {
        const moved = await move(tools, call.caller, placeIn(call), what);
        return moved.kind === 'done' ? wholeMeeting(tools, call) : notDone(call, moved);
      },
    }),
  ),
  apiRoute({
    method: 'PUT',
    path: `${one}/current`,
    summary: 'The item that all look at; the last word holds',
    body: currentSentSchema,
    answer: meetingSchema,
    handle: async (call) => {
      const { item } = call.body;
      const set = await setCurrent(tools, call.caller, placeIn(call), item ?? undefined);
      return set.kind === 'done' ? wholeMeeting(tools, call) : notDone(call, set);
    },
  }),
];

export async function wholeMeeting(tools: Tools, call: Call) {
  const seen = await seeMeeting(tools, call.caller, placeIn(call));
  const steering =
    seen.kind === 'done' && seen.value.network.kind === 'peer'
      ? steeringOf(seen.value.network, await tools.networks.networks())
      : undefined;
  return answered(call, seen, (value) => meetingJson(tools, value, steering));
}

const presenceRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/presence/:meeting`,
    summary: 'Who has the page of a meeting open, and what they write in',
    answer: presenceSchema,
    handle: async (call) =>
      answered(call, await whoIsHere(tools, call.caller, placeIn(call)), (here) =>
        presenceJson(tools, here),
      ),
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/presence/:meeting`,
    summary: 'One is here; said every 20 s, and when one begins or ends to write in something',
    body: presenceSentSchema,
    answer: presenceSchema,
    handle: async (call) => {
      const writing = call.body.writing ?? undefined;
      return answered(call, await stay(tools, call.caller, placeIn(call), writing), (here) =>
        presenceJson(tools, here),
      );
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: `${base}/presence/:meeting`,
    summary: 'One has left the page',
    answer: presenceSchema,
    handle: async (call) =>
      answered(call, await goAway(tools, call.caller, placeIn(call)), (here) =>
        presenceJson(tools, here),
      ),
  }),
  apiRoute({
    method: 'PUT',
    path: `${one}/attendance`,
    summary: 'Somebody was there without a page of their own, or was not there after all',
    body: attendanceSentSchema,
    answer: meetingSchema,
    handle: async (call) => {
      const set = await setAttendance(tools, call.caller, placeIn(call), call.body);
      return set.kind === 'done' ? wholeMeeting(tools, call) : notDone(call, set);
    },
  }),
];
