import type { Option } from '../../components/moves/form.tsx';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { idOfPeriod, periodChoices, type PeriodChoice } from './periods.ts';
import { useReportWords } from './use-report-words.ts';

/** Quarters, half-years, years and months; `own`, where it is none of them, stands first. */
export function usePeriodOptions(own: PeriodChoice): readonly Option[] {
  const { told } = useReportWords();
  const { format } = useWords();
  const { quarters, halfYears, years, months } = periodChoices(format.dateOf(useNow()), told);
  const all = [...quarters, ...halfYears, ...years, ...months];
  const isThere = all.some((one) => idOfPeriod(one) === idOfPeriod(own));
  return [...(isThere ? [] : [own]), ...all].map((one) => ({
    ...{ id: idOfPeriod(one), name: one.name },
  }));
}
