import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readCounty } from '../../bot/src/contract/county.ts';
import { healthAsksSocial } from '../../bot/src/domain/consultation/between.ts';
import type { Consultation, ConsultationText } from '../../bot/src/domain/consultation/types.ts';
import type { County, PersonId } from '../../bot/src/domain/roster/county.ts';
import type { Instant } from '../../bot/src/domain/time.ts';
import type { Draft, Seen } from '../../bot/src/use-cases/view.ts';

/** The demo county, as the service reads it. */
export const demoCounty: County = readDemo();

function readDemo(): County {
  const file = new URL('../../counties/siun-sote.json', import.meta.url);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const read = readCounty(json);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.county;
}

/** Somebody of the demo county, by name. */
export function named(name: string): PersonId {
  const person = demoCounty.people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person.id;
}

/** A local time in the county, `2026-11-24T10:05`; a Tuesday, where nothing else is said. */
export function at(local: string): Instant {
  const full = local.includes('T') ? local : `2026-11-24T${local}`;
  return Temporal.PlainDateTime.from(full).toZonedDateTime(demoCounty.timeZone).epochMilliseconds;
}

/** A request about benefits at Rantakylä, for now, sent on Tuesday at 10.15 and asked of A. */
export function aConsultation(changes: Partial<Consultation> = {}): Consultation {
  return {
    id: 'kolibri',
    version: 1,
    state: 'waiting',
    station: 'rantakyla',
    topic: 'benefits',
    kind: 'consult',
    urgency: 'now',
    place: 'huone 4',
    way: 'teams-message',
    permission: false,
    triggers: [],
    profession: 'social-counsellor',
    between: healthAsksSocial,
    asker: named('Hoitaja Rantakylä'),
    askerName: 'Hoitaja Rantakylä',
    formerStations: [],
    askedAt: at('10:15'),
    since: at('10:15'),
    referenceLeft: false,
    hasQuestion: true,
    answers: 0,
    excluded: [],
    notified: [named('Sosiaaliohjaaja A')],
    holders: [named('Sosiaaliohjaaja A')],
    coordinatorTold: false,
    reminded: false,
    wider: false,
    details: {},
    followUpAsked: false,
    textErased: false,
    ...changes,
  };
}

/** The same taken by A at 10.17. */
export const taken = {
  state: 'accepted',
  adviser: named('Sosiaaliohjaaja A'),
  acceptedAt: at('10:17'),
} as const satisfies Partial<Consultation>;

/** And closed by A at 10.40 with advice. */
export const closed = {
  ...taken,
  state: 'closed',
  closedAt: at('10:40'),
  endedAt: at('10:40'),
  outcome: 'solved',
} as const satisfies Partial<Consultation>;

export function seen(
  changes: Partial<Consultation> = {},
  text: Partial<ConsultationText> = {},
): Seen {
  return {
    consultation: aConsultation(changes),
    text: { question: 'Asiakas tarvitsee apua toimeentulotukeen', messages: [], ...text },
  };
}

/** What was understood of a sentence that said everything. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    station: 'rantakyla',
    topic: 'benefits',
    urgency: 'now',
    kind: 'consult',
    profession: 'social-counsellor',
    question: 'Asiakas tarvitsee apua toimeentulotukeen',
    permission: false,
    triggers: [],
    danger: false,
    nameWarning: false,
    dateWarning: false,
    ...changes,
  };
}
