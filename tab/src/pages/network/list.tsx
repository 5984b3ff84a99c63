import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { z } from 'zod';
import type { NetworkSeen, networksSchema } from '../../../../bot/src/contract/networks.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { FactLine, LineList, useLine } from '../../components/lines.tsx';
import { PressButton } from '../../components/moves/form.tsx';
import { onDemand } from '../../components/on-demand.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useNetworkFacts } from './use-facts.ts';
import { useNetworkWords } from './use-words.ts';

const NetworkDialog = onDemand(() => import('./network-dialog.tsx'));

type Networks = z.infer<typeof networksSchema>;

/** One's networks, and those one could join. */
export function NetworkList(): ReactNode {
  const { shell } = useWords();
  const words = useNetworkWords().list;
  const query = useGet<Networks>('/api/networks');
  const [isMaking, setMaking] = useState(false);
  const [, go] = useLocation();
  const mayMakeIn = query.data?.data.mayMakeIn ?? [];
  return (
    <Page
      title={shell.pages.network}
      {...(mayMakeIn.length > 0
        ? {
            actions: (
              <Button
                icon={<AddRegular />}
                onClick={() => {
                  setMaking(true);
                }}
              >
                {words.make}
              </Button>
            ),
          }
        : {})}
    >
      <Told query={query}>
        {({ items }) => {
          const mine = items.filter(({ mine: own, mayRead }) => own === 'member' || mayRead);
          const others = items.filter((one) => !mine.includes(one) && !one.isClosed);
          return (
            <>
              <Section title={words.mine}>
                {mine.length === 0 ? <Empty>{words.none}</Empty> : <NetworkLines networks={mine} />}
              </Section>
              <Section title={words.open}>
                {others.length === 0 ? (
                  <Empty>{words.noneToJoin}</Empty>
                ) : (
                  <NetworkLines networks={others} />
                )}
              </Section>
            </>
          );
        }}
      </Told>
      {isMaking && (
        <NetworkDialog
          network={null}
          mayMakeIn={mayMakeIn}
          onClose={() => {
            setMaking(false);
          }}
          onSaved={(id) => {
            go(`/network/${id}`);
          }}
        />
      )}
    </Page>
  );
}

function NetworkLines({ networks }: { readonly networks: readonly NetworkSeen[] }): ReactNode {
  return (
    <LineList>
      {networks.map((network) => (
        <NetworkLine key={network.id} network={network} />
      ))}
    </LineList>
  );
}

function NetworkLine({ network }: { readonly network: NetworkSeen }): ReactNode {
  const { line, about, name } = useLine();
  const facts = useNetworkFacts();
  return (
    <li className={line}>
      <div className={about}>
        <Link className={name} href={`/network/${network.id}`}>
          {network.name}
        </Link>
        <FactLine>
          {facts(network).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </FactLine>
      </div>
      <JoinButton network={network} />
    </li>
  );
}

/** One press, and one is a member. */
export function JoinButton({ network }: { readonly network: NetworkSeen }): ReactNode {
  const words = useNetworkWords();
  const joining = useChange();
  const { id, name, mine, mayJoin } = network;
  if (!mayJoin) return null;
  const text = mine === 'invited' ? words.takeInvitation : words.join;
  return (
    <>
      {joining.error && <ProblemBar problem={joining.error} />}
      <PressButton
        appearance="primary"
        isBusy={joining.isPending}
        aria-label={`${text}: ${name}`}
        onClick={() => {
          joining.mutate({ path: `/api/networks/${id}/join` });
        }}
      >
        {text}
      </PressButton>
    </>
  );
}
