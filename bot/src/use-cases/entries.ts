import type { Entry } from '../domain/consultation/entry.ts';
import { isAdviser } from '../domain/consultation/rights.ts';
import { factOfEntry, type EntryFact } from '../domain/statistics/fact.ts';
import type { Inputs } from '../contract/verbs.ts';
import { anythingElse, type StationId } from '../domain/roster/county.ts';
import type { Caller, Incoming, KnownPerson, SentEntry } from '../ports.ts';
import { markOf } from './beside.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** merkintä: the form, the adviser's station of the moment filled in. */
export function openEntry(tools: Tools, incoming: Incoming, request?: string): View {
  if (!isAdviser(tools.known.person(incoming.caller.id)))
    return { kind: 'refused', refusal: { kind: 'not-adviser' } };
  const seed = `${incoming.conversation.id} ${incoming.activityId} entry`;
  const station = stationNow(tools, incoming);
  return {
    kind: 'entry-form',
    nonce: tools.secrets.nonce(seed, incoming.caller.id),
    ...(station ? { station } : {}),
    ...(request ? { request } : {}),
    missing: [],
  };
}

function stationNow(tools: Tools, { caller }: Incoming): string | undefined {
  const here = tools.known
    .calendar()
    .presencesAt(caller.id, tools.clock.now())
    .find(({ kind, station }) => kind === 'on-site' && station !== undefined);
  return (
    here?.station ??
    tools.known.contact(caller.id)?.homeStation ??
    tools.known.person(caller.id)?.stations[0]
  );
}

/** Tilastomerkintä: one coded row, the same form once. */
export async function sendEntry(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'entry.send'>,
): Promise<View> {
  const { caller } = incoming;
  if (!isAdviser(tools.known.person(caller.id)))
    return { kind: 'refused', refusal: { kind: 'not-adviser' } };
  const { nonce } = inputs;
  if (nonce === undefined || !tools.secrets.isNonce(nonce, caller.id))
    return { kind: 'refused', refusal: { kind: 'bad-card' } };
  const station = inputs.station ?? stationNow(tools, incoming);
  if (station === undefined) return { ...formAgain(nonce, inputs), missing: ['station'] };
  const unknown = unknownChoice(tools, station, inputs.topic);
  if (unknown) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: unknown } };
  const first = await firstSent(tools, caller, nonce, station);
  const entry: Entry = {
    id: nonce,
    kind: inputs.entryKind ?? 'consult',
    by: caller.id,
    at: first.at,
    station: first.station,
    topic: inputs.topic ?? anythingElse,
    direction: inputs.direction ?? 'to-social',
    counterpart: inputs.counterpart ?? 'health',
    ...(inputs.channel ? { channel: inputs.channel } : {}),
    ...(inputs.timeBand ? { timeBand: inputs.timeBand } : {}),
    ...(inputs.outcome ? { outcome: inputs.outcome } : {}),
    ...(inputs.request ? { request: inputs.request } : {}),
  };
  const beside = { adviser: markOf(tools, caller.id) };
  const fact = factOfEntry(entry, tools.known.county().timeZone);
  const counted = await tools.facts.put({ ...fact, beside });
  return {
    kind: 'entry-done',
    entry: counted?.source === 'entry' ? asCounted(entry, counted) : entry,
  };
}

/** Of a form that was changed and sent again, what was sent first is what counts: that is told. */
function asCounted({ id, by, at, station, request }: Entry, counted: EntryFact): Entry {
  const { kind, topic, direction, counterpart, channel, timeBand, outcome } = counted;
  return {
    ...{ id, by, at, station, kind, topic, direction, counterpart },
    ...(channel ? { channel } : {}),
    ...(timeBand ? { timeBand } : {}),
    ...(outcome ? { outcome } : {}),
    ...(request ? { request } : {}),
  };
}

/** Forms older than these are not met again. */
const formsKept = 20;

/** Where and when the form was sent first: a figure lies under its station and month, and must not lie under two. */
async function firstSent(
  tools: Tools,
  caller: Caller,
  nonce: string,
  station: StationId,
): Promise<SentEntry> {
  const mark = tools.secrets.operation(['entry', nonce]);
  const now: SentEntry = { mark, station, at: tools.clock.now() };
  const saved = await tools.people.savePerson(caller.id, (before) => {
    const { entries = [], ...person }: KnownPerson = before ?? caller;
    const others = entries.filter((one) => one.mark !== mark);
    const first = entries.find((one) => one.mark === mark) ?? now;
    return { ...person, entries: [first, ...others].slice(0, formsKept) };
  });
  tools.known.setPerson(saved);
  return saved.entries?.[0] ?? now;
}

function formAgain(nonce: string, { request }: Inputs<'entry.send'>) {
  return { kind: 'entry-form', nonce, ...(request ? { request } : {}) } as const;
}

function unknownChoice(
  tools: Tools,
  station: string,
  topic: string | undefined,
): string | undefined {
  if (!tools.known.station(station)) return 'station';
  const { topics } = tools.known.county();
  return topic === undefined || topics.some(({ id }) => id === topic) ? undefined : 'topic';
}
