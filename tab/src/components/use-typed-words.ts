import { useEffect, useEffectEvent, useState } from 'react';
import { cutCodes, looseCodes, plainCodes } from '../../../bot/src/domain/privacy/identity-code.ts';
import { normalise } from '../../../bot/src/domain/privacy/normalise.ts';

/** Words are taken over when the fingers rest: browsers refuse a new address at every key. */
const restMs = 300;

/**
 * Words of a search field while they are typed.
 * @param stands those that hold: what is found, or what the address says
 * @param set takes over the typed ones
 */
export function useTypedWords(stands: string, set: (words: string) => void) {
  const [typed, setTyped] = useState({ text: stands, from: stands });
  // Cleared or gone back to elsewhere: the address is right.
  const text = typed.from === stands ? typed.text : stands;
  const isCode = hasCode(text);
  const words = isCode ? stands : text.trim();
  const write = () => {
    if (words === stands) return;
    setTyped({ text, from: words });
    set(words);
  };
  const rest = useEffectEvent(write);
  useEffect(() => {
    const timer = setTimeout(rest, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return {
    text,
    words,
    /** An identity code stands in it: it is neither looked for nor put into the address. */
    isCode,
    type: (next: string) => {
      setTyped({ text: next, from: stands });
    },
    /** Whoever goes on at once finds their words again when they come back. */
    write,
    forget: () => {
      setTyped({ text: '', from: '' });
    },
  };
}

function hasCode(text: string): boolean {
  const plain = normalise(text);
  return [plainCodes, cutCodes, looseCodes].some((find) => find(plain).length > 0);
}
