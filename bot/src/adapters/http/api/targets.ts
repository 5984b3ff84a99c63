import { z } from 'zod';
import {
  targetListSchema,
  targetSchema,
  targetSentSchema,
  type TargetSeen,
  type TargetSent,
} from '../../../contract/targets.ts';
import type { Target, TargetWritten } from '../../../domain/statistics/targets.ts';
import { ownTargets, targetsByHand } from '../../../use-cases/report/targets.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { atTab } from './act.ts';
import { answeredByHand, byHandWriters as roles } from './by-hand.ts';

const base = '/api/statistics/targets';

/** What the county, a region or a station has set itself, in one of the figures. */
export const targetRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    ...{ method: 'GET', path: base, roles },
    summary: 'Targets that the caller may change; how far each is stands in the report',
    answer: targetListSchema,
    handle: ({ caller }) => {
      const { items, stations, regions, mayWholeCounty } = ownTargets(tools, caller);
      const json = {
        items: items.map((one) => seen(tools, one)),
        ...{ stations: [...stations], regions: [...regions], mayWholeCounty },
      };
      return { kind: 'ok', json };
    },
  }),
  apiRoute({
    ...{ method: 'POST', path: base, roles },
    summary: 'One more target',
    body: targetSentSchema,
    answer: targetSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const told = await targetsByHand.add(tools, call.caller, writtenOf(call.body), actKey);
      return answeredByHand(call, told, (one) => seen(tools, one), 201);
    },
  }),
  apiRoute({
    ...{ method: 'PUT', path: `${base}/:id`, roles },
    summary: 'Changes a target',
    body: targetSentSchema,
    answer: targetSchema,
    ifMatch: true,
    handle: async ({ caller, params, ifMatch, body, language }) => {
      const { id = '' } = params;
      const told = await targetsByHand.change(tools, caller, id, writtenOf(body), ifMatch);
      return answeredByHand({ language }, told, (one) => seen(tools, one));
    },
  }),
  apiRoute({
    ...{ method: 'DELETE', path: `${base}/:id`, roles },
    summary: 'Takes a target away',
    answer: z.union([targetSchema, z.null()]),
    ifMatch: true,
    handle: async ({ caller, params, ifMatch, language }) => {
      const { id = '' } = params;
      const told = await targetsByHand.change(tools, caller, id, undefined, ifMatch);
      return answeredByHand({ language }, told, (one) => seen(tools, one));
    },
  }),
];

function seen(tools: Tools, target: Target): TargetSeen {
  const { period, region = null, station = null, ...rest } = target;
  return { ...rest, ...period, region, station, etag: targetsByHand.etagOf(tools, target) };
}

const writtenOf = ({ from, until, region, station, ...rest }: TargetSent): TargetWritten => ({
  ...rest,
  period: { from, until },
  ...(region === null ? {} : { region }),
  ...(station === null ? {} : { station }),
});
