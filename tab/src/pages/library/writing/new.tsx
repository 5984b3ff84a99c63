import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { NewContent, Writing } from '../../../../../bot/src/contract/library-writing.ts';
import { languages } from '../../../../../bot/src/domain/language.ts';
import { useChange, useGet } from '../../../api/hooks.ts';
import { Loading } from '../../../components/loading.tsx';
import { Buttons, PressButton } from '../../../components/moves/form.tsx';
import { Page } from '../../../components/page.tsx';
import { useKoppi, useWords } from '../../../koppi.ts';
import { useNow } from '../../../use-now.ts';
import { BackToWriting } from './back.tsx';
import { contentOf, draftOf, newQuestion, useHeldDraft, type Draft } from './draft.ts';
import { WritingForm } from './form.tsx';
import { useWritingWords } from './use-words.ts';

/** A first review comes in half a year, unless its writer says otherwise. */
const reviewMs = 182 * 24 * 60 * 60_000;

/** A training that is not there yet; the address may say what is known of it. */
export function NewTraining({ about }: { readonly about: URLSearchParams }): ReactNode {
  const { shell } = useWords();
  const words = useWritingWords();
  const from = about.get('from');
  const original = useGet<Writing>(
    from === null ? undefined : `/api/library/writing/${encodeURIComponent(from)}`,
  );
  return (
    <Page title={words.newTitle} actions={<BackToWriting />}>
      {from !== null && !original.data ? (
        <Loading words={shell} />
      ) : (
        <NewForm about={about} original={original.data?.data} />
      )}
    </Page>
  );
}

interface NewFormProps {
  readonly about: URLSearchParams;
  /** The same item in another language. */
  readonly original: Writing | undefined;
}

function NewForm({ about, original }: NewFormProps): ReactNode {
  const { me, language: own } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const words = useWritingWords();
  const [, navigate] = useLocation();
  const { held, change, forget } = useHeldDraft(`new ${about.toString()}`);
  const making = useChange<Writing>();
  const [presses, setPresses] = useState(0);
  const topic = about.get('topic');
  const language = languages.find((one) => one === about.get('language')) ?? own;
  const fresh: Draft = {
    ...{ title: about.get('title') ?? '', summary: '', body: '', language, minutes: 5 },
    ...{ topics: topic === null ? [] : [topic], professions: [], pictures: [], attachments: [] },
    questions: [newQuestion(), newQuestion()],
    ...{ author: me.id, reviewBy: format.dateOf(now + reviewMs), video: '', renewMonths: '' },
  };
  const begun: Draft = original ? { ...draftOf(original.content), language, author: me.id } : fresh;
  const draft = held.mine ?? begun;
  const save = () => {
    setPresses(presses + 1);
    const body: NewContent = {
      ...contentOf(draft),
      ...(original ? { group: original.group } : {}),
    };
    making.mutate(
      { path: '/api/library/writing', body },
      {
        onSuccess: ({ data }) => {
          forget();
          navigate(`/library/writing/${data.id}`, { replace: true });
        },
      },
    );
  };
  return (
    <WritingForm
      draft={draft}
      isNew
      presses={presses}
      problem={making.error}
      onChange={(mine) => {
        change({ mine });
      }}
      onSave={save}
    >
      <Buttons>
        <PressButton type="submit" appearance="primary" isBusy={making.isPending}>
          {words.saveDraft}
        </PressButton>
        {held.mine && <PressButton onClick={forget}>{words.discard}</PressButton>}
      </Buttons>
    </WritingForm>
  );
}
