import { languages } from '../../../../bot/src/domain/language.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useKoppi, useWords } from '../../koppi.ts';

/** `places.0.hours.weekly.1.days`: "Paikat, Paikka 1, Aukioloajat, Aukioloaika 2, Päivät". */
export function useFieldNames(): (path: string) => string {
  const { language } = useKoppi();
  const { shell } = useWords();
  const { edit } = directoryWords(language);
  const { hours, places, organization } = directoryWritingWords(language);
  const field: Readonly<Record<string, string>> = edit.field;
  const numbered: Readonly<Record<string, (at: number) => string>> = {
    ...{ phones: edit.phone.at, places: places.at },
    ...{ weekly: hours.at, exceptions: hours.exception },
  };
  const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    phones: { number: edit.phone.number, description: edit.phone.description },
    weekly: {
      ...{ days: hours.days, opensAt: hours.opensAt, closesAt: hours.closesAt },
      ...{ validFrom: hours.validFrom, validTo: hours.validTo, description: hours.description },
    },
    exceptions: {
      ...{ from: hours.from, to: hours.to, opensAt: hours.opensAt, closesAt: hours.closesAt },
      description: hours.why,
    },
    hours: { note: hours.note },
    places: { location: places.choose },
    fresh: {},
    organization: { name: organization.name },
  } as const;
  /** `group`: the list or part in which the step stands. */
  const stepName = (step: string, group: string): string => {
    const spoken = languages.find((one) => one === step);
    if (spoken) return `(${shell.languages[spoken].toLowerCase()})`;
    if (/^\d+$/u.test(step)) return numbered[group]?.(Number(step) + 1) ?? '';
    return within[group]?.[step] ?? field[step] ?? '';
  };
  return (path) => {
    const steps = path.split('.');
    const groupOf = (at: number) => steps.slice(0, at).findLast((step) => step in within) ?? '';
    const names = steps.map((step, at) => stepName(step, groupOf(at)));
    return names
      .filter((name) => name !== '')
      .join(', ')
      .replaceAll(', (', ' (');
  };
}
