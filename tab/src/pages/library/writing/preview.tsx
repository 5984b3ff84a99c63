import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { WritingPreview } from '../../../../../bot/src/contract/library-writing.ts';
import type { Got, Problem } from '../../../api/client.ts';
import { Section } from '../../../components/section.tsx';
import { Empty, ProblemBar } from '../../../components/told.tsx';
import { useKoppi } from '../../../koppi.ts';
import { Body } from '../body.tsx';
import { useLibraryWords } from '../use-words.ts';
import type { Draft } from './draft.ts';
import { useWritingWords } from './use-words.ts';

/** It is drawn anew when the fingers rest. */
const restMs = 300;

const useStyles = makeStyles({
  sheet: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** How it looks to who reads it, and how long that takes. */
export function Preview({ draft }: { readonly draft: Draft }): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().preview;
  const { minutes } = useLibraryWords();
  const query = useReading(draft);
  const read = query.data?.data;
  const isEmpty = draft.body.trim() === '' && draft.title.trim() === '';
  return (
    <Section title={words.title}>
      <ProblemBar problem={query.error} onRetry={() => void query.refetch()} />
      {isEmpty ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <div className={styles.sheet}>
          <Text as="h3" size={500} weight="semibold" className={styles.title} lang={draft.language}>
            {draft.title}
          </Text>
          <Text weight="semibold" lang={draft.language}>
            {draft.summary}
          </Text>
          {read && (
            <>
              <Text className={styles.quiet}>{words.takes(minutes(read.minutes))}</Text>
              {read.unsafe.length > 0 && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>
                    <ul className={styles.list}>
                      {read.unsafe.map(({ line, message }) => (
                        <li key={`${line} ${message}`}>{message}</li>
                      ))}
                    </ul>
                  </MessageBarBody>
                </MessageBar>
              )}
              <Body blocks={read.body} lang={draft.language} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

/** The text as the service reads it: what is not shown there is not shown here. */
function useReading({ body, language, pictures, questions }: Draft) {
  const { api, language: own } = useKoppi();
  const sources = pictures.map(({ source }) => source);
  const now = JSON.stringify({ body, language, pictures: sources, questions: questions.length });
  const [rested, setRested] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(now);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return useQuery<Got<WritingPreview>, Problem>({
    queryKey: ['preview', rested, own],
    queryFn: ({ signal }) =>
      api.call<WritingPreview>('/api/library/preview', {
        method: 'POST',
        body: JSON.parse(rested) as unknown,
        signal,
      }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
