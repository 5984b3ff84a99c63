import type { TriggerRules } from '../roster/county.ts';
import type { Cooperation } from './types.ts';

/** What the ticked triggers point to, and which of them. */
export interface Suggestion {
  readonly cooperation: Cooperation;
  /** Those that led to it: the decisive ones, or all that were ticked. */
  readonly because: readonly string[];
}

/**
 * The end of the guided check (herätelista): is a consultation enough, are others asked to join, or
 * is a plan made together? Undefined where the county has no rules.
 * @param ticked the ids of the triggers that the asker ticked
 */
export function suggest(
  rules: TriggerRules | undefined,
  ticked: readonly string[],
): Suggestion | undefined {
  if (rules === undefined || rules.suggests === false) return undefined;
  const { planAlways, planFrom, inviteAlways, inviteFrom } = rules;
  return (
    reached('shared-plan', ticked, planAlways, planFrom) ??
    reached('invite-others', ticked, inviteAlways, inviteFrom) ?? {
      cooperation: 'consultation-enough',
      because: ticked,
    }
  );
}

function reached(
  cooperation: Cooperation,
  ticked: readonly string[],
  always: readonly string[],
  from: number,
): Suggestion | undefined {
  const decisive = ticked.filter((one) => always.includes(one));
  if (decisive.length > 0) return { cooperation, because: decisive };
  return ticked.length >= from ? { cooperation, because: ticked } : undefined;
}
