import type { Frame } from '../contract/frame.ts';
import type { Me } from '../contract/me.ts';
import { offeredKinds } from '../domain/consultation/kinds.ts';
import type { Kind } from '../domain/consultation/types.ts';
import type { Localised } from '../domain/language.ts';
import { recordSystemAt, stationName, triggersOf } from '../domain/roster/county.ts';
import type { County, PersonId, Role } from '../domain/roster/county.ts';
import { termsOf } from '../wording/terms/index.ts';
import type { Tools } from './tools.ts';

/**
 * From the county as this instance knows it, which is as it stood at its last engine cycle: nothing
 * that a client sends grants a role, and one taken away is gone at the next call. Whoever the roster
 * does not know is an asker.
 */
export function roleOf({ known }: Tools, id: PersonId): Role {
  return known.person(id)?.role ?? 'asker';
}

/** Who Koppi takes somebody for. */
export function meOf(tools: Tools, id: PersonId): Omit<Me, 'now'> {
  const person = tools.known.person(id);
  const contact = tools.known.contact(id);
  return {
    id,
    name: person?.name ?? contact?.name ?? '',
    role: roleOf(tools, id),
    profession: person?.profession ?? null,
    language: contact?.language ?? null,
    homeStation: contact?.homeStation ?? person?.stations[0] ?? null,
    phones: [...(person?.phones ?? [])],
  };
}

/** The county as everybody may know it. */
export function frameOf({ known }: Tools): Frame {
  const county = known.county();
  return {
    county: county.name,
    timeZone: county.timeZone,
    recordSystem: county.recordSystem,
    regions: [...county.regions],
    stations: county.stations.map((station) => ({
      ...{ id: station.id, name: station.name, region: station.region },
      names: inEach((language) => stationName(station, language)),
      triggers: triggersOf(station).map(({ id, name, asks = name }) => ({ id, name, asks })),
      recordSystem: recordSystemAt(county, station.id),
    })),
    people: county.people.map(({ id, name, role, profession, stations }) => ({
      ...{ id, name, role, profession },
      stations: [...stations],
    })),
    professions: county.professions.map(({ id, name }) => ({ id, name })),
    topics: county.topics.map(({ id, name, profession, guide = null }) => ({
      ...{ id, name, profession, guide },
    })),
    phenomena: [...county.phenomena],
    kinds: offeredKinds(county).map((id) => ({ id, name: kindName(county, id) })),
    triggerRules: rulesOf(county),
    numbers: [...county.numbers],
    closingFields: [...county.settings.closingFields],
    reopenDays: county.settings.reopenDays,
  };
}

const inEach = (tell: (language: keyof Localised) => string): Localised => ({
  fi: tell('fi'),
  sv: tell('sv'),
  en: tell('en'),
});

/** The county's own name for it, else Koppi's. */
const kindName = ({ settings }: County, kind: Kind): Localised =>
  settings.kinds?.labels?.[kind] ?? inEach((language) => termsOf(language).kind[kind]);

function rulesOf({ settings }: County): Frame['triggerRules'] {
  const { triggerRules } = settings;
  if (triggerRules === undefined || triggerRules.suggests === false) return null;
  const { inviteFrom, planFrom, inviteAlways, planAlways } = triggerRules;
  return {
    ...{ inviteFrom, planFrom },
    inviteAlways: [...inviteAlways],
    planAlways: [...planAlways],
  };
}
