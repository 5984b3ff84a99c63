import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportSeen } from '../../../../bot/src/contract/directory-imports.ts';
import { csvFields } from '../../../../bot/src/domain/directory/imports.ts';
import { csvNamesOf } from '../../../../bot/src/wording/directory-csv.ts';
import { useKoppi } from '../../koppi.ts';
import { useImportWords } from './use-import-words.ts';

const useStyles = makeStyles({
  matching: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  lacking: { color: tokens.colorStatusDangerForeground1 },
  field: { minWidth: 0, overflowWrap: 'anywhere', '& select': { width: '100%', minWidth: 0 } },
});

type Column = ImportSeen['columns'][number];
type CsvField = Column['field'];

interface MatchingProps {
  readonly columns: readonly Column[];
  readonly matched: readonly CsvField[];
  /** Pressed: what is lacking is said. */
  readonly isTried: boolean;
  readonly onChange: (matched: readonly CsvField[]) => void;
}

/** What each column of a table is: guessed by the service, mended by the person. */
export function Matching({ columns, matched, isTried, onChange }: MatchingProps): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const names = csvNamesOf(useKoppi().language);
  const isLacking = isTried && !matched.includes('name');
  return (
    <section className={styles.matching} aria-label={words.columns}>
      <h3 className={styles.title}>{words.columns}</h3>
      <Text>{words.columnsHow}</Text>
      <div role="alert">
        {isLacking && <Text className={styles.lacking}>{words.nameColumn}</Text>}
      </div>
      {columns.map(({ heading, samples }, index) => (
        <Field
          key={`${index}-${heading}`}
          className={styles.field}
          label={words.column(heading)}
          {...(samples.length > 0 ? { hint: words.samples(samples.join(' · ')) } : {})}
        >
          <Select
            value={matched[index] ?? ''}
            onChange={(_event, { value }) => {
              const field = csvFields.find((one) => one === value) ?? null;
              onChange(matched.map((one, at) => (at === index ? field : one)));
            }}
          >
            <option value="">{words.notTaken}</option>
            {csvFields.map((field) => (
              <option key={field} value={field}>
                {names.columns[field]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
