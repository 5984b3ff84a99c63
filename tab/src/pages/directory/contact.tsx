import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { pathOf } from './address.ts';
import { About, Offered } from './about.tsx';
import { Checked } from './checked.tsx';
import { Hours } from './hours.tsx';
import { Phones } from './phones.tsx';
import { Places } from './places.tsx';
import { Reports } from './reports.tsx';
import { Role } from './role.tsx';
import { Standing } from './standing.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  // How to reach them comes first, wherever it stands.
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: '21rem minmax(0, 1fr)' },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
  },
});

/** One entry at an address of its own. */
export function ContactPage({ id }: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const search = useSearch();
  const words = directoryWords(language);
  const query = useGet<Contact>(pathOf(id));
  const contact = query.data?.data;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Page
      title={contact?.name.text ?? shell.pages.directory}
      actions={
        <>
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              navigate(`/directory${withSearch(search)}`);
            }}
          >
            {words.backToList}
          </Button>
          {contact?.edit && (
            <Button
              icon={<EditRegular />}
              onClick={() => {
                navigate(`/directory/edit/${encodeURIComponent(id)}${withSearch(search)}`);
              }}
            >
              {words.edit.open}
            </Button>
          )}
        </>
      }
    >
      <Told query={query}>
        {(seen, etag) => (
          <div className={styles.all}>
            <Standing contact={seen} />
            {seen.kind === 'role-card' && <Role card={seen} />}
            {seen.kind === 'service' && (
              <div className={styles.both}>
                <div className={styles.column}>
                  <Phones phones={seen.phones} />
                  <Hours service={seen} />
                  <Places places={seen.places} />
                </div>
                <div className={styles.column}>
                  <About service={seen} />
                </div>
              </div>
            )}
            {seen.kind === 'organization' && (
              <div className={isReached(seen) ? styles.both : styles.column}>
                {isReached(seen) && (
                  <div className={styles.column}>
                    <Phones phones={seen.phones} />
                    <Places places={seen.places} />
                  </div>
                )}
                <div className={styles.column}>
                  <Offered organization={seen} search={search} />
                </div>
              </div>
            )}
            <Checked contact={seen} etag={etag} />
            <Reports reports={seen.reports} />
          </div>
        )}
      </Told>
    </Page>
  );
}

/** Many organizations are reached by their services alone. */
const isReached = ({ phones, places }: Contact): boolean =>
  phones.public.length + phones.professional.length + places.length > 0;
