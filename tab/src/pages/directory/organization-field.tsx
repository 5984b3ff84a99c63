import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DirectorySeen } from '../../../../bot/src/contract/directory.ts';
import { sectors } from '../../../../bot/src/domain/directory/types.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useGet } from '../../api/hooks.ts';
import { Choice, faultOf, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { entryOf, textOf } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { FieldProps } from './edit-fields.tsx';
import { unsaid } from './edit-shapes.ts';

/** Among the choices; no entry has such an id. */
const newOne = 'new';
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

/** Who offers it, out of the directory, where there are many by a word of the name; or a new one. */
export function OrganizationField(props: FieldProps): ReactNode {
  const { shape, path, value, writing, problem, onChange } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const { organization } = directoryWritingWords(language);
  const [text, setText] = useState('');
  const asked = new URLSearchParams({ kind: 'organization', limit: String(most), q: text.trim() });
  const found = useGet<DirectorySeen>(`/api/directory?${asked.toString()}`).data?.data;
  const [isMany, setMany] = useState(false);
  if (!isMany && found && found.cursor !== null) setMany(true);
  const options = (found?.items ?? []).map(({ id, name }) => ({ id, name: name.text }));
  const [kept, setKept] = useState<{ readonly id: string; readonly name: string }>();
  const isMade = typeof value === 'object' && value !== null;
  const made = entryOf(value);
  const name = entryOf(made['name']);
  const chosen = isMade ? newOne : textOf(value);
  const isThere = isMade || chosen === '' || options.some(({ id }) => id === chosen);
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
        options={[
          ...(isThere ? options : [missing, ...options]),
          { id: newOne, name: organization.fresh },
        ]}
        nothing={words.edit.choose}
        required
        fault={faultOf(problem, path)}
        onChange={(id) => {
          setKept(options.find((one) => one.id === id));
          onChange(id === newOne ? { name: unsaid, sector: sectors[0] } : id);
        }}
      />
      {isMade && (
        <Pair>
          <TextField
            label={organization.name}
            name={`${path}.name`}
            value={textOf(name[writing])}
            fault={faultOf(problem, `${path}.name.fi`)}
            required
            onChange={(text) => {
              onChange({ ...made, name: { ...name, [writing]: text } });
            }}
          />
          <Choice
            label={words.edit.field.sector}
            value={textOf(made['sector'])}
            options={named(sectors, words.sector)}
            onChange={(sector) => {
              onChange({ ...made, sector });
            }}
          />
        </Pair>
      )}
    </div>
  );
}
