import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';

export const filters = ['municipality', 'sector', 'targetGroup', 'kind', 'only'] as const;
export type Filter = (typeof filters)[number];

/** The address is written when the fingers rest: browsers refuse a new one at every key. */
const restMs = 400;

/** What is looked at: it stands in the address, the words a moment after they are typed. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const stands = address.get('q') ?? '';
  const [typed, setTyped] = useState({ text: stands, from: stands });
  // Cleared or gone back to elsewhere: the address is right.
  const text = typed.from === stands ? typed.text : stands;
  const words = text.trim();
  const value = (filter: Filter) => address.get(filter) ?? '';
  const used = filters.filter((filter) => value(filter) !== '');
  const query = new URLSearchParams([
    ...(words === '' ? [] : [['q', words]]),
    ...used.map((filter) => [filter, value(filter)]),
  ]);
  const set = (name: Filter | 'q', to: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (to === '') next.delete(name);
        else next.set(name, to);
        return next;
      },
      { replace: true },
    );
  };
  const write = () => {
    if (words === stands) return;
    setTyped({ text, from: words });
    set('q', words);
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
    /** The words of the address. */
    stands,
    value,
    used,
    /** As the API takes it, and as the address has it: taken along to an entry and back. */
    query: query.toString(),
    type: (next: string) => {
      setTyped({ text: next, from: stands });
    },
    /** Whoever goes on at once finds their words again when they come back. */
    write,
    set,
    clear: () => {
      setTyped({ text: '', from: '' });
      setAddress({}, { replace: true });
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;
