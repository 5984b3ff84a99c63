import { tendingOf, type Facts } from '../../domain/directory/facts.ts';
import { answered, type ErrorReport } from '../../domain/directory/freshness.ts';
import { mayTend } from '../../domain/directory/rights.ts';
import { koppiItself, type PersonId } from '../../domain/roster/county.ts';
import { day, type Instant } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { entryIdOf, entryNamed } from './own.ts';
import { screenEntry, type Identified } from './screen.ts';

/** Longest text of a report and of its answer. */
const longest = 1000;

/** A report as one reader may see it. */
export interface SeenReport {
  readonly report: ErrorReport;
  readonly mayAnswer: boolean;
}

export type Told =
  | ({ readonly kind: 'done' } & SeenReport)
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'mistakes'; readonly mistake: 'missing' | 'too-long' }
  /** Somebody else answered first, and theirs stays. */
  | { readonly kind: 'already'; readonly by: PersonId; readonly at: Instant }
  | Identified;

interface Saying {
  readonly caller: PersonId;
  readonly text: string;
}

/** Reports on an entry: everybody's to whoever tends it, else one's own. Open ones first, then the newest. */
export function reportsOn(tools: Tools, caller: PersonId, facts: Facts): readonly SeenReport[] {
  const tends = mayTend(tools.known.person(caller), tendingOf(facts));
  return [...tools.book.on('reports').values()]
    .filter((report) => entryIdOf(report) === facts.id && (tends || report.by === caller))
    .sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || b.at - a.at)
    .map((report) => ({ report, mayAnswer: tends && report.answer === undefined }));
}

/** Somebody says that an entry is wrong; whoever tends it sees so, and answers. */
export async function reportError(
  tools: Tools,
  { caller, text, id, actKey }: Saying & { readonly id: string; readonly actKey: string },
): Promise<Told> {
  const facts = entryNamed(tools, id);
  if (!facts) return { kind: 'not-found' };
  const refused = refusalOf(tools, text);
  if (refused) return refused;
  const report: ErrorReport = {
    id: tools.secrets.operation(['report', caller, actKey]),
    entry: { kind: facts.kind, id: facts.row.id },
    ...{ text: text.trim(), by: caller, at: tools.clock.now() },
  };
  const decide = (before: ErrorReport | undefined) => before ?? report;
  const [kept] = await tools.book.change('reports', caller, [{ id: report.id, decide }]);
  return { kind: 'done', ...seenOf(tools, caller, kept ?? report, facts) };
}

/** Whoever may not even see the report is not told of it. */
export async function answerReport(
  tools: Tools,
  { caller, text, id }: Saying & { readonly id: string },
): Promise<Told> {
  const { book, clock } = tools;
  const report = book.on('reports').get(id);
  const facts = report && entryNamed(tools, entryIdOf(report));
  if (!facts) return { kind: 'not-found' };
  if (!mayTend(tools.known.person(caller), tendingOf(facts)))
    return { kind: report.by === caller ? 'forbidden' : 'not-found' };
  const refused = refusalOf(tools, text);
  if (refused) return refused;
  const answer = { text: text.trim(), by: caller, at: clock.now() };
  const decide = (before: ErrorReport | undefined) => {
    const decided = before && answered(before, answer);
    return decided?.kind === 'answered' ? decided.report : before;
  };
  const [after] = await book.change('reports', caller, [{ id, decide }]);
  if (!after?.answer) return { kind: 'not-found' };
  const { by, at } = after.answer;
  const isMine = by === caller && after.answer.text === answer.text;
  return isMine
    ? { kind: 'done', ...seenOf(tools, caller, after, facts) }
    : { kind: 'already', by, at };
}

function seenOf(tools: Tools, caller: PersonId, report: ErrorReport, facts: Facts): SeenReport {
  const tends = mayTend(tools.known.person(caller), tendingOf(facts));
  return { report, mayAnswer: tends && report.answer === undefined };
}

function refusalOf(tools: Tools, text: string): Told | undefined {
  const identified = screenEntry(tools, { text });
  if (identified) return identified;
  if (text.trim() === '') return { kind: 'mistakes', mistake: 'missing' };
  return text.trim().length > longest ? { kind: 'mistakes', mistake: 'too-long' } : undefined;
}

/**
 * Removes reports that were answered so long ago as texts are kept, and those on entries that are
 * gone, which nobody will answer any more.
 */
export async function sweepReports(tools: Tools, now: Instant): Promise<void> {
  const { book, known } = tools;
  const { retentionDays } = known.county().settings;
  const past = [...book.on('reports').values()].filter((report) => {
    const { answer } = report;
    const isOld = answer !== undefined && now - answer.at >= retentionDays * day;
    return isOld || book.record(entryIdOf(report)) === undefined;
  });
  if (past.length === 0) return;
  const gone = past.map(({ id }) => ({ id, decide: () => undefined }));
  await book.change('reports', koppiItself, gone);
}
