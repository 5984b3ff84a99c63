import { useEffect, type RefObject } from 'react';
import type { Problem } from '../api/client.ts';

/**
 * After a press that found something wrong or missing, the first such field takes the focus and comes
 * into sight with its sentence. Buttons are not disabled for what is missing: nobody would learn what.
 * @param presses so often it was pressed
 * @param problem what the service answered
 */
export function useFirstMistake(
  within: RefObject<HTMLElement | null>,
  presses: number,
  problem: Problem | null,
): void {
  useEffect(() => {
    if (presses === 0 && problem === null) return;
    const first = within.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    // A group of choices takes no focus itself.
    (first?.querySelector('input') ?? first)?.focus();
    // What is wrong stands below the field, on a phone below the edge.
    first?.closest('.fui-Field')?.scrollIntoView({ block: 'nearest' });
  }, [within, presses, problem]);
}
