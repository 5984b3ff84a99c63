import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalS },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifySelf: 'stretch',
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  at: { ...typographyStyles.body1, paddingInline: tokens.spacingHorizontalXS },
  remove: { justifySelf: 'start' },
});

interface ManyProps<T> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly items: readonly T[];
  readonly words: {
    readonly at: (at: number) => string;
    readonly add: string;
    readonly remove: (at: number) => string;
  };
  readonly fresh: () => T;
  readonly onChange: (items: readonly T[]) => void;
  readonly children: (item: T, at: number, replace: (change: Partial<T>) => void) => ReactNode;
}

/** Several of the same kind: whoever adds one goes on in it, whoever removes one goes on at the list's end. */
export function Many<T>(props: ManyProps<T>): ReactNode {
  const { legend, hint, items, words, fresh, onChange, children } = props;
  const styles = useStyles();
  const group = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef<'add' | 'remove'>(undefined);
  useEffect(() => {
    const add = group.current?.querySelector<HTMLElement>(':scope > button:last-of-type');
    const last = group.current?.querySelector(':scope > fieldset:last-of-type');
    if (pressed.current === 'remove') add?.focus();
    if (pressed.current === 'add')
      last?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    pressed.current = undefined;
  }, [items.length]);
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {items.map((item, at) => (
        // New ones have no ids; they are only added at the end.
        <fieldset key={at} className={styles.one}>
          <legend className={styles.at}>{words.at(at + 1)}</legend>
          {children(item, at, (change) => {
            onChange(items.map((one, index) => (index === at ? { ...one, ...change } : one)));
          })}
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => {
              onChange(items.filter((_one, index) => index !== at));
              pressed.current = 'remove';
            }}
          >
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={<AddRegular />}
        onClick={() => {
          onChange([...items, fresh()]);
          pressed.current = 'add';
        }}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
