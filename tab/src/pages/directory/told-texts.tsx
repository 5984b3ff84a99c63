import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Said, type Text } from './said.tsx';

const useStyles = makeStyles({
  texts: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  // As wide as one reads with ease.
  text: { maxWidth: '44rem' },
});

interface TextsProps {
  /** Those that are not written are not shown. */
  readonly of: readonly (readonly [title: string, text: Text | null])[];
}

/** Longer texts below each other, each under what it answers. */
export function Texts({ of }: TextsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.texts}>
      {of.map(
        ([title, text]) =>
          text && (
            <div key={title} className={styles.text}>
              <h3 className={styles.title}>{title}</h3>
              <Said of={text} />
            </div>
          ),
      )}
    </div>
  );
}
