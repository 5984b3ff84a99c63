import { useSyncExternalStore } from 'react';

/** What stands in the fields of a form, by name; a choice is its code, a tick 'true'. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Forms by key, as long as this window lives and nowhere else: whoever looks something up on
 * another page finds their text again, and nothing about a client is left in the browser.
 */
const kept = new Map<string, Fields>();
const listeners = new Set<() => void>();
const empty: Fields = {};

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

function keep(key: string, fields: Fields): void {
  kept.set(key, fields);
  for (const tell of listeners) tell();
}

function forget(key: string): void {
  kept.delete(key);
  for (const tell of listeners) tell();
}

export interface Typed {
  readonly fields: Fields;
  readonly set: (name: string, value: string) => void;
  /** After it was sent, or when its writer does not want it any more. */
  readonly forget: () => void;
}

/** The fields of a form, wherever on the page its parts are and however often they are redrawn. */
export function useTyped(key: string): Typed {
  const fields = useSyncExternalStore(listen, () => kept.get(key) ?? empty);
  return {
    fields,
    set: (name, value) => {
      keep(key, { ...kept.get(key), [name]: value });
    },
    forget: () => {
      forget(key);
    },
  };
}
