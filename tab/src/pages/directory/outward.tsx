import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { GlobeRegular, MailRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useKoppi } from '../../koppi.ts';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    overflowWrap: 'anywhere',
  },
});

interface OutwardProps {
  readonly url: string | null;
  readonly email: string | null;
}

/** Out of Koppi: their page and their mail. Nothing but the web is led to. */
export function Outward({ url, email }: OutwardProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const page = url !== null && /^https?:\/\//iu.test(url) ? url : null;
  if (page === null && email === null) return null;
  return (
    <div className={styles.links}>
      {page !== null && (
        <Link className={styles.link} href={page} target="_blank" rel="noopener noreferrer">
          <GlobeRegular aria-hidden />
          {words.website}
        </Link>
      )}
      {email !== null && (
        <Link className={styles.link} href={`mailto:${encodeURIComponent(email)}`}>
          <MailRegular aria-hidden />
          {email}
        </Link>
      )}
    </div>
  );
}
