import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionSeen } from '../../../../../bot/src/contract/library-sessions.ts';
import { useChange } from '../../../api/hooks.ts';
import { Buttons, Panel, PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useLibraryWords } from '../use-words.ts';

interface CancellingProps {
  readonly session: SessionSeen;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asked once more: those who signed up have planned their day by it. */
export function Cancelling({ session, onClose, onDone }: CancellingProps): ReactNode {
  const words = useLibraryWords().sessions;
  const cancelling = useChange();
  return (
    <Panel label={words.cancel} isFresh>
      <Text>{words.reallyCancel}</Text>
      <ProblemBar problem={cancelling.error} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={cancelling.isPending}
          onClick={() => {
            const path = `/api/library/sessions/${session.id}/cancel`;
            cancelling.mutate({ path, etag: session.etag }, { onSuccess: onDone });
          }}
        >
          {words.yesCancel}
        </PressButton>
        <Button onClick={onClose}>{words.keep}</Button>
      </Buttons>
    </Panel>
  );
}
