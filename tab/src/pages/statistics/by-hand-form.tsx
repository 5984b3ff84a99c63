import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useChange } from '../../api/hooks.ts';
import { Conflict } from '../../components/conflict.tsx';
import { Buttons, faultOf, Panel, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useReportWords } from './use-report-words.ts';

/** As it stands in the fields. */
export type Typed<F extends string> = Readonly<Record<F, string>>;

/** What a field needs to be drawn. */
export interface Fields<F extends string> {
  readonly typed: Typed<F>;
  readonly change: (field: F) => (value: string) => void;
  readonly fault: (field: F) => string | undefined;
}

interface ByHandFormProps<F extends string, Seen> {
  readonly label: string;
  /** Of the API. */
  readonly path: string;
  /** Undefined: a new one. */
  readonly one: Seen | undefined;
  readonly first: Typed<F>;
  readonly typedOf: (seen: Seen) => Typed<F>;
  readonly faultsIn: (typed: Typed<F>) => Partial<Record<F, string>>;
  readonly sentOf: (typed: Typed<F>) => object;
  /** In their order. */
  readonly labels: Readonly<Record<F, string>>;
  /** A field's value in words. */
  readonly shown: (field: F, value: string) => string;
  /** What the service calls a field. */
  readonly nameOf: (field: F) => string;
  readonly reallyRemove: string;
  readonly onClose: () => void;
  readonly children: (fields: Fields<F>) => ReactNode;
}

/** Something kept by hand, written or corrected; what somebody else corrected meanwhile is shown beside it. */
export function ByHandForm<F extends string, Seen extends { id: string; etag: string }>(
  props: ByHandFormProps<F, Seen>,
): ReactNode {
  const { label, path, first, typedOf, faultsIn, sentOf, labels, shown, nameOf } = props;
  const { reallyRemove, onClose, children } = props;
  const { shell } = useWords();
  const { byHand: words } = useReportWords().words;
  const saving = useChange<Seen | null>();
  const [presses, setPresses] = useState(0);
  const [isRemoving, setRemoving] = useState(false);
  const [typed, setTyped] = useState(first);
  // As it was when it was opened: what somebody else saves meanwhile was not seen.
  const [one] = useState(props.one);
  const faults = faultsIn(typed);
  const save = (sent: Typed<F>, etag = one?.etag) => {
    setPresses(presses + 1);
    if (Object.keys(faultsIn(sent)).length > 0) return;
    saving.mutate(
      one && etag !== undefined
        ? { path: `${path}/${one.id}`, method: 'PUT', etag, body: sentOf(sent) }
        : { path, body: sentOf(sent) },
      { onSuccess: onClose },
    );
  };
  const isStale = saving.error?.status === 412;
  const theirs = isStale ? (saving.error?.current as Seen | null) : null;
  if (theirs) {
    const other = typedOf(theirs);
    // The object is written with these keys alone.
    const fields = Object.keys(labels) as F[];
    return (
      <Panel label={label} isFresh={false}>
        <Conflict
          words={words.conflict}
          quarrels={fields
            .filter((field) => typed[field] !== other[field])
            .map((field) => ({
              ...{ id: field, label: labels[field] },
              ...{ mine: shown(field, typed[field]), theirs: shown(field, other[field]) },
            }))}
          isBusy={saving.isPending}
          discard={words.conflict.discard}
          onChosen={(sides) => {
            const given = fields.filter((field) => sides[field] === 'theirs');
            const chosen = given.reduce((all, field) => ({ ...all, [field]: other[field] }), typed);
            setTyped(chosen);
            save(chosen, theirs.etag);
          }}
          onDiscard={onClose}
        />
      </Panel>
    );
  }
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      {children({
        typed,
        change: (field) => (value) => {
          setTyped({ ...typed, [field]: value });
        },
        fault: (field) =>
          (presses > 0 ? faults[field] : undefined) ?? faultOf(saving.error, nameOf(field)),
      })}
      {isStale && <Text>{words.gone}</Text>}
      {saving.error && !isStale && <ProblemBar problem={saving.error} />}
      {isRemoving && one ? (
        <>
          <Text>{reallyRemove}</Text>
          <Buttons>
            <PressButton
              isBusy={saving.isPending}
              onClick={() => {
                const gone = {
                  path: `${path}/${one.id}`,
                  method: 'DELETE',
                  etag: one.etag,
                } as const;
                saving.mutate(gone, { onSuccess: onClose });
              }}
            >
              {words.yesRemove}
            </PressButton>
            <Button
              onClick={() => {
                setRemoving(false);
              }}
            >
              {shell.cancel}
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons>
          <PressButton
            appearance="primary"
            isBusy={saving.isPending}
            onClick={() => {
              save(typed);
            }}
          >
            {shell.save}
          </PressButton>
          <Button onClick={onClose}>{shell.cancel}</Button>
          {one && (
            <Button
              onClick={() => {
                setRemoving(true);
              }}
            >
              {words.remove}
            </Button>
          )}
        </Buttons>
      )}
    </Panel>
  );
}
