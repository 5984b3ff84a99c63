import { useState, type ToggleEvent } from 'react';

/**
 * A part that unfolds by itself when something in it is to be seen, and never folds under somebody's
 * hands: what they clear or correct in it leaves it open, until they fold it themselves.
 * @param news what was said of it last: said anew, it unfolds anew
 */
export function useFold(isToBeSeen: boolean, news?: unknown) {
  const [isOpen, setOpen] = useState(isToBeSeen);
  const [before, setBefore] = useState({ isToBeSeen, news });
  if (isToBeSeen !== before.isToBeSeen || news !== before.news) {
    setBefore({ isToBeSeen, news });
    if (isToBeSeen) setOpen(true);
  }
  return {
    open: isOpen,
    onToggle: ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => {
      setOpen(currentTarget.open);
    },
  };
}
