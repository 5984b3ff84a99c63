import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { ProblemBar, Told } from '../told.tsx';
import { Step } from './step.tsx';
import { NumberList } from './numbers.tsx';

const useStyles = makeStyles({
  start: { justifySelf: 'start' },
  plan: { display: 'grid', gap: tokens.spacingVerticalXS },
  reference: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface SentProps {
  readonly id: string;
  readonly isEarlier: boolean;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** The receipt: the plan in words, and what its asker still has to do. It is as live as the page. */
export function SentStep({ id, isEarlier, onAnother, onClose }: SentProps): ReactNode {
  const { language } = useKoppi();
  const { shell } = useWords();
  const words = askWords(language);
  const query = useGet<RequestSeen>(`/api/requests/${id}`);
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  return (
    <Step
      formRef={form}
      title={words.sent.title}
      onSubmit={onClose}
      problem={null}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {shell.close}
          </Button>
          <Button
            onClick={() => {
              onClose();
              navigate(`/requests/${id}`);
            }}
          >
            {words.sent.open}
          </Button>
          <Button appearance="subtle" onClick={onAnother}>
            {words.sent.another}
          </Button>
        </>
      }
    >
      {isEarlier && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.sent.earlier}</MessageBarBody>
        </MessageBar>
      )}
      <Told query={query}>{(request, etag) => <Receipt request={request} etag={etag} />}</Told>
    </Step>
  );
}

function Receipt({
  request,
  etag,
}: {
  readonly request: RequestSeen;
  readonly etag: string;
}): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const names = useNames();
  const { terms } = useWords();
  const words = askWords(language);
  const change = useChange<RequestSeen>();
  const { id, asked, content, state, adviser, urgency, may } = request;
  const reference = content?.referenceWords ?? null;
  const press = (move: 'referenceLeft' | 'wider') => {
    change.mutate({ path: `/api/requests/${id}/moves`, body: { move }, etag });
  };
  return (
    <>
      <div className={styles.plan} role="status">
        {state === 'waiting' ? (
          asked?.planWords.map((sentence) => <Text key={sentence}>{sentence}</Text>)
        ) : (
          <Text weight="semibold">
            {adviser ? `${terms.state[state]}: ${adviser.name}` : terms.state[state]}
          </Text>
        )}
      </div>
      {may.includes('wider') && (
        <Button
          className={styles.start}
          disabledFocusable={change.isPending}
          onClick={() => {
            press('wider');
          }}
        >
          {terms.button.wider}
        </Button>
      )}
      {reference && (
        <div className={styles.reference}>
          <Text weight="semibold" size={500}>
            {terms.reference.title(reference.join(' '))}
          </Text>
          {content?.referenceLeft === true ? (
            <Text role="status">{terms.reference.left(names.recordSystem(request.station))}</Text>
          ) : (
            <>
              <Text>{terms.reference.leave(names.recordSystem(request.station))}</Text>
              <Button
                disabledFocusable={change.isPending}
                onClick={() => {
                  press('referenceLeft');
                }}
              >
                {terms.button.referenceLeft}
              </Button>
            </>
          )}
        </div>
      )}
      {urgency === 'now' && state === 'waiting' && (
        <div>
          <Text weight="semibold">{words.sent.numbers}</Text>
          <NumberList numbers={asked?.numbers ?? []} />
        </div>
      )}
      <ProblemBar problem={change.error} />
    </>
  );
}
