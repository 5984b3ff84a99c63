import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { useKoppi } from '../../koppi.ts';

export type Text = Contact['name'];

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', hyphens: 'auto' },
});

/** A text of the directory; a screen reader is told where it is in another language than the page. */
export function Said({ of: { text, language } }: { readonly of: Text }): ReactNode {
  const styles = useStyles();
  const koppi = useKoppi();
  return (
    <span className={styles.text} lang={language === koppi.language ? undefined : language}>
      {text}
    </span>
  );
}
