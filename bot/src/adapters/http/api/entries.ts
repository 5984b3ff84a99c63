import {
  entryDraftBodySchema,
  entryDraftSchema,
  entrySchema,
  newEntrySchema,
} from '../../../contract/entry.ts';
import { stateBodySchema, stateSchema } from '../../../contract/today.ts';
import type { Role } from '../../../domain/roster/county.ts';
import { entryDraftFromTab, entryFromTab, stateFromTab } from '../../../use-cases/from-tab.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { atTab } from './act.ts';
import { iso } from './request-json.ts';

const advisers: readonly Role[] = ['adviser', 'coordinator'];

/** Tee merkintä, and one's own momentary state. */
export const entryRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/drafts/entry',
    summary: 'An empty entry, with where the caller is now',
    roles: advisers,
    body: entryDraftBodySchema,
    answer: entryDraftSchema,
    handle: (call) => {
      const view = entryDraftFromTab(tools, atTab(call), call.body.request);
      if (view.kind === 'refused') return view;
      const { nonce, station = null, request = null } = view;
      return { kind: 'ok', json: { nonce, station, request } };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/entries',
    summary: 'Counts work done elsewhere: coded, without any text, once for each nonce',
    roles: advisers,
    body: newEntrySchema,
    answer: entrySchema,
    handle: async (call) => {
      const outcome = await entryFromTab(tools, atTab(call), call.body);
      if (outcome.kind === 'refused') return outcome;
      const { id, kind, at, station, topic, direction, counterpart, ...others } = outcome.entry;
      const { channel = null, timeBand = null, outcome: how = null, request = null } = others;
      const json = { id, kind, at: iso(at), station, topic, direction, counterpart };
      return {
        kind: 'ok',
        status: 201,
        json: { ...json, channel, timeBand, outcome: how, request },
      };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/state',
    summary: 'One’s own momentary state: on a home visit, travelling, busy, or free again',
    roles: advisers,
    body: stateBodySchema,
    answer: stateSchema,
    handle: async (call) => {
      const outcome = await stateFromTab(tools, atTab(call), call.body);
      if (outcome.kind === 'refused') return outcome;
      const { state } = outcome;
      const json = state ? { state: state.state, until: iso(state.until) } : null;
      return { kind: 'ok', json: { state: json } };
    },
  }),
];
