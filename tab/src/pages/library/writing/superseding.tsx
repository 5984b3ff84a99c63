import { useState, type ReactNode } from 'react';
import type { Writing } from '../../../../../bot/src/contract/library-writing.ts';
import { Buttons, Choice, Panel, PressButton } from '../../../components/moves/form.tsx';
import { usePublished } from '../use-published.ts';
import { useWritingWords } from './use-words.ts';

interface SupersedingProps {
  readonly item: Writing;
  readonly isBusy: boolean;
  readonly onChosen: (by: string) => void;
}

/** Which published training its readers get in its place. */
export function Superseding({ item, isBusy, onChosen }: SupersedingProps): ReactNode {
  const words = useWritingWords();
  const published = usePublished().filter(({ id }) => id !== item.id);
  const [by, setBy] = useState('');
  const [presses, setPresses] = useState(0);
  return (
    <Panel label={words.supersede} isFresh presses={presses}>
      <Choice
        label={words.by}
        value={by}
        options={published}
        nothing={words.chooseBy}
        fault={presses > 0 && by === '' ? words.byNeeded : undefined}
        onChange={setBy}
      />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={isBusy}
          onClick={() => {
            setPresses(presses + 1);
            if (by !== '') onChosen(by);
          }}
        >
          {words.supersede}
        </PressButton>
      </Buttons>
    </Panel>
  );
}
