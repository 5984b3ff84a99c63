import { z } from 'zod';
import {
  channelSentSchema,
  inviteSchema,
  membersQuerySchema,
  membersSchema,
  networkSchema,
  networkSentSchema,
  networksSchema,
  newNetworkSchema,
  oneNetworkSchema,
} from '../../../contract/networks.ts';
import {
  changeNetwork,
  invite,
  join,
  leave,
  makeNetwork,
  membersPage,
  networkSeen,
  networksFor,
  setChannel,
} from '../../../use-cases/networks/membership.ts';
import { mayMake } from '../../../use-cases/networks/inside.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { atTab } from './act.ts';
import { afterOf, answered, created, cursorOf, idIn } from './network-answers.ts';
import { memberJson, networkJson, oneNetworkJson } from './networks-json.ts';

const base = '/api/networks/:network';

/** Networks and their members. */
export const networkRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/networks',
    summary: 'The caller’s networks, and those they could join',
    answer: networksSchema,
    handle: async ({ caller }) => {
      const person = tools.known.person(caller);
      const regions = [null, ...tools.known.county().regions.map(({ id }) => id)];
      const items = await networksFor(tools, caller);
      const mayMakeIn = regions.filter((region) => mayMake(person, region ?? undefined));
      return {
        kind: 'ok',
        json: { items: items.map((one) => networkJson(tools, one)), mayMakeIn },
      };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/networks',
    summary: 'A new network; its leader is its first member',
    body: newNetworkSchema,
    answer: oneNetworkSchema,
    handle: async (call) => {
      const { region, ...plan } = call.body;
      const sent = { ...plan, ...(region === null ? {} : { region }) };
      const made = await makeNetwork(tools, call.caller, sent, atTab(call).actKey);
      return created(answered(call, made, (seen) => oneNetworkJson(tools, seen)));
    },
  }),
  apiRoute({
    method: 'GET',
    path: base,
    summary: 'One network, also to decide whether to join it',
    answer: oneNetworkSchema,
    handle: async (call) =>
      answered(call, await networkSeen(tools, call.caller, idIn(call, 'network')), (seen) =>
        oneNetworkJson(tools, seen),
      ),
  }),
  apiRoute({
    method: 'PUT',
    path: base,
    summary: 'Name, leader, who may join, and whether it still meets',
    body: networkSentSchema,
    answer: oneNetworkSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idIn(call, 'network');
      const changed = await changeNetwork(tools, call.caller, id, call.body, call.ifMatch);
      return answered(call, changed, (seen) => oneNetworkJson(tools, seen));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/channel`,
    summary: 'The channel that its minutes are posted to; the last word holds',
    body: channelSentSchema,
    answer: oneNetworkSchema,
    handle: async (call) => {
      const channel = call.body.channel ?? undefined;
      const set = await setChannel(tools, call.caller, idIn(call, 'network'), channel);
      return answered(call, set, (seen) => oneNetworkJson(tools, seen));
    },
  }),
  ...memberRoutes(tools),
];

const memberRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: `${base}/join`,
    summary: 'One joins, or takes an invitation',
    answer: oneNetworkSchema,
    handle: async (call) =>
      answered(call, await join(tools, call.caller, idIn(call, 'network')), (seen) =>
        oneNetworkJson(tools, seen),
      ),
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/leave`,
    summary: 'One leaves; what one wrote stays',
    answer: networkSchema,
    handle: async (call) =>
      answered(call, await leave(tools, call.caller, idIn(call, 'network'), call.caller), (seen) =>
        networkJson(tools, seen),
      ),
  }),
  apiRoute({
    method: 'GET',
    path: `${base}/members`,
    summary: 'Members by name; for who leads it, also those who are invited',
    query: membersQuerySchema,
    answer: membersSchema,
    handle: async (call) => {
      const { cursor, limit, q = '' } = call.query;
      const typed = q.trim().toLowerCase();
      const page = await membersPage(tools, call.caller, idIn(call, 'network'), {
        ...{ after: afterOf(cursor), limit },
        fits: (name) => name.toLowerCase().includes(typed),
      });
      return answered(call, page, ({ items, next, network }) => ({
        items: items.map((one) => memberJson(tools, network, one)),
        cursor: cursorOf(next),
      }));
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/members`,
    summary: 'Invites people; each hears of it in their own chat',
    body: inviteSchema,
    answer: networkSchema,
    handle: async (call) =>
      answered(
        call,
        await invite(tools, call.caller, idIn(call, 'network'), call.body.people),
        (seen) => networkJson(tools, seen),
      ),
  }),
  apiRoute({
    method: 'DELETE',
    path: `${base}/members/:person`,
    summary: 'Takes somebody from it; what they wrote stays',
    answer: networkSchema,
    handle: async (call) => {
      const person = call.params['person'] ?? '';
      if (!personId.safeParse(person).success) return { kind: 'not-found' };
      const id = idIn(call, 'network');
      const left = await leave(tools, call.caller, id, person);
      return answered(call, left, (seen) => networkJson(tools, seen));
    },
  }),
];

/** Of Entra, or the word in the place of somebody who has left. */
const personId = z.string().regex(/^[\w-]{1,64}$/u);
