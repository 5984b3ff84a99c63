import {
  Button,
  Field,
  makeStyles,
  Select,
  Textarea,
  tokens,
  type ButtonProps,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';
import { useFirstMistake } from '../use-first-mistake.ts';
import { useStillFields } from '../use-still-fields.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
    margin: 0,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
  },
  // A live region must stand there before it speaks, and takes no room until then.
  told: { ':empty': { position: 'absolute' } },
  // Long choices make no list wider than its place.
  field: {
    minWidth: 0,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0 },
  },
  pair: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
  },
});

interface PanelProps {
  readonly label: string;
  /** Just unfolded by a press: whoever pressed goes on inside. */
  readonly isFresh: boolean;
  /** So often its button was pressed, and why that was not done: the focus goes to what is wrong. */
  readonly presses?: number;
  readonly problem?: Problem | null;
  readonly children: ReactNode;
}

/** What unfolds below the buttons. */
export function Panel(props: PanelProps): ReactNode {
  const { label, isFresh, presses = 0, problem = null, children } = props;
  const styles = useStyles();
  const panel = useRef<HTMLElement>(null);
  useFirstMistake(panel, presses, problem);
  useEffect(() => {
    if (!isFresh) return;
    const first = panel.current?.querySelector<HTMLElement>(
      'input:checked, input, select, textarea, button',
    );
    (first ?? panel.current)?.focus();
    // Only where it unfolds: what is drawn anew later takes nobody's place away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <section ref={panel} aria-label={label} tabIndex={-1} className={styles.panel}>
      {children}
    </section>
  );
}

/** Buttons side by side, below each other where there is no room. */
export function Buttons({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** Speaks up when something comes into it. */
export function Aloud({
  role,
  children,
}: {
  readonly role: 'alert' | 'status';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div role={role} className={useStyles().told}>
      {children}
    </div>
  );
}

/** Short fields side by side where there is room. */
export function Pair({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().pair}>{children}</div>;
}

/**
 * Stays reachable by keyboard while its press is on its way, and cannot be pressed twice. The fields
 * of its form stand still so long: what would be typed into them would not go with it.
 */
export function PressButton({
  isBusy = false,
  ...props
}: Extract<ButtonProps, { as?: 'button' | undefined }> & { readonly isBusy?: boolean }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useStillFields(button, isBusy);
  const busy = isBusy ? { disabledFocusable: true, 'aria-busy': true } : {};
  // A button is an <a>, too, to Fluent: no element is both, and its ref is of none.
  return <Button {...props} {...busy} ref={button as RefObject<never>} />;
}

/** What is wrong with one field, in the sentence of the service. */
export const faultOf = (problem: Problem | null, path: string): string | undefined =>
  problem?.errors.find((error) => error.path === path)?.message;

export interface Option {
  readonly id: string;
  readonly name: string;
}

/** Codes with their names, in the order of the codes. */
export const named = <const Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
): readonly Option[] => codes.map((id) => ({ id, name: names[id] }));

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly nothing?: string;
  readonly fault?: string | undefined;
  readonly required?: boolean;
}

/** One of several, with the browser's own list. */
export function Choice(props: ChoiceProps): ReactNode {
  const { label, value, options, onChange, nothing, fault, required = false } = props;
  return (
    <Field className={useStyles().field} label={label} required={required} {...validation(fault)}>
      <Select
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface WritingProps {
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly limit: number;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly rows?: number;
}

/** From so many characters left on it is told how many. */
const tellFrom = 100;

/** A text with its limit: what is pasted is never cut, it is said how much is too much. */
export function Writing(props: WritingProps): ReactNode {
  const { label, value, limit, onChange, hint, fault, required = false, rows = 3 } = props;
  const { language } = useKoppi();
  const { talk } = requestsWords(language);
  const left = limit - value.length;
  const count = left < 0 ? talk.over(-left) : left <= tellFrom ? talk.left(left) : undefined;
  return (
    <Field
      label={label}
      required={required}
      {...validation(fault ?? (left < 0 ? count : undefined))}
      hint={[hint, left >= 0 && count].filter(Boolean).join(' ') || null}
    >
      <Textarea
        rows={rows}
        resize="vertical"
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}

/** For a field of another kind than these. */
export const validation = (fault: string | undefined) =>
  fault === undefined ? {} : ({ validationState: 'error', validationMessage: fault } as const);
