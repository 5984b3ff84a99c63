import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Entry } from '../../components/values.ts';
import { ChoicesField, LocalisedField, TriggersField } from './group-fields.tsx';
import type { Mistakes } from './mistakes.ts';
import { ChoiceField, LinesField, TextField, ToggleField } from './plain-fields.tsx';
import type { FieldShape } from './shapes.ts';
import type { OneProps } from './use-field.ts';
import { valueAt, withValueAt } from './values.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // Long choices make no list wider than its place.
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
});

interface FieldsProps {
  readonly shapes: readonly FieldShape[];
  readonly entry: Entry;
  readonly isNew: boolean;
  readonly mistakes: Mistakes;
  readonly onChange: (entry: Entry) => void;
}

/** All fields of an entry, each with its label, its help and what is wrong with it. */
export function Fields({ shapes, entry, isNew, mistakes, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {shapes
        .filter(({ onlyNew }) => isNew || onlyNew !== true)
        .map((shape) => (
          <OneField
            key={shape.path}
            shape={shape}
            value={valueAt(entry, shape.path)}
            mistakes={mistakes}
            onChange={(value) => {
              onChange(withValueAt(entry, shape.path, value));
            }}
          />
        ))}
    </div>
  );
}

function OneField(props: OneProps): ReactNode {
  switch (props.shape.kind) {
    case 'text':
    case 'number':
    case 'time':
      return <TextField {...props} />;
    case 'toggle':
      return <ToggleField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'lines':
      return <LinesField {...props} />;
    case 'localised':
    case 'localisedLines':
      return <LocalisedField {...props} />;
    case 'triggers':
      return <TriggersField {...props} />;
  }
}
