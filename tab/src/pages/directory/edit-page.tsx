import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation, useSearch, useSearchParams } from 'wouter';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import type { DirectoryChoices } from '../../../../bot/src/contract/directory.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { Choice, named } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { addressOf, pathOf } from './address.ts';
import { EditForm } from './edit-form.tsx';
import { fresh, newShapesOf, shapesOf } from './edit-shapes.ts';
import { Removing } from './removing.tsx';

/** Muokkaa: the fields of an entry that is there. */
export function EditPage({ id }: { readonly id: string }): ReactNode {
  const { language } = useKoppi();
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const search = useSearch();
  const { edit } = directoryWords(language);
  const query = useGet<Contact>(pathOf(id));
  const contact = query.data?.data;
  const leave = () => {
    navigate(addressOf(id, search));
  };
  return (
    <Page title={contact ? edit.title(contact.name.text) : shell.pages.directory}>
      <Told query={query}>
        {(seen, etag) =>
          seen.edit === null ? (
            <>
              <Empty>{edit.notYours}</Empty>
              <TextLink href={addressOf(id, search)}>{shell.back}</TextLink>
            </>
          ) : (
            <>
              <EditForm
                keptAs={id}
                path={pathOf(id)}
                id={id}
                base={{ ...seen.edit }}
                etag={etag}
                shapes={shapesOf[seen.kind]}
                inWords={seen.kind === 'service' ? seen.hoursInWords : []}
                onSaved={leave}
                onLeft={leave}
              />
              <Removing id={id} etag={etag} isImported={seen.origin !== 'koppi'} />
            </>
          )
        }
      </Told>
    </Page>
  );
}

const useStyles = makeStyles({ what: { maxWidth: '20rem' } });

const kinds = ['service', 'role-card', 'organization'] as const;

/** Lisää yhteystieto: a local one, which no import touches. */
export function NewPage(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const [address, setAddress] = useSearchParams();
  const words = directoryWords(language);
  const query = useGet<DirectoryChoices>('/api/directory/choices');
  const kind = kinds.find((one) => one === address.get('new')) ?? 'service';
  return (
    <Page title={words.edit.addTitle}>
      <Told query={query}>
        {({ mayAdd }) =>
          mayAdd ? (
            <>
              <div className={styles.what}>
                <Choice
                  label={words.edit.what}
                  value={kind}
                  options={named(kinds, words.kind)}
                  onChange={(value) => {
                    setAddress({ new: value }, { replace: true });
                  }}
                />
              </div>
              <EditForm
                key={kind}
                keptAs={`new ${kind}`}
                path="/api/directory"
                id={undefined}
                base={fresh[kind]}
                etag=""
                shapes={newShapesOf[kind]}
                inWords={[]}
                onSaved={({ id }) => {
                  navigate(addressOf(id, ''), { replace: true });
                }}
                onLeft={() => {
                  navigate('/directory');
                }}
              />
            </>
          ) : (
            <>
              <Empty>{words.edit.notAdding}</Empty>
              <TextLink href="/directory">{shell.back}</TextLink>
            </>
          )
        }
      </Told>
    </Page>
  );
}
