import type { ReportTable } from '../../../../bot/src/contract/report.ts';
import {
  statisticsWordingOf,
  type StatisticsWording,
} from '../../../../bot/src/wording/statistics/index.ts';
import { statisticsPageWords } from '../../../../bot/src/wording/tab/statistics.ts';
import { useKoppi } from '../../koppi.ts';

export type Unit = ReportTable['columns'][number]['unit'];

/** The page's words, those of figures and tables, and values as people read them. */
export function useReportWords() {
  const { language } = useKoppi();
  const told = statisticsWordingOf(language);
  return {
    words: statisticsPageWords(language),
    told,
    value: (unit: Unit, value: number | null) => valueInWords(told, unit, value),
  };
}

function valueInWords(told: StatisticsWording, unit: Unit, value: number | null): string {
  if (value === null) return '–';
  if (unit === 'percent') return told.percent(value);
  return unit === 'minutes' ? told.duration(value) : told.number(value);
}
