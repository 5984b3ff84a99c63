import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/client.ts';
import { keeping } from '../../../components/kept.ts';

/** A text as the service has it, with what a change must name. */
export interface Standing {
  readonly text: string;
  readonly etag: string;
}

interface Draft {
  /** Undefined: nothing is typed that is not saved. */
  readonly text: string | undefined;
  /** What it was made from. */
  readonly base: Standing | undefined;
  /** What somebody else has made of the same meanwhile. */
  readonly theirs: Standing | undefined;
  /** Sent since the base stood: each may stand there, its answer lost. */
  readonly sent: readonly string[];
}

const nothing = { text: undefined, base: undefined, theirs: undefined, sent: [] };
const useHeld = keeping<Draft>(nothing);

/** Saved after so long without a key; after a failure once more. */
const restMs = 600;
const againMs = 2_500;

interface Written {
  /** Tells drafts apart, as long as this window lives. */
  readonly key: string;
  readonly stands: Standing;
  /** @returns what stands then @throws Problem; 412 brings what stands now as `current` */
  readonly save: (text: string, etag: string) => Promise<Standing>;
  readonly standingOf: (current: unknown) => Standing;
}

/**
 * A text that several people write: what one types is saved by itself, and never over what somebody
 * else wrote. While nothing is typed it follows the others; without a network it waits.
 */
export function useWritten({ key, stands, save, standingOf }: Written) {
  const { held, change, forget } = useHeld(key);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { text, base, theirs, sent } = held;
  const isWaiting = text !== undefined && base !== undefined && !theirs;

  const go = async (typed: string, from: Standing): Promise<void> => {
    setSaving(true);
    const tried = [...new Set([...sent, typed])];
    change({ sent: tried });
    try {
      change({ base: await save(typed, from.etag), sent: [] });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const current = error.status === 412 ? standingOf(error.current) : undefined;
      const isOwn = current && [from.text, ...tried].includes(current.text);
      if (current) change(isOwn ? { base: current, sent: [] } : { theirs: current });
      setProblem(current ? null : error);
    } finally {
      setSaving(false);
    }
  };
  // Others' changes draw this anew many times a second: no rest begins anew by that.
  const latest = useRef({ go, forget });
  useEffect(() => {
    latest.current = { go, forget };
  });
  useEffect(() => {
    if (!isWaiting || isSaving) return;
    if (text === base.text) {
      latest.current.forget();
      return;
    }
    if (problem && !isPassing(problem)) return;
    const later = () => void latest.current.go(text, base);
    const timer = setTimeout(later, problem ? againMs : restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting, isSaving, text, base, problem]);
  // Whoever folds the item up or leaves the page has not lost the last words.
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      if (isWaiting && !isSaving && text !== base.text) void latest.current.go(text, base);
    };
  });
  useEffect(() => () => leave.current(), []);
  return {
    text: text ?? stands.text,
    isDirty: text !== undefined && text !== base?.text,
    isSaving,
    problem,
    theirs,
    type: (typed: string) => {
      setProblem((before) => (before && isPassing(before) ? before : null));
      change(base ? { text: typed } : { text: typed, base: stands });
    },
    /** After a conflict: this text shall stand; undefined: what stands does. */
    settle: (chosen: string | undefined) => {
      if (chosen === undefined || !theirs) forget();
      else change({ text: chosen, base: theirs, theirs: undefined, sent: [] });
    },
  };
}

/** Worth another try by itself: no network, no answer, too much at once. */
const isPassing = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500;
