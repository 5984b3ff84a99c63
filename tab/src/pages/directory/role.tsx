import type { ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import { Facts } from './facts.tsx';
import { Phones } from './phones.tsx';
import { Texts } from './told-texts.tsx';

type RoleCard = Extract<Contact, { readonly kind: 'role-card' }>;

/** Työnkuva: who does what, when to consult them and how; what they do not do, so that nobody asks in vain. */
export function Role({ card }: { readonly card: RoleCard }): ReactNode {
  const { language } = useKoppi();
  const names = useNames();
  const words = directoryWords(language);
  const { phones, profession, topics, stations } = card;
  const isCalled = phones.public.length + phones.professional.length > 0;
  return (
    <>
      <Section title={words.kind['role-card']}>
        <Texts
          of={[
            [words.role.does, card.does],
            [words.role.consultWhen, card.consultWhen],
            [words.role.notFor, card.notFor],
            [words.role.howToReach, card.howToReach],
          ]}
        />
      </Section>
      {isCalled && <Phones phones={phones} />}
      {(profession !== null || topics.length > 0 || stations.length > 0) && (
        <Section title={words.details}>
          <Facts
            of={[
              [words.profession, profession === null ? '' : names.profession(profession)],
              [words.topics, topics.map(names.topic).join(', ')],
              [words.stations, stations.map(names.station).join(', ')],
            ]}
          />
        </Section>
      )}
    </>
  );
}
