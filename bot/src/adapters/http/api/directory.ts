import { z } from 'zod';
import {
  contactSchema,
  pinBodySchema,
  reportBodySchema,
  reportSchema,
  type Contact,
  type ReportSeen,
} from '../../../contract/directory-contact.ts';
import { contactEditSchema, newContactSchema } from '../../../contract/directory-edit.ts';
import {
  directoryChoicesSchema,
  directoryQuerySchema,
  directorySchema,
  directoryViewSchema,
  viewQuerySchema,
} from '../../../contract/directory.ts';
import { pinnedSchema } from '../../../contract/directory-parts.ts';
import type { EditMistake } from '../../../domain/directory/edit-checks.ts';
import { municipalityCodes, municipalityName } from '../../../domain/directory/municipalities.ts';
import { mayAdd } from '../../../domain/directory/rights.ts';
import type { Language } from '../../../domain/language.ts';
import { staleMonthsOf } from '../../../domain/roster/county.ts';
import {
  addContact,
  assureContact,
  editContact,
  etagOf,
  type Outcome,
} from '../../../use-cases/directory/change.ts';
import { countsFor, listContacts, type Place } from '../../../use-cases/directory/list.ts';
import { entryNamed, ownOf } from '../../../use-cases/directory/own.ts';
import { pinContact } from '../../../use-cases/directory/pin.ts';
import { answerReport, reportError, type Told } from '../../../use-cases/directory/reports.ts';
import { viewContacts } from '../../../use-cases/directory/view.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { directoryWordsOf } from '../../../wording/directory.ts';
import { problemWordsOf } from '../../../wording/problems.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { atTab } from './act.ts';
import { contactJson, lineJson, reportJson, viewJson } from './directory-json.ts';
import type { Reader } from './request-json.ts';

