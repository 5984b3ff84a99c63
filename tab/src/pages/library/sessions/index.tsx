import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Sessions, SessionSeen } from '../../../../../bot/src/contract/library-sessions.ts';
import { useGet } from '../../../api/hooks.ts';
import { LineList } from '../../../components/lines.tsx';
import { Choice } from '../../../components/moves/form.tsx';
import { onDemand } from '../../../components/on-demand.tsx';
import { Page } from '../../../components/page.tsx';
import { Section } from '../../../components/section.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { Empty, Told } from '../../../components/told.tsx';
import { useAddressFilters } from '../../../components/use-address-filters.ts';
import { useKoppi, useWords } from '../../../koppi.ts';
import { withSearch } from '../../../with-search.ts';
import { Parts } from '../parts.tsx';
import { useLibraryWords } from '../use-words.ts';
import { SessionLine } from './session-line.tsx';

const PlanDialog = onDemand(() => import('./plan-dialog.tsx'));

const useStyles = makeStyles({
  told: { outlineStyle: 'none' },
  station: { maxWidth: '22rem' },
  head: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Tilaisuudet: trainings held at the stations. */
export default function SessionsPage(): ReactNode {
  const styles = useStyles();
  const { frame } = useKoppi();
  const { shell } = useWords();
  const words = useLibraryWords().sessions;
  const filters = useAddressFilters(['station']);
  const query = useGet<Sessions>(`/api/library/sessions${withSearch(filters.query)}`);
  const [told, setTold] = useState<string>();
  /** Undefined: no form is open; null: one for a new session. */
  const [planned, setPlanned] = useState<SessionSeen | null>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== undefined) place.current?.focus({ preventScroll: true });
  }, [told]);
  const lines = (sessions: readonly SessionSeen[]) => (
    <LineList>
      {sessions.map((session) => (
        <SessionLine key={session.id} session={session} onTold={setTold} onPlan={setPlanned} />
      ))}
    </LineList>
  );
  return (
    <Page
      title={shell.pages.library}
      {...(query.data?.data.mayHold === true
        ? {
            actions: (
              <Button
                icon={<AddRegular />}
                onClick={() => {
                  setPlanned(null);
                }}
              >
                {words.plan}
              </Button>
            ),
          }
        : {})}
    >
      <Parts current="sessions" />
      <div ref={place} role="status" tabIndex={-1} className={styles.told} hidden={!told}>
        {told !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Section title={words.title}>
        <div className={styles.station}>
          <Choice
            label={words.field.station}
            value={filters.value('station')}
            options={frame.stations}
            nothing={words.everyStation}
            onChange={(value) => {
              filters.set('station', value);
            }}
          />
        </div>
        <Told query={query}>
          {({ coming }) =>
            coming.length === 0 ? (
              <Empty>
                {`${words.empty} `}
                <TextLink href="/library/wishes">{words.wish}</TextLink>
              </Empty>
            ) : (
              lines(coming)
            )
          }
        </Told>
      </Section>
      {query.data && query.data.data.past.length > 0 && (
        <Section title={words.past}>{lines(query.data.data.past)}</Section>
      )}
      {planned !== undefined && (
        <PlanDialog
          key={planned?.id ?? 'new'}
          session={planned}
          onClose={() => {
            setPlanned(undefined);
          }}
          onSaved={(title) => {
            setPlanned(undefined);
            setTold(words.savedDone(title));
          }}
        />
      )}
    </Page>
  );
}
