import { useRef, useState, type ReactNode } from 'react';
import { onDemand } from '../../components/on-demand.tsx';
import type { Opened } from './dialogs.tsx';
import { OpenContext } from './open-context.ts';

/** Milliseconds in which a dialog has faded away. */
const fadeMs = 300;

const Dialogs = onDemand(() => import('./dialogs.tsx'));

interface OpenDialogs {
  /** What was done, to be told. */
  readonly told: string;
  readonly open: (what: Opened) => void;
  /** What is open stands here. */
  readonly dialogs: ReactNode;
}

/** The dialogs of Paikalla, one at a time; whoever closes one goes on where they opened it. */
export function useDialogs(): OpenDialogs {
  const [opened, setOpened] = useState<Opened>();
  const [isOpen, setOpen] = useState(false);
  /** Each time a form of its own. */
  const [count, setCount] = useState(0);
  const [told, setTold] = useState('');
  const opener = useRef<Element>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = () => {
    setOpen(false);
    closing.current = setTimeout(() => {
      goBackTo(opener.current);
    }, fadeMs);
  };
  return {
    told,
    open: (what) => {
      // Whoever opens the next one at once must not be called back to where the last was opened.
      clearTimeout(closing.current);
      opener.current = document.activeElement;
      setTold('');
      setOpened(what);
      setOpen(true);
      setCount(count + 1);
    },
    dialogs: opened && (
      <OpenContext value={isOpen}>
        <Dialogs
          key={count}
          opened={opened}
          onClose={close}
          onDone={(sentence) => {
            setTold(sentence);
            close();
          }}
        />
      </OpenContext>
    ),
  };
}

/** Whoever closed a dialog goes on where they opened it; where that is gone, at the heading. */
function goBackTo(opener: Element | null): void {
  const place = opener?.isConnected === true ? opener : document.querySelector('h1');
  if (place instanceof HTMLElement) place.focus();
}
