import { Button } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Week } from '../../../../bot/src/contract/schedule.ts';
import { useGet } from '../../api/hooks.ts';
import { Aloud } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { daysAfter } from './days-after.ts';
import type { Opened } from './dialogs.tsx';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';
import { OwnDays } from './own-days.tsx';
import { WeekView } from './week-view.tsx';
import { onDemand } from '../../components/on-demand.tsx';

/** Milliseconds in which a dialog has faded away. */
const fadeMs = 300;

const Dialogs = onDemand(() => import('./dialogs.tsx'));

/** Paikalla: who is where in a week, and one's own days. */
export default function PresencePage(): ReactNode {
  const { me } = useKoppi();
  const { shell } = useWords();
  const { words } = useLines();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened>();
  const [isOpen, setOpen] = useState(false);
  /** Each time a form of its own. */
  const [count, setCount] = useState(0);
  const [told, setTold] = useState('');
  const from = search.get('from');
  const week = useGet<Week>(
    `/api/schedule/week${from === null ? '' : `?from=${encodeURIComponent(from)}`}`,
  );
  const show = (key: string, value: string | undefined) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  };
  const opener = useRef<Element>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = (what: Opened) => {
    // Whoever opens the next one at once must not be called back to where the last was opened.
    clearTimeout(closing.current);
    opener.current = document.activeElement;
    setTold('');
    setOpened(what);
    setOpen(true);
    setCount(count + 1);
  };
  const close = () => {
    setOpen(false);
    closing.current = setTimeout(() => {
      goBackTo(opener.current);
    }, fadeMs);
  };
  const editable = week.data?.data.editable ?? [];
  const chosen = search.get('person') ?? '';
  const own = [chosen, me.id].find((id) => editable.includes(id)) ?? editable[0];
  return (
    <Page
      title={shell.pages.presence}
      actions={
        <Button
          icon={<CalendarAddRegular />}
          onClick={() => {
            open({ kind: 'feed', person: own });
          }}
        >
          {words.own.feed}
        </Button>
      }
    >
      <Aloud role="status">{told}</Aloud>
      <Told query={week}>
        {(shown) => (
          <WeekView
            week={shown}
            by={search.get('by') === 'person' ? 'person' : 'station'}
            onBy={(by) => {
              show('by', by === 'person' ? by : undefined);
            }}
            onWeek={(weeks) => {
              // From where the address is, not from what has come: presses may be faster.
              show('from', weeks === 0 ? undefined : daysAfter(from ?? shown.from, 7 * weeks));
            }}
            onEdit={(person, weekday) => {
              show('person', person);
              open({ kind: 'blocks', person, weekday });
            }}
          />
        )}
      </Told>
      {own !== undefined && (
        <OwnDays
          person={own}
          editable={editable}
          onPerson={(person) => {
            show('person', person);
          }}
          onOpen={open}
        />
      )}
      {opened && (
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
      )}
    </Page>
  );
}

/** Whoever closed a dialog goes on where they opened it; where that is gone, at the heading. */
function goBackTo(opener: Element | null): void {
  const place = opener?.isConnected === true ? opener : document.querySelector('h1');
  if (place instanceof HTMLElement) place.focus();
}
