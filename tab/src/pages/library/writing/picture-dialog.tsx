import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { PictureAdded } from '../../../../../bot/src/contract/library-pictures.ts';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import type { Picture } from '../../../../../bot/src/domain/library/types.ts';
import { base64Of } from '../../../api/base64.ts';
import type { Problem } from '../../../api/client.ts';
import { Aloud, faultOf, PressButton, Writing } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useFirstMistake } from '../../../components/use-first-mistake.ts';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useKoppi, useWords } from '../../../koppi.ts';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
  picture: {
    display: 'block',
    maxWidth: '100%',
    maxHeight: '14rem',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#fff',
  },
});

interface PictureDialogProps {
  /** As it will be kept. */
  readonly picture: Blob;
  readonly onClose: () => void;
  readonly onAdded: (added: Picture) => void;
}

/** One picture, looked at and told in words before it is added. */
export default function PictureDialog(props: PictureDialogProps): ReactNode {
  const { picture, onClose, onAdded } = props;
  const styles = useStyles();
  const { api } = useKoppi();
  const { shell } = useWords();
  const words = useWritingWords().pictures;
  const [alternative, setAlternative] = useState('');
  const [presses, setPresses] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, null);
  useFocusBack();
  const sending = useMutation<string, Problem>({
    mutationFn: async () => {
      const body = { bytes: await base64Of(picture) };
      const asked = { method: 'POST', body } as const;
      return (await api.call<PictureAdded>('/api/library/pictures', asked)).data.source;
    },
    networkMode: 'always',
  });
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const address = URL.createObjectURL(picture);
      image.src = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [picture],
  );
  const refused = faultOf(sending.error, 'bytes');
  const said = alternative.trim();
  const isLong = alternative.length > limits.alternative;
  const add = () => {
    setPresses(presses + 1);
    if (said === '' || isLong) return;
    sending.mutate(undefined, {
      onSuccess: (source) => {
        onAdded({ source, alternative: said });
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open, type }) => {
        if (!open && type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // It stands within the training's own form, which is not sent.
            event.stopPropagation();
            add();
          }}
        >
          <DialogBody>
            <DialogTitle>{words.addTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              <img ref={show} className={styles.picture} alt="" />
              <Text>{words.noPerson}</Text>
              <Writing
                label={words.alternative}
                hint={words.alternativeHint}
                limit={limits.alternative}
                rows={2}
                required
                value={alternative}
                fault={presses > 0 && said === '' ? words.alternativeNeeded : undefined}
                onChange={setAlternative}
              />
              <Aloud role="alert">
                {refused !== undefined && (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>{refused}</MessageBarBody>
                  </MessageBar>
                )}
              </Aloud>
              <ProblemBar problem={refused === undefined ? sending.error : null} />
            </DialogContent>
            <DialogActions fluid>
              <PressButton type="submit" appearance="primary" isBusy={sending.isPending}>
                {words.addToText}
              </PressButton>
              <Button onClick={onClose}>{shell.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
