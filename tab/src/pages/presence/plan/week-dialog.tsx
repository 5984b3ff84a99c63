import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useContext, useState, type ReactNode } from 'react';
import { planWords } from '../../../../../bot/src/wording/tab/planning.ts';
import type { Problem } from '../../../api/client.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../../koppi.ts';
import { begun, BlocksForm, sentOf, type Block, type BlockSent } from '../blocks-form.tsx';
import { OpenContext } from '../open-context.ts';

interface WeekDialogProps {
  readonly person: string;
  /** Of the alternative. */
  readonly name: string;
  readonly blocks: readonly BlockSent[];
  readonly onUse: (blocks: readonly BlockSent[]) => void;
  readonly onClose: () => void;
}

/** Somebody's week in an alternative: the form of the real one, and nothing is saved. */
export function WeekDialog({ person, name, blocks, onUse, onClose }: WeekDialogProps): ReactNode {
  const { api, language } = useKoppi();
  const { shell } = useWords();
  const words = planWords(language);
  const names = useNames();
  const [planned, setPlanned] = useState<readonly Block[]>(() => begun(blocks, undefined).blocks);
  const [presses, setPresses] = useState(0);
  // What the service would refuse later is said where it is written.
  const looking = useMutation<unknown, Problem, readonly BlockSent[]>({
    mutationFn: (sent) => {
      const body = { kind: 'blocks', person, blocks: sent };
      return api.call('/api/schedule/preview', { method: 'POST', body });
    },
    onSuccess: (_seen, sent) => onUse(sent),
    networkMode: 'always',
  });
  const problem = looking.error;
  return (
    <FormDialog
      isOpen={useContext(OpenContext)}
      title={words.dialogTitle(names.person(person), name)}
      presses={presses}
      problem={problem}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={looking.isPending}>
            {words.use}
          </PressButton>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </>
      }
      onSubmit={() => {
        setPresses(presses + 1);
        looking.mutate(sentOf(planned));
      }}
      onClose={onClose}
    >
      <BlocksForm
        blocks={planned}
        focus=""
        weekday={undefined}
        problem={problem}
        onChange={setPlanned}
      />
      <ProblemBar problem={problem} />
    </FormDialog>
  );
}
