import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Simulation } from '../../../../../bot/src/contract/planning.ts';
import { planWords } from '../../../../../bot/src/wording/tab/planning.ts';
import { useKoppi } from '../../../koppi.ts';
import { useWide } from '../../../use-wide.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightRegular },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  inner: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  value: { display: 'grid', gap: '2px', minWidth: 0 },
  margin: { color: tokens.colorNeutralForeground2 },
  track: {
    display: 'block',
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    display: 'block',
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStrokeAccessible,
  },
  told: { backgroundColor: tokens.colorBrandBackground },
});

type Row = Pick<Simulation['advisers'][number], 'label' | 'cells'> &
  Partial<Pick<Simulation['figures'][number], 'figure'>>;
type Cell = Row['cells'][number];

interface FiguresProps {
  /** Of the alternatives, in the order of the cells. */
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** Every figure side by side; below each other where there is no room. */
export function Figures({ names, rows }: FiguresProps): ReactNode {
  const isWide = useWide();
  return isWide ? <Table names={names} rows={rows} /> : <List names={names} rows={rows} />;
}

function Table({ names, rows }: FiguresProps): ReactNode {
  const styles = useStyles();
  const words = planWords(useKoppi().language);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.figure, ...names].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ figure, label, cells }) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {label}
            </th>
            {cells.map((cell, index) => (
              <td key={names[index]} className={styles.cell}>
                <Value cell={cell} most={mostOf(cells, figure)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ names, rows }: FiguresProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map(({ figure, label, cells }) => (
        <li key={label}>
          <Text weight="semibold">{label}</Text>
          <ul className={styles.inner}>
            {cells.map((cell, index) => (
              <li key={names[index]}>
                <Value cell={cell} most={mostOf(cells, figure)} name={names[index]} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const shares: readonly Row['figure'][] = ['onSite', 'sameDay', 'notTaken'];

/** A full bar: all of them for shares, else the most of the row. */
const mostOf = (cells: readonly Cell[], figure: Row['figure']): number =>
  shares.includes(figure) ? 1 : Math.max(...cells.map(({ value }) => value ?? 0));

interface ValueProps {
  readonly cell: Cell;
  /** Of the row. */
  readonly most: number;
  readonly name?: string | undefined;
}

/** A figure in words, with a bar that says nothing more. */
function Value({ cell, most, name }: ValueProps): ReactNode {
  const styles = useStyles();
  const words = planWords(useKoppi().language);
  const { text, margin, value, change } = cell;
  const width = value === null || most === 0 ? 0 : Math.round((100 * value) / most);
  return (
    <span className={styles.value}>
      <span>
        {name !== undefined && `${name}: `}
        <Text weight={change === null ? 'regular' : 'semibold'}>{text}</Text>{' '}
        {margin !== '' && <span className={styles.margin}>{words.margin(margin)}</span>}
        {change !== null && ` (${words.change[change]})`}
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={mergeClasses(styles.bar, change !== null && styles.told)}
          style={{ inlineSize: `${width}%` }}
        />
      </span>
    </span>
  );
}
