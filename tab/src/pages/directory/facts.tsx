import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 11rem), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
});

interface FactsProps {
  /** Those without a value are not shown. */
  readonly of: readonly (readonly [name: string, value: string])[];
}

/** Short facts by their names. */
export function Facts({ of }: FactsProps): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {of.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
