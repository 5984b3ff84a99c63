import { Button, type ButtonProps } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import { useKoppi } from '../../koppi.ts';
import { PartMissing } from '../part-missing.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Kysy: the dialog comes over the network when it is about to be needed. */
export function AskButton({ size = 'medium' }: Pick<ButtonProps, 'size'>): ReactNode {
  const { language } = useKoppi();
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const [isOpen, setOpen] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const pressed = useRef<HTMLElement>(null);

  const load = async () => {
    const { default: loaded } = await import('./dialog.tsx');
    setDialog(() => loaded);
  };
  const open = () => {
    setOpen(true);
    setFailed(false);
    load().catch(() => {
      setOpen(false);
      setFailed(true);
    });
  };
  return (
    <>
      <div role="alert">{isFailed && <PartMissing />}</div>
      <Button
        appearance="primary"
        size={size}
        icon={<QuestionCircleRegular />}
        disabledFocusable={isOpen && !Dialog}
        onPointerEnter={() => {
          load().catch(() => undefined);
        }}
        onClick={({ currentTarget }) => {
          pressed.current = currentTarget;
          open();
        }}
      >
        {askWords(language).title}
      </Button>
      {Dialog && (
        <Dialog
          open={isOpen}
          onClose={() => {
            setOpen(false);
            // By hand, after the dialog has let go: Fluent's own way weighs 13 KB before the dialog is needed.
            setTimeout(() => pressed.current?.focus());
          }}
        />
      )}
    </>
  );
}
