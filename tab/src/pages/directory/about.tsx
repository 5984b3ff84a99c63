import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords, type DirectoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import { addressOf } from './address.ts';
import { Facts } from './facts.tsx';
import { Outward } from './outward.tsx';
import { Said } from './said.tsx';
import { Texts } from './told-texts.tsx';

type Service = Extract<Contact, { readonly kind: 'service' }>;
type Organization = Extract<Contact, { readonly kind: 'organization' }>;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  person: { display: 'grid', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What it is about, how one consults it and how one applies. */
export function About({ service }: { readonly service: Service }): ReactNode {
  const { language } = useKoppi();
  const names = useNames();
  const words = directoryWords(language);
  const { howToConsult, description, applicationProcess } = service;
  const { eligibilityDescription, feesDescription, url, email } = service;
  const isSaid = description ?? applicationProcess ?? eligibilityDescription ?? feesDescription;
  return (
    <>
      {howToConsult && (
        <Section title={words.consult}>
          <Said of={howToConsult} />
        </Section>
      )}
      {(isSaid ?? url ?? email) !== null && (
        <Section title={words.about}>
          {description && <Said of={description} />}
          <Texts
            of={[
              [words.apply, applicationProcess],
              [words.eligibility, eligibilityDescription],
              [words.fees, feesDescription],
            ]}
          />
          <Outward url={url} email={email} />
        </Section>
      )}
      <Persons contacts={service.contacts} />
      <Section title={words.details}>
        <Facts
          of={[
            [words.areas, service.areas.map(({ text }) => text).join(', ')],
            [words.languages, service.languages.map(({ name }) => name).join(', ')],
            [
              words.targetGroups,
              service.targetGroups.map((one) => words.targetGroup[one]).join(', '),
            ],
            [words.age, agesOf(service, words)],
            [words.topics, service.topics.map(names.topic).join(', ')],
            [words.sectorIs, service.organization ? words.sector[service.organization.sector] : ''],
          ]}
        />
      </Section>
    </>
  );
}

function agesOf({ minimumAge: from, maximumAge: until }: Service, words: DirectoryWords): string {
  if (from !== null && until !== null) return words.ages(from, until);
  if (from !== null) return words.agesFrom(from);
  return until === null ? '' : words.agesUntil(until);
}

/** Desks and people who deal with staff. */
function Persons({ contacts }: Pick<Service, 'contacts'>): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  if (contacts.length === 0) return null;
  return (
    <Section title={words.contacts}>
      <ul className={styles.list}>
        {contacts.map(({ name, title, department, email }, at) => (
          // As the service sorts them; they have no ids.
          <li key={at} className={styles.person}>
            {name !== null && <strong>{name}</strong>}
            {title && title.text !== name && <Said of={title} />}
            {department && (
              <span className={styles.note}>
                <Said of={department} />
              </span>
            )}
            <Outward url={null} email={email} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OfferedProps {
  readonly organization: Organization;
  readonly search: string;
}

/** What an organization is, and all that it offers. */
export function Offered({ organization, search }: OfferedProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const { description, website, email, parent, services } = organization;
  return (
    <>
      <Section title={words.services}>
        {services.length === 0 && words.noServices}
        <ul className={styles.list}>
          {services.map(({ id, name, places }) => (
            <li key={id} className={styles.person}>
              <span>
                <TextLink href={addressOf(id, search)}>
                  <Said of={name} />
                </TextLink>
              </span>
              {places.length > 0 && <span className={styles.note}>{places.join(', ')}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.about}>
        {description && <Said of={description} />}
        <Outward url={website} email={email} />
        <Facts
          of={[
            [words.sectorIs, words.sector[organization.sector]],
            [words.parent, parent?.name.text ?? ''],
          ]}
        />
      </Section>
    </>
  );
}
