import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, EditRegular, PlayCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ItemSeen } from '../../../../bot/src/contract/library.ts';
import type { TreeBlock, TreeInline } from '../../../../bot/src/contract/library-tree.ts';
import { useGet } from '../../api/hooks.ts';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Told } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { Body } from './body.tsx';
import { withSearch } from '../../with-search.ts';
import { lastSeen } from './last-seen.ts';
import { Learning } from './learning.tsx';
import { PictureShown } from './picture.tsx';
import { Questions, questionsKey } from './questions.tsx';
import { useFilters } from './use-filters.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  sheet: {
    boxSizing: 'border-box',
    maxWidth: '44rem',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    '@media (min-width: 720px)': {
      padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    },
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '38rem' },
  summary: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  pictures: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '38rem' },
  links: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  video: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    justifySelf: 'start',
  },
});

/** One training: its text, what belongs to it, and its questions. */
export default function Training({ group }: { readonly group: string }): ReactNode {
  const { shell } = useWords();
  const words = useLibraryWords().one;
  const [, navigate] = useLocation();
  const { query } = useFilters();
  const item = useGet<ItemSeen>(`/api/library/${group}`);
  useEffect(() => {
    lastSeen.note(group);
    window.scrollTo(0, 0);
  }, [group]);
  const [stale, setStale] = useState<string>();
  const seen = item.data?.data;
  return (
    <Page
      title={seen?.title ?? shell.pages.library}
      actions={
        <>
          {seen?.mayWrite === true && (
            <Button
              icon={<EditRegular />}
              onClick={() => {
                navigate(`/library/writing/${seen.id}`);
              }}
            >
              {words.edit}
            </Button>
          )}
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              navigate(`/library${withSearch(query)}`);
            }}
          >
            {words.back}
          </Button>
        </>
      }
    >
      <Told query={item}>
        {(data) => (
          <>
            {data.group !== group && <Replaced by={data.group} />}
            <Sheet item={data} />
            <div role="status">
              {stale !== undefined && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{stale}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            <Questions key={questionsKey(data)} item={data} onStale={setStale} />
          </>
        )}
      </Told>
    </Page>
  );
}

/** The address names what is superseded; what came in its place is shown. */
function Replaced({ by }: { readonly by: string }): ReactNode {
  const words = useLibraryWords().one;
  return (
    <Text>
      {`${words.superseded} `}
      <TextLink href={`/library/item/${by}`}>{words.openNew}</TextLink>
    </Text>
  );
}

/** What is read, as calmly as on paper. */
function Sheet({ item }: { readonly item: ItemSeen }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const names = useNames();
  const words = useLibraryWords();
  const { pictures, video, attachments, author, reviewBy, professions, topics } = item;
  const inText = new Set(item.body.flatMap(picturesIn));
  const others = pictures.filter(({ source }) => !inText.has(source));
  const about = [words.minutes(item.minutes), ...topics.map(names.topic)].join(' · ');
  return (
    <article className={styles.sheet}>
      <div className={styles.head}>
        <Text size={400} weight="semibold" className={styles.summary} lang={item.language}>
          {item.summary}
        </Text>
        <Text className={styles.quiet}>{about}</Text>
        {professions.length > 0 && (
          <Text className={styles.quiet}>
            {words.one.forWhom(professions.map(names.profession).join(', '))}
          </Text>
        )}
        {item.language !== language && <Text>{words.one.onlyIn[item.language]}</Text>}
        {format.dateOf(now) >= reviewBy && <Text>{words.one.outdated}</Text>}
        <Learning mine={item.mine} />
      </div>
      <Body blocks={item.body} lang={item.language} />
      {others.length > 0 && (
        <div className={styles.pictures} lang={item.language}>
          {others.map((picture) => (
            <PictureShown key={picture.source} {...picture} />
          ))}
        </div>
      )}
      {video !== null && (
        <Link className={styles.video} href={video} target="_blank" rel="noreferrer">
          <PlayCircleRegular aria-hidden />
          {words.one.video}
        </Link>
      )}
      {attachments.length > 0 && (
        <section aria-label={words.one.attachments}>
          <Text weight="semibold" block>
            {words.one.attachments}
          </Text>
          <ul className={styles.links}>
            {attachments.map(({ name, url }) => (
              <li key={`${name} ${url}`}>
                <Link href={url} target="_blank" rel="noreferrer">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Text size={200} className={styles.facts}>
        {author !== null && <span>{words.one.author(author)}</span>}
        <span>{words.one.reviewBy(words.date(reviewBy))}</span>
      </Text>
    </article>
  );
}

/** The sources of the pictures that stand in the text. */
function picturesIn(block: TreeBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(picturesAmong);
    case 'list':
      return block.items.flat().flatMap(picturesIn);
    case 'quote':
      return block.blocks.flatMap(picturesIn);
    case 'code':
    case 'rule':
      return [];
  }
}

function picturesAmong(inline: TreeInline): readonly string[] {
  if (inline.kind === 'picture') return [inline.source];
  return 'children' in inline ? inline.children.flatMap(picturesAmong) : [];
}
