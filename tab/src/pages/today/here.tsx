import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChatRegular, ClockRegular, PersonAvailableFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Today } from '../../../../bot/src/contract/today.ts';
import { capital } from '../../../../bot/src/wording/parts.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { chatWith } from '../../../../bot/src/telling/links.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useWords } from '../../koppi.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  person: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, fontSize: '24px', color: tokens.colorNeutralForeground3 },
  present: { color: tokens.colorStatusSuccessForeground1 },
  about: { flexGrow: 1, minWidth: 0, display: 'grid', overflowWrap: 'anywhere' },
  whole: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface HereProps extends Pick<Today, 'here' | 'next'> {
  readonly children?: ReactNode;
}

/** Who is on site now, later today, and the next time: the first thing that is looked for. */
export function Here({ here, next, children }: HereProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const all = todayWords(language);
  const words = all.here;
  const isAnybody = here.some(isPresent);
  return (
    <Section title={words.title} actions={children}>
      {!isAnybody && (
        <Text>
          <Text weight="semibold">{words.nobodyNow}</Text> {words.askAnyway}
        </Text>
      )}
      {here.length > 0 && (
        <ul className={styles.list}>
          {here.map((one) => (
            <Somebody key={`${one.person.id} ${one.from}`} one={one} />
          ))}
        </ul>
      )}
      <Text className={styles.quiet}>
        {next === null ? (
          words.noNext
        ) : (
          <>
            {`${words.next} ${next.person.name}, `}
            <span className={styles.whole}>
              {`${format.day(next.from)} ${format.span(next.from, next.until)}`}
            </span>
            {next.room !== null && `, ${all.room(next.room)}`}
          </>
        )}
      </Text>
    </Section>
  );
}

type HereOne = Today['here'][number];

const isPresent = ({ isNow, state, hereFrom }: HereOne): boolean =>
  isNow && state === null && hereFrom === null;

function Somebody({ one }: { readonly one: HereOne }): ReactNode {
  const styles = useStyles();
  const { host, language, me } = useKoppi();
  const { terms, format } = useWords();
  const all = todayWords(language);
  const words = all.here;
  const { person, room, until, state } = one;
  const whenElse = ({ isNow, hereFrom }: HereOne) => {
    if (hereFrom === null) return words.over;
    return isNow ? words.from(format.clock(hereFrom)) : words.later(format.span(hereFrom, until));
  };
  const present = isPresent(one);
  const when = present ? words.until(format.clock(until)) : whenElse(one);
  const told = state ? `${terms.momentary[state.state]}, ${when}` : when;
  return (
    <li className={styles.person}>
      <span className={mergeClasses(styles.icon, present && styles.present)} aria-hidden>
        {present ? <PersonAvailableFilled /> : <ClockRegular />}
      </span>
      <div className={styles.about}>
        <Text weight="semibold" size={400}>
          {person.name}
        </Text>
        <Text>{capital(told)}</Text>
        {room !== null && <Text className={styles.quiet}>{capital(all.room(room))}</Text>}
      </div>
      {person.id !== me.id && (
        <Button
          appearance="subtle"
          icon={<ChatRegular />}
          aria-label={words.chat(person.name)}
          title={words.chat(person.name)}
          onClick={() => {
            host.openLink(chatWith(person.id));
          }}
        />
      )}
    </li>
  );
}
