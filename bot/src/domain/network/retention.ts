import { day, type Instant } from '../time.ts';
import type { AgendaItem, Meeting } from './types.ts';

/** What was written in a meeting is kept so long after it; decisions, tasks and figures stay. */
const keptMs = 730 * day;

export const textsEndAt = ({ endedAt, until }: Pick<Meeting, 'endedAt' | 'until'>): Instant =>
  (endedAt ?? until) + keptMs;

/** Without what people wrote; title, source and order stay, so that decisions can be read. */
export function withoutTexts(item: AgendaItem): AgendaItem {
  const { notesBy: _by, notesAt: _at, ...rest } = item;
  return { ...withoutCaseText(rest), text: '', notes: '' };
}

/** A case's text goes when that of its consultation does. */
export function withoutCaseText(item: AgendaItem): AgendaItem {
  const { source } = item;
  if (source.kind !== 'case' || source.case.text.state === 'none') return item;
  return { ...item, source: { ...source, case: { ...source.case, text: { state: 'erased' } } } };
}
