import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ItemSeen, NewItemSent } from '../../../../../bot/src/contract/network-meetings.ts';
import type { Since } from '../../../../../bot/src/contract/networks.ts';
import { useChange, useGet } from '../../../api/hooks.ts';
import { Aloud, Buttons } from '../../../components/moves/form.tsx';
import { Section } from '../../../components/section.tsx';
import { Empty, ProblemBar, Told } from '../../../components/told.tsx';
import { Figures } from '../figures.tsx';
import { useMeetingWords, useNetworkWords } from '../use-words.ts';
import { useMeeting } from './context.ts';
import { Steering } from './steering.tsx';

/** Viime kokouksen jälkeen: one press takes a line to the agenda, or to the steering group. */
export function SinceLast(): ReactNode {
  const { meeting, path } = useMeeting();
  const words = useNetworkWords().since;
  const { steering: steeringWords } = useMeetingWords();
  const query = useGet<Since>(`/api/networks/${meeting.network.id}/since/${meeting.id}`);
  const adding = useChange<ItemSeen>();
  const [steered, setSteered] = useState<string>();
  const [isSent, setSent] = useState(false);
  const add = (source: NewItemSent['source']) => {
    const body = { title: '', text: '', owner: null, minutes: null, source };
    adding.mutate({ path: `${path}/items`, body });
  };
  const isOnAgenda = (what: string, station: string | null, of: string | null) =>
    meeting.items.some(
      ({ source }) =>
        source.kind === 'since' &&
        source.what === what &&
        source.station === station &&
        source.phenomenon === of,
    );
  const actions = (label: string, isTaken: boolean, onTake: () => void) => (
    <Buttons>
      {meeting.isWritable && (
        <Button
          size="small"
          appearance="subtle"
          icon={isTaken ? <CheckmarkRegular /> : <AddRegular />}
          disabledFocusable={isTaken || adding.isPending}
          aria-label={`${isTaken ? words.taken : words.take}: ${label}`}
          onClick={onTake}
        >
          {isTaken ? words.taken : words.take}
        </Button>
      )}
      {meeting.steering && (
        <Button
          size="small"
          appearance="subtle"
          icon={<PeopleTeamRegular />}
          aria-label={`${words.toSteering}: ${label}`}
          onClick={() => {
            setSteered(label);
            setSent(false);
          }}
        >
          {words.toSteering}
        </Button>
      )}
    </Buttons>
  );
  return (
    <Section title={words.title}>
      {adding.error && <ProblemBar problem={adding.error} />}
      <Aloud role="status">
        {isSent && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{steeringWords.sent}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      {steered !== undefined && (
        <Steering
          key={steered}
          title={steered}
          onClose={() => {
            setSteered(undefined);
          }}
          onSent={() => {
            setSteered(undefined);
            setSent(true);
          }}
        />
      )}
      <Told query={query}>
        {(since) => (
          <>
            {meeting.openedAt !== null && <Empty>{words.frozen}</Empty>}
            <Figures
              since={since}
              figureActions={(station, line, label) =>
                actions(label, isOnAgenda(line, station, null), () => {
                  add({ kind: 'since', what: line, station });
                })
              }
              phenomenonActions={({ phenomenon, station }, label) =>
                actions(label, isOnAgenda('phenomenon', station, phenomenon), () => {
                  add({ kind: 'phenomenon', phenomenon, station });
                })
              }
            />
          </>
        )}
      </Told>
    </Section>
  );
}
