import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Asked, Wishes, WishSeen } from '../../../../bot/src/contract/library-wishes.ts';
import { inVainWords } from '../../../../bot/src/wording/tab/in-vain.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { useInVain } from '../../api/in-vain.ts';
import { InVainLines } from '../../components/in-vain.tsx';
import { LineList } from '../../components/lines.tsx';
import { Buttons, PressButton } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { MakeButton } from './make-link.tsx';
import { Parts, useMay } from './parts.tsx';
import { useLibraryWords } from './use-words.ts';
import { WishAnswer } from './wish-answer.tsx';
import { WishForm } from './wish-form.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Toiveet: what people would like to learn, and what is asked without a training for it. */
export default function WishesPage(): ReactNode {
  const { shell } = useWords();
  const words = useLibraryWords().wishes;
  const query = useGet<Wishes>('/api/library/wishes');
  return (
    <Page title={shell.pages.library}>
      <Parts current="wishes" />
      <Section title={words.make}>
        <WishForm />
      </Section>
      <Section title={words.title}>
        <Told query={query}>
          {({ wishes, mayAnswer }) =>
            wishes.length === 0 ? (
              <Empty>{words.empty}</Empty>
            ) : (
              <LineList>
                {wishes.map((wish) => (
                  <WishLine key={wish.id} wish={wish} mayAnswer={mayAnswer} />
                ))}
              </LineList>
            )
          }
        </Told>
      </Section>
      <MostAsked />
      <SearchedInVain />
    </Page>
  );
}

interface WishLineProps {
  readonly wish: WishSeen;
  readonly mayAnswer: boolean;
}

function WishLine({ wish, mayAnswer }: WishLineProps): ReactNode {
  const names = useNames();
  const words = useLibraryWords().wishes;
  const wanting = useChange();
  const [isAnswering, setAnswering] = useState(false);
  const { id, text, topic, count, isMine, answeredBy } = wish;
  const facts = [
    ...(topic === null ? [] : [names.topic(topic)]),
    words.wanted(count),
    ...(isMine ? [words.mine] : []),
  ];
  return (
    <TextLine
      text={text}
      told={facts.join(' · ')}
      actions={
        !answeredBy && (
          <Buttons>
            <PressButton
              size="small"
              isBusy={wanting.isPending}
              aria-label={`${isMine ? words.takeBack : words.second}: ${text}`}
              onClick={() => {
                const path = `/api/library/wishes/${id}/wanted`;
                wanting.mutate({ path, body: { isWanted: !isMine } });
              }}
            >
              {isMine ? words.takeBack : words.second}
            </PressButton>
            {mayAnswer && !isAnswering && (
              <>
                <PressButton
                  size="small"
                  aria-label={`${words.answer}: ${text}`}
                  onClick={() => {
                    setAnswering(true);
                  }}
                >
                  {words.answer}
                </PressButton>
                <MakeButton
                  label={text}
                  about={{ title: text.slice(0, 100), ...(topic === null ? {} : { topic }) }}
                />
              </>
            )}
          </Buttons>
        )
      }
    >
      {answeredBy && (
        <Text>
          {`${words.answered} `}
          <TextLink href={`/library/item/${answeredBy.group}`}>{answeredBy.title}</TextLink>
        </Text>
      )}
      <ProblemBar problem={wanting.error} />
      {isAnswering && (
        <WishAnswer
          wish={wish}
          onDone={() => {
            setAnswering(false);
          }}
        />
      )}
    </TextLine>
  );
}

/** What one's own station asks most, so that somebody makes a training of it. */
function MostAsked(): ReactNode {
  const styles = useStyles();
  const names = useNames();
  const words = useLibraryWords().wishes;
  const query = useGet<Asked>('/api/library/asked');
  const may = useMay();
  return (
    <Section title={words.asked}>
      <Told query={query}>
        {({ station, topics }) =>
          station === null ? (
            <Empty>
              {`${words.noStation} `}
              <TextLink href="/today">{words.chooseStation}</TextLink>
            </Empty>
          ) : (
            <>
              <Text className={styles.quiet}>{words.askedAt(names.station(station))}</Text>
              {topics.length === 0 && <Empty>{words.noneAsked}</Empty>}
              <LineList>
                {topics.map(({ topic, count }) => (
                  <TextLine
                    key={topic}
                    text={names.topic(topic)}
                    told={words.times(count)}
                    actions={
                      may?.write === true && (
                        <MakeButton label={names.topic(topic)} about={{ topic }} />
                      )
                    }
                  />
                ))}
              </LineList>
            </>
          )
        }
      </Told>
    </Section>
  );
}

/** What people look for among the trainings and do not find, for those who see to it. */
function SearchedInVain(): ReactNode {
  const { language } = useKoppi();
  const words = useLibraryWords().wishes;
  const items = useInVain('library', useMay()?.write);
  if (items.length === 0) return undefined;
  return (
    <Section title={inVainWords(language).title}>
      <InVainLines
        items={items}
        hint={words.inVain}
        action={(text) => <MakeButton label={text} about={{ title: text }} />}
      />
    </Section>
  );
}
