import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Simulation } from '../../../../../bot/src/contract/planning.ts';
import { planWords } from '../../../../../bot/src/wording/tab/planning.ts';
import { Buttons } from '../../../components/moves/form.tsx';
import { Section } from '../../../components/section.tsx';
import { useKoppi, useNames } from '../../../koppi.ts';
import type { useDialogs } from '../use-dialogs.tsx';
import type { Planned } from './alternatives.ts';
import { Figures } from './figures.tsx';

const useStyles = makeStyles({
  one: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface ResultProps {
  readonly result: Simulation;
  /** As they were when it was worked out. */
  readonly alternatives: readonly Planned[];
  readonly isOld: boolean;
  readonly onOpen: ReturnType<typeof useDialogs>['open'];
}

/** What each alternative would bring: sentences first, then every figure, then what it rests on. */
export function Result({ result, alternatives, isOld, onOpen }: ResultProps): ReactNode {
  const styles = useStyles();
  const words = planWords(useKoppi().language);
  return (
    <>
      <Section title={words.result}>
        {isOld && <Remark>{words.old}</Remark>}
        {result.isThin && <Remark>{words.thin}</Remark>}
        {result.alternatives.map(({ name, changes, sentences }, index) => (
          <div key={name} className={styles.one}>
            <Subtitle2 as="h3" className={styles.title}>
              {name}
            </Subtitle2>
            {changes.map((change) => (
              <Text key={change} className={styles.soft}>
                {change}
              </Text>
            ))}
            <ul className={styles.list}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <TakeIntoUse name={name} planned={alternatives[index - 1]} onOpen={onOpen} />
          </div>
        ))}
      </Section>
      <Section title={words.figures}>
        <Text className={styles.soft}>
          {words.usual} {words.long}
        </Text>
        <Figures names={result.alternatives.map(({ name }) => name)} rows={result.figures} />
      </Section>
      {result.advisers.length > 0 && (
        <Section title={words.advisers}>
          <Figures names={result.alternatives.map(({ name }) => name)} rows={result.advisers} />
        </Section>
      )}
      <Section title={words.basis}>
        <ul className={styles.list}>
          {result.assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Remark({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

interface TakeIntoUseProps extends Pick<ResultProps, 'onOpen'> {
  readonly name: string;
  /** The days as they are have none. */
  readonly planned: Planned | undefined;
}

/** Opens the usual change of somebody's days, with what was planned filled in. */
function TakeIntoUse({ name, planned, onOpen }: TakeIntoUseProps): ReactNode {
  const words = planWords(useKoppi().language);
  const names = useNames();
  if (planned === undefined) return null;
  return (
    <Buttons>
      {planned.days.map(({ person, blocks }) => (
        <Button
          key={person}
          aria-label={words.takeIntoUseOf(name, names.person(person))}
          onClick={() => {
            onOpen({ kind: 'blocks', person, planned: blocks });
          }}
        >
          {planned.days.length === 1
            ? words.takeIntoUse
            : `${words.takeIntoUse}: ${names.person(person)}`}
        </Button>
      ))}
    </Buttons>
  );
}
