import type { PersonId } from '../roster/county.ts';
import type { IdentifierKind } from '../privacy/types.ts';
import type { Instant } from '../time.ts';
import type { State } from './types.ts';

/** Why something was not done: an expected outcome, told to the person in one sentence. */
export type Refusal =
  | { readonly kind: 'taken'; readonly by: PersonId; readonly at: Instant }
  /** The move does not fit the state; `state` is the true one. */
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-adviser' }
  | { readonly kind: 'not-coordinator' }
  /** An adviser of another region or profession. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'missing'; readonly fields: readonly string[] }
  | {
      readonly kind: 'too-long';
      readonly field: string;
      readonly limit: number;
      readonly length: number;
    }
  /**
   * `message`: it stays in the chat until its writer deletes it. `action`: in somebody's message
   * that Koppi was asked about. `dialog`: in its form, which comes again without it.
   */
  | {
      readonly kind: 'identifier';
      readonly found: IdentifierKind;
      readonly where: 'message' | 'form' | 'search' | 'action' | 'dialog';
    }
  | { readonly kind: 'permission-needed' }
  | { readonly kind: 'result-needed' }
  | { readonly kind: 'unknown-choice'; readonly field: string }
  | { readonly kind: 'too-late-to-reopen'; readonly days: number }
  | { readonly kind: 'bad-time'; readonly field: string }
  /** Made from a version that is not the present one any more. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'bad-card' }
  | { readonly kind: 'other-tenant' }
  | { readonly kind: 'guest' }
  /** Nothing tells, in a chat without Koppi, whether this is a member of the tenant or a guest. */
  | { readonly kind: 'unrecognised' }
  /** The same of whoever wanted to ask, not to search. */
  | { readonly kind: 'unrecognised-asker' }
  /** Of the directory: not the owner's, a coordinator's or an administrator's press. */
  | { readonly kind: 'not-tended' }
  | { readonly kind: 'entry-gone' }
  /** Changed at the very moment of the press. */
  | { readonly kind: 'stale-entry' }
  | { readonly kind: 'report-gone' }
  | { readonly kind: 'storage' }
  | { readonly kind: 'attachment' }
  /** No more weeks, absences and other days can be kept. */
  | { readonly kind: 'days-full' };
