import type { PersonId } from '../domain/roster/county.ts';
import type { Tools } from './tools.ts';

/** What keeps the marks of the acts that changed it, the newest first. */
interface Marked {
  readonly acts?: readonly string[];
}

/** More than anybody does in the minutes within which a tab tries once more. */
const actsKept = 200;

/** The same for every arrival of an act at the tab; '' where the tab gave it no key. */
export const markOf = (
  { secrets }: Pick<Tools, 'secrets'>,
  [caller, actKey]: readonly [caller: PersonId, actKey: string],
): string => (actKey === '' ? '' : secrets.operation(['tab', caller, actKey]));

/** It arrived before, and was done. */
export const isDone = ({ acts = [] }: Marked, mark: string): boolean => acts.includes(mark);

/** As the act made it, with its mark. */
export const marked = <T extends Marked>(after: T, mark: string): T =>
  mark === '' ? after : { ...after, acts: [mark, ...(after.acts ?? [])].slice(0, actsKept) };
