import { useSyncExternalStore } from 'react';
import type { Area } from '../../../../bot/src/contract/settings.ts';
import type { Entry } from '../../components/values.ts';

/** An entry that is being changed and is not saved. */
export interface Draft {
  /** As it stood when the change was begun; undefined: a new one. */
  readonly base: Entry | undefined;
  readonly mine: Entry;
}

/**
 * Drafts by area and entry, as long as this window lives and nowhere else: whoever looks something
 * up on another page finds their change again.
 */
const kept = new Map<string, Draft>();
const listeners = new Set<() => void>();

function changed(): void {
  window.removeEventListener('beforeunload', warn);
  if (kept.size > 0) window.addEventListener('beforeunload', warn);
  for (const tell of listeners) tell();
}

/** The browser asks in its own words before the window is left. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

const keyOf = (area: Area, id: string): string => `${area} ${id}`;

export const keepDraft = (area: Area, id: string, draft: Draft): void => {
  kept.set(keyOf(area, id), draft);
  changed();
};

export const dropDraft = (area: Area, id: string): void => {
  kept.delete(keyOf(area, id));
  changed();
};

/** It is saved: dropped, unless it was changed since. */
export const savedDraft = (area: Area, id: string, draft: Draft): void => {
  if (kept.get(keyOf(area, id)) === draft) dropDraft(area, id);
};

export const useDraft = (area: Area, id: string): Draft | undefined =>
  useSyncExternalStore(listen, () => kept.get(keyOf(area, id)));

/** Something in the area is not saved. */
export const useHasDrafts = (area: string): boolean =>
  useSyncExternalStore(listen, () => [...kept.keys()].some((key) => key.startsWith(`${area} `)));
