import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CallRegular, ChatRegular, CopyRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { Aloud } from '../../components/moves/form.tsx';
import { chatWith } from '../../../../bot/src/telling/links.ts';
import { useMoves } from '../../components/moves/use-moves.ts';
import { Section } from '../../components/section.tsx';
import { telOf } from '../../../../bot/src/telling/links.ts';
import { useKoppi } from '../../koppi.ts';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  who: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  role: { color: tokens.colorNeutralForeground2 },
  reach: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  template: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  call: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
  },
});

type Person = NonNullable<RequestSeen['adviser']>;

/** Who it concerns and how they are reached. */
export function People(): ReactNode {
  const styles = useStyles();
  const { me, language } = useKoppi();
  const { request } = useMoves();
  const { people } = requestsWords(language);
  const { content, adviser, responsible, state } = request;
  if (!content) return null;
  const isAlone = !adviser && !responsible && content.asker.id === me.id;
  if (isAlone) return null;
  const isDone = state === 'accepted' || state === 'closed';
  return (
    <Section title={people.title}>
      <ul className={styles.people}>
        <Reach role={people.asker} person={content.asker} phones={content.askerPhones} />
        {adviser && <Reach role={people.adviser} person={adviser} phones={content.adviserPhones} />}
        {responsible && <Reach role={people.responsible} person={responsible} phones={[]} />}
      </ul>
      {isDone && content.recordText !== '' && <Template text={content.recordText} />}
    </Section>
  );
}

interface ReachProps {
  readonly role: string;
  readonly person: Person;
  readonly phones: readonly string[];
}

function Reach({ role, person, phones }: ReachProps): ReactNode {
  const styles = useStyles();
  const { me, host, language } = useKoppi();
  const { people } = requestsWords(language);
  const isMe = person.id === me.id;
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <Text size={200} className={styles.role}>
          {role}
        </Text>
        <Text>{isMe ? `${person.name} (${people.you})` : person.name}</Text>
      </div>
      {!isMe && (
        <div className={styles.reach}>
          {phones.map((phone) => (
            <Link key={phone} href={telOf(phone)} className={styles.call}>
              <CallRegular aria-hidden />
              {people.callNumber(phone)}
            </Link>
          ))}
          <Button
            icon={<ChatRegular />}
            aria-label={people.chatWith(person.name)}
            onClick={() => {
              host.openLink(chatWith(person.id));
            }}
          >
            {people.chat}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Kopioi kirjauspohja: a neutral sentence for the record system. */
function Template({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { people } = requestsWords(language);
  const shown = useRef<HTMLSpanElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(people.copied);
    } catch {
      // Some hosts give a tab no clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setTold(people.notCopied);
    }
  };
  return (
    <div className={styles.template}>
      <Text size={200} className={styles.role}>
        {people.template}
      </Text>
      <span ref={shown}>{text}</span>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {people.copy}
      </Button>
      <Aloud role="status">{told}</Aloud>
    </div>
  );
}
