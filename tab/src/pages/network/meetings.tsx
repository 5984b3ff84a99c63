import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type {
  MeetingLine,
  meetingsSchema,
  OneNetwork,
} from '../../../../bot/src/contract/networks.ts';
import { capital } from '../../../../bot/src/wording/parts.ts';
import { usePages } from '../../api/use-pages.ts';
import { FactLine, LineList, useLine } from '../../components/lines.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { onDemand } from '../../components/on-demand.tsx';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { SeriesList } from './series.tsx';
import { useNetworkWords } from './use-words.ts';

const MeetingDialog = onDemand(() => import('./meeting-dialog.tsx'));

type Meetings = z.infer<typeof meetingsSchema>;

/** Coming meetings first; then what repeats, and what was held. */
export function Meetings({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords().meetings;
  /** Undefined: no form is open; null: one for a new meeting. */
  const [planned, setPlanned] = useState<MeetingLine | null>();
  return (
    <>
      <Section
        title={words.coming}
        actions={
          network.mayLead && (
            <Button
              icon={<AddRegular />}
              onClick={() => {
                setPlanned(null);
              }}
            >
              {words.plan}
            </Button>
          )
        }
      >
        <MeetingList network={network} when="coming" onPlan={setPlanned} />
      </Section>
      <SeriesList network={network} />
      <Section title={words.past}>
        <MeetingList network={network} when="past" />
      </Section>
      {planned !== undefined && (
        <MeetingDialog
          network={network.id}
          meeting={planned}
          onClose={() => {
            setPlanned(undefined);
          }}
        />
      )}
    </>
  );
}

interface MeetingListProps {
  readonly network: OneNetwork;
  readonly when: 'coming' | 'past';
  readonly onPlan?: (meeting: MeetingLine) => void;
}

function MeetingList({ network, when, onPlan }: MeetingListProps): ReactNode {
  const words = useNetworkWords().meetings;
  const pages = usePages<Meetings>(`/api/networks/${network.id}/meetings`, `when=${when}&limit=10`);
  const { line, about, name } = useLine();
  const { format } = useWords();
  const items = pages.data?.pages.flatMap(({ data }) => data.items) ?? [];
  return (
    <>
      {pages.error && <ProblemBar problem={pages.error} />}
      {pages.data && items.length === 0 && (
        <Empty>{when === 'coming' ? words.noneComing : words.nonePast}</Empty>
      )}
      {items.length > 0 && (
        <LineList>
          {items.map((meeting) => {
            const { id, title, from, until, place, state } = meeting;
            const moment = capital(`${format.day(from)} ${format.span(from, until)}`);
            const href = `/network/${network.id}/meetings/${id}`;
            return (
              <li key={id} className={line}>
                <div className={about}>
                  <Link className={name} href={href}>
                    {`${moment} · ${title}`}
                  </Link>
                  <FactLine>
                    <li>{words.state[state]}</li>
                    {place !== null && <li>{place}</li>}
                  </FactLine>
                </div>
                {state === 'ended' && (
                  <TextLink href={`${href}/minutes`}>{words.minutesOf(moment)}</TextLink>
                )}
                {onPlan && network.mayLead && state === 'planned' && (
                  <Button
                    size="small"
                    aria-label={words.editNamed(`${moment} ${title}`)}
                    onClick={() => {
                      onPlan(meeting);
                    }}
                  >
                    {words.edit}
                  </Button>
                )}
              </li>
            );
          })}
        </LineList>
      )}
      <MorePages pages={pages} />
    </>
  );
}
