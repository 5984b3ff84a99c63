import { z } from 'zod';
import {
  biFeedListSchema,
  biFeedMadeSchema,
  biFeedSchema,
  biFeedSentSchema,
  type BiFeedMade,
  type BiFeedSeen,
} from '../../../contract/bi-feeds.ts';
import { isoOf } from '../../../domain/schedule/dates.ts';
import type { BiFeed } from '../../../domain/statistics/bi-feed.ts';
import {
  feedEtag,
  makeFeed,
  ownBiFeeds,
  removeFeed,
  renewFeed,
  type AddressMade,
} from '../../../use-cases/report/feeds.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';
import { answeredByHand, byHandWriters as roles } from './by-hand.ts';

const base = '/api/statistics/feeds';

/** Addresses at which Power BI reads figures; what stands there is `bi-feed.ts`. */
export const biFeedRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    ...{ method: 'GET', path: base, roles },
    summary:
      'Addresses for Power BI that the caller may renew and remove; their secrets are not told',
    answer: biFeedListSchema,
    handle: ({ caller }) => {
      const { items, regions, mayWholeCounty } = ownBiFeeds(tools, caller);
      const seen = items.map(({ feed, works }) => seenOf(tools, feed, works));
      return { kind: 'ok', json: { items: seen, regions: [...regions], mayWholeCounty } };
    },
  }),
  apiRoute({
    ...{ method: 'POST', path: base, roles },
    summary: 'An address at which Power BI reads figures without signing in; told this once',
    body: biFeedSentSchema,
    answer: biFeedMadeSchema,
    handle: async (call) => {
      const { name, region } = call.body;
      const wanted = { name, ...(region === null ? {} : { region }) };
      return madeOf(tools, call, await makeFeed(tools, askedBy(call), wanted), 201);
    },
  }),
  apiRoute({
    ...{ method: 'POST', path: `${base}/:id/address`, roles },
    summary: 'Another address for the same; the one before is gone at once',
    answer: biFeedMadeSchema,
    ifMatch: true,
    handle: async (call) => {
      const { params, ifMatch } = call;
      const made = await renewFeed(tools, askedBy(call), params['id'] ?? '', ifMatch);
      return madeOf(tools, call, made, 200);
    },
  }),
  apiRoute({
    ...{ method: 'DELETE', path: `${base}/:id`, roles },
    summary: 'Takes an address away: nothing is read there any more',
    answer: z.union([biFeedSchema, z.null()]),
    ifMatch: true,
    handle: async ({ caller, params, ifMatch, language }) => {
      const told = await removeFeed(tools, caller, params['id'] ?? '', ifMatch);
      return answeredByHand({ language }, told, (one) => seenOf(tools, one, false));
    },
  }),
];

const askedBy = (call: Call) => {
  const { caller, language, actKey: act } = atTab(call);
  return { caller, language, act };
};

const madeOf = (
  tools: Tools,
  call: Call,
  { told, path }: AddressMade,
  status: 200 | 201,
): Answered<BiFeedMade> =>
  answeredByHand(call, told, (one) => ({ ...seenOf(tools, one, true), path }), status);

function seenOf(tools: Tools, feed: BiFeed, works: boolean): BiFeedSeen {
  const { id, name, region = null, by, made } = feed;
  return { id, etag: feedEtag(tools, feed), name, region, by, made: isoOf(made), works };
}
