import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { BiFeedMade, BiFeedSeen } from '../../../../bot/src/contract/bi-feeds.ts';
import { biFeedsWords } from '../../../../bot/src/wording/tab/bi-feeds.ts';
import { useChange } from '../../api/hooks.ts';
import { Buttons, Panel, PressButton } from '../../components/moves/form.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useReportWords } from './use-report-words.ts';

interface BiFeedLineProps {
  readonly feed: BiFeedSeen;
  readonly onMade: (made: BiFeedMade) => void;
}

/** One address: renewed or removed only after a second press, since a report stops getting figures. */
export function BiFeedLine({ feed, onMade }: BiFeedLineProps): ReactNode {
  const { frame, language } = useKoppi();
  const { shell, format } = useWords();
  const { told } = useReportWords();
  const names = useNames();
  const words = biFeedsWords(language);
  const changing = useChange<BiFeedMade>();
  const [asked, setAsked] = useState<'renew' | 'remove'>();
  const close = () => {
    setAsked(undefined);
  };
  const path = `/api/statistics/feeds/${feed.id}`;
  const area = frame.regions.find(({ id }) => id === feed.region)?.name ?? told.wholeCounty;
  const renew = () => {
    changing.mutate(
      { path: `${path}/address`, etag: feed.etag },
      {
        onSuccess: ({ data }) => {
          onMade(data);
          close();
        },
      },
    );
  };
  const remove = () => {
    changing.mutate({ path, method: 'DELETE', etag: feed.etag }, { onSuccess: close });
  };
  return (
    <TextLine
      text={feed.name}
      told={[area, words.madeBy(names.person(feed.by), format.day(feed.made))].join(' · ')}
      actions={
        <Buttons>
          <Button
            size="small"
            aria-label={words.renewNamed(feed.name)}
            aria-expanded={asked === 'renew'}
            onClick={() => {
              setAsked('renew');
            }}
          >
            {words.renew}
          </Button>
          <Button
            size="small"
            aria-label={words.removeNamed(feed.name)}
            aria-expanded={asked === 'remove'}
            onClick={() => {
              setAsked('remove');
            }}
          >
            {words.remove}
          </Button>
        </Buttons>
      }
    >
      {!feed.works && <Text>{words.broken}</Text>}
      {asked && (
        <Panel
          key={asked}
          label={asked === 'renew' ? words.renewNamed(feed.name) : words.removeNamed(feed.name)}
          isFresh
        >
          <Text>{asked === 'renew' ? words.reallyRenew : words.reallyRemove}</Text>
          <ProblemBar problem={changing.error} />
          <Buttons>
            <PressButton
              appearance="primary"
              isBusy={changing.isPending}
              onClick={asked === 'renew' ? renew : remove}
            >
              {asked === 'renew' ? words.yesRenew : words.yesRemove}
            </PressButton>
            <Button onClick={close}>{shell.cancel}</Button>
          </Buttons>
        </Panel>
      )}
    </TextLine>
  );
}
