import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type {
  membersSchema,
  MemberSeen,
  OneNetwork,
} from '../../../../bot/src/contract/networks.ts';
import { useChange } from '../../api/hooks.ts';
import { usePages } from '../../api/use-pages.ts';
import { LineList } from '../../components/lines.tsx';
import { Aloud, Buttons, Panel, PressButton, validation } from '../../components/moves/form.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { Section } from '../../components/section.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useNameOf, useNetworkWords } from './use-words.ts';

type Page = z.infer<typeof membersSchema>;

const useStyles = makeStyles({
  find: { maxWidth: '22rem' },
  people: { display: 'grid', maxHeight: '18rem', overflowY: 'auto' },
});

/** Who is in it; its leader invites more and takes people out. */
export function Members({ network }: { readonly network: OneNetwork }): ReactNode {
  const styles = useStyles();
  const words = useNetworkWords().members;
  const [typed, setTyped] = useState('');
  const [isInviting, setInviting] = useState(false);
  const [isSent, setSent] = useState(false);
  const query = new URLSearchParams({ q: typed.trim(), limit: '50' }).toString();
  const pages = usePages<Page>(`/api/networks/${network.id}/members`, query);
  const items = pages.data?.pages.flatMap(({ data }) => data.items) ?? [];
  return (
    <Section
      title={words.title(network.members)}
      actions={
        network.mayLead &&
        !network.isClosed && (
          <Button
            icon={<PersonAddRegular />}
            onClick={() => {
              setInviting(true);
              setSent(false);
            }}
          >
            {words.invite}
          </Button>
        )
      }
    >
      <Aloud role="status">
        {isSent && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.sent}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      {isInviting && (
        <Inviting
          network={network}
          onClose={() => {
            setInviting(false);
          }}
          onSent={() => {
            setInviting(false);
            setSent(true);
          }}
        />
      )}
      <div className={styles.find}>
        <TextField label={words.find} value={typed} onChange={setTyped} />
      </div>
      {pages.error && <ProblemBar problem={pages.error} />}
      {pages.data && items.length === 0 && <Empty>{words.none}</Empty>}
      {items.length > 0 && (
        <LineList>
          {items.map((member) => (
            <MemberLine key={member.person.id} network={network} member={member} />
          ))}
        </LineList>
      )}
      <MorePages pages={pages} />
    </Section>
  );
}

interface MemberLineProps {
  readonly network: OneNetwork;
  readonly member: MemberSeen;
}

function MemberLine({ network, member }: MemberLineProps): ReactNode {
  const words = useNetworkWords().members;
  const names = useNames();
  const nameOf = useNameOf();
  const removing = useChange();
  const { person, profession, state, isLeader } = member;
  const name = nameOf(person);
  const facts = [
    ...(profession === null ? [] : [names.profession(profession)]),
    ...(isLeader ? [words.leader] : []),
    ...(state === 'invited' ? [words.invited] : []),
  ];
  return (
    <TextLine
      text={name}
      told={facts.join(' · ')}
      actions={
        network.mayLead &&
        !isLeader && (
          <PressButton
            size="small"
            isBusy={removing.isPending}
            aria-label={words.removeNamed(name)}
            onClick={() => {
              const path = `/api/networks/${network.id}/members/${person.id}`;
              removing.mutate({ path, method: 'DELETE' });
            }}
          >
            {words.remove}
          </PressButton>
        )
      }
    >
      {removing.error && <ProblemBar problem={removing.error} />}
    </TextLine>
  );
}

interface InvitingProps {
  readonly network: OneNetwork;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Of the roster whoever is not in it yet. */
function Inviting({ network, onClose, onSent }: InvitingProps): ReactNode {
  const styles = useStyles();
  const { frame } = useKoppi();
  const { shell } = useWords();
  const words = useNetworkWords().members;
  const sending = useChange();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [presses, setPresses] = useState(0);
  const pages = usePages<Page>(`/api/networks/${network.id}/members`, 'limit=100');
  const known = pages.data?.pages.flatMap(({ data }) => data.items) ?? [];
  const wrongRole = network.kind === 'steering' ? 'asker' : 'reader';
  const toAsk = frame.people.filter(
    ({ id, role }) => role !== wrongRole && !known.some(({ person }) => person.id === id),
  );
  return (
    <Panel label={words.invite} isFresh presses={presses} problem={sending.error}>
      {toAsk.length === 0 ? (
        <Empty>{words.everyone}</Empty>
      ) : (
        <Field
          label={words.whom}
          {...validation(presses > 0 && chosen.length === 0 ? words.whomNeeded : undefined)}
        >
          <div role="group" aria-label={words.whom} className={styles.people}>
            {toAsk.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={(_event, { checked }) => {
                  setChosen(
                    checked === true ? [...chosen, id] : chosen.filter((one) => one !== id),
                  );
                }}
              />
            ))}
          </div>
        </Field>
      )}
      {sending.error && <ProblemBar problem={sending.error} />}
      <Buttons>
        {toAsk.length > 0 && (
          <PressButton
            appearance="primary"
            isBusy={sending.isPending}
            onClick={() => {
              setPresses(presses + 1);
              if (chosen.length === 0) return;
              const path = `/api/networks/${network.id}/members`;
              sending.mutate({ path, body: { people: chosen } }, { onSuccess: onSent });
            }}
          >
            {words.send}
          </PressButton>
        )}
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}
