import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi } from '../../koppi.ts';
import { Notes, Week } from './hours.tsx';
import { Said } from './said.tsx';
import { useHoursLine } from './use-hours-line.ts';

/** So many are shown without a fold. */
const few = 3;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  place: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  note: { color: tokens.colorNeutralForeground2 },
  fold: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

type Place = Contact['places'][number];

/** Where it is: as on an envelope, and how one comes there. */
export function Places({ places }: { readonly places: readonly Place[] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  if (places.length === 0) return null;
  const first = places.slice(0, few);
  const rest = places.slice(few);
  const list = (some: readonly Place[]) => (
    <ul className={styles.list}>
      {some.map((place, at) => (
        // The list is as the service sorts it, and has no ids.
        <OnePlace key={at} place={place} isAlone={places.length === 1} />
      ))}
    </ul>
  );
  return (
    <Section title={words.places}>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary className={styles.fold}>{words.placesMore(places.length)}</summary>
          {list(rest)}
        </details>
      )}
    </Section>
  );
}

interface OnePlaceProps {
  readonly place: Place;
  /** Its hours stand above already. */
  readonly isAlone: boolean;
}

function OnePlace({ place, isAlone }: OnePlaceProps): ReactNode {
  const styles = useStyles();
  const hoursLine = useHoursLine();
  const { name, lines, transportation, hours, notes } = place;
  return (
    <li className={styles.place}>
      {name && (
        <Text weight="semibold">
          <Said of={name} />
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {transportation && (
        <Text size={200} className={styles.note}>
          <Said of={transportation} />
        </Text>
      )}
      {hours && !isAlone && (
        <details>
          <summary className={styles.fold}>{hoursLine(hours)}</summary>
          <Week hours={hours} />
        </details>
      )}
      {!isAlone && <Notes notes={notes} />}
    </li>
  );
}
