import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { faultOf } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { entriesIn, entryOf, linesOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { PartProps } from './edit-fields.tsx';
import { Many } from './edit-many.tsx';
import { unsaid } from './edit-shapes.ts';
import { ExceptionFields } from './hours-exception.tsx';
import { WeeklyFields } from './hours-weekly.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  kept: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

const weekly = (): Entry => ({
  ...{ id: null, days: [], opensAt: '', closesAt: '', weeks: 'every' },
  ...{ validFrom: '', validTo: '', description: unsaid },
});
const exception = (): Entry => ({
  ...{ id: null, from: '', to: '', isClosed: true, opensAt: '', closesAt: '' },
  description: unsaid,
});

interface HoursProps extends PartProps {
  readonly hint?: string;
}

/** When it is open: days and times, the days on which it is otherwise, and what else there is to say. */
export function HoursFields(props: HoursProps): ReactNode {
  const { path, value, hint, writing, problem, onChange } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const { hours: words } = directoryWritingWords(language);
  const hours = entryOf(value);
  const note = entryOf(hours['note']);
  const put = (change: Entry) => {
    onChange({ ...hours, ...change });
  };
  const part = (list: string, at: number) => ({
    ...{ path: `${path}.${list}.${at}`, writing, problem },
  });
  return (
    <div className={styles.all}>
      <Many
        legend={edit.field.hours}
        hint={hint}
        items={entriesIn(hours['weekly'])}
        words={words}
        fresh={weekly}
        onChange={(items) => {
          put({ weekly: items });
        }}
      >
        {(one, at, replace) => (
          <WeeklyFields {...part('weekly', at)} value={one} onChange={replace} />
        )}
      </Many>
      <Kept
        ids={linesOf(hours['kept'])}
        inWords={props.inWords}
        onChange={(kept) => {
          put({ kept });
        }}
      />
      <Many
        legend={words.exceptions}
        items={entriesIn(hours['exceptions'])}
        words={{ at: words.exception, add: words.addException, remove: words.removeException }}
        fresh={exception}
        onChange={(items) => {
          put({ exceptions: items });
        }}
      >
        {(one, at, replace) => (
          <ExceptionFields {...part('exceptions', at)} value={one} onChange={replace} />
        )}
      </Many>
      <TextField
        label={words.note}
        hint={words.noteHint}
        name={`${path}.note`}
        value={textOf(note[writing])}
        fault={faultOf(problem, `${path}.note.${writing}`)}
        onChange={(text) => {
          put({ note: { ...note, [writing]: text } });
        }}
      />
    </div>
  );
}

interface KeptProps {
  readonly ids: readonly string[];
  readonly inWords: PartProps['inWords'];
  readonly onChange: (ids: readonly string[]) => void;
}

/** What only a register could write, in words: it goes only where somebody takes it out. */
function Kept({ ids, inWords, onChange }: KeptProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { hours: words } = directoryWritingWords(language);
  if (ids.length === 0) return null;
  return (
    <div className={styles.kept}>
      <span className={styles.hint}>{words.kept}</span>
      <ul className={styles.kept}>
        {ids.map((id) => {
          const text = inWords.find((one) => one.id === id)?.text ?? '';
          return (
            <li key={id} className={styles.row}>
              {text}
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.removeKept(text)}
                onClick={() => {
                  onChange(ids.filter((one) => one !== id));
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
