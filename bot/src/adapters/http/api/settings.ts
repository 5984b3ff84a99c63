import { z } from 'zod';
import { shaped } from '../../../contract/county-mistakes.ts';
import {
  areas,
  changeQuerySchema,
  historyQuerySchema,
  historySchema,
  reachabilitySchema,
  savedSchema,
  schemaOf,
  settingsSchema,
  undoneSchema,
  type Area,
  type SettingsHistory,
  type SettingsSeen,
} from '../../../contract/settings.ts';
import type { Language } from '../../../domain/language.ts';
import type { County } from '../../../domain/roster/county.ts';
import { hindranceInWords, refusedUndoInWords } from '../../../telling/hindrance.ts';
import { valueOf } from '../../../use-cases/county/areas.ts';
import {
  changeArea,
  etagOf,
  type Changer,
  type Outcome,
} from '../../../use-cases/county/change.ts';
import { historyPage } from '../../../use-cases/county/history.ts';
import { unreachedFor } from '../../../use-cases/county/reachability.ts';
import { undoChange } from '../../../use-cases/county/undo.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { mistakeWordsOf } from '../../../wording/mistakes.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import type { Mistake, Problem } from '../problem.ts';

/** The administrator changes, coordinators read. */
const readers = ['admin', 'coordinator'] as const;
const changers = ['admin'] as const;

