import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Writing } from '../../../../../bot/src/contract/library-writing.ts';
import { languages } from '../../../../../bot/src/domain/language.ts';
import { useGet } from '../../../api/hooks.ts';
import { Aloud, Buttons, PressButton } from '../../../components/moves/form.tsx';
import { Page } from '../../../components/page.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { Told } from '../../../components/told.tsx';
import { useWords } from '../../../koppi.ts';
import { useLibraryWords } from '../use-words.ts';
import { BackToWriting } from './back.tsx';
import { Conflict } from './conflict.tsx';
import { WritingForm } from './form.tsx';
import { Superseding } from './superseding.tsx';
import { useEditing } from './use-editing.ts';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  state: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  told: { outlineStyle: 'none' },
});

/** A training that is there already: changed, published, withdrawn, or another put in its place. */
export function EditTraining({ id }: { readonly id: string }): ReactNode {
  const { shell } = useWords();
  const words = useWritingWords();
  const [, navigate] = useLocation();
  const query = useGet<Writing>(`/api/library/writing/${encodeURIComponent(id)}`);
  const title = query.data?.data.title;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
  return (
    <Page
      title={title === undefined || title === '' ? shell.pages.library : title}
      actions={
        <>
          <Button
            icon={<HistoryRegular />}
            onClick={() => {
              navigate(`/library/writing/${id}/versions`);
            }}
          >
            {words.versions.title}
          </Button>
          <BackToWriting />
        </>
      }
    >
      <Told query={query}>{(item, etag) => <Editor item={item} etag={etag} />}</Told>
    </Page>
  );
}

interface EditorProps {
  readonly item: Writing;
  readonly etag: string;
}

function Editor({ item, etag }: EditorProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords();
  const editing = useEditing(item, etag);
  const [isSuperseding, setSuperseding] = useState(false);
  const { draft, isChanged, conflict, problem, done, presses } = editing;
  const may = (move: Writing['may'][number]) => item.may.includes(move);
  const mistakes = done === 'saved' || done === undefined ? item.mistakes : [];
  return (
    <>
      <Standing item={item} />
      <Aloud role="status">
        {done !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.done[done]}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      {conflict && (
        <Conflict
          draft={draft}
          base={editing.base}
          theirs={conflict}
          onChosen={editing.resolve}
          onDiscard={editing.discard}
        />
      )}
      <WritingForm
        draft={draft}
        isNew={false}
        presses={presses}
        problem={problem}
        onChange={editing.change}
        onSave={editing.save}
      >
        {isChanged && <Text>{words.unsaved}</Text>}
        {item.state !== 'published' && !isChanged && mistakes.length > 0 && (
          <div>
            <Text weight="semibold">{words.lacks}</Text>
            <ul className={styles.list}>
              {mistakes.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        <Buttons>
          {may('save') && (
            <PressButton type="submit" appearance="primary" isBusy={editing.isBusy}>
              {item.state === 'published' ? words.saveShown : words.saveDraft}
            </PressButton>
          )}
          {may('publish') && (
            <PressButton isBusy={editing.isBusy} onClick={editing.publish}>
              {words.publish}
            </PressButton>
          )}
          {isChanged && <Button onClick={editing.discard}>{words.discard}</Button>}
          {may('withdraw') && (
            <PressButton isBusy={editing.isBusy} onClick={editing.withdraw}>
              {words.withdraw}
            </PressButton>
          )}
          {may('supersede') && (
            <Button
              aria-expanded={isSuperseding}
              onClick={() => {
                setSuperseding(!isSuperseding);
              }}
            >
              {words.supersede}
            </Button>
          )}
        </Buttons>
        {isSuperseding && (
          <Superseding
            item={item}
            isBusy={editing.isBusy}
            onChosen={(by) => {
              setSuperseding(false);
              editing.supersede(by);
            }}
          />
        )}
      </WritingForm>
      <OtherLanguages item={item} />
    </>
  );
}

/** Where it stands, and where its readers find it. */
function Standing({ item }: { readonly item: Writing }): ReactNode {
  const styles = useStyles();
  const words = useWritingWords();
  const library = useLibraryWords();
  return (
    <div className={styles.state}>
      <Text>{`${words.state[item.state]} · ${library.languages[item.language]}`}</Text>
      {item.state === 'published' && (
        <TextLink href={`/library/item/${item.group}`}>{words.asRead}</TextLink>
      )}
      {item.supersededBy !== null && (
        <TextLink href={`/library/writing/${item.supersededBy}`}>{words.inItsPlace}</TextLink>
      )}
      {item.isReviewDue && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.reviewDue}</MessageBarTitle> {words.reviewDueText}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** The same in another language begins with these words. */
function OtherLanguages({ item }: { readonly item: Writing }): ReactNode {
  const words = useWritingWords();
  const library = useLibraryWords();
  const [, navigate] = useLocation();
  return (
    <Buttons>
      {languages
        .filter((language) => language !== item.language)
        .map((language) => (
          <Button
            key={language}
            size="small"
            onClick={() => {
              const about = new URLSearchParams({ from: item.id, language });
              navigate(`/library/writing/new?${about.toString()}`);
            }}
          >
            {words.translate(library.languages[language])}
          </Button>
        ))}
    </Buttons>
  );
}
