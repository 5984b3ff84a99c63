import type { MoveSent } from '../../bot/src/contract/moves.ts';
import { requestSchema, type RequestSeen } from '../../bot/src/contract/request.ts';
import {
  draftSchema,
  requestsSchema,
  type NewRequest,
  type RequestItem,
} from '../../bot/src/contract/requests.ts';
import { todaySchema, type Today } from '../../bot/src/contract/today.ts';
import type { RunningService } from '../helpers/service.ts';
import { askedOfApi, signedInAs, type Told } from '../helpers/tab-user.ts';

interface How {
  /** If-Match; the version that stands there unless told otherwise, none where null. */
  readonly version?: number | null;
  /** Idempotency-Key. */
  readonly key?: string;
}

/** Somebody at the tab: what is told is read by the very schemas that the pages rely on. */
export interface AtTab {
  gets(path: string): Promise<Told>;
  posts(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Told>;
  puts(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Told>;
  sees(id: string): Promise<RequestSeen>;
  today(station?: string): Promise<Today>;
  lists(query?: string): Promise<readonly RequestItem[]>;
  /** The form opened with a sentence and sent. */
  asks(sentence: string, form?: Partial<NewRequest>): Promise<RequestSeen>;
  /** A move, answered by whatever the API says. */
  tries(id: string, sent: MoveSent, how?: How): Promise<Told>;
  /** A move that is done. */
  moves(id: string, sent: MoveSent, how?: How): Promise<RequestSeen>;
}

export function atTab(
  world: Pick<RunningService, 'url' | 'settled'>,
  { id: me }: { readonly id: string },
): AtTab {
  const token = signedInAs(world.url(), me);
  const gets = async (path: string) => askedOfApi(world.url(), path, await token);
  const sends =
    (method: 'POST' | 'PUT'): AtTab['posts'] =>
    async (path, body, headers = {}) =>
      askedOfApi(world.url(), path, await token, { method, body, headers });
  const posts = sends('POST');
  const sees = async (id: string) => requestSchema.parse((await gets(`/api/requests/${id}`)).json);
  const tries: AtTab['tries'] = async (id, sent, { version, key } = {}) => {
    const seen = version === undefined ? (await sees(id)).version : version;
    const told = await posts(`/api/requests/${id}/moves`, sent, {
      ...(seen === null ? {} : { 'if-match': `"${seen}"` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
    await world.settled();
    return told;
  };
  return {
    ...{ gets, posts, puts: sends('PUT'), sees, tries },
    today: async (station) =>
      todaySchema.parse(
        (await gets(`/api/today${station === undefined ? '' : `?station=${station}`}`)).json,
      ),
    lists: async (query = '') =>
      requestsSchema.parse((await gets(`/api/requests${query}`)).json).items,
    asks: async (sentence, form = {}) => {
      const { nonce, draft } = draftSchema.parse((await posts('/api/drafts', { sentence })).json);
      const understood = Object.entries(draft).filter(([, value]) => value !== null);
      const body = { ...Object.fromEntries(understood), nonce, ...form };
      const { status, json } = await posts('/api/requests', body);
      if (status !== 201) throw new Error(`Not sent: ${status} ${JSON.stringify(json)}`);
      await world.settled();
      return requestSchema.parse(json);
    },
    moves: async (...given) => {
      const { status, json } = await tries(...given);
      if (status !== 200) throw new Error(`Not done: ${status} ${JSON.stringify(json)}`);
      return requestSchema.parse(json);
    },
  };
}
