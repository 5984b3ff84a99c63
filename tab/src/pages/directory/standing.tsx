import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular, PinFilled, PinRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import type { DirectoryChoices } from '../../../../bot/src/contract/directory.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { Buttons } from '../../components/moves/form.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import { addressOf } from './address.ts';
import { Said } from './said.tsx';
import { useHoursLine } from './use-hours-line.ts';
import { usePin } from './use-pin.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  hours: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  open: { color: tokens.colorStatusSuccessForeground1 },
  called: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What it is, whether it answers now, and whether it is at hand for oneself and one's station. */
export function Standing({ contact }: { readonly contact: Contact }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const search = useSearch();
  const hoursLine = useHoursLine();
  const hours = contact.kind === 'service' ? contact.hours : null;
  const { kind } = contact;
  const isStale = kind !== 'organization' && contact.isStale;
  const above = kind === 'service' ? contact.organization : null;
  const called = kind === 'role-card' ? null : contact.alternateName;
  return (
    <div className={styles.all}>
      <div className={styles.line}>
        {hours && (
          <span className={mergeClasses(styles.hours, hours.isOpen && styles.open)}>
            {hours.isOpen ? <CheckmarkCircleFilled aria-hidden /> : <ClockRegular aria-hidden />}
            {hoursLine(hours)}
          </span>
        )}
        <Badge appearance="tint" size="large" color="informative">
          {words.kind[kind]}
        </Badge>
        {kind === 'service' && contact.status !== 'active' && (
          <Badge appearance="tint" size="large" color="danger">
            {words.status[contact.status]}
          </Badge>
        )}
        {isStale && (
          <Badge appearance="tint" size="large" color="warning">
            {words.stale}
          </Badge>
        )}
        {above && (
          <TextLink href={addressOf(above.id, search)}>
            <Said of={above.name} />
          </TextLink>
        )}
      </div>
      {called && (
        <Text size={200} className={styles.called}>
          {words.alsoCalled(called.text)}
        </Text>
      )}
      <Pins contact={contact} />
    </div>
  );
}

/** Kiinnitä itselle, kiinnitä asemalle. */
function Pins({ contact }: { readonly contact: Contact }): ReactNode {
  const { language } = useKoppi();
  const { pin } = directoryWords(language);
  const names = useNames();
  const pinning = usePin();
  const choices = useGet<DirectoryChoices>('/api/directory/choices');
  const { id, pinned, may } = contact;
  const station = choices.data?.data.station ?? null;
  const isPending = pinning.isPending(id);
  const icon = (isPinned: boolean) => (isPinned ? <PinFilled /> : <PinRegular />);
  return (
    <>
      <Buttons>
        <Button
          icon={icon(pinned.mine)}
          disabledFocusable={isPending}
          onClick={() => {
            pinning.pin(id, !pinned.mine, 'mine');
          }}
        >
          {pinned.mine ? pin.mineOff : pin.mine}
        </Button>
        {station !== null && may.includes('pin-station') && (
          <Button
            icon={icon(pinned.station)}
            disabledFocusable={isPending}
            onClick={() => {
              pinning.pin(id, !pinned.station, 'station');
            }}
          >
            {pinned.station
              ? pin.stationOff(names.station(station))
              : pin.station(names.station(station))}
          </Button>
        )}
      </Buttons>
      {pinning.error && <ProblemBar problem={pinning.error} />}
    </>
  );
}