/** Yhteystiedot: everybody of the county reads, pins and reports; who tends an entry changes it. */
export const directoryRoutes = (tools: Tools): readonly ApiRoute[] => [
  listRoute(tools),
  apiRoute({
    method: 'GET',
    path: '/api/directory/choices',
    summary: 'What contacts may be filtered by, and how many wait for the reader',
    answer: directoryChoicesSchema,
    handle: ({ caller, language }) => {
      const own = ownOf(tools, caller);
      const municipalities = municipalityCodes.map((code) => {
        const name = municipalityName(code);
        return { code, name: name?.[language] ?? name?.fi ?? code };
      });
      return {
        kind: 'ok',
        json: {
          municipalities,
          station: own.station ?? null,
          staleMonths: staleMonthsOf(tools.known.county()),
          mayAdd: mayAdd(tools.known.person(caller)),
          counts: countsFor(tools, caller, own),
        },
      };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/directory/view',
    summary: 'Who offers what, sector by sector, for a printed page',
    query: viewQuerySchema,
    answer: directoryViewSchema,
    handle: ({ query, language }) => ({
      kind: 'ok',
      json: viewJson(tools, viewContacts(tools, query, language), language),
    }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/directory/:id',
    summary: 'A contact as the reader may see it; its ETag is for changing it',
    answer: contactSchema,
    handle: (call) => shown(tools, call, idOf(call)),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory',
    summary: 'A new contact: a service of an organization, or an organization',
    body: newContactSchema,
    answer: contactSchema,
    handle: async (call) => {
      const { caller, body, language } = call;
      const added = await addContact(tools, { caller, actKey: atTab(call).actKey }, body);
      if (added.kind !== 'added') return problemOf(tools, call, '', added);
      return shown(tools, { caller, language }, added.id, added.isNew ? 201 : 200);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id',
    summary: 'Changes what a contact’s form shows; its owner, coordinators and administrators may',
    body: contactEditSchema,
    answer: contactSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idOf(call);
      const outcome = await editContact(tools, changingOf(call), call.body);
      return outcome.kind === 'done' ? shown(tools, call, id) : problemOf(tools, call, id, outcome);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/assured',
    summary: '“Tiedot ajan tasalla”: somebody who may has made sure of it today',
    answer: contactSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idOf(call);
      const outcome = await assureContact(tools, changingOf(call));
      return outcome.kind === 'done' ? shown(tools, call, id) : problemOf(tools, call, id, outcome);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/pin',
    summary: 'Pins a contact for oneself or for everybody at one’s station, or takes the pin away',
    body: pinBodySchema,
    answer: pinnedSchema,
    handle: async (call) => {
      const { caller, body, language } = call;
      const pinned = await pinContact(tools, { caller, id: idOf(call), ...body });
      if (pinned.kind === 'not-found') return { kind: 'not-found' };
      if (pinned.kind === 'no-station')
        return {
          kind: 'held',
          errors: [{ path: 'whose', message: directoryWordsOf(language).noStation }],
        };
      return { kind: 'ok', json: { mine: pinned.mine, station: pinned.station } };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/reports',
    summary: 'Tells whoever tends a contact what is wrong in it',
    body: reportBodySchema,
    answer: reportSchema,
    handle: async (call) => {
      const { caller, body } = call;
      const { actKey } = atTab(call);
      const told = await reportError(tools, { caller, actKey, id: idOf(call), text: body.text });
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
      const { caller, body } = call;
      const told = await answerReport(tools, { caller, id: idOf(call), text: body.text });
      return toldJson(tools, call, told, 200);
    },
  }),
];

const listRoute = (tools: Tools): ApiRoute =>
  apiRoute({
    method: 'GET',
    path: '/api/directory',
    summary: 'Contacts: best first with words, else one’s pins, then by name',
    query: directoryQuerySchema,
    answer: directorySchema,
    handle: (call) => {
      const { caller, language, query } = call;
      const { q = '', cursor, ...filters } = query;
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after)
        return {
          kind: 'bad-input',
          errors: [{ path: 'cursor', message: problemWordsOf(language).badInput }],
        };
      const { lines, own, next, total } = listContacts(tools, caller, {
        ...{ ...filters, language, words: q.trim() },
        ...(after ? { after } : {}),
      });
      return {
        kind: 'ok',
        json: {
          items: lines.map((facts) => lineJson(tools, facts, own, call)),
          cursor: next ? cursorOf(next) : null,
          total,
        },
      };
    },
  });

const placeSchema = z.tuple([z.int().min(0), z.string(), z.string()]);

const cursorOf = ({ at, key, id }: Place): string =>
  Buffer.from(JSON.stringify([at, key, id])).toString('base64url');

/** Undefined: it is none of ours. */
function placeOf(cursor: string): Place | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const read = placeSchema.safeParse(json);
    if (!read.success) return undefined;
    const [at, key, id] = read.data;
    return { at, key, id };
  } catch {
    return undefined;
  }
}

const idOf = ({ params }: Pick<Call, 'params'>): string => params['id'] ?? '';

const changingOf = (call: Call) => ({
  ...{ caller: call.caller, id: idOf(call), ifMatch: call.ifMatch },
  actKey: atTab(call).actKey,
});

/** As it stands now, whatever was done with it. */
function shown(
  tools: Tools,
  { caller, language }: Reader,
  id: string,
  status: 200 | 201 = 200,
): Answered<Contact> {
  const facts = entryNamed(tools, id);
  const record = tools.book.record(id);
  if (!facts || !record) return { kind: 'not-found' };
  const json = contactJson(tools, facts, { caller, language });
  return { kind: 'ok', json, etag: etagOf(tools, record), status };
}

function problemOf(
  tools: Tools,
  { caller, language }: Reader,
  id: string,
  outcome: Exclude<Outcome, { readonly kind: 'done' }>,
): Problem {
  if (outcome.kind === 'mistakes')
    return {
      kind: 'bad-input',
      errors: outcome.mistakes.map((one) => ({
        path: one.field,
        message: mistakeInWords(one, language),
      })),
    };
  if (outcome.kind !== 'stale') return outcome;
  const current = shown(tools, { caller, language }, id);
  return current.kind === 'ok'
    ? { kind: 'stale', current: current.json, etag: current.etag ?? '' }
    : { kind: 'not-found' };
}

function mistakeInWords({ field, kind }: EditMistake, language: Language): string {
  const words = directoryWordsOf(language);
  if (kind === 'missing') return words.missing;
  if (kind === 'too-long') return words.tooLong;
  if (kind === 'unknown') return words.unknown;
  if (field.startsWith('phones.')) return words.wrongNumber;
  if (field === 'email') return words.wrongEmail;
  if (field === 'url' || field === 'website') return words.wrongAddress;
  return field === 'maximumAge' ? words.wrongAges : words.wrong;
}

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
