import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DirectorySeen } from '../../../../bot/src/contract/directory.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { Choice, faultOf } from '../../components/moves/form.tsx';
import { textOf } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { FieldProps } from './edit-fields.tsx';

/** So many the service tells at once. */
const most = 50;

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
});

/** Who offers it, out of the directory; where there are many, by a word of the name. */
export function OrganizationField({ shape, value, problem, onChange }: FieldProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const [text, setText] = useState('');
  const asked = new URLSearchParams({ kind: 'organization', limit: String(most), q: text.trim() });
  const found = useGet<DirectorySeen>(`/api/directory?${asked.toString()}`).data?.data;
  const [isMany, setMany] = useState(false);
  if (!isMany && found && found.cursor !== null) setMany(true);
  const options = (found?.items ?? []).map(({ id, name }) => ({ id, name: name.text }));
  const [kept, setKept] = useState<{ readonly id: string; readonly name: string }>();
  const chosen = textOf(value);
  const isThere = chosen === '' || options.some(({ id }) => id === chosen);
  const missing = kept?.id === chosen ? kept : { id: chosen, name: chosen };
  return (
    <div className={styles.field}>
      {isMany && (
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          maxLength={100}
          value={text}
          onChange={(_event, data) => {
            setText(data.value);
          }}
        />
      )}
      <Choice
        label={words.edit.field[shape.name]}
        value={chosen}
        options={isThere ? options : [missing, ...options]}
        nothing={words.edit.choose}
        required
        fault={faultOf(problem, shape.name)}
        onChange={(id) => {
          setKept(options.find((one) => one.id === id));
          onChange(id);
        }}
      />
    </div>
  );
}
