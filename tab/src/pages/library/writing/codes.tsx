import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Frame } from '../../../../../bot/src/contract/frame.ts';
import { validation } from '../../../components/moves/form.tsx';
import { useKoppi } from '../../../koppi.ts';

const useStyles = makeStyles({
  codes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
  },
});

interface CodesProps {
  readonly label: string;
  readonly hint?: string;
  readonly from: Frame['topics'] | Frame['professions'];
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** Some of the county's own, in the county's order. */
export function Codes(props: CodesProps): ReactNode {
  const { label, hint, from, chosen, fault, onChange } = props;
  const styles = useStyles();
  const { language } = useKoppi();
  // What the county has no more stays until it is unticked by being saved.
  const ids = from.map(({ id }) => id);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...validation(fault)}>
      <div role="group" aria-label={label} className={styles.codes}>
        {from.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name[language]}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) => {
              const now = checked === true ? [...chosen, id] : chosen.filter((one) => one !== id);
              onChange(ids.filter((one) => now.includes(one)));
            }}
          />
        ))}
      </div>
    </Field>
  );
}