/** Asetukset: every area of the county, what was changed in it, and whom the bot cannot reach. */
export const settingsRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/settings',
    summary: 'Every area of the settings as it stands, each with its ETag',
    roles: readers,
    answer: settingsSchema,
    handle: async ({ role }) => {
      const { county } = await tools.config.read();
      const seen: SettingsSeen['areas'] = {
        stations: held(tools, county, 'stations'),
        regions: held(tools, county, 'regions'),
        people: held(tools, county, 'people'),
        professions: held(tools, county, 'professions'),
        topics: held(tools, county, 'topics'),
        phenomena: held(tools, county, 'phenomena'),
        numbers: held(tools, county, 'numbers'),
        everydayWords: held(tools, county, 'everydayWords'),
        recordSystem: held(tools, county, 'recordSystem'),
        limits: held(tools, county, 'limits'),
        retention: held(tools, county, 'retention'),
        closing: held(tools, county, 'closing'),
        posts: held(tools, county, 'posts'),
        kinds: held(tools, county, 'kinds'),
        triggerRules: held(tools, county, 'triggerRules'),
        texts: held(tools, county, 'texts'),
      };
      return { kind: 'ok', json: { mayChange: role === 'admin', areas: seen } };
    },
  }),
  ...areas.map((area) => areaRoute(tools, area)),
  apiRoute({
    method: 'GET',
    path: '/api/settings/history',
    summary: 'Who changed what in the settings, newest first; its ETag is for undoing',
    roles: readers,
    query: historyQuerySchema,
    answer: historySchema,
    handle: async ({ language, query }) => {
      const { etag, ...page } = await historyPage(tools, language, query.cursor);
      return { kind: 'ok', json: shownHistory(page, language), etag };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/settings/history/:revision/undo',
    summary: 'Brings back what stood before one change, if nobody changed the same since',
    roles: changers,
    query: changeQuerySchema,
    answer: undoneSchema,
    ifMatch: true,
    handle: async (call) => {
      const { params, language } = call;
      if (!/^[1-9]\d{0,8}$/u.test(params['revision'] ?? '')) return { kind: 'not-found' };
      const outcome = await undoChange(tools, changerOf(call), Number(params['revision']), call);
      if (outcome.kind === 'undone')
        return {
          kind: 'ok',
          json: { areas: [...outcome.areas], replanned: outcome.replanned },
        };
      if (outcome.kind === 'not-found') return { kind: 'not-found' };
      if (outcome.kind !== 'stale') return problemOf(outcome, language);
      const { etag, ...page } = await historyPage(tools, language, undefined);
      return { kind: 'stale', current: shownHistory(page, language), etag };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/settings/reachability',
    summary: 'Staff whom the bot cannot reach now, and why',
    roles: readers,
    answer: reachabilitySchema,
    handle: ({ caller }) => {
      const people = unreachedFor(tools, caller).map(({ since, ...person }) => ({
        ...person,
        since: since === null ? null : new Date(since).toISOString(),
      }));
      return { kind: 'ok', json: { people } };
    },
  }),
];

type Page = Omit<Awaited<ReturnType<typeof historyPage>>, 'etag'>;

const shownHistory = ({ items, next }: Page, language: Language): SettingsHistory => ({
  items: items.map(({ refused, ...item }) => ({
    ...item,
    at: new Date(item.at).toISOString(),
    canUndo: refused === undefined,
    whyNot: refused === undefined ? null : refusedUndoInWords(refused, language),
  })),
  cursor: next,
});

function held<A extends Area>(tools: Tools, county: County, area: A) {
  const value = valueOf(county, area);
  return { etag: etagOf(tools, value), value };
}

/** The body is read here and not at the door, so that mistakes are told in plain words. */
function areaRoute(tools: Tools, area: Area): ApiRoute {
  const schema: z.ZodType = schemaOf[area];
  return apiRoute({
    method: 'PUT',
    path: `/api/settings/${area}`,
    summary: `Puts ${area} in place of what stands there`,
    roles: changers,
    query: changeQuerySchema,
    body: z.unknown().meta(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
    answer: savedSchema(schema),
    ifMatch: true,
    handle: async (call) => {
      const changer = changerOf(call);
      const outcome = await put(tools, changer, area, call);
      if (outcome.kind === 'saved') {
        const saved = held(tools, outcome.county, area);
        return {
          kind: 'ok',
          json: { ...saved, replanned: outcome.replanned },
          etag: saved.etag,
        };
      }
      if (outcome.kind !== 'stale') return problemOf(outcome, call.language);
      const current = held(tools, outcome.county, area);
      return { kind: 'stale', current, etag: current.etag };
    },
  });
}

async function put<A extends Area>(
  tools: Tools,
  changer: Changer,
  area: A,
  { body, ifMatch }: Pick<Call, 'body' | 'ifMatch'>,
): Promise<Outcome> {
  const read = shaped(schemaOf[area], body, changer.words);
  if (!read.ok)
    return { kind: 'mistakes', mistakes: read.mistakes.map((one) => within(area, one)) };
  return changeArea(tools, changer, area, { value: read.value, ifMatch });
}

/** Paths of mistakes begin with the area, as those of the reference checks do. */
const within = <M extends { readonly path: string }>(area: Area, mistake: M): M => ({
  ...mistake,
  path: /^(\[|$)/u.test(mistake.path) ? `${area}${mistake.path}` : `${area}.${mistake.path}`,
});

type ChangeCall = Pick<Call<z.infer<typeof changeQuerySchema>>, 'caller' | 'language' | 'query'>;

const changerOf = ({ caller, language, query }: ChangeCall): Changer => ({
  by: caller,
  sure: query.sure === 'true',
  words: mistakeWordsOf(language),
});

type Refused = Exclude<Outcome, { readonly kind: 'saved' | 'stale' }>;

function problemOf(outcome: Refused, language: Language): Problem {
  if (outcome.kind === 'mistakes')
    return {
      kind: 'bad-input',
      errors: outcome.mistakes.map(({ path, says }) => ({ path: dotted(path), message: says })),
    };
  const errors: Mistake[] = outcome.hindrances.map((one) => ({
    path: 'area' in one ? one.area : '',
    message: hindranceInWords(one, language),
  }));
  return { kind: outcome.kind === 'held' ? 'held' : 'ask-first', errors };
}

/** `stations[0].forms.at` → `0.forms.at`: as the door writes paths, from the body on. */
const dotted = (path: string): string =>
  path
    .replaceAll(/\[(\d+)\]/gu, '.$1')
    .split('.')
    .slice(1)
    .join('.');
