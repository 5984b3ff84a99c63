import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Week } from '../../../../bot/src/contract/schedule.ts';
import { useNames, useWords } from '../../koppi.ts';
import { useLines, type Presence } from './lines.ts';
import { isEmpty, type Cell, type Row } from './rows.ts';
import type { By } from './week-view.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  one: {
    display: 'grid',
    justifyItems: 'start',
    minWidth: 0,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  onSite: { borderLeftColor: tokens.colorBrandStroke1 },
  away: { borderLeftStyle: 'dotted' },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: {
    display: 'block',
    width: '100%',
    minHeight: '28px',
    padding: 0,
    font: 'inherit',
    textAlign: 'start',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CellProps {
  readonly cell: Cell;
  readonly row: Row;
  readonly by: By;
  readonly week: Week;
  readonly onEdit: (person: string, weekday: number) => void;
}

/** Who is here, or where this person is; one's own days open when they are pressed. */
export function CellView({ row, ...props }: CellProps): ReactNode {
  if (!row.editable) return <Items {...props} />;
  return <OwnCell row={row} {...props} />;
}

function OwnCell({ row, ...props }: CellProps): ReactNode {
  const styles = useStyles();
  const { words, format } = useLines();
  const { cell, onEdit } = props;
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => {
        onEdit(row.id, cell.weekday);
      }}
    >
      <Hidden>{words.edit(`${row.name}, ${format.day(cell.date)}: `)}</Hidden>
      <Items {...props} />
    </button>
  );
}

function placeOf(
  { kind, station }: Presence,
  words: ReturnType<typeof useLines>['words'],
  names: ReturnType<typeof useNames>,
): string {
  if (station === null) return words.kind[kind];
  return kind === 'on-site'
    ? names.station(station)
    : `${words.kind[kind]}, ${names.station(station)}`;
}

type ItemsProps = Omit<CellProps, 'row'>;

function Items({ cell, by, week, onEdit }: ItemsProps): ReactNode {
  const styles = useStyles();
  const lines = useLines();
  const { words } = lines;
  const names = useNames();
  const { presences, absences, missing } = cell;
  if (isEmpty(cell))
    return (
      <span className={styles.quiet}>
        <span aria-hidden="true">–</span>
        <Hidden>{by === 'station' ? words.nobody : words.noHours}</Hidden>
      </span>
    );
  const isNobodyThere = missing.length > 0 && presences.length === 0;
  const parts = [
    ...(isNobodyThere
      ? [
          <Text key="nobody" size={200} className={styles.quiet}>
            {words.nobody}
          </Text>,
        ]
      : []),
    ...absences.map((one) => <Away key={one.id} title={words.away} text={lines.absence(one)} />),
    ...presences.map((one) => (
      <One
        key={`${one.person}${one.kind}${one.from}${one.until}${one.station ?? ''}`}
        one={one}
        by={by}
        week={week}
        onEdit={by === 'station' ? () => onEdit(one.person, cell.weekday) : undefined}
      />
    )),
    ...missing.map((one) => (
      <Away
        key={`${one.person} ${one.from}`}
        title={names.person(one.person)}
        text={`${words.away} ${lines.span(one)}`}
      />
    )),
  ];
  // Inside a button there are no lists.
  if (by === 'person') return <span className={styles.list}>{parts}</span>;
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <li key={part.key}>{part}</li>
      ))}
    </ul>
  );
}

function Away({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.one, styles.away)}>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      <Text size={200}>{text}</Text>
    </span>
  );
}

interface OneProps {
  readonly one: Presence;
  readonly by: By;
  readonly week: Week;
  readonly onEdit: (() => void) | undefined;
}

function One({ one, by, week, onEdit }: OneProps): ReactNode {
  const styles = useStyles();
  const lines = useLines();
  const { words, format } = lines;
  const { terms } = useWords();
  const names = useNames();
  const state =
    one.date === week.today ? week.states.find(({ person }) => person === one.person) : undefined;
  const remark = lines.remark(one);
  const title = by === 'station' ? names.person(one.person) : placeOf(one, words, names);
  const content = (
    <span className={mergeClasses(styles.one, one.kind === 'on-site' && styles.onSite)}>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      <Text size={200}>
        {[
          by === 'station' && one.kind === 'meeting' ? words.kind.meeting : undefined,
          lines.span(one),
          one.room,
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      {remark !== '' && <Text size={200}>{remark}</Text>}
      {state && (
        <Text size={200} weight="semibold">
          {words.until(terms.momentary[state.state], format.clock(state.until))}
        </Text>
      )}
    </span>
  );
  if (!onEdit || !week.editable.includes(one.person)) return content;
  return (
    <button type="button" className={styles.button} onClick={onEdit}>
      <Hidden>{words.edit(`${format.day(one.date)}: `)}</Hidden>
      {content}
    </button>
  );
}

const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** For whoever hears the page. */
export function Hidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span style={hidden}>{children}</span>;
}
