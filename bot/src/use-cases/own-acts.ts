import type { Incoming } from '../ports.ts';
import type { Tools } from './tools.ts';

/** More than anybody says in the minutes within which a platform delivers once more. */
const actsKept = 200;

interface Remembering {
  /** Marks of the latest acts, the newest first. */
  readonly acts?: readonly string[];
}

/**
 * What people say about themselves holds until they say something else. An act that arrives once
 * more after a newer one must not bring the older back: its mark is kept in the very row that it
 * changes. Under a new id it cannot be told from saying the same again, and holds again.
 */
export function once<T extends Remembering>(
  tools: Tools,
  incoming: Incoming,
  change: (before: T) => T,
): (before: T) => T {
  const mark = markOf(tools, incoming);
  return (before) => {
    const { acts = [] } = before;
    if (mark === undefined) return change(before);
    if (acts.includes(mark)) return before;
    return { ...change(before), acts: [mark, ...acts].slice(0, actsKept) };
  };
}

/** Undefined where the activity has no id. */
function markOf(tools: Tools, { activityId, caller, content }: Incoming): string | undefined {
  if (activityId === '') return undefined;
  const said = content.kind === 'act' ? [content.verb, content.data] : content;
  return tools.secrets.operation(['own', caller.id, activityId, JSON.stringify(said)]);
}
