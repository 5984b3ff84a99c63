import type { Whole } from '../domain/consultation/change.ts';
import { isAdviser, mayTake } from '../domain/consultation/rights.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { day } from '../domain/time.ts';
import type { Tools } from './tools.ts';
import type { Unfolded, View } from './view.ts';

/** Which card of the request a person has. */
export type CardKind = 'receipt' | 'coordinator-card' | 'adviser-card' | 'lost-card';

export function cardOf(tools: Tools, consultation: Consultation, reader: PersonId): CardKind {
  if (consultation.asker === reader) return 'receipt';
  if (isCoordinatorsTurn(tools, consultation, reader)) return 'coordinator-card';
  return holds(tools, consultation, reader) ? 'adviser-card' : 'lost-card';
}

/** How this person sees the request now: the one place that chooses the card. */
export function viewFor(
  tools: Tools,
  whole: Whole,
  reader: PersonId,
  unfolded: Unfolded = 'none',
): View {
  const { consultation } = whole;
  const now = tools.clock.now();
  const kind = cardOf(tools, consultation, reader);
  switch (kind) {
    case 'receipt':
      return { kind, seen: whole, now, reopenable: reopenable(tools, consultation) };
    case 'coordinator-card':
      return { kind, seen: whole, advisers: takers(tools, consultation), now };
    case 'adviser-card':
      return {
        kind,
        seen: whole,
        viewer: reader,
        unfolded,
        now,
        others: takers(tools, consultation).filter((id) => id !== reader),
        askerPhones: phonesOf(tools, consultation),
        reopenable: reopenable(tools, consultation),
      };
    case 'lost-card':
      return { kind, consultation };
  }
}

function isCoordinatorsTurn(tools: Tools, consultation: Consultation, reader: PersonId): boolean {
  const coordinator = tools.known.person(reader)?.role === 'coordinator';
  const { state, adviser } = consultation;
  const others = state === 'accepted' && adviser !== reader;
  return coordinator && (state === 'waiting' || state === 'expired' || others);
}

/** The adviser who has or had it, and while it waits everybody who was asked or may take it. */
function holds(tools: Tools, consultation: Consultation, reader: PersonId): boolean {
  if (!isAdviser(tools.known.person(reader))) return false;
  if (consultation.adviser === reader || consultation.responsibleAdviser === reader) return true;
  const open = consultation.state === 'waiting' || consultation.state === 'expired';
  const declined = consultation.excluded.includes(reader);
  const actor = tools.known.actor({ id: reader, name: '' });
  return open && !declined && mayTake(actor, consultation, tools.known.facts()) === undefined;
}

/** Advisers who may take this request, the asker left out. */
export function takers(tools: Tools, consultation: Consultation): PersonId[] {
  const facts = tools.known.facts();
  return facts.people
    .filter(
      (person) =>
        person.role === 'adviser' &&
        person.id !== consultation.asker &&
        mayTake({ id: person.id, name: person.name, person }, consultation, facts) === undefined,
    )
    .map(({ id }) => id);
}

export function phonesOf(tools: Tools, { asker, callback }: Consultation): readonly string[] {
  return callback === undefined ? (tools.known.person(asker)?.phones ?? []) : [callback];
}

function reopenable(tools: Tools, { state, closedAt }: Consultation): boolean {
  const days = tools.known.county().settings.reopenDays;
  return state === 'closed' && tools.clock.now() <= (closedAt ?? 0) + days * day;
}
