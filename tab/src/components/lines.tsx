import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** One line of a list: what it is about, and beside it what may be done. */
export const useLine = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  about: {
    flex: '1 1 15rem',
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  /** A link to what the line is about. */
  name: {
    ...typographyStyles.body1Strong,
    justifySelf: 'start',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

const useStyles = makeStyles({
  lines: { display: 'grid', padding: 0, margin: 0, listStyleType: 'none' },
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    // After each, so that no line begins with one.
    '& > li:not(:last-child)::after': {
      content: '"·"',
      marginInlineStart: tokens.spacingHorizontalXS,
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
    },
  },
});

/** Lines below each other. */
export function LineList({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().lines}>{children}</ul>;
}

/** What is known of something in a few words each, with a middle dot between them. */
export function FactLine({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().facts}>{children}</ul>;
}
