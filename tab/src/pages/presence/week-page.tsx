import { Button } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Week } from '../../../../bot/src/contract/schedule.ts';
import type { Today } from '../../../../bot/src/contract/today.ts';
import { useGet } from '../../api/hooks.ts';
import { Aloud } from '../../components/moves/form.tsx';
import { MyState } from '../../components/my-state.tsx';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { daysAfter } from './days-after.ts';
import { useLines } from './lines.ts';
import { OwnDays } from './own-days.tsx';
import { Parts } from './parts.tsx';
import { useDialogs } from './use-dialogs.tsx';
import { WeekView } from './week-view.tsx';

/** Paikalla: who is where in a week, and one's own days. */
export function WeekPage(): ReactNode {
  const { me } = useKoppi();
  const { shell } = useWords();
  const { words } = useLines();
  const [search, setSearch] = useSearchParams();
  const { told, open, dialogs } = useDialogs();
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
      {own !== undefined && <Parts current="week" />}
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
      {editable.includes(me.id) && <OwnState />}
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
      {dialogs}
    </Page>
  );
}

/** The same as on Tänään: whoever looks at their days may be leaving for a home visit. */
function OwnState(): ReactNode {
  const { data } = useGet<Today>('/api/today');
  const work = data?.data.work;
  return work ? <MyState state={work.state} days={work.days} /> : null;
}
