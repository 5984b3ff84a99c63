import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { ReportSeen } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useChange } from '../../api/hooks.ts';
import { Aloud, Buttons, faultOf, PressButton, Writing } from '../../components/moves/form.tsx';
import { useTyped } from '../../components/moves/typed.ts';
import { Section } from '../../components/section.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { reportLimit } from './report-limit.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  report: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    maxWidth: '44rem',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground2 },
  answer: {
    display: 'grid',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What somebody found wrong, and what came of it. */
export function Reports({ reports }: { readonly reports: readonly ReportSeen[] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  if (reports.length === 0) return null;
  return (
    <Section title={directoryWords(language).report.title}>
      <ul className={styles.list}>
        {reports.map((report) => (
          <OneReport key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  );
}

function OneReport({ report }: { readonly report: ReportSeen }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { report: words } = directoryWords(language);
  const { text, by, at, answer, mayAnswer } = report;
  return (
    <li className={styles.report}>
      <Told who={by.name} at={at} text={text} />
      {answer && (
        <div className={styles.answer}>
          <Told who={answer.by.name} at={answer.at} text={answer.text} />
        </div>
      )}
      {!answer && !mayAnswer && <Text className={styles.who}>{words.waiting}</Text>}
      <Answering report={report} />
    </li>
  );
}

interface ToldProps {
  readonly who: string;
  readonly at: string;
  readonly text: string;
}

function Told({ who, at, text }: ToldProps): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const now = useNow();
  return (
    <div>
      <Text size={200} block className={styles.who}>
        {`${who} · ${format.moment(at, now)}`}
      </Text>
      <Text className={styles.text}>{text}</Text>
    </div>
  );
}

/** The answer of whoever keeps the entry right; typed and not sent, it stays also when another was faster. */
function Answering({ report: { id, mayAnswer } }: { readonly report: ReportSeen }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { report: words } = directoryWords(language);
  const typed = useTyped(`report answer ${id}`);
  const sending = useChange<ReportSeen>();
  const [presses, setPresses] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, sending.error);
  const text = typed.fields['text'] ?? '';
  if (!mayAnswer && text === '') return null;
  const isMissing = presses > 0 && text.trim() === '';
  const fault = isMissing ? words.answerNeeded : faultOf(sending.error, 'text');
  return (
    <form
      ref={form}
      noValidate
      className={styles.report}
      onSubmit={(event) => {
        event.preventDefault();
        setPresses(presses + 1);
        if (text.trim() === '' || text.length > reportLimit) return;
        const path = `/api/directory/reports/${encodeURIComponent(id)}/answer`;
        sending.mutateAsync({ path, body: { text: text.trim() } }).then(
          () => typed.arrived(typed.fields),
          () => undefined,
        );
      }}
    >
      <Writing
        label={words.answer}
        value={text}
        limit={reportLimit}
        fault={fault}
        onChange={(value) => {
          typed.set('text', value);
        }}
      />
      <Aloud role="alert">
        {fault === undefined && sending.error && <ProblemBar problem={sending.error} />}
      </Aloud>
      <Buttons>
        <PressButton type="submit" isBusy={sending.isPending}>
          {words.press}
        </PressButton>
      </Buttons>
    </form>
  );
}
