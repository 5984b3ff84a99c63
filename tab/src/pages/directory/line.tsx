import {
  Button,
  Link as Look,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import {
  CallRegular,
  CheckmarkCircleFilled,
  ClockRegular,
  PinFilled,
  PinRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ContactLine } from '../../../../bot/src/contract/directory.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { FactLine, useLine } from '../../components/lines.tsx';
import { useKoppi } from '../../koppi.ts';
import { addressOf } from './address.ts';
import { Said } from './said.tsx';
import { useHoursLine } from './use-hours-line.ts';
import type { Pinning } from './use-pin.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) 13rem auto' },
  },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
  },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  telling: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  phone: {
    // Below the name on a phone, beside it where there is room.
    gridColumn: '1',
    gridRow: '2',
    display: 'grid',
    justifyItems: 'start',
    '@media (min-width: 900px)': { gridColumn: '2', gridRow: '1' },
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  staff: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  pin: {
    gridColumn: '2',
    gridRow: '1',
    '@media (min-width: 900px)': { gridColumn: '3' },
  },
});

interface LineProps {
  readonly item: ContactLine;
  /** The list's filters, to come back to. */
  readonly search: string;
  readonly pinning: Pinning;
}

/** One entry of the list: who it is, whether they answer now, the number to press. */
export function Line({ item, search, pinning }: LineProps): ReactNode {
  const styles = useStyles();
  const { about, name: nameLink } = useLine();
  const { language } = useKoppi();
  const { pin } = directoryWords(language);
  const { name, pinned } = item;
  const isPending = pinning.isPending(item.id);
  return (
    <li className={styles.line}>
      <div className={about}>
        <Link className={nameLink} href={addressOf(item.id, search)}>
          <Said of={name} />
        </Link>
        <Facts item={item} />
      </div>
      {item.phone && <Number phone={item.phone} />}
      <Button
        className={styles.pin}
        appearance="subtle"
        icon={pinned.mine ? <PinFilled /> : <PinRegular />}
        aria-pressed={pinned.mine}
        aria-label={pin.of(name.text)}
        title={pinned.mine ? pin.mineOff : pin.mine}
        disabledFocusable={isPending}
        onClick={() => {
          pinning.pin(item.id, !pinned.mine, 'mine');
        }}
      />
    </li>
  );
}

/** In the order in which they matter to whoever is about to call. */
function Facts({ item }: { readonly item: ContactLine }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const hoursLine = useHoursLine();
  const { kind, organization, places, hours, status, isStale, openReports, pinned } = item;
  const isOffered = status === null || status === 'active';
  const isOpen = hours?.isOpen === true;
  return (
    <FactLine>
      {!isOffered && (
        <li>
          <span className={mergeClasses(styles.state, styles.telling)}>
            <WarningRegular aria-hidden />
            {words.status[status]}
          </span>
        </li>
      )}
      {hours && isOffered && (
        <li>
          <span className={mergeClasses(styles.state, isOpen && styles.good)}>
            {isOpen ? <CheckmarkCircleFilled aria-hidden /> : <ClockRegular aria-hidden />}
            {hoursLine(hours)}
          </span>
        </li>
      )}
      {organization && organization.text !== item.name.text && (
        <li>
          <Said of={organization} />
        </li>
      )}
      {kind !== 'service' && <li>{words.kind[kind]}</li>}
      {places.length > 0 && <li>{places.join(', ')}</li>}
      {pinned.station && <li>{words.pin.byStation}</li>}
      {isStale && (
        <li>
          <span className={mergeClasses(styles.state, styles.telling)}>
            <WarningRegular aria-hidden />
            {words.stale}
          </span>
        </li>
      )}
      {openReports > 0 && (
        <li>
          <span className={mergeClasses(styles.state, styles.telling)}>
            <WarningRegular aria-hidden />
            {words.reports(openReports)}
          </span>
        </li>
      )}
    </FactLine>
  );
}

type Phone = NonNullable<ContactLine['phone']>;

/** Pressed it calls; one that is for staff alone says so. */
function Number({ phone: { number, dial, audience } }: { readonly phone: Phone }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  return (
    <div className={styles.phone}>
      {dial === null ? (
        <span className={styles.number}>{number}</span>
      ) : (
        <Look className={styles.number} href={`tel:${dial}`} aria-label={words.call(number)}>
          <CallRegular aria-hidden />
          {number}
        </Look>
      )}
      {audience === 'professional' && <span className={styles.staff}>{words.professional}</span>}
    </div>
  );
}
