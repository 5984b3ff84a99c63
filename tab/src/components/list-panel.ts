import { makeStyles, tokens } from '@fluentui/react-components';

/** A page's list with what narrows it. */
export const useListPanel = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Stands until what is looked for now is there. */
  old: { opacity: 0.6 },
  count: { color: tokens.colorNeutralForeground2 },
});
