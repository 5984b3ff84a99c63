import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { BiFeedList, BiFeedMade } from '../../../../bot/src/contract/bi-feeds.ts';
import { biFeedsWords } from '../../../../bot/src/wording/tab/bi-feeds.ts';
import { LineList } from '../../components/lines.tsx';
import { Panel } from '../../components/moves/form.tsx';
import { SecretAddress } from '../../components/secret-address.tsx';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { BiFeedForm } from './bi-feed-form.tsx';
import { BiFeedLine } from './bi-feed-line.tsx';
import { useByHand } from './use-by-hand.ts';

const facts = ['work', 'counts', 'times', 'clients', 'reach'];
const dimensions = ['months', 'quarters', 'areas', 'codes', 'figures'];
const tables = [...facts, ...dimensions].map((name) => `${name}.csv`).join(', ');

/** Addresses for Power BI, for those who may make them; an address is shown once, where it was made. */
export function BiFeeds(): ReactNode {
  const words = biFeedsWords(useKoppi().language);
  const own = useByHand<BiFeedList>('/api/statistics/feeds');
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<BiFeedMade>();
  if (!own || (own.regions.length === 0 && !own.mayWholeCounty)) return null;
  return (
    <Section
      title={words.title}
      actions={
        <Button
          icon={<AddRegular />}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.add}
        </Button>
      }
    >
      <Text>{words.intro}</Text>
      {isOpen && (
        <BiFeedForm
          list={own}
          onMade={setMade}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
      {made && own.items.some(({ etag }) => etag === made.etag) && (
        <Panel key={made.etag} label={words.madeFor(made.name)} isFresh>
          <Text weight="semibold">{words.madeFor(made.name)}</Text>
          <SecretAddress path={made.path} />
          <Text>{words.how(tables)}</Text>
        </Panel>
      )}
      {own.items.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <LineList>
          {own.items.map((feed) => (
            <BiFeedLine key={feed.id} feed={feed} onMade={setMade} />
          ))}
        </LineList>
      )}
    </Section>
  );
}
