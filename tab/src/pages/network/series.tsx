import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type {
  OneNetwork,
  seriesListSchema,
  SeriesSeen,
} from '../../../../bot/src/contract/networks.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { LineList } from '../../components/lines.tsx';
import { Buttons, Panel, PressButton } from '../../components/moves/form.tsx';
import { onDemand } from '../../components/on-demand.tsx';
import { Section } from '../../components/section.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useNetworkWords } from './use-words.ts';

const SeriesDialog = onDemand(() => import('./series-dialog.tsx'));

type AllSeries = z.infer<typeof seriesListSchema>;

/** What repeats: every week, every other week, once a month. */
export function SeriesList({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords().series;
  const query = useGet<AllSeries>(`/api/networks/${network.id}/series`);
  /** Undefined: no form is open; null: one for a new series. */
  const [planned, setPlanned] = useState<SeriesSeen | null>();
  return (
    <Section
      title={words.title}
      actions={
        network.mayLead && (
          <Button
            icon={<AddRegular />}
            onClick={() => {
              setPlanned(null);
            }}
          >
            {words.make}
          </Button>
        )
      }
    >
      <Told query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <LineList>
              {items.map((series) => (
                <SeriesLine key={series.id} network={network} series={series} onPlan={setPlanned} />
              ))}
            </LineList>
          )
        }
      </Told>
      {planned !== undefined && (
        <SeriesDialog
          network={network.id}
          series={planned}
          onClose={() => {
            setPlanned(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface SeriesLineProps {
  readonly network: OneNetwork;
  readonly series: SeriesSeen;
  readonly onPlan: (series: SeriesSeen) => void;
}

function SeriesLine({ network, series, onPlan }: SeriesLineProps): ReactNode {
  const words = useNetworkWords().series;
  const ending = useChange();
  const [isEnding, setEnding] = useState(false);
  const { id, etag, title, rhythm, time, place } = series;
  const day = words.weekdays[rhythm.weekday - 1] ?? '';
  const at = time.replace(':', '.');
  const often =
    rhythm.kind === 'monthly'
      ? words.toldMonthly(words.nths[rhythm.nth], day, at)
      : words.told(words.rhythms[rhythm.weeks === 1 ? 'weekly' : 'biweekly'], day, at);
  return (
    <TextLine
      text={title}
      told={[often, ...(place === null ? [] : [place])].join(' · ')}
      actions={
        network.mayLead && (
          <Buttons>
            <Button
              size="small"
              aria-label={words.editNamed(title)}
              onClick={() => {
                onPlan(series);
              }}
            >
              {words.edit}
            </Button>
            <Button
              size="small"
              aria-label={words.endNamed(title)}
              onClick={() => {
                setEnding(true);
              }}
            >
              {words.end}
            </Button>
          </Buttons>
        )
      }
    >
      {isEnding && (
        <Panel label={words.endNamed(title)} isFresh>
          {words.reallyEnd}
          {ending.error && <ProblemBar problem={ending.error} />}
          <Buttons>
            <PressButton
              appearance="primary"
              isBusy={ending.isPending}
              onClick={() => {
                const path = `/api/networks/${network.id}/series/${id}`;
                ending.mutate({ path, method: 'DELETE', etag });
              }}
            >
              {words.yesEnd}
            </PressButton>
            <Button
              onClick={() => {
                setEnding(false);
              }}
            >
              {words.keep}
            </Button>
          </Buttons>
        </Panel>
      )}
    </TextLine>
  );
}
