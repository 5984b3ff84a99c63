import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import type { Problem } from '../../../api/client.ts';
import { Buttons, faultOf, Pair, validation } from '../../../components/moves/form.tsx';
import type { FieldsProps } from './fields.tsx';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  one: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS },
  texts: { flexGrow: 1, minWidth: 0 },
});

interface ListFieldsProps<One extends Readonly<Record<string, string>>> {
  /** Where it stands in the item. */
  readonly path: string;
  readonly title: string;
  readonly add: string;
  readonly remove: (place: number) => string;
  readonly labels: Readonly<Record<keyof One & string, string>>;
  readonly empty: One;
  readonly list: readonly One[];
  readonly limit: number;
  readonly problem: Problem | null;
  readonly onChange: (list: One[]) => void;
}

/** Some of the same kind below each other, each of a few short texts. */
function ListFields<One extends Readonly<Record<string, string>>>(
  props: ListFieldsProps<One>,
): ReactNode {
  const { path, title, add, remove, labels, empty, list, limit, problem, onChange } = props;
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>
        <Text weight="semibold">{title}</Text>
      </legend>
      {list.map((one, index) => (
        <div key={index} className={styles.one}>
          <div className={styles.texts}>
            <Pair>
              {Object.entries<string>(labels).map(([name, label]) => (
                <Field
                  key={name}
                  label={label}
                  {...validation(faultOf(problem, `${path}.${index}.${name}`))}
                >
                  <Input
                    value={one[name] ?? ''}
                    onChange={(_event, { value }) => {
                      onChange(
                        list.map((other, at) =>
                          at === index ? { ...other, [name]: value } : other,
                        ),
                      );
                    }}
                  />
                </Field>
              ))}
            </Pair>
          </div>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={remove(index + 1)}
            title={remove(index + 1)}
            onClick={() => {
              onChange(list.filter((_other, at) => at !== index));
            }}
          />
        </div>
      ))}
      {list.length < limit && (
        <Buttons>
          <Button
            size="small"
            icon={<AddRegular />}
            onClick={() => {
              onChange([...list, empty]);
            }}
          >
            {add}
          </Button>
        </Buttons>
      )}
    </fieldset>
  );
}

/** Links to what belongs to it. */
export function AttachmentFields({ draft, problem, onChange }: FieldsProps): ReactNode {
  const words = useWritingWords().attachments;
  return (
    <ListFields
      path="attachments"
      title={words.title}
      add={words.add}
      remove={words.remove}
      labels={{ name: words.name, url: words.url }}
      empty={{ name: '', url: '' }}
      list={draft.attachments}
      limit={limits.attachments}
      problem={problem}
      onChange={(attachments) => {
        onChange({ ...draft, attachments });
      }}
    />
  );
}
