import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { BiFeedList, BiFeedMade } from '../../../../bot/src/contract/bi-feeds.ts';
import { biFeedsWords } from '../../../../bot/src/wording/tab/bi-feeds.ts';
import { useChange } from '../../api/hooks.ts';
import {
  Buttons,
  Choice,
  faultOf,
  Pair,
  Panel,
  PressButton,
} from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useReportWords } from './use-report-words.ts';

interface BiFeedFormProps {
  readonly list: BiFeedList;
  readonly onMade: (made: BiFeedMade) => void;
  readonly onClose: () => void;
}

/** What an address is for, and of which place it tells. */
export function BiFeedForm({ list, onMade, onClose }: BiFeedFormProps): ReactNode {
  const { frame, language } = useKoppi();
  const { shell } = useWords();
  const { words: page, told } = useReportWords();
  const words = biFeedsWords(language);
  const making = useChange<BiFeedMade>();
  const [presses, setPresses] = useState(0);
  const [name, setName] = useState('');
  const places = [
    ...(list.mayWholeCounty ? [{ id: '', name: told.wholeCounty }] : []),
    ...frame.regions.filter(({ id }) => list.regions.includes(id)),
  ];
  const [region, setRegion] = useState(places[0]?.id ?? '');
  const isNameless = name.trim() === '';
  const make = () => {
    setPresses(presses + 1);
    if (isNameless) return;
    const body = { name, region: region === '' ? null : region };
    making.mutate(
      { path: '/api/statistics/feeds', body },
      {
        onSuccess: ({ data }) => {
          onMade(data);
          onClose();
        },
      },
    );
  };
  return (
    <Panel label={words.add} isFresh presses={presses} problem={making.error}>
      <Pair>
        <TextField
          label={words.name}
          required
          value={name}
          fault={presses > 0 && isNameless ? words.nameNeeded : faultOf(making.error, 'name')}
          onChange={setName}
        />
        <Choice label={page.area} value={region} options={places} onChange={setRegion} />
      </Pair>
      {making.error && <ProblemBar problem={making.error} />}
      <Buttons>
        <PressButton appearance="primary" isBusy={making.isPending} onClick={make}>
          {words.add}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
