import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DirectoryView } from '../../../../bot/src/contract/directory.ts';
import { hardSpace } from '../../../../bot/src/wording/parts.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { Said, type Text as Written } from './said.tsx';

const useStyles = makeStyles({
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { padding: 0, border: 'none' },
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  sector: {
    ...typographyStyles.subtitle1,
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    breakAfter: 'avoid',
  },
  services: { padding: 0, margin: 0, listStyleType: 'none' },
  service: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
    '@media (min-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr) 12rem' },
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  about: { display: 'grid', alignContent: 'start', minWidth: 0 },
  number: { fontWeight: tokens.fontWeightSemibold },
});

type Service = DirectoryView['parts'][number]['services'][number];

/** The list itself, on the screen as on paper. */
export function Sheet({ view }: { readonly view: DirectoryView }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const words = directoryWords(language);
  return (
    <div className={styles.sheet}>
      <Text className={styles.note}>{words.view.made(words.date(format.dateOf(now)))}</Text>
      {view.more > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.view.more(view.more)}</MessageBarBody>
        </MessageBar>
      )}
      {view.forEverybody > 0 && (
        <Text className={styles.note}>{words.view.forEverybody(view.forEverybody)}</Text>
      )}
      {view.parts.length === 0 && <Empty>{words.view.nothing}</Empty>}
      {view.parts.map(({ sector, services }) => (
        <section key={sector} aria-label={words.sector[sector]}>
          <h2 className={styles.sector}>{words.sector[sector]}</h2>
          <ul className={styles.services}>
            {services.map((service) => (
              <OneService key={service.id} service={service} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneService({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { view, date } = directoryWords(language);
  const { name, organization, description, places, phones, email, url, assuredDate } = service;
  return (
    <li className={styles.service}>
      <div className={styles.about}>
        <h3 className={styles.name}>
          <Said of={name} />
        </h3>
        <span>
          <Said of={organization} />
          {places.length > 0 && `${hardSpace}· ${places.join(', ')}`}
        </span>
        {description && (
          <span className={styles.note}>
            <Said of={beginningOf(description)} />
          </span>
        )}
      </div>
      <div className={styles.about}>
        {phones.map(({ number }) => (
          <span key={number} className={styles.number}>
            {number}
          </span>
        ))}
        {email !== null && <span className={styles.note}>{email}</span>}
        {url !== null && <span className={styles.note}>{shortOf(url)}</span>}
        <span className={styles.note}>
          {assuredDate === null ? view.notChecked : view.checked(date(assuredDate))}
        </span>
      </div>
    </li>
  );
}

/** As one types it into a browser. */
const shortOf = (url: string): string =>
  url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');

/** Its first sentence: on paper one looks for whom to call, and reads the rest where it is. */
const beginningOf = ({ text, language }: Written): Written => ({
  text: /^.*?[.!?](?=\s)/su.exec(text)?.[0] ?? text,
  language,
});
