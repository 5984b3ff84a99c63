import { useEffect, useState } from 'react';
import { useKoppi } from './koppi.ts';

/** The product clock here, in milliseconds; moves every half minute. */
export function useNow(): number {
  const { offset } = useKoppi();
  const [machine, setMachine] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setMachine(Date.now());
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return machine + offset;
}
