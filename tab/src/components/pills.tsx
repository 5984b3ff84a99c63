import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  pills: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
  },
});

interface PillsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Parts of a page: links, so that each can be bookmarked and gone back to. */
export function Pills({ label, children }: PillsProps): ReactNode {
  return (
    <nav aria-label={label}>
      <ul className={useStyles().pills}>{children}</ul>
    </nav>
  );
}

interface PillProps {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

export function Pill({ href, isCurrent, children }: PillProps): ReactNode {
  const styles = useStyles();
  return (
    <li>
      <Link
        href={href}
        className={mergeClasses(styles.pill, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {children}
      </Link>
    </li>
  );
}
