import { patternSchema, type Pattern } from '../../bot/src/contract/schedule.ts';
import type { Person } from './person.ts';
import type { RunningService } from './service.ts';
import { askedOfApi, signedInAs, type Told } from './tab-user.ts';

type Who = Pick<Person, 'id'>;
interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at the page Paikalla. */
export function atPresencePage(world: () => Pick<RunningService, 'url'>) {
  const asks = async (
    who: Who,
    path: string,
    { method = 'GET', body, ifMatch, headers = {} }: Sent = {},
  ): Promise<Told> => {
    const url = world().url();
    const more = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    return askedOfApi(url, `/api/schedule${path}`, await signedInAs(url, who.id), {
      method,
      body,
      headers: { ...more, ...headers },
    });
  };
  const reads = async (who: Who, of: Who = who): Promise<{ days: Pattern; etag: string }> => {
    const { status, json, etag } = await asks(who, `/people/${of.id}`);
    if (status !== 200 || etag === undefined) throw new Error(`The days answered ${status}`);
    return { days: patternSchema.parse(json), etag };
  };
  /** Looks, then changes what was seen. */
  const changes = async (who: Who, of: Who, path: string, sent: Sent): Promise<Told> => {
    const { etag } = await reads(who, of);
    return asks(who, `/people/${of.id}${path}`, { ...sent, ifMatch: etag });
  };
  return { asks, reads, changes };
}
