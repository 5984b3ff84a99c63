import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { IssueSeen, issuesSchema, OneNetwork } from '../../../../bot/src/contract/networks.ts';
import { limits } from '../../../../bot/src/domain/network/limits.ts';
import { answerKinds } from '../../../../bot/src/domain/network/types.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { LineList } from '../../components/lines.tsx';
import {
  Buttons,
  Choice,
  faultOf,
  named,
  Panel,
  PressButton,
  Writing,
} from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { Figures } from './figures.tsx';
import { useNameOf, useNetworkWords } from './use-words.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  answer: {
    ...{ display: 'grid', gap: tokens.spacingVerticalXXS },
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  figures: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
});

type All = z.infer<typeof issuesSchema>;

/** Of a peer network what it took to the steering group; of a steering group what came to it. */
export function Issues({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords().issues;
  const query = useGet<All>(`/api/networks/${network.id}/issues`);
  const isSteering = network.kind === 'steering';
  return (
    <Section title={isSteering ? words.brought : words.sent}>
      <Told query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{isSteering ? words.noneBrought : words.noneSent}</Empty>
          ) : (
            <LineList>
              {items.map((issue) => (
                <IssueLine key={issue.id} issue={issue} mayAnswer={isSteering} />
              ))}
            </LineList>
          )
        }
      </Told>
    </Section>
  );
}

interface IssueLineProps {
  readonly issue: IssueSeen;
  readonly mayAnswer: boolean;
}

function IssueLine({ issue, mayAnswer }: IssueLineProps): ReactNode {
  const styles = useStyles();
  const words = useNetworkWords().issues;
  const { format } = useWords();
  const nameOf = useNameOf();
  const [isAnswering, setAnswering] = useState(false);
  const { title, text, by, at, network, figures, answer } = issue;
  return (
    <TextLine
      text={title}
      told={words.by(nameOf(by), network.name, format.day(at))}
      actions={
        mayAnswer &&
        answer === null &&
        !isAnswering && (
          <Button
            appearance="primary"
            aria-label={words.answerNamed(title)}
            onClick={() => {
              setAnswering(true);
            }}
          >
            {words.answer}
          </Button>
        )
      }
    >
      {text !== '' && <Text className={styles.text}>{text}</Text>}
      <details>
        <summary>{words.figures}</summary>
        <div className={styles.figures}>
          <Figures since={figures} />
        </div>
      </details>
      {answer ? (
        <div className={styles.answer}>
          <Text weight="semibold">
            {words.answered(words.kinds[answer.kind], nameOf(answer.by), format.day(answer.at))}
          </Text>
          <Text className={styles.text}>{answer.text}</Text>
        </div>
      ) : (
        <Text>{words.waits}</Text>
      )}
      {isAnswering && answer === null && (
        <Answering
          issue={issue}
          onClose={() => {
            setAnswering(false);
          }}
        />
      )}
    </TextLine>
  );
}

interface AnsweringProps {
  readonly issue: IssueSeen;
  readonly onClose: () => void;
}

function Answering({ issue, onClose }: AnsweringProps): ReactNode {
  const words = useNetworkWords().issues;
  const { shell } = useWords();
  const sending = useChange();
  const [presses, setPresses] = useState(0);
  const [kind, setKind] = useState<(typeof answerKinds)[number]>('agreed');
  const [text, setText] = useState('');
  return (
    <Panel label={words.answerNamed(issue.title)} isFresh presses={presses} problem={sending.error}>
      <Choice
        label={words.kind}
        value={kind}
        options={named(answerKinds, words.kinds)}
        onChange={(value) => {
          setKind(answerKinds.find((one) => one === value) ?? 'agreed');
        }}
      />
      <Writing
        label={words.text}
        required
        limit={limits.answer}
        value={text}
        fault={
          presses > 0 && text.trim() === '' ? words.textNeeded : faultOf(sending.error, 'text')
        }
        onChange={setText}
      />
      {sending.error && <ProblemBar problem={sending.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={sending.isPending}
          onClick={() => {
            setPresses(presses + 1);
            if (text.trim() === '') return;
            const path = `/api/networks/${issue.steering.id}/issues/${issue.id}/answer`;
            sending.mutate({ path, body: { kind, text: text.trim() } }, { onSuccess: onClose });
          }}
        >
          {words.send}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
