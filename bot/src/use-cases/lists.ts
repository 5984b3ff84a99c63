import { mayTake } from '../domain/consultation/rights.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import { urgencies } from '../domain/routing/types.ts';
import type { PersonId, StationId } from '../domain/roster/county.ts';
import { day } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Incoming } from '../ports.ts';
import type { Tools } from './tools.ts';
import type { StationDay, View } from './view.ts';

/** omat: this month's and the last one's requests of the asker, newest first. */
export async function mineView(tools: Tools, asker: PersonId): Promise<View> {
  const now = tools.clock.now();
  const month = tools.known.calendar().dateOf(now).slice(0, 7);
  const listed = await tools.views.ofAsker(asker, [...new Set([month, monthBefore(month)])]);
  const fresh = new Map(listed.map((one) => [one.id, one]));
  for (const one of tools.known.open()) {
    const isNewer = one.version > (fresh.get(one.id)?.version ?? -1);
    if (one.asker === asker && isNewer) fresh.set(one.id, one);
  }
  const items = [...fresh.values()].sort((a, b) => b.askedAt - a.askedAt);
  return { kind: 'mine', items, now };
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = number === 1 ? [year - 1, 12] : [year, number - 1];
  return `${before[0]}-${String(before[1]).padStart(2, '0')}`;
}

/** jono: what this adviser may take, most urgent and oldest first. */
export async function queueView(tools: Tools, { caller }: Incoming): Promise<View> {
  const actor = tools.known.actor(caller);
  const facts = tools.known.facts();
  const items = (await openNow(tools)).filter(
    (one) =>
      (one.state === 'waiting' || one.state === 'expired') &&
      one.asker !== caller.id &&
      mayTake(actor, one, facts) === undefined,
  );
  return { kind: 'queue', items: items.sort(byUrgency), now: tools.clock.now() };
}

function byUrgency(a: Consultation, b: Consultation): number {
  return urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || a.askedAt - b.askedAt;
}

/** keskeneräiset: what the adviser has taken and not ended. */
export async function unfinishedView(
  tools: Tools,
  adviser: PersonId,
  done?: string,
): Promise<View> {
  // Right after a press the list is as fresh as the press: no second look at the store.
  const open = done === undefined ? await openNow(tools) : tools.known.open();
  return {
    kind: 'unfinished',
    items: open
      .filter(
        (one) =>
          one.id !== done &&
          (one.adviser === adviser || one.responsibleAdviser === adviser) &&
          one.state !== 'expired',
      )
      .sort((a, b) => (a.acceptedAt ?? a.askedAt) - (b.acceptedAt ?? b.askedAt)),
    ...(done === undefined ? {} : { done }),
    now: tools.clock.now(),
  };
}

/** The stored list, with what this instance has seen since. */
export async function openNow(tools: Tools): Promise<readonly Consultation[]> {
  const listed = await tools.views.open();
  for (const one of listed) tools.known.note(one);
  // What is not in the list any more, or not yet: another instance may have ended it.
  const stored = new Set(listed.map(({ id }) => id));
  const unlisted = tools.known.open().filter(({ id }) => !stored.has(id));
  const newest = await Promise.all(unlisted.map(({ id }) => tools.requests.load(id)));
  for (const one of newest) if (one) tools.known.note(one.consultation);
  return tools.known.open();
}

/** paikalla: today and the six days after it, the reader's own station first. */
export function presenceView(tools: Tools, { caller }: Incoming, station?: StationId): View {
  const now = tools.clock.now();
  const home = station ?? tools.known.contact(caller.id)?.homeStation;
  const days = weekFrom(tools, now).flatMap((date) => stationDays(tools, date, now));
  const shown = station === undefined ? days : days.filter((one) => one.station === station);
  return {
    kind: 'presence',
    today: tools.known.calendar().dateOf(now),
    days: shown.sort((a, b) => Number(b.station === home) - Number(a.station === home)),
    now,
  };
}

export function weekFrom(tools: Tools, now: Instant): LocalDate[] {
  const calendar = tools.known.calendar();
  const noon = calendar.instantOf(calendar.dateOf(now), '12:00');
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => calendar.dateOf(noon + ahead * day));
}

/** Every station's day, empty ones too: an empty day is an answer. */
export function stationDays(tools: Tools, date: LocalDate, now: Instant): StationDay[] {
  const calendar = tools.known.calendar();
  const presences = calendar.day(date).filter(({ kind }) => kind === 'on-site');
  return tools.known.county().stations.map(({ id }) => {
    const here = presences.filter(({ station }) => station === id);
    const states = here.flatMap(({ person }) => calendar.stateAt(person, now) ?? []);
    return { station: id, date, presences: here, states };
  });
}
