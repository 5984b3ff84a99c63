import { z } from 'zod';
import {
  directoryChoicesSchema,
  directoryQuerySchema,
  directorySchema,
  directoryViewSchema,
  viewQuerySchema,
} from '../../../contract/directory.ts';
import {
  municipalitiesAround,
  municipalityCodes,
  municipalityName,
} from '../../../domain/directory/municipalities.ts';
import { mayAdd } from '../../../domain/directory/rights.ts';
import { staleMonthsOf } from '../../../domain/roster/county.ts';
import { countsFor, listContacts, type Place } from '../../../use-cases/directory/list.ts';
import { ownOf } from '../../../use-cases/directory/own.ts';
import { viewContacts } from '../../../use-cases/directory/view.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { problemWordsOf } from '../../../wording/problems.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { contactRoutes } from './directory-contact.ts';
import { placeRoutes } from './directory-places.ts';
import { removalRoutes } from './directory-removed.ts';
import { lineJson, viewJson } from './directory-json.ts';
import { reportRoutes } from './directory-reports.ts';

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
      const near = new Set(
        municipalitiesAround(
          tools.known.county().stations.flatMap(({ municipality }) => municipality ?? []),
        ),
      );
      const municipalities = municipalityCodes.map((code) => {
        const name = municipalityName(code);
        return { code, name: name?.[language] ?? name?.fi ?? code, isNear: near.has(code) };
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
  ...placeRoutes(tools),
  ...removalRoutes(tools),
  ...contactRoutes(tools),
  ...reportRoutes(tools),
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
