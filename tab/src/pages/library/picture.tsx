import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Picture } from '../../../../bot/src/domain/library/types.ts';
import { storedIn } from '../../../../bot/src/domain/library/pictures/names.ts';
import { StoredPicture } from './stored-picture.tsx';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  picture: {
    display: 'inline-flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, marginTop: '4px' },
});

/**
 * A picture that the service keeps, or what a picture shows in words. One that lies elsewhere is opened
 * there when it is asked for: nobody else's server learns unasked who reads what.
 */
export function PictureShown({ source, alternative }: Picture): ReactNode {
  const { picture, openPicture } = useLibraryWords().one;
  if (storedIn(source)) return <StoredPicture source={source} alternative={alternative} />;
  return (
    <PictureWords>
      {picture(alternative)}
      {source.startsWith('https://') && (
        <>
          {' '}
          <Link inline href={source} target="_blank" rel="noreferrer">
            {openPicture}
          </Link>
        </>
      )}
    </PictureWords>
  );
}

/** Where a picture would stand, what is said in its place. */
export function PictureWords({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.picture}>
      <ImageRegular className={styles.icon} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
