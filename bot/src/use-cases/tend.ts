import type { Inputs } from '../contract/verbs.ts';
import { tendingOf, type Facts } from '../domain/directory/facts.ts';
import { isStale, receiverOf, type ErrorReport } from '../domain/directory/freshness.ts';
import { directoryOf } from '../domain/directory/records.ts';
import { mayTend } from '../domain/directory/rights.ts';
import { staleMonthsOf, type PersonId } from '../domain/roster/county.ts';
import type { Incoming } from '../ports.ts';
import { assureContact, etagOf } from './directory/change.ts';
import { entryIdOf, entryNamed } from './directory/own.ts';
import { answerReport } from './directory/reports.ts';
import { screen } from './screen.ts';
import type { Tools } from './tools.ts';
import type { Tended, View } from './view.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** So many lines a card; when some are done, the next come up. */
const most = 10;

/** What its owner is asked about: what is stale, and what was found to be right today. */
export function nudgeView(tools: Tools, owner: PersonId, pressed?: string): Of<'nudge'> {
  const { book, known, clock } = tools;
  const today = known.calendar().dateOf(clock.now());
  const months = staleMonthsOf(known.county());
  const asked = [...book.on('directory').keys()].flatMap((id): readonly Tended[] => {
    const facts = entryNamed(tools, id);
    if (!facts || facts.kind === 'organization') return [];
    const isNew = facts.row.assuredDate === today;
    const isOwn = facts.row.owner === owner && (isNew || isStale(facts.row, today, months));
    return isOwn || id === pressed ? [tendedOf(facts, isNew)] : [];
  });
  // Nothing moves under a finger that presses twice, unless others have to come up.
  const entries =
    asked.length > most ? asked.toSorted((a, b) => Number(a.isFresh) - Number(b.isFresh)) : asked;
  return { kind: 'nudge', entries: entries.slice(0, most), more: Math.max(0, asked.length - most) };
}

function tendedOf({ id, ...facts }: Facts, isFresh: boolean): Tended {
  const assuredDate = facts.kind === 'organization' ? undefined : facts.row.assuredDate;
  return { id, name: facts.row.name, isFresh, ...(assuredDate && { assuredDate }) };
}

/** "Tiedot ajan tasalla": one press an entry; the card goes on with the others. */
export async function assureEntry(
  tools: Tools,
  { caller, activityId }: Incoming,
  { entry }: Inputs<'contact.assure'>,
): Promise<View> {
  const record = tools.book.record(entry);
  if (!record) return { kind: 'refused', refusal: { kind: 'entry-gone' } };
  const ifMatch = etagOf(tools, record);
  const changing = { caller: caller.id, id: entry, ifMatch, actKey: activityId };
  const { kind } = await assureContact(tools, changing);
  switch (kind) {
    case 'done':
      return nudgeView(tools, caller.id, entry);
    case 'forbidden':
      return { kind: 'refused', refusal: { kind: 'not-tended' } };
    case 'stale':
      return { kind: 'refused', refusal: { kind: 'stale-entry' } };
    case 'not-found':
    case 'mistakes':
    case 'refused':
      return { kind: 'refused', refusal: { kind: 'entry-gone' } };
  }
}

/** The entry's owner while they are in the roster, else who coordinates; never who reported it. */
export function receiversOf(tools: Tools, report: ErrorReport): readonly PersonId[] {
  const { book, known } = tools;
  const record = book.record(entryIdOf(report));
  const owner = record && receiverOf(report, directoryOf([record]));
  if (owner !== undefined && owner !== report.by && known.person(owner)) return [owner];
  return known
    .county()
    .people.filter(({ id, role }) => role === 'coordinator' && id !== report.by)
    .map(({ id }) => id);
}

/**
 * How whoever tends the entry or reported it sees a report. Undefined: they are neither, or the
 * entry is gone.
 * @param texts `ended`: nothing that was written stays on the card
 */
export function reportView(
  tools: Tools,
  report: ErrorReport,
  reader: PersonId,
  texts: 'shown' | 'ended' = 'shown',
): Of<'error-report'> | undefined {
  const facts = entryNamed(tools, entryIdOf(report));
  if (!facts) return undefined;
  const isOwn = report.by === reader;
  const tends = mayTend(tools.known.person(reader), tendingOf(facts));
  if (!isOwn && !tends) return undefined;
  const mayAnswer = !report.answer && !isOwn;
  const { name } = facts.row;
  return { kind: 'error-report', report, name, isOwn, mayAnswer, texts, now: tools.clock.now() };
}

/** The answer goes to whoever reported it; the card keeps nothing of the texts. */
export async function answerReportFromCard(
  tools: Tools,
  { caller }: Incoming,
  { report: id, answer = '' }: Inputs<'report.answer'>,
): Promise<View> {
  const gone: View = { kind: 'refused', refusal: { kind: 'report-gone' } };
  const report = tools.book.on('reports').get(id);
  const shown = report && reportView(tools, report, caller.id);
  if (!shown) return gone;
  if (!shown.mayAnswer || answer.trim() === '') return { ...shown, texts: endedIf(report) };
  const { refusal } = screen(tools, { answer });
  if (refusal) return { kind: 'refused', refusal };
  const told = await answerReport(tools, { caller: caller.id, id, text: answer });
  if (told.kind === 'refused') return { kind: 'refused', refusal: told.refusal };
  const after = tools.book.on('reports').get(id);
  return (after && reportView(tools, after, caller.id, endedIf(after))) ?? gone;
}

const endedIf = ({ answer }: ErrorReport) => (answer ? 'ended' : 'shown');
