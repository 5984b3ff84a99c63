import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { Beginning } from './beginning.tsx';
import { Going } from './going.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '46rem' } });

/** Whole lists into the directory: chosen, looked at, applied, taken back. For coordinators and administrators. */
export default function DirectoryImport({ onClose }: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const [id, setId] = useState<string>();
  useFocusBack();
  return (
    <Dialog
      open
      onOpenChange={(_event, { open, type }) => {
        // A slip beside it loses nothing.
        if (!open && type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        {id === undefined ? (
          <Beginning onBegun={setId} onClose={onClose} />
        ) : (
          <Going key={id} id={id} onAgain={() => setId(undefined)} onClose={onClose} />
        )}
      </DialogSurface>
    </Dialog>
  );
}
