import { Button, Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: tokens.spacingVerticalL,
    minHeight: '60vh',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
  },
  text: { maxWidth: '36rem' },
});

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly action?: string | undefined;
  /** Where the action leads; without it the page is loaded anew. */
  readonly href?: string | undefined;
}

/** A whole page that says one thing and what to do. Without an action there is nothing to press. */
export function Notice({ title, text, action, href }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title2 as="h1">{title}</Title2>
      <Text className={styles.text} size={400}>
        {text}
      </Text>
      {action !== undefined && href === undefined && (
        <Button
          appearance="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {action}
        </Button>
      )}
      {href !== undefined && <Link href={href}>{action}</Link>}
    </main>
  );
}
