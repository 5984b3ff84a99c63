import { z } from 'zod';
import {
  attendedSchema,
  sessionSchema,
  sessionSentSchema,
  sessionsQuerySchema,
  sessionsSchema,
  signUpSchema,
  type SessionSeen,
  type SessionSent,
} from '../../../contract/library-sessions.ts';
import { groupOf } from '../../../domain/library/completion.ts';
import { mayHold, mayWrite } from '../../../domain/library/rights.ts';
import {
  seated,
  waiting,
  type SessionMove,
  type SessionPlan,
} from '../../../domain/library/sessions.ts';
import type { Session } from '../../../domain/library/types.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { LibraryReader } from '../../../use-cases/library/groups.ts';
import { readGroup } from '../../../use-cases/library/read.ts';
import {
  createSession,
  moveSession,
  sessionEtag,
  sessionsFor,
  type SessionDone,
} from '../../../use-cases/library/sessions.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { sessionCalendar } from '../session-calendar.ts';
import { atTab } from './act.ts';
import { iso } from './request-json.ts';

/** Trainings held at stations. */
export const librarySessionRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/library/sessions',
    summary: 'Trainings that are to be held; for who held them, past ones as well',
    query: sessionsQuerySchema,
    answer: sessionsSchema,
    handle: (call) => {
      const { coming, past } = sessionsFor(tools, call.caller, call.query.station);
      const json = {
        coming: coming.map((session) => sessionJson(tools, call, session)),
        past: past.map((session) => sessionJson(tools, call, session)),
        mayHold: mayWrite(tools.known.person(call.caller)),
      };
      return { kind: 'ok', json };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/sessions/:id/event.ics',
    summary: 'One session as an iCalendar file',
    answer: z.string(),
    handle: (call) => {
      const session = tools.book.on('sessions').get(idOf(call));
      if (!session) return { kind: 'not-found' };
      const json = sessionCalendar(session, tools.known.county(), tools.clock.now());
      return { kind: 'ok', json, textType: 'text/calendar; charset=utf-8' };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/sessions/:id/sign-up',
    summary: 'One comes, or does not come after all',
    body: signUpSchema,
    answer: sessionSchema,
    handle: (call) =>
      moved(tools, call, {
        kind: call.body.isComing ? 'sign-up' : 'sign-off',
        person: call.caller,
      }),
  }),
  ...holdingRoutes(tools),
];

const holdingRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/library/sessions',
    summary: 'A new session; the same act sent again is the same session',
    body: sessionSentSchema,
    answer: sessionSchema,
    handle: async (call) => {
      const plan = planOf(call.body);
      const made = await createSession(tools, call.caller, plan, atTab(call).actKey);
      const answered = doneJson(tools, call, made);
      return answered.kind === 'ok' ? { ...answered, status: 201 } : answered;
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/library/sessions/:id',
    summary: 'Changes a session; its time and place only while nobody has signed up',
    body: sessionSentSchema,
    answer: sessionSchema,
    ifMatch: true,
    handle: (call) => moved(tools, call, { kind: 'plan', plan: planOf(call.body) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/sessions/:id/cancel',
    summary: 'The session is not held',
    answer: sessionSchema,
    ifMatch: true,
    handle: (call) => moved(tools, call, { kind: 'cancel' }),
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/library/sessions/:id/attended',
    summary: 'Everybody who was there: they have completed what it was about',
    body: attendedSchema,
    answer: sessionSchema,
    ifMatch: true,
    handle: (call) => moved(tools, call, { kind: 'attended', people: call.body.people }),
  }),
];

const idOf = ({ params }: Pick<Call, 'params'>): string => params['id'] ?? '';

function planOf({ item, room, from, until, ...plan }: SessionSent): SessionPlan {
  return {
    ...plan,
    ...{ from: Date.parse(from), until: Date.parse(until) },
    ...(item === null ? {} : { item }),
    ...(room === null ? {} : { room }),
  };
}

async function moved(tools: Tools, call: Call, move: SessionMove): Promise<Answered<SessionSeen>> {
  const etag = call.ifMatch === '' ? {} : { etag: call.ifMatch };
  return doneJson(
    tools,
    call,
    await moveSession(tools, call.caller, { id: idOf(call), move, ...etag }),
  );
}

function doneJson(
  tools: Tools,
  reader: LibraryReader,
  done: SessionDone,
): { readonly kind: 'ok'; readonly json: SessionSeen; readonly etag: string } | Problem {
  const words = libraryWordsOf(reader.language);
  switch (done.kind) {
    case 'done': {
      const json = sessionJson(tools, reader, done.session);
      return { kind: 'ok', json, etag: json.etag };
    }
    case 'stale': {
      const current = sessionJson(tools, reader, done.session);
      return { kind: 'stale', current, etag: current.etag };
    }
    case 'not-found':
    case 'forbidden':
      return { kind: done.kind };
    case 'text-refused':
      return { kind: 'refused', refusal: done.refusal, fields: done.fields };
    case 'unknown': {
      if (done.field === 'station')
        return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'station' } };
      const message = done.field === 'people' ? words.unknownPerson : words.wish['not-published'];
      return { kind: 'bad-input', errors: [{ path: done.field, message }] };
    }
    case 'double-booked':
      return { kind: 'held', errors: [{ path: '', message: words.doubleBooked }] };
    case 'refused': {
      const path = fieldOf[done.why] ?? '';
      const errors = [{ path, message: words.session[done.why] }];
      if (done.why === 'not-holder') return { kind: 'forbidden' };
      return path === '' ? { kind: 'held', errors } : { kind: 'bad-input', errors };
    }
  }
}

type Why = Extract<SessionDone, { kind: 'refused' }>['why'];

/** Refusals that are about one input. */
const fieldOf: Partial<Record<Why, string>> = {
  seats: 'seats',
  'ends-before-it-begins': 'until',
  'begins-in-the-past': 'from',
};

function sessionJson(tools: Tools, reader: LibraryReader, session: Session): SessionSeen {
  const { id, title, station, room = null, from, until, seats, by, cancelled } = session;
  const { caller } = reader;
  const has = seated(session);
  const holds = mayHold(tools.known.person(caller), session);
  return {
    ...{ id, etag: sessionEtag(tools, session), title, station, room, seats },
    item: itemJson(tools, reader, session.item),
    ...{ from: iso(from), until: iso(until) },
    ...{ taken: has.length, waiting: waiting(session).length },
    by: personJson(tools, by),
    isCancelled: cancelled !== undefined,
    mine: has.includes(caller) ? 'seated' : session.signedUp.includes(caller) ? 'waiting' : null,
    held: holds ? heldJson(tools, session) : null,
  };
}

function heldJson(tools: Tools, { signedUp, attended, from }: Session): SessionSeen['held'] {
  const people = (ids: readonly PersonId[]) => ids.map((id) => personJson(tools, id));
  return {
    ...{ signedUp: people(signedUp), attended: people(attended) },
    hasBegun: tools.clock.now() >= from,
  };
}

function itemJson(tools: Tools, reader: LibraryReader, id: string | undefined) {
  if (id === undefined) return null;
  const seen = readGroup(tools, reader, groupOf(id));
  return seen ? { id, group: seen.item.group, title: seen.item.title } : null;
}

const personJson = ({ known }: Tools, id: PersonId) => ({
  id,
  name: known.person(id)?.name ?? known.contact(id)?.name ?? '',
});
