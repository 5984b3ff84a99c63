import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular, FlagRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords, type DirectoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useChange } from '../../api/hooks.ts';
import { Aloud, Buttons, PressButton } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { pathOf } from './address.ts';
import { onDemand } from '../../components/on-demand.tsx';

const ReportDialog = onDemand(() => import('./report-dialog.tsx'));

const useStyles = makeStyles({
  lines: { display: 'grid', gap: tokens.spacingVerticalXXS },
  note: { color: tokens.colorNeutralForeground2 },
});

interface CheckedProps {
  readonly contact: Contact;
  readonly etag: string;
}

/** Who keeps it right and when it was last made sure of; both by a press. */
export function Checked({ contact, etag }: CheckedProps): ReactNode {
  const styles = useStyles();
  const { me, language } = useKoppi();
  const words = directoryWords(language);
  const { checked, report } = words;
  const assuring = useChange<unknown>();
  const [isOpen, setOpen] = useState(false);
  /** Loaded when it is asked for; closed it stays, so that the page behind is given back. */
  const [isAsked, setAsked] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const isStale = contact.kind !== 'organization' && contact.isStale;
  return (
    <Section title={checked.title}>
      <div className={styles.lines}>
        {linesOf(contact, me.id, words).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <Text className={styles.note}>{checked.origin[contact.origin]}</Text>
      </div>
      {isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{checked.isStale}</MessageBarBody>
        </MessageBar>
      )}
      <Aloud role="status">
        {assuring.isSuccess && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{checked.done}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      <Aloud role="alert">{assuring.error && <ProblemBar problem={assuring.error} />}</Aloud>
      <Buttons>
        {contact.may.includes('assure') && (
          <PressButton
            appearance="primary"
            icon={<CheckmarkRegular />}
            isBusy={assuring.isPending}
            onClick={() => {
              assuring.mutate({ path: `${pathOf(contact.id)}/assured`, etag });
            }}
          >
            {checked.press}
          </PressButton>
        )}
        <Button
          icon={<FlagRegular />}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setAsked(true);
            setOpen(true);
          }}
        >
          {report.open}
        </Button>
      </Buttons>
      {isAsked && (
        <ReportDialog
          id={contact.id}
          owner={contact.kind === 'organization' ? null : contact.owner}
          isOpen={isOpen}
          onClose={() => {
            setOpen(false);
            // After the dialog has let go.
            setTimeout(() => opener.current?.focus());
          }}
        />
      )}
    </Section>
  );
}

function linesOf(contact: Contact, me: string, { checked, date }: DirectoryWords) {
  if (contact.kind === 'organization') return [];
  const { owner, assured } = contact;
  const who = assured?.by?.name ?? assured?.source ?? null;
  const when = assured === null ? '' : date(assured.date);
  const first =
    assured === null ? checked.never : who === null ? checked.at(when) : checked.by(who, when);
  if (owner === null) return [first, checked.noOwner];
  return [first, owner.id === me ? checked.ownerMe : checked.owner(owner.name)];
}
