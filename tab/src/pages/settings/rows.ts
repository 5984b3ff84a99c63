import { makeStyles, tokens } from '@fluentui/react-components';

const narrow = '@media (max-width: 719px)';

/** Tables that become a list of cards where there is no room for columns. */
export const useRows = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    [narrow]: { display: 'block' },
    '& tbody': { [narrow]: { display: 'block' } },
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '& th': { fontWeight: tokens.fontWeightRegular },
    [narrow]: { display: 'none' },
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'block', paddingBlock: tokens.spacingVerticalS },
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    verticalAlign: 'baseline',
    overflowWrap: 'anywhere',
    [narrow]: {
      display: 'block',
      padding: `2px ${tokens.spacingHorizontalXS}`,
      '&[data-label]::before': {
        content: 'attr(data-label) ": "',
        color: tokens.colorNeutralForeground2,
      },
      '&[data-empty]': { display: 'none' },
    },
  },
  press: {
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
