import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { definitionsSchema } from '../../../../bot/src/contract/report.ts';
import { useGet } from '../../api/hooks.ts';
import { Section } from '../../components/section.tsx';
import { Told } from '../../components/told.tsx';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  summary: { width: 'fit-content', cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  meanings: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '46rem' },
  name: { fontWeight: tokens.fontWeightSemibold },
  means: { margin: 0 },
});

/** What to know when reading, and what each figure means to the letter. */
export function Reading({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={words.reading}>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <details
        className="koppi-screen"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary className={styles.summary}>{words.meanings}</summary>
        {isOpen && <Meanings />}
      </details>
    </Section>
  );
}

function Meanings(): ReactNode {
  const styles = useStyles();
  const { words } = useReportWords();
  const query = useGet<z.infer<typeof definitionsSchema>>('/api/statistics/definitions');
  return (
    <Told query={query}>
      {({ figures }) => (
        <dl className={styles.meanings}>
          {figures.map(({ id, name, means, leavesOut }) => (
            <div key={id}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.means}>
                {means} {leavesOut !== '–' && words.leavesOut(leavesOut)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Told>
  );
}
