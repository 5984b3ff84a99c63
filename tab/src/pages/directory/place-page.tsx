import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { PlaceSeen } from '../../../../bot/src/contract/directory-places.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useGet } from '../../api/hooks.ts';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { placePath } from './address.ts';
import { EditForm } from './edit-form.tsx';
import { placeShapes } from './edit-shapes.ts';
import { Removing } from './removing.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  bar: { maxWidth: '44rem' },
});

/** A place: before anything is changed it is said for which services that would be. */
export function PlacePage({ id }: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const { places: words } = directoryWritingWords(language);
  const row = id.slice('location:'.length);
  const query = useGet<PlaceSeen>(placePath(row));
  const from = address.get('from');
  const back = from === null ? '/directory' : `/directory/edit/${encodeURIComponent(from)}`;
  const leave = () => {
    navigate(back);
  };
  const place = query.data?.data;
  return (
    <Page title={place ? words.title(place.name.text) : shell.pages.directory}>
      <Told query={query}>
        {({ edit, services, hoursInWords }, etag) =>
          edit === null ? (
            <>
              <Empty>{words.notYours}</Empty>
              <TextLink href={back}>{shell.back}</TextLink>
            </>
          ) : (
            <>
              {services.length > 1 && (
                <MessageBar intent="warning" layout="multiline" className={styles.bar}>
                  <MessageBarBody>
                    {words.sharedBy(services.length)}
                    <ul className={styles.list}>
                      {services.map((service) => (
                        <li key={service.id}>{service.name.text}</li>
                      ))}
                    </ul>
                  </MessageBarBody>
                </MessageBar>
              )}
              <EditForm
                keptAs={id}
                path={placePath(row)}
                id={id}
                base={{ ...edit }}
                etag={etag}
                shapes={placeShapes}
                inWords={hoursInWords}
                onSaved={leave}
                onLeft={leave}
              />
              {services.length === 0 && (
                <>
                  <Empty>{words.unused}</Empty>
                  <Removing id={id} etag={etag} isImported={false} />
                </>
              )}
            </>
          )
        }
      </Told>
    </Page>
  );
}
