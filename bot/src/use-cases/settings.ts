import type { Language } from '../domain/language.ts';
import type { StationId } from '../domain/roster/county.ts';
import type { Incoming } from '../ports.ts';
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
  if (channel) await keepChannelStation(tools, incoming, station);
  else await keepHomeStation(tools, incoming, station);
  return { kind: 'station-set', station, channel };
}

export async function keepHomeStation(
  tools: Tools,
  { caller }: Incoming,
  station: StationId,
): Promise<void> {
  const saved = await tools.people.savePerson(caller.id, (before) => ({
    ...(before ?? caller),
    homeStation: station,
  }));
  tools.known.setPerson(saved);
}

async function keepChannelStation(
  tools: Tools,
  { conversation }: Incoming,
  station: StationId,
): Promise<void> {
  const { id, reference } = conversation;
  const saved = await tools.people.saveChannel(id, (before) => ({
    ...(before ?? { id }),
    reference,
    station,
  }));
  tools.known.setChannel(saved);
}

/** kieli: goes before what Teams tells. */
export async function setLanguage(
  tools: Tools,
  { caller }: Incoming,
  language: Language | undefined,
): Promise<View> {
  if (language === undefined) return { kind: 'language-form' };
  const saved = await tools.people.savePerson(caller.id, (before) => ({
    ...(before ?? caller),
    language,
  }));
  tools.known.setPerson(saved);
  return { kind: 'language-set' };
}
