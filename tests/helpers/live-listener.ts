import { changedSchema, helloSchema, type Changed } from '../../bot/src/contract/live.ts';
import { signedInAs } from './tab-user.ts';
import { createWatch } from './watch.ts';

export interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** Somebody's tab that listens to what changes. */
export interface Listener {
  readonly status: number;
  readonly headers: Headers;
  /** In the order of arrival, comments left out. */
  readonly heard: readonly Heard[];
  /** The changes among it. */
  changes(): readonly Changed[];
  /** The first event, heard already or still to come, that fits; rejects after ten seconds. */
  waitFor(fits: (heard: Heard) => boolean): Promise<Heard>;
  waitForRequest(id: string, version?: number): Promise<Heard>;
  waitForArea(area: Changed['area']): Promise<Heard>;
  /** Resolves when the service has ended the stream. */
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

/** Resolves when the stream is open: its first event is there, or it was refused. */
export async function listensAt(url: string, person: string, last?: string): Promise<Listener> {
  return listensWith(url, await signedInAs(url, person), last);
}

/** The same with a token of any issuer. */
export async function listensWith(url: string, token: string, last?: string): Promise<Listener> {
  const aborting = new AbortController();
  const response = await fetch(`${url}/api/changes`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(last === undefined ? {} : { 'last-event-id': last }),
    },
    signal: aborting.signal,
  });
  const heard: Heard[] = [];
  const watch = createWatch(heard);
  const ended = readAll(response, (one) => {
    heard.push(one);
    watch.changed();
  }).catch(() => undefined);
  const changes = () =>
    heard.filter(({ event }) => event === 'change').map(({ data }) => changedSchema.parse(data));
  const isChange = (one: Heard, fits: (change: Changed) => boolean) =>
    one.event === 'change' && fits(changedSchema.parse(one.data));
  if (response.status === 200)
    helloSchema.parse((await watch.waitFor(({ event }) => event === 'hello')).data);
  return {
    ...{ status: response.status, headers: response.headers, heard, changes, ended },
    waitFor: (fits) => watch.waitFor(fits),
    waitForRequest: (id, version = 0) =>
      watch.waitFor((one) =>
        isChange(
          one,
          (change) => change.area === 'request' && change.id === id && change.version >= version,
        ),
      ),
    waitForArea: (area) => watch.waitFor((one) => isChange(one, (change) => change.area === area)),
    leave: async () => {
      aborting.abort();
      await ended;
    },
  };
}

async function readAll({ body }: Response, hear: (one: Heard) => void): Promise<void> {
  if (!body) return;
  let rest = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => fieldOf(line)));
      const data = fields.get('data');
      if (data === undefined) continue;
      hear({
        id: fields.get('id') ?? '',
        event: fields.get('event') ?? '',
        data: JSON.parse(data) as unknown,
      });
    }
  }
}

function fieldOf(line: string): readonly [string, string] {
  const [name = '', ...rest] = line.split(': ');
  return [name, rest.join(': ')];
}
