import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReportWords, type Unit } from './use-report-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  line: { display: 'grid', gap: '2px', minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'break-word', minWidth: 0 },
  value: { flexShrink: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground2 },
  track: { display: 'block', backgroundColor: tokens.colorNeutralBackground5 },
  bar: {
    display: 'block',
    height: '10px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Colours of one's own would make all bars alike.
    forcedColorAdjust: 'none',
  },
  thin: { height: '4px', backgroundColor: tokens.colorNeutralStrokeAccessible },
});

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  /** In the period compared with; undefined without one. */
  readonly before?: number | null;
  /** Stands for the value where it says more. */
  readonly text?: string;
}

interface BarsProps {
  readonly label: string;
  readonly unit: Unit;
  readonly bars: readonly Bar[];
}

/** Bars below each other, each beside its words: names are long, and windows narrow. */
export function Bars({ label, unit, bars }: BarsProps): ReactNode {
  const styles = useStyles();
  const { words, value: inWords } = useReportWords();
  const most =
    unit === 'percent'
      ? 100
      : Math.max(1, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const wide = (value: number) => ({ inlineSize: `${(100 * value) / most}%` });
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map(({ id, name, value, before, text = inWords(unit, value) }) => (
        <li key={id} className={styles.line}>
          <span className={styles.head}>
            <Text className={styles.name}>{name}</Text>
            <span className={styles.value}>
              <Text weight="semibold">{text}</Text>
              {before !== undefined && (
                <Text className={styles.before}> ({words.before(inWords(unit, before))})</Text>
              )}
            </span>
          </span>
          <span className={styles.track} aria-hidden>
            <span className={mergeClasses('koppi-bar', styles.bar)} style={wide(value ?? 0)} />
            {before !== undefined && (
              <span
                className={mergeClasses('koppi-bar', styles.bar, styles.thin)}
                style={wide(before ?? 0)}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
