import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleBand, scaleLinear } from 'd3-scale';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useReportWords, type Unit } from './use-report-words.ts';

const useStyles = makeStyles({
  place: { minWidth: 0 },
  column: { fill: tokens.colorCompoundBrandBackground, forcedColorAdjust: 'none' },
  line: { stroke: tokens.colorNeutralStroke2 },
  base: { stroke: tokens.colorNeutralStrokeAccessible },
  words: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { fill: tokens.colorNeutralForeground2 },
});

const height = 220;
const edge = { top: 20, right: 4, bottom: 40, left: 56 };
/** A month's name needs so much room, a value above its column so much, in pixels. */
const roomForName = 48;
const roomForValue = 30;

interface ColumnsProps {
  readonly label: string;
  readonly unit: Unit;
  /** Months in order. */
  readonly columns: readonly { readonly id: string; readonly value: number | null }[];
  /** Names of months: of all its room as short as they have to be. */
  readonly locale: string;
}

/** One column a month, as wide as there is room. */
export function Columns({ label, unit, columns, locale }: ColumnsProps): ReactNode {
  const styles = useStyles();
  const { value: inWords } = useReportWords();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const x = scaleBand(
    columns.map(({ id }) => id),
    [edge.left, Math.max(edge.left, width - edge.right)],
  ).padding(0.25);
  const most = Math.max(unit === 'percent' ? 100 : 1, ...columns.map(({ value }) => value ?? 0));
  const y = scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(4);
  const ticks = y.ticks(4).filter((tick) => unit !== 'count' || Number.isInteger(tick));
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const nameOf = (id: string) =>
    x.step() < roomForName ? String(Number(id.slice(5))) : month.format(new Date(`${id}-15`));
  return (
    <div ref={place} className={styles.place}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? styles.base : styles.line}
              {...{ x1: edge.left, x2: width - edge.right, y1: y(tick), y2: y(tick) }}
            />
            <text
              className={`${styles.words} ${styles.quiet}`}
              {...{ x: edge.left - 6, y: y(tick), textAnchor: 'end', dominantBaseline: 'middle' }}
            >
              {inWords(unit, tick)}
            </text>
          </g>
        ))}
        {columns.map(({ id, value }, index) => {
          const left = x(id) ?? 0;
          const middle = left + x.bandwidth() / 2;
          return (
            <g key={id}>
              <rect
                className={styles.column}
                {...{ x: left, width: x.bandwidth(), y: y(value ?? 0) }}
                height={y(0) - y(value ?? 0)}
              />
              {x.step() >= roomForValue && unit !== 'minutes' && (
                <text
                  className={styles.words}
                  {...{ x: middle, y: y(value ?? 0) - 5, textAnchor: 'middle' }}
                >
                  {value === null ? '–' : String(Math.round(value))}
                </text>
              )}
              <text
                className={styles.words}
                {...{ x: middle, y: height - edge.bottom + 16, textAnchor: 'middle' }}
              >
                {nameOf(id)}
              </text>
              {(index === 0 || id.endsWith('-01')) && (
                <text
                  className={`${styles.words} ${styles.quiet}`}
                  {...{ x: middle, y: height - edge.bottom + 33, textAnchor: 'middle' }}
                >
                  {id.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Of an element, in whole pixels, kept as the window changes. */
function useWidth(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0));
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, [place]);
  return width;
}
