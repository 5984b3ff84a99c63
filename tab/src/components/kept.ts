import { useSyncExternalStore } from 'react';

/** What is typed into one form so far. */
export interface Held<Form> {
  readonly held: Form;
  readonly change: (change: Partial<Form>) => void;
  /** What was sent is there: it is forgotten, unless it was changed since. */
  readonly arrived: (sent: Form) => void;
  /** Its writer does not want it any more. */
  readonly forget: () => void;
}

/**
 * Forms by key, as long as this window lives and nowhere else: whoever looks something up on
 * another page finds their text again, and nothing about a client is left in the browser.
 * @param nothing a form into which nothing was typed
 * @returns a hook for one form, wherever its parts are and however often they are redrawn
 */
export function keeping<Form extends object>(nothing: Form): (key: string) => Held<Form> {
  const kept = new Map<string, Form>();
  const listeners = new Set<() => void>();
  const listen = (tell: () => void) => {
    listeners.add(tell);
    return () => {
      listeners.delete(tell);
    };
  };
  const told = () => {
    for (const tell of listeners) tell();
  };
  const drop = (key: string) => {
    kept.delete(key);
    told();
  };
  return function useHeld(key) {
    const held = useSyncExternalStore(listen, () => kept.get(key) ?? nothing);
    return {
      held,
      change: (change) => {
        kept.set(key, { ...(kept.get(key) ?? nothing), ...change });
        told();
      },
      arrived: (sent) => {
        if (kept.get(key) === sent) drop(key);
      },
      forget: () => {
        drop(key);
      },
    };
  };
}
