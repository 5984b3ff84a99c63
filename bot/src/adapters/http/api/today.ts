import { createHash } from 'node:crypto';
import { todayQuerySchema, todaySchema, type Today } from '../../../contract/today.ts';
import type { Language } from '../../../domain/language.ts';
import { holidayOn } from '../../../domain/schedule/holidays.ts';
import type { MomentaryState, Presence } from '../../../domain/schedule/types.ts';
import { todayFor, type AtStation, type Here, type Work } from '../../../use-cases/today.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { iso, isoOrNull, itemJson, type Reader } from './request-json.ts';

/** The page Tänään in one call. */
export const todayRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/today',
    summary:
      'Who is on site, one’s own requests, and for advisers the queue and what is unfinished',
    query: todayQuerySchema,
    answer: todaySchema,
    handle: async (call) => {
      const { station } = call.query;
      if (station !== undefined && !tools.known.station(station))
        return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'station' } };
      const found = await todayFor(tools, call.caller, station);
      const items = (all: typeof found.mine) => all.map((one) => itemJson(tools, one, call.caller));
      const shown = {
        ...placeJson(tools, found.place, call.language),
        mine: items(found.mine),
        toRate: items(found.toRate),
        work: found.work ? workJson(tools, found.work, call) : null,
      };
      const etag = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
      return { kind: 'ok', json: { now: iso(tools.clock.now()), ...shown }, etag };
    },
  }),
];

function placeJson(
  tools: Tools,
  place: AtStation | undefined,
  language: Language,
): Pick<Today, 'station' | 'here' | 'next' | 'week'> {
  if (!place) return { station: null, here: [], next: null, week: [] };
  const { station, here, next, week } = place;
  return {
    station,
    here: here.map((one) => hereJson(tools, one)),
    next: next ? presenceJson(tools, next) : null,
    week: week.map(({ date, presences }) => ({
      date,
      holiday: holidayOn(date)?.[language] ?? null,
      people: presences.map((one) => presenceJson(tools, one)),
    })),
  };
}

function hereJson(tools: Tools, { presence, isNow, state, hereFrom }: Here) {
  return {
    ...presenceJson(tools, presence),
    isNow,
    state: stateJson(state),
    hereFrom: isoOrNull(hereFrom),
  };
}

function presenceJson({ known }: Tools, { person, room, from, until }: Presence) {
  const name = known.person(person)?.name ?? '';
  return { person: { id: person, name }, room: room ?? null, from: iso(from), until: iso(until) };
}

function workJson(
  tools: Tools,
  { queue, unfinished, followUps, state, days }: Work,
  { caller }: Reader,
): Today['work'] {
  const items = (all: typeof queue) => all.map((one) => itemJson(tools, one, caller));
  return {
    queue: items(queue),
    unfinished: items(unfinished),
    followUps: items(followUps),
    state: stateJson(state),
    days: days.map(({ station = '', room, from, until }) => ({
      ...{ station, room: room ?? null },
      ...{ from: iso(from), until: iso(until) },
    })),
  };
}

function stateJson(state: MomentaryState | undefined) {
  return state ? { state: state.state, until: iso(state.until) } : null;
}
