import type { Json } from '../../helpers/card.ts';
import type { Stage } from './doors.ts';
import { bearer, sendJson } from './http.ts';
import type { Example } from './tab-examples.ts';

type Part =
  'network' | 'steering' | 'meeting' | 'item' | 'decision' | 'task' | 'series' | 'idea' | 'issue';

/** Ids of one of each that networks hold, by their names in the addresses. */
export type NetworkMade = Readonly<Record<Part, string>>;

const plan = { name: 'Verkosto', language: 'fi', joining: 'open' };
const newNetwork = (kind: 'peer' | 'steering', leader: string): Json => ({
  ...{ ...plan, kind, region: null, leader },
});
const meeting: Json = {
  ...{ title: 'Kokous', from: '2026-11-24T10:00:00Z', until: '2026-11-24T11:00:00Z', place: null },
};
const series: Json = { time: '09:30', minutes: 60, until: null };
const written: Json = { text: '', owner: null, minutes: null };

/** A network with an open meeting, and a steering group that was brought something. */
export async function makeNetworks(
  { url, tokens }: Pick<Stage, 'url' | 'tokens'>,
  leader: string,
  said: string,
): Promise<NetworkMade> {
  const makes = async (path: string, body?: Json): Promise<string> => {
    const sent = { method: 'POST', headers: bearer(tokens.coordinator), body } as const;
    const made = (await sendJson(`${url}/api/networks${path}`, sent)) as { readonly id: string };
    return made.id;
  };
  const steering = await makes('', newNetwork('steering', leader));
  const network = await makes('', newNetwork('peer', leader));
  const held = await makes(`/${network}/meetings`, meeting);
  const at = `/${network}/meetings/${held}`;
  await makes(`${at}/open`);
  const typed = { ...written, title: said, source: { kind: 'typed' } };
  const item = await makes(`${at}/items`, typed);
  const task = { text: said, owner: leader, due: null, station: null, meeting: held, item };
  return {
    ...{ network, steering, meeting: held, item },
    decision: await makes(`${at}/decisions`, { text: said, item }),
    task: await makes(`/${network}/tasks`, task),
    series: await makes(`/${network}/series`, {
      ...{ ...series, title: said, rhythm: { kind: 'weekly', weeks: 1, weekday: 2 } },
      ...{ first: '2026-12-01', onHoliday: 'skip', place: null },
    }),
    idea: await makes(`/${network}/ideas`, { title: said, text: '', state: 'idea' }),
    issue: await makes(`${at}/issues`, { title: said, text: '' }),
  };
}

/** How a route of networks is called, its sample being of what it takes. */
export function ofNetwork(name: string, leader: string): Example {
  const [method, path = ''] = name.split(' ');
  const isAnswer = path.endsWith('/answer');
  const ids = ({ made }: Stage) => ({
    ...{ ...made.networks, person: leader },
    ...(isAnswer ? { network: made.networks.steering } : {}),
  });
  const change = bodies[`${method ?? ''} ${path.replace('/api/networks', '')}`];
  return {
    params: ids,
    ...(change ? { body: (stage, sample) => change(stage, sample as Json, leader) } : {}),
    ...(method === 'GET' ? {} : { etag: (asked) => etagOf(asked, path) }),
    // A case is one's own consultation.
    ...(path.endsWith('/items') ? { who: 'adviser' as const } : {}),
  };
}

const inMeeting = '/{network}/meetings/{meeting}';

/** Where a sample of the schema will not do. */
const bodies: Readonly<
  Record<string, (stage: Stage, sample: Json, leader: string) => Json | undefined>
> = {
  'POST ': (_, sample, leader) => ({ ...sample, leader, region: null }),
  'PUT /{network}': (_, sample, leader) => ({ ...sample, leader, isClosed: false }),
  'PUT /{network}/channel': () => ({ channel: null }),
  'POST /{network}/series': (_, sample) => ({ ...sample, ...series }),
  'PUT /{network}/series/{series}': (_, sample) => ({ ...sample, ...series }),
  'POST /{network}/meetings': (_, sample) => ({ ...meeting, title: sample['title'] }),
  [`PUT ${inMeeting}`]: (_, sample) => ({ ...meeting, title: sample['title'] }),
  [`PUT ${inMeeting}/current`]: ({ made }) => ({ item: made.networks.item }),
  [`POST ${inMeeting}/items`]: ({ ids }, sample) => {
    const source = sample['source'] as Json;
    return source['kind'] === 'case'
      ? { ...sample, source: { ...source, request: ids.closed } }
      : sample;
  },
  [`PUT ${inMeeting}/items/{item}/place`]: () => ({ after: null }),
  [`POST ${inMeeting}/decisions`]: ({ made }, sample) => ({ ...sample, item: made.networks.item }),
  'POST /{network}/tasks': ({ made }, sample) => ({
    ...sample,
    ...{ meeting: made.networks.meeting, item: made.networks.item },
  }),
  'PUT /{network}/presence/{meeting}': ({ made }) => ({ writing: made.networks.item }),
};

/** It stands in the thing itself, which stands in a list or in its meeting. */
async function etagOf({ url, token, made }: Stage & { readonly token: string }, path: string) {
  const at = `${url}/api/networks/${made.networks.network}`;
  const read = async (more: string) =>
    (await sendJson(`${at}${more}`, { headers: bearer(token) })) as Json;
  const held = `/meetings/${made.networks.meeting}`;
  const of = (json: Json, list: string, part: Part): Json =>
    (json[list] as readonly Json[]).find(({ id }) => id === made.networks[part]) ?? {};
  const found = async (): Promise<Json> => {
    if (path.endsWith('/notes')) return of(await read(held), 'items', 'item')['notes'] as Json;
    if (path.endsWith('{item}')) return of(await read(held), 'items', 'item');
    if (path.endsWith('{decision}')) return of(await read(held), 'decisions', 'decision');
    if (path.endsWith('{task}')) return of(await read('/tasks'), 'items', 'task');
    if (path.endsWith('{series}')) return of(await read('/series'), 'items', 'series');
    if (path.endsWith('{idea}')) return of(await read('/ideas'), 'items', 'idea');
    return read(path.endsWith('{meeting}') ? held : '');
  };
  return `"${String((await found())['etag'])}"`;
}
