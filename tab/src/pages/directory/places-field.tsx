import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { noHours } from '../../../../bot/src/domain/directory/edit-hours.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { entriesIn, entryOf, linesOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { PartProps } from './edit-fields.tsx';
import { Many } from './edit-many.tsx';
import { HoursFields } from './hours-field.tsx';
import { Phones } from './phones-field.tsx';
import { WhichPlace } from './place-which.tsx';

const useStyles = makeStyles({
  fold: { cursor: 'pointer' },
  more: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
});

const place = (): Entry => ({
  ...{ id: null, location: null, fresh: null, hours: noHours, phones: [] },
});

/** Where the service is offered: each place chosen or new, with what holds for this service there. */
export function PlacesField({ path, value, onChange, ...rest }: PartProps): ReactNode {
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const { places: words } = directoryWritingWords(language);
  return (
    <Many
      legend={edit.field.places}
      items={entriesIn(value)}
      words={words}
      fresh={place}
      onChange={onChange}
    >
      {(one, at, replace) => (
        <OnePlace {...rest} path={`${path}.${at}`} place={one} onChange={replace} />
      )}
    </Many>
  );
}

interface OnePlaceProps extends Omit<PartProps, 'value' | 'onChange'> {
  readonly place: Entry;
  readonly onChange: (change: Entry) => void;
}

function OnePlace({ place: one, onChange, ...rest }: OnePlaceProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { places: words } = directoryWritingWords(language);
  const { path, problem } = rest;
  const inside = [`${path}.hours.`, `${path}.phones.`];
  const isWrong = problem?.errors.some((error) =>
    inside.some((within) => error.path.startsWith(within)),
  );
  return (
    <>
      <WhichPlace {...rest} place={one} onChange={onChange} />
      <details {...(isWrong === true || isSaid(one) ? { open: true } : {})}>
        <summary className={styles.fold}>{words.hours}</summary>
        <div className={styles.more}>
          <HoursFields
            {...rest}
            path={`${path}.hours`}
            value={one['hours']}
            onChange={(hours) => {
              onChange({ hours });
            }}
          />
          <Phones
            {...rest}
            path={`${path}.phones`}
            value={one['phones']}
            onChange={(phones) => {
              onChange({ phones });
            }}
          />
        </div>
      </details>
    </>
  );
}

/** What is there already is seen without a press. */
function isSaid({ hours, phones }: Entry): boolean {
  const { weekly, exceptions, kept } = entryOf(hours);
  return (
    [weekly, exceptions, phones].some((all) => entriesIn(all).length > 0) ||
    linesOf(kept).length > 0
  );
}
