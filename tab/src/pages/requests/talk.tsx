import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { EntryButton } from '../../components/entry/entry-button.tsx';
import { Answer } from '../../components/moves/answer.tsx';
import { Leftovers } from '../../components/moves/leftovers.tsx';
import { MoveBar } from '../../components/moves/bar.tsx';
import { useMoves } from '../../components/moves/use-moves.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

const useStyles = makeStyles({
  said: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
    ':empty': { display: 'none' },
  },
  one: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    justifySelf: 'start',
    maxWidth: 'min(100%, 36rem)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    boxSizing: 'border-box',
  },
  mine: {
    justifySelf: 'end',
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  by: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

type Content = NonNullable<RequestSeen['content']>;

/** Question, answers and paluutieto as a conversation; under it what can be said and done. */
export function Talk(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { request, may } = useMoves();
  const { talk } = requestsWords(language);
  const { content } = request;
  return (
    <Framed title={talk.title} isFramed={content !== null}>
      {content?.question === '' && <Text>{content.erased ? talk.erased : talk.noQuestion}</Text>}
      {content && (
        <ol className={styles.said}>
          {content.question !== '' && (
            <Said from={content.asker} at={request.askedAt} text={content.question} />
          )}
          {content.messages.map(({ from, at, text }) => (
            <Said key={`${at} ${from.id}`} from={from} at={at} text={text} />
          ))}
          {content.result !== null && request.adviser && (
            <Said
              from={request.adviser}
              at={request.closedAt ?? request.since}
              text={content.result}
              label={talk.result}
            />
          )}
        </ol>
      )}
      <Leftovers />
      <Answer />
      <MoveBar>
        {content && (may('close') || may('reopen')) && <EntryButton request={request} />}
      </MoveBar>
    </Framed>
  );
}

interface FramedProps {
  readonly title: string;
  /** Without a text to show there is at most a word about the last press. */
  readonly isFramed: boolean;
  readonly children: ReactNode;
}

function Framed({ title, isFramed, children }: FramedProps): ReactNode {
  return isFramed ? <Section title={title}>{children}</Section> : <div>{children}</div>;
}

interface SaidProps {
  readonly from: Content['asker'];
  readonly at: string;
  readonly text: string;
  readonly label?: string;
}

function Said({ from, at, text, label }: SaidProps): ReactNode {
  const styles = useStyles();
  const { me } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const by = [label, from.name, format.moment(at, now)].filter((one) => one !== undefined);
  return (
    <li className={mergeClasses(styles.one, from.id === me.id && styles.mine)}>
      <Text size={200} className={styles.by}>
        {by.join(' · ')}
      </Text>
      <Text className={styles.text}>{text}</Text>
    </li>
  );
}
