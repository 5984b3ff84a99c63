import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { OneNetwork } from '../../../../bot/src/contract/networks.ts';
import { languages } from '../../../../bot/src/domain/language.ts';
import { useChange } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Choice, faultOf, named, PressButton } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNetworkWords } from './use-words.ts';

interface NetworkDialogProps {
  /** Null: a new one. */
  readonly network: OneNetwork | null;
  readonly mayMakeIn?: readonly (string | null)[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

const county = '-';

/** What its leader decides of a network. */
export default function NetworkDialog(props: NetworkDialogProps): ReactNode {
  const { network, mayMakeIn = [], onClose, onSaved } = props;
  const { frame, language } = useKoppi();
  const { shell } = useWords();
  const words = useNetworkWords();
  const saving = useChange<OneNetwork>();
  useFocusBack();
  const [presses, setPresses] = useState(0);
  const [typed, setTyped] = useState(() => ({
    name: network?.name ?? '',
    leader: network?.leader.id ?? '',
    kind: network?.kind ?? 'peer',
    region: network?.region ?? mayMakeIn[0] ?? county,
    language: network?.language ?? language,
    joining: network?.joining ?? 'open',
    isClosed: network?.isClosed ?? false,
  }));
  const set = (change: Partial<typeof typed>) => {
    setTyped({ ...typed, ...change });
  };
  const save = () => {
    setPresses(presses + 1);
    const { kind, region, isClosed, ...plan } = { ...typed, name: typed.name.trim() };
    if (plan.name === '' || plan.leader === '') return;
    saving.mutate(
      network
        ? {
            ...{ path: `/api/networks/${network.id}`, method: 'PUT' as const, etag: network.etag },
            body: { ...plan, isClosed },
          }
        : {
            path: '/api/networks',
            body: { ...plan, kind, region: region === county ? null : region },
          },
      {
        onSuccess: ({ data }) => {
          onSaved(data.id);
        },
      },
    );
  };
  const lacks = (value: string, says: string) =>
    presses > 0 && value.trim() === '' ? says : undefined;
  const { form } = words;
  const people = frame.people.filter(({ role }) => role !== 'reader' || typed.kind === 'steering');
  return (
    <FormDialog
      title={network ? words.edit : words.list.make}
      presses={presses}
      problem={saving.error}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={saving.isPending}>
            {shell.save}
          </PressButton>
          <Button onClick={onClose}>{shell.close}</Button>
        </>
      }
    >
      <TextField
        label={form.name}
        value={typed.name}
        required
        fault={lacks(typed.name, form.nameNeeded) ?? faultOf(saving.error, 'name')}
        onChange={(name) => {
          set({ name });
        }}
      />
      {!network && (
        <>
          <Choice
            label={form.kind}
            value={typed.kind}
            options={named(['peer', 'steering'], words.kind)}
            onChange={(kind) => {
              set({ kind: kind === 'steering' ? 'steering' : 'peer' });
            }}
          />
          <Choice
            label={form.region}
            value={typed.region}
            options={mayMakeIn.map((region) => ({
              id: region ?? county,
              name: frame.regions.find(({ id }) => id === region)?.name ?? words.everywhere,
            }))}
            onChange={(region) => {
              set({ region });
            }}
          />
        </>
      )}
      <Choice
        label={form.leader}
        value={typed.leader}
        required
        nothing={form.choose}
        options={people}
        fault={lacks(typed.leader, form.leaderNeeded) ?? faultOf(saving.error, 'leader')}
        onChange={(leader) => {
          set({ leader });
        }}
      />
      <Choice
        label={form.joining}
        value={typed.joining}
        options={named(['open', 'invited'], form.joinings)}
        onChange={(joining) => {
          set({ joining: joining === 'invited' ? 'invited' : 'open' });
        }}
      />
      <Choice
        label={form.language}
        value={typed.language}
        options={named(languages, shell.languages)}
        onChange={(value) => {
          set({ language: languages.find((one) => one === value) ?? 'fi' });
        }}
      />
      {network && (
        <Checkbox
          label={form.isClosed}
          checked={typed.isClosed}
          onChange={(_event, { checked }) => {
            set({ isClosed: checked === true });
          }}
        />
      )}
      {saving.error && <ProblemBar problem={saving.error} />}
    </FormDialog>
  );
}
