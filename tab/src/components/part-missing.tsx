import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../koppi.ts';

/** A part of a page did not come: a browser asks for a file that failed only once as long as the page lives. */
export function PartMissing(): ReactNode {
  const { shell } = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{shell.partMissing}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {shell.reload}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
