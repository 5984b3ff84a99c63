import type { Verb } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import type { Command } from '../wording/commands.ts';
import type { View } from './view.ts';

/** Commands and buttons whose answers are nobody else's business. */
const ownMatters: ReadonlySet<string> = new Set<Command['command'] | Verb>([
  'mine',
  'queue',
  'unfinished',
  'entry',
  'away',
  'busy',
  'home-visit',
  'travelling',
  'free',
  'language',
  'entry.new',
  'entry.send',
  'absence.set',
  'state.set',
  'language.set',
  'contact.assure',
  'report.answer',
  'case.answer',
  'request.followUp',
]);

/** Outside the personal chat others read along: one's own matters are not even begun there. */
export function isOutOfPlace({ conversation }: Incoming, asked: string): boolean {
  return conversation.kind !== 'personal' && ownMatters.has(asked);
}

/** Others see the state; the texts stay in the personal cards. */
export function fitting({ conversation }: Incoming, view: View): View {
  return conversation.kind === 'personal' || !('seen' in view)
    ? view
    : { kind: 'channel-status', consultation: view.seen.consultation };
}
