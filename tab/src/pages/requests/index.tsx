import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useGet } from '../../api/hooks.ts';
import { AskButton } from '../../components/ask/button.tsx';
import { EntryButton } from '../../components/entry/entry-button.tsx';
import { Loading } from '../../components/loading.tsx';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useWide } from '../../use-wide.ts';
import { withSearch } from '../../with-search.ts';
import { Detail } from './detail.tsx';
import { RequestList } from './list.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(20rem, 23rem) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
  },
  choose: {
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
});

/** The request that was looked at last: whoever comes back to the list goes on from there. */
let lastSeen: string | undefined;

/** The list, and one request beside it; on narrow screens one after the other. */
export default function RequestsPage(): ReactNode {
  const { id } = useParams<{ readonly id?: string }>();
  const isWide = useWide();
  useEffect(() => {
    if (id !== undefined) lastSeen = id;
  }, [id]);
  if (isWide) return <Both id={id} />;
  return id === undefined ? <ListAlone /> : <RequestAlone key={id} id={id} />;
}

/** A question, and what was done without one. */
function Beginnings(): ReactNode {
  return (
    <>
      <EntryButton />
      <AskButton />
    </>
  );
}

function Both({ id }: { readonly id: string | undefined }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  return (
    <Page title={shell.pages.requests} actions={<Beginnings />}>
      <div className={styles.both}>
        <RequestList isBeside current={id} />
        {id === undefined ? (
          <Text className={styles.choose}>{requestsWords(language).list.choose}</Text>
        ) : (
          <RequestBeside key={id} id={id} />
        )}
      </div>
    </Page>
  );
}

function ListAlone(): ReactNode {
  const { shell } = useWords();
  useEffect(() => {
    if (lastSeen === undefined) return;
    const link = document.querySelector<HTMLElement>(`main a[href*="/requests/${lastSeen}"]`);
    link?.focus({ preventScroll: true });
  }, []);
  return (
    <Page title={shell.pages.requests} actions={<Beginnings />}>
      <RequestList isBeside={false} />
    </Page>
  );
}

function RequestAlone({ id }: { readonly id: string }): ReactNode {
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const search = useSearch();
  const query = useGet<RequestSeen>(`/api/requests/${id}`);
  const title = useTitle();
  const seen = query.data?.data;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Page
      title={seen?.id === id ? title(seen) : shell.pages.requests}
      actions={
        <Button
          icon={<ArrowLeftRegular />}
          onClick={() => {
            navigate(`/requests${withSearch(search)}`);
          }}
        >
          {shell.back}
        </Button>
      }
    >
      <Told query={query}>
        {(data, etag) =>
          data.id === id ? <Detail request={data} etag={etag} /> : <Loading words={shell} />
        }
      </Told>
    </Page>
  );
}

function RequestBeside({ id }: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const query = useGet<RequestSeen>(`/api/requests/${id}`);
  const title = useTitle();
  return (
    <div>
      <Told query={query}>
        {(data, etag) =>
          data.id === id ? (
            <Detail
              request={data}
              etag={etag}
              heading={
                <Text as="h2" size={500} weight="semibold" block className={styles.title}>
                  {title(data)}
                </Text>
              }
            />
          ) : (
            <Loading words={shell} />
          )
        }
      </Told>
    </div>
  );
}

function useTitle(): (request: RequestSeen) => string {
  const names = useNames();
  return ({ topic, station }) => `${names.topic(topic)} · ${names.station(station)}`;
}
