import { Button, Text } from '@fluentui/react-components';
import { useContext, useState, type ReactNode } from 'react';
import type { Feeds } from '../../../../bot/src/contract/schedule-files.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Choice, PressButton } from '../../components/moves/form.tsx';
import { SecretAddress } from '../../components/secret-address.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';

interface FeedDialogProps {
  /** Whose days may be had besides the stations'. */
  readonly person: string | undefined;
  readonly onClose: () => void;
}

/** An address for Outlook or a phone: made, copied, made anew. */
export function FeedDialog({ person, onClose }: FeedDialogProps): ReactNode {
  const { frame, me } = useKoppi();
  const { shell } = useWords();
  const names = useNames();
  const { words } = useLines();
  const feeds = useGet<Feeds>('/api/schedule/feeds');
  const make = useChange<{ readonly path: string }>();
  const [chosen, setChosen] = useState(person ?? frame.stations[0]?.id ?? '');
  const isPerson = chosen === person;
  const body = isPerson ? { person: chosen } : { station: chosen };
  const has = feeds.data?.data.feeds.some((one) =>
    isPerson ? one.person === chosen : one.station === chosen,
  );
  const options = [
    ...(person === undefined
      ? []
      : [{ id: person, name: person === me.id ? words.feed.ownDays : names.person(person) }]),
    ...frame.stations,
  ];
  const path = make.data?.data.path;
  return (
    <FormDialog
      title={words.feed.title}
      isOpen={useContext(OpenContext)}
      onClose={onClose}
      onSubmit={() => {
        // What is not known might be taken away by a new one.
        if (has === undefined) void feeds.refetch();
        else make.mutate({ path: '/api/schedule/feeds', body });
      }}
      actions={
        <>
          <PressButton
            type="submit"
            appearance={path ? 'secondary' : 'primary'}
            isBusy={make.isPending}
            disabledFocusable={has === undefined && feeds.isFetching}
          >
            {feeds.error ? shell.retry : has === true ? words.feed.renew : words.feed.make}
          </PressButton>
          <Button onClick={onClose}>{shell.close}</Button>
        </>
      }
    >
      <Text>{words.feed.how}</Text>
      <Choice
        label={words.field.feedOf}
        value={chosen}
        options={options}
        onChange={(value) => {
          setChosen(value);
          make.reset();
        }}
      />
      {has === true && path === undefined && <Text>{words.feed.renewHow}</Text>}
      <ProblemBar problem={make.error ?? feeds.error} />
      {path !== undefined && <SecretAddress key={path} path={path} />}
    </FormDialog>
  );
}
