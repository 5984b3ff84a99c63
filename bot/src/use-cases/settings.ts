import type { Language } from '../domain/language.ts';
import type { StationId } from '../domain/roster/county.ts';
import type { Incoming, KnownChannel, KnownPerson } from '../ports.ts';
import { once } from './own-acts.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** asema: one's own home station, or in a channel the station the channel belongs to. */
export async function setStation(
  tools: Tools,
  incoming: Incoming,
  station: StationId | undefined,
): Promise<View> {
  const { caller, conversation } = incoming;
  const channel = conversation.kind !== 'personal';
  if (station === undefined) {
    const home = tools.known.contact(caller.id)?.homeStation;
    return { kind: 'station-form', channel, ...(home ? { station: home } : {}) };
  }
  if (!tools.known.station(station))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'station' } };
  const held = channel
    ? await setChannelStation(tools, incoming, station)
    : await setHomeStation(tools, incoming, station);
  return { kind: 'station-set', station: held ?? station, channel };
}

/** What holds then: another station, where this was said before it and arrived once more. */
async function setHomeStation(
  tools: Tools,
  incoming: Incoming,
  homeStation: StationId,
): Promise<StationId | undefined> {
  const { caller } = incoming;
  const change = once<KnownPerson>(tools, incoming, (before) => ({ ...before, homeStation }));
  const saved = await tools.people.savePerson(caller.id, (before) => change(before ?? caller));
  tools.known.setPerson(saved);
  return saved.homeStation;
}

/** The station of the first request is the home station until another is named. */
export async function keepHomeStation(
  tools: Tools,
  { caller }: Incoming,
  station: StationId,
): Promise<void> {
  const saved = await tools.people.savePerson(caller.id, (before) => ({
    ...(before ?? caller),
    // Whoever has named one meanwhile keeps it.
    homeStation: before?.homeStation ?? station,
  }));
  tools.known.setPerson(saved);
}

async function setChannelStation(
  tools: Tools,
  incoming: Incoming,
  station: StationId,
): Promise<StationId | undefined> {
  const { id, reference } = incoming.conversation;
  const change = once<KnownChannel>(tools, incoming, (before) => ({ ...before, station }));
  const saved = await tools.people.saveChannel(id, (before) => ({
    ...change(before ?? { id, reference }),
    reference,
  }));
  tools.known.setChannel(saved);
  return saved.station;
}

/** kieli: goes before what Teams tells. */
export async function setLanguage(
  tools: Tools,
  incoming: Incoming,
  language: Language | undefined,
): Promise<View> {
  if (language === undefined) return { kind: 'language-form' };
  const { caller } = incoming;
  const change = once<KnownPerson>(tools, incoming, (before) => ({ ...before, language }));
  const saved = await tools.people.savePerson(caller.id, (before) => change(before ?? caller));
  tools.known.setPerson(saved);
  return { kind: 'language-set' };
}
