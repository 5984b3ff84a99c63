import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Since } from '../../../../bot/src/contract/networks.ts';
import type { WorkLine } from '../../../../bot/src/domain/network/since.ts';
import { LineList } from '../../components/lines.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useNetworkWords } from './use-words.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  station: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
});

type StationLine = Since['stations'][number];

const figuresOf = (row: StationLine): readonly (readonly [WorkLine, number])[] => {
  const { requests, notTaken, handedOn, openTasks } = row;
  const all = [
    ['requests', requests],
    ['not-taken', notTaken],
    ['handed-on', handedOn],
    ['open-tasks', openTasks],
  ] as const;
  return all.filter(([, count]) => count > 0);
};

interface FiguresProps {
  readonly since: Since;
  /** What may be done about a figure, called by its words. */
  readonly figureActions?: (station: string, line: WorkLine, label: string) => ReactNode;
  readonly phenomenonActions?: (one: Since['phenomena'][number], label: string) => ReactNode;
}

/** Per station what happened since the last meeting, then phenomena; what is 0 is not spelt out. */
export function Figures(props: FiguresProps): ReactNode {
  const { since, figureActions, phenomenonActions } = props;
  const styles = useStyles();
  const words = useNetworkWords().since;
  const { format } = useWords();
  const names = useNames();
  const phenomenon = usePhenomenon();
  const told = since.stations.filter((row) => figuresOf(row).length > 0);
  const quiet = since.stations.filter((row) => figuresOf(row).length === 0);
  return (
    <>
      <Text className={styles.quiet}>
        {words.span(format.day(since.since), format.day(since.until))}
      </Text>
      <ul className={styles.list}>
        {told.map((row) => (
          <li key={row.station} className={styles.station}>
            <Text weight="semibold">{names.station(row.station)}</Text>
            <ul className={styles.list}>
              {figuresOf(row).map(([line, count]) => {
                const text = words.lines[line](count);
                const label = `${names.station(row.station)}: ${text}`;
                return (
                  <li key={line} className={styles.figure}>
                    <Text>{text}</Text>
                    {figureActions?.(row.station, line, label)}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <Text className={styles.quiet}>
          {words.quiet(quiet.map(({ station }) => names.station(station)).join(', '))}
        </Text>
      )}
      {since.otherTasks > 0 && <Text>{words.otherTasks(since.otherTasks)}</Text>}
      <Text weight="semibold">{words.phenomena}</Text>
      {since.phenomena.length === 0 ? (
        <Text className={styles.quiet}>{words.noPhenomena}</Text>
      ) : (
        <LineList>
          {since.phenomena.map((one) => (
            <TextLine
              key={`${one.phenomenon} ${one.station ?? ''}`}
              text={phenomenon(one.phenomenon)}
              told={[
                words.times(one.count),
                one.station === null ? words.several : names.station(one.station),
                ...(one.isNew ? [words.isNew] : []),
              ].join(' · ')}
              actions={phenomenonActions?.(
                one,
                `${phenomenon(one.phenomenon)}: ${words.times(one.count)}`,
              )}
            />
          ))}
        </LineList>
      )}
      {since.hasHidden && <Text className={styles.quiet}>{words.hidden}</Text>}
    </>
  );
}

/** A phenomenon as the county calls it. */
export function usePhenomenon(): (id: string) => string {
  const { frame, language } = useKoppi();
  return (id) => frame.phenomena.find((one) => one.id === id)?.name[language] ?? id;
}
