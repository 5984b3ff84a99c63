import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { Buttons } from '../../components/moves/form.tsx';
import type { Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { EditField, type PartProps } from './edit-fields.tsx';
import { newPlaceShapes } from './edit-shapes.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
});

interface NewPlaceProps extends Omit<PartProps, 'value' | 'onChange'> {
  readonly value: Entry;
  readonly onChange: (value: Entry) => void;
  readonly onBack: () => void;
}

/** A place that is made with the service. */
export function NewPlace(props: NewPlaceProps): ReactNode {
  const { path, value, onChange, onBack, ...rest } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  const { places: words } = directoryWritingWords(language);
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    all.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={all} className={styles.all}>
      {newPlaceShapes.map((shape) => (
        <EditField
          key={shape.name}
          {...rest}
          shape={shape}
          path={`${path}.${shape.name}`}
          value={value[shape.name]}
          onChange={(next) => {
            onChange({ ...value, [shape.name]: next });
          }}
        />
      ))}
      <Buttons>
        <Button onClick={onBack}>{words.there}</Button>
      </Buttons>
    </div>
  );
}
