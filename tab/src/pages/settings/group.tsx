import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useTold, type OneProps } from './use-field.ts';

export const useGroupStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingInline: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface GroupProps extends Pick<OneProps, 'shape' | 'mistakes'> {
  readonly children: ReactNode;
}

/** Several inputs under one name. */
export function Group({ shape, mistakes, children }: GroupProps): ReactNode {
  const styles = useGroupStyles();
  const { label, hint, fault } = useTold({ shape, mistakes });
  const id = useId();
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} {...(told === '' ? {} : { 'aria-describedby': told })}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children}
      {fault !== undefined && (
        <div id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </fieldset>
  );
}
