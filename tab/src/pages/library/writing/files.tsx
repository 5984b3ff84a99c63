import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useSaveFile } from '../../../api/use-save-file.ts';
import { Buttons, PressButton } from '../../../components/moves/form.tsx';
import { onDemand } from '../../../components/on-demand.tsx';
import { Section } from '../../../components/section.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useWritingWords } from './use-words.ts';

const FilesDialog = onDemand(() => import('./files-dialog.tsx'));

/** How counties share trainings: all of them in one archive, out and in. */
export function Files(): ReactNode {
  const words = useWritingWords().files;
  const saving = useSaveFile();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <Section title={words.title}>
      <Text>{words.how}</Text>
      <Buttons>
        <PressButton
          icon={<ArrowDownloadRegular />}
          isBusy={saving.isPending}
          onClick={() => {
            saving.mutate({ path: '/api/library/files.zip', name: words.fileName });
          }}
        >
          {words.export}
        </PressButton>
        <Button
          icon={<ArrowUploadRegular />}
          onClick={() => {
            setDone(undefined);
            setOpen(true);
          }}
        >
          {words.import}
        </Button>
      </Buttons>
      <ProblemBar problem={saving.error} />
      <div role="status">
        {done !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{done}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {isOpen && (
        <FilesDialog
          onClose={() => {
            setOpen(false);
          }}
          onDone={(sentence) => {
            setOpen(false);
            setDone(sentence);
          }}
        />
      )}
    </Section>
  );
}
