import type { z } from 'zod';
import {
  itemSchema,
  meetingSchema,
  type ItemSeen,
  type MeetingSeen,
} from '../../bot/src/contract/network-meetings.ts';
import {
  meetingLineSchema,
  oneNetworkSchema,
  type MeetingLine,
  type OneNetwork,
} from '../../bot/src/contract/networks.ts';
import type { RunningService } from '../helpers/service.ts';
import { askedOfApi, signedInAs, type Told } from '../helpers/tab-user.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody at the network's pages. */
export interface NetworkMember {
  readonly id: string;
  asks(method: Method, path: string, body?: object, headers?: Headers): Promise<Told>;
  /** What is done, or else throws; read by the schema that the page relies on. */
  does<T extends z.ZodType>(
    schema: T,
    method: Method,
    path: string,
    body?: object,
    headers?: Headers,
  ): Promise<z.infer<T>>;
  meeting(network: string, meeting: string): Promise<MeetingSeen>;
  types(meeting: MeetingSeen | MeetingLine, network: string, title: string): Promise<ItemSeen>;
}
type Headers = Readonly<Record<string, string>>;

export const ifMatch = (etag: string): Headers => ({ 'if-match': `"${etag}"` });

/** @param at where it listens, where that is not the service itself */
export function memberAt(
  world: Pick<RunningService, 'url'>,
  { id }: { readonly id: string },
): NetworkMember {
  // Only whoever asks needs one: asked for in vain, it would outlive its test.
  let token: Promise<string> | undefined;
  const asks: NetworkMember['asks'] = async (method, path, body, headers = {}) =>
    askedOfApi(world.url(), `/api/networks${path}`, await (token ??= signedInAs(world.url(), id)), {
      ...{ method, headers },
      ...(body === undefined ? {} : { body }),
    });
  const does: NetworkMember['does'] = async (schema, ...asked) => {
    const { status, json } = await asks(...asked);
    if (status >= 300) throw new Error(`${asked[1]}: ${status} ${JSON.stringify(json)}`);
    return schema.parse(json);
  };
  return {
    ...{ id, asks, does },
    meeting: (network, meeting) => does(meetingSchema, 'GET', `/${network}/meetings/${meeting}`),
    types: (meeting, network, title) =>
      does(itemSchema, 'POST', `/${network}/meetings/${meeting.id}/items`, {
        ...{ title, text: '', owner: null, minutes: null, source: { kind: 'typed' } },
      }),
  };
}

export const peerNetwork = {
  ...{ kind: 'peer', name: 'Asiakasvastaavien verkosto', region: null },
  ...{ language: 'fi', joining: 'open' },
} as const;

/** A network of the leader's with these members, and a meeting that has begun. */
export async function openMeeting(
  leader: NetworkMember,
  members: readonly NetworkMember[],
  changes: Partial<Record<string, unknown>> = {},
): Promise<{ readonly network: OneNetwork; readonly meeting: MeetingSeen }> {
  const sent = { ...peerNetwork, leader: leader.id, ...changes };
  const network = await leader.does(oneNetworkSchema, 'POST', '', sent);
  for (const one of members) await one.does(oneNetworkSchema, 'POST', `/${network.id}/join`);
  const planned = await leader.does(meetingLineSchema, 'POST', `/${network.id}/meetings`, soon);
  const path = `/${network.id}/meetings/${planned.id}/open`;
  return { network, meeting: await leader.does(meetingSchema, 'POST', path) };
}

/** A meeting of an hour at half past ten on the Tuesday of the tests. */
export const soon = {
  title: 'Verkostokokous',
  ...{ from: '2026-11-24T08:30:00.000Z', until: '2026-11-24T09:30:00.000Z', place: null },
};
export const nextWeek = {
  title: 'Seuraava kokous',
  ...{ from: '2026-12-01T08:30:00.000Z', until: '2026-12-01T09:30:00.000Z', place: null },
};
