import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { OneNetwork } from '../../../../bot/src/contract/networks.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { FactLine } from '../../components/lines.tsx';
import { Buttons, Panel, PressButton } from '../../components/moves/form.tsx';
import { onDemand } from '../../components/on-demand.tsx';
import { Page } from '../../components/page.tsx';
import { Pill, Pills } from '../../components/pills.tsx';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Ideas } from './ideas.tsx';
import { Issues } from './issues.tsx';
import { JoinButton } from './list.tsx';
import { Meetings } from './meetings.tsx';
import { Members } from './members.tsx';
import { NetworkTasks } from './tasks.tsx';
import { useNetworkFacts } from './use-facts.ts';
import { useNetworkWords } from './use-words.ts';

const NetworkDialog = onDemand(() => import('./network-dialog.tsx'));

interface NetworkPageProps {
  readonly id: string;
  readonly part: string;
}

/** One network: its meetings first, and what goes on between them. */
export function NetworkPage({ id, part }: NetworkPageProps): ReactNode {
  const { shell } = useWords();
  const query = useGet<OneNetwork>(`/api/networks/${id}`);
  const network = query.data?.data;
  return (
    <Page title={network?.name ?? shell.pages.network}>
      <Told query={query}>{(one) => <Network network={one} part={part} />}</Told>
      <div>
        <TextLink href="/network">{useNetworkWords().back}</TextLink>
      </div>
    </Page>
  );
}

const parts = ['meetings', 'tasks', 'ideas', 'issues', 'members'] as const;
type Part = (typeof parts)[number];

const drawn: Readonly<Record<Part, (network: OneNetwork) => ReactNode>> = {
  meetings: (network) => <Meetings network={network} />,
  tasks: (network) => <NetworkTasks network={network} />,
  ideas: (network) => <Ideas network={network} />,
  issues: (network) => <Issues network={network} />,
  members: (network) => <Members network={network} />,
};

interface NetworkProps {
  readonly network: OneNetwork;
  readonly part: string;
}

function Network({ network, part }: NetworkProps): ReactNode {
  const words = useNetworkWords();
  const facts = useNetworkFacts();
  const { id, kind, mayRead, mayJoin } = network;
  const current = parts.find((one) => one === part) ?? 'meetings';
  return (
    <>
      <FactLine>
        {facts(network).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </FactLine>
      {!mayRead && (
        <Section title={network.name}>
          <Empty>{mayJoin ? words.notMember : words.onlyInvited}</Empty>
          <Buttons>
            <JoinButton network={network} />
          </Buttons>
        </Section>
      )}
      {mayRead && (
        <>
          <Pills label={words.parts.label}>
            {parts.map((one) => (
              <Pill
                key={one}
                href={`/network/${id}${one === 'meetings' ? '' : `/${one}`}`}
                isCurrent={one === current}
              >
                {one === 'issues' && kind === 'steering' ? words.parts.brought : words.parts[one]}
              </Pill>
            ))}
          </Pills>
          {drawn[current](network)}
          <Own network={network} />
        </>
      )}
    </>
  );
}

/** What one may do about the network itself. */
function Own({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords();
  const { shell } = useWords();
  const { channel } = useKoppi().host;
  const leaving = useChange();
  const posting = useChange();
  const [, go] = useLocation();
  const [open, setOpen] = useState<'edit' | 'leave'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <>
      <Buttons>
        <JoinButton network={network} />
        {network.mayLead && (
          <Button
            onClick={() => {
              setOpen('edit');
            }}
          >
            {words.edit}
          </Button>
        )}
        {network.mine === 'member' && (
          <Button
            onClick={() => {
              setOpen('leave');
            }}
          >
            {words.leave}
          </Button>
        )}
      </Buttons>
      {posting.error && <ProblemBar problem={posting.error} />}
      {network.hasChannel && <Text>{words.channel.on}</Text>}
      {network.mayLead && (network.hasChannel || channel !== undefined) && (
        <Buttons>
          <PressButton
            isBusy={posting.isPending}
            onClick={() => {
              const body = { channel: network.hasChannel ? null : channel };
              const path = `/api/networks/${network.id}/channel`;
              posting.mutate({ path, method: 'PUT', body });
            }}
          >
            {network.hasChannel ? words.channel.off : words.channel.here}
          </PressButton>
        </Buttons>
      )}
      {open === 'leave' && (
        <Panel label={words.leave} isFresh>
          {words.reallyLeave}
          {leaving.error && <ProblemBar problem={leaving.error} />}
          <Buttons>
            <PressButton
              appearance="primary"
              isBusy={leaving.isPending}
              onClick={() => {
                leaving.mutate(
                  { path: `/api/networks/${network.id}/leave` },
                  {
                    onSuccess: () => {
                      go('/network');
                    },
                  },
                );
              }}
            >
              {words.yesLeave}
            </PressButton>
            <Button onClick={close}>{shell.cancel}</Button>
          </Buttons>
        </Panel>
      )}
      {open === 'edit' && <NetworkDialog network={network} onClose={close} onSaved={close} />}
    </>
  );
}
