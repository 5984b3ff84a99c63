import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import type { Picture } from '../../../../bot/src/domain/library/types.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';
import { PictureWords } from './picture.tsx';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    // A picture that stands upright is seen whole, too.
    maxWidth: '100%',
    maxHeight: '30rem',
    width: 'auto',
    height: 'auto',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // As it was drawn, in whichever theme: black lines need their paper.
    backgroundColor: '#fff',
  },
  coming: { minHeight: '8rem' },
});

/**
 * A picture that the service keeps: fetched with the reader's own token and shown from memory. What it
 * shows is told in words until it is there, and where it does not come.
 */
export function StoredPicture({ source, alternative }: Picture): ReactNode {
  const styles = useStyles();
  const { api } = useKoppi();
  const { notShown } = useLibraryWords().one;
  const query = useQuery<Blob, Problem>({
    queryKey: ['picture', source],
    queryFn: () => api.file(`/api/library/pictures/${source}`),
    // The name follows from what it shows: it never becomes another one.
    staleTime: 'static',
  });
  const blob = query.data;
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image || !blob) return undefined;
      const address = URL.createObjectURL(blob);
      image.src = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [blob],
  );
  if (query.error) return <PictureWords>{notShown(alternative)}</PictureWords>;
  if (!blob) return <span className={styles.coming} aria-busy />;
  return <img ref={show} className={styles.picture} alt={alternative} />;
}
