import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WritingLine, WritingList } from '../../../../../bot/src/contract/library-writing.ts';
import { useGet } from '../../../api/hooks.ts';
import { LineList } from '../../../components/lines.tsx';
import { Page } from '../../../components/page.tsx';
import { Section } from '../../../components/section.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { Empty, Told } from '../../../components/told.tsx';
import { useKoppi, useWords } from '../../../koppi.ts';
import { MakeButton } from '../make-link.tsx';
import { Parts, useMay } from '../parts.tsx';
import { useLibraryWords } from '../use-words.ts';
import { Files } from './files.tsx';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every training in every language and state: what asks for work first. */
export function WritingPage(): ReactNode {
  const { me } = useKoppi();
  const { shell } = useWords();
  const words = useWritingWords().list;
  const query = useGet<WritingList>('/api/library/writing');
  const may = useMay();
  const parts = (items: readonly WritingLine[]) => {
    const isDue = ({ state, isReviewDue }: WritingLine) => state === 'published' && isReviewDue;
    const isDraft = ({ state }: WritingLine) => state === 'draft';
    return [
      [words.drafts, items.filter(isDraft)],
      [words.due, items.filter((one) => isDue(one))],
      [words.mine, items.filter((one) => one.author.id === me.id && !isDraft(one) && !isDue(one))],
      [
        words.others,
        items.filter((one) => one.author.id !== me.id && !isDraft(one) && !isDue(one)),
      ],
    ] as const;
  };
  return (
    <Page title={shell.pages.library} actions={<MakeButton />}>
      <Parts current="writing" />
      <Told query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.empty}</Empty>
          ) : (
            parts(items)
              .filter(([, lines]) => lines.length > 0)
              .map(([title, lines]) => <Lines key={title} title={title} lines={lines} />)
          )
        }
      </Told>
      {may?.files === true && <Files />}
    </Page>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly WritingLine[];
}

function Lines({ title, lines }: LinesProps): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const { languages, date } = useLibraryWords();
  const words = useWritingWords();
  return (
    <Section title={title}>
      <LineList>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <TextLink href={`/library/writing/${line.id}`}>
              {line.title === '' ? words.list.unnamed : line.title}
            </TextLink>
            <Text size={200} className={styles.quiet}>
              {[
                words.state[line.state],
                languages[line.language],
                line.author.name,
                words.list.review(date(line.reviewBy)),
                words.list.changed(format.day(line.changed)),
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </LineList>
    </Section>
  );
}
