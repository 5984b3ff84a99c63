import { Button, makeStyles, Text } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Removal, RemovedSeen } from '../../../../bot/src/contract/directory-removed.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { Buttons, Panel, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { pathOf } from './address.ts';

const useStyles = makeStyles({ all: { maxWidth: '44rem' } });

interface RemovingProps {
  /** Of the record: `service:kela`, `location:hall`. */
  readonly id: string;
  readonly etag: string;
  /** Its list may come again. */
  readonly isImported: boolean;
}

/** Poista: asked once; what was removed can be brought back for a while. */
export function Removing({ id, etag, isImported }: RemovingProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { removal } = directoryWritingWords(language);
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const removing = useChange<Removal>();
  const days = useGet<RemovedSeen>('/api/directory/removed').data?.data.days ?? 0;
  const label = id.startsWith('location:') ? removal.openPlace : removal.open;
  if (!isOpen)
    return (
      <Buttons>
        <Button
          icon={<DeleteRegular />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {label}
        </Button>
      </Buttons>
    );
  return (
    <div className={styles.all}>
      <Panel label={label} isFresh>
        <Text>{[removal.sure(days), isImported ? removal.stays : ''].join(' ').trim()}</Text>
        <ProblemBar problem={removing.error} />
        <Buttons>
          <PressButton
            appearance="primary"
            isBusy={removing.isPending}
            onClick={() => {
              removing.mutateAsync({ path: `${pathOf(id)}/removed`, etag }).then(
                () => {
                  navigate('/directory/removed', { replace: true });
                },
                () => undefined,
              );
            }}
          >
            {removal.press}
          </PressButton>
          <Button
            onClick={() => {
              setOpen(false);
            }}
          >
            {removal.back}
          </Button>
        </Buttons>
      </Panel>
    </div>
  );
}
