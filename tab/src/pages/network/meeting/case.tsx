import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import type { Requests } from '../../../../../bot/src/contract/requests.ts';
import { useChange, useGet } from '../../../api/hooks.ts';
import { Buttons, Choice, Panel, PressButton } from '../../../components/moves/form.tsx';
import { Empty, ProblemBar, Told } from '../../../components/told.tsx';
import { useNames, useWords } from '../../../koppi.ts';
import { useMeetingWords } from '../use-words.ts';
import { useMeeting } from './context.ts';

/** A case from one's own closed consultations, without anything that leads back to it. */
export function CasePanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { path } = useMeeting();
  const { shell, terms, format } = useWords();
  const words = useMeetingWords().case;
  const names = useNames();
  const adding = useChange<ItemSeen>();
  const [presses, setPresses] = useState(0);
  const [request, setRequest] = useState('');
  const [withText, setWithText] = useState(false);
  const taken = useGet<Requests>('/api/requests?scope=taken&state=closed&limit=50');
  const mine = useGet<Requests>('/api/requests?scope=mine&state=closed&limit=50');
  return (
    <Panel label={words.title} isFresh presses={presses} problem={adding.error}>
      <Text>{words.intro}</Text>
      <Told query={taken}>
        {({ items }) => {
          const own = [...items, ...(mine.data?.data.items ?? [])];
          if (own.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <>
              <Choice
                label={words.which}
                required
                value={request}
                nothing={words.choose}
                options={own.map(({ id, topic, station, closedAt, askedAt, outcome }) => ({
                  id,
                  name: [
                    names.topic(topic),
                    names.station(station),
                    format.day(closedAt ?? askedAt),
                    ...(outcome === null ? [] : [terms.outcome[outcome]]),
                  ].join(' · '),
                }))}
                fault={presses > 0 && request === '' ? words.needed : undefined}
                onChange={setRequest}
              />
              <Checkbox
                label={words.withText}
                checked={withText}
                onChange={(_event, { checked }) => {
                  setWithText(checked === true);
                }}
              />
            </>
          );
        }}
      </Told>
      {adding.error && <ProblemBar problem={adding.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={adding.isPending}
          onClick={() => {
            setPresses(presses + 1);
            if (request === '') return;
            const source = { kind: 'case', request, withText };
            const body = { title: '', text: '', owner: null, minutes: null, source };
            adding.mutate({ path: `${path}/items`, body }, { onSuccess: onClose });
          }}
        >
          {words.add}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
