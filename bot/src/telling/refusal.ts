import type { Refusal } from '../domain/consultation/refusal.ts';
import { labelOf, namesOf } from './fields.ts';
import type { Pen } from './pen.ts';

/** What happened and what to do next; never what was typed. */
export function refusalInWords(
  refusal: Refusal,
  pen: Pen,
  /** A chat knows commands and cards, the tab has lists and forms. */
  place: 'chat' | 'tab' = 'chat',
): string {
  const { state } = pen.words;
  const words = { ...pen.words.refusal, ...(place === 'tab' ? pen.words.refusalInTab : {}) };
  switch (refusal.kind) {
    case 'taken':
      return words.taken(pen.person(refusal.by), pen.format.clock(refusal.at));
    case 'wrong-state':
      return words.wrongState(state[refusal.state].toLowerCase());
    case 'missing':
      return words.missing(namesOf(pen, refusal.fields.map(pen.plain)));
    case 'too-long':
      return words.tooLong(field(refusal.field, pen), refusal.limit, refusal.length);
    case 'identifier':
      return place === 'tab'
        ? pen.words.refusalInTab.inForm(words.identifier.what[refusal.found])
        : words.identifier[refusal.where](words.identifier.what[refusal.found]);
    case 'unknown-choice':
      return words.unknownChoice(field(refusal.field, pen));
    case 'bad-time':
      return words.badTime(field(refusal.field, pen));
    case 'too-late-to-reopen':
      return words.tooLateToReopen(refusal.days);
    case 'not-adviser':
    case 'not-coordinator':
    case 'not-yours':
    case 'not-found':
    case 'nothing-asked':
    case 'permission-needed':
    case 'result-needed':
    case 'stale':
    case 'bad-card':
    case 'other-tenant':
    case 'guest':
    case 'unrecognised':
    case 'unrecognised-asker':
    case 'not-tended':
    case 'entry-gone':
    case 'stale-entry':
    case 'report-gone':
    case 'storage':
    case 'attachment':
    case 'days-full':
      return words[plain[refusal.kind]];
  }
}

const plain = {
  'not-adviser': 'notAdviser',
  'not-coordinator': 'notCoordinator',
  'not-yours': 'notYours',
  'not-found': 'notFound',
  'nothing-asked': 'nothingAsked',
  'permission-needed': 'permissionNeeded',
  'result-needed': 'resultNeeded',
  stale: 'stale',
  'bad-card': 'badCard',
  'other-tenant': 'otherTenant',
  guest: 'guest',
  unrecognised: 'unrecognised',
  'unrecognised-asker': 'unrecognisedAsker',
  'not-tended': 'notTended',
  'entry-gone': 'entryGone',
  'stale-entry': 'staleEntry',
  'report-gone': 'reportGone',
  storage: 'storage',
  attachment: 'attachment',
  'days-full': 'daysFull',
} as const;

const field = (id: string, pen: Pen): string => pen.plain(labelOf(pen, id)).replace(/[?:]+$/, '');
