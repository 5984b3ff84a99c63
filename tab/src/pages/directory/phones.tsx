import {
  Link as Look,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CallRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { Said } from './said.tsx';
import { useAnswersLine } from './use-hours-line.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  number: {
    ...typographyStyles.subtitle2,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  about: {
    ...typographyStyles.caption1,
    display: 'grid',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  staff: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  title: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
});

type PhonesSeen = Contact['phones'];
type Phone = PhonesSeen['public'][number];

/** Numbers for everybody; those for staff alone apart from them, and said to be so. */
export function Phones({ phones }: { readonly phones: PhonesSeen }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { phones: words, professional } = directoryWords(language);
  const isNone = phones.public.length === 0 && phones.professional.length === 0;
  return (
    <Section title={words.title}>
      {isNone && <Empty>{words.none}</Empty>}
      {phones.public.length > 0 && (
        <div className={styles.group}>
          {phones.professional.length > 0 && <h3 className={styles.title}>{words.public}</h3>}
          <Numbers phones={phones.public} />
        </div>
      )}
      {phones.professional.length > 0 && (
        <div className={styles.staff}>
          <h3 className={styles.title}>
            <LockClosedRegular aria-hidden />
            {professional}
          </h3>
          <Text>{words.keep}</Text>
          <Numbers phones={phones.professional} />
        </div>
      )}
    </Section>
  );
}

function Numbers({ phones }: { readonly phones: readonly Phone[] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { phones: words, call } = directoryWords(language);
  const answersLine = useAnswersLine();
  return (
    <ul className={styles.list}>
      {phones.map(({ id, number, dial, extension, type, description, hours }) => (
        <li key={id}>
          {dial === null ? (
            <span className={styles.number}>{number}</span>
          ) : (
            <Look href={`tel:${dial}`} className={styles.number} aria-label={call(number)}>
              <CallRegular aria-hidden />
              {number}
            </Look>
          )}
          <div className={styles.about}>
            {description && <Said of={description} />}
            {extension !== null && <span>{words.extension(extension)}</span>}
            {type !== null && words.type[type] !== undefined && <span>{words.type[type]}</span>}
            {hours && <span>{answersLine(hours)}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
