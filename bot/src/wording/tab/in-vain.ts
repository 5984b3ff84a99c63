import type { Language } from '../../domain/language.ts';

/** "2026-10" as the three months that begin with it. */
const quarter =
  (...names: readonly [string, string, string, string]) =>
  (first: string): string => {
    const [year = '', month] = first.split('-');
    return `${names[Math.floor((Number(month) - 1) / 3)] ?? month} ${year}`;
  };

/** What people search for in vain, for those who keep contacts and trainings. */
const fi = {
  title: 'Haettu, eikä löytynyt',
  people: (count: number) => `${count} hakijaa`,
  quarter: quarter('tammi–maaliskuu', 'huhti–kesäkuu', 'heinä–syyskuu', 'loka–joulukuu'),
};

const sv: typeof fi = {
  title: 'Sökt utan att hittas',
  people: (count) => `${count} har sökt`,
  quarter: quarter('januari–mars', 'april–juni', 'juli–september', 'oktober–december'),
};

const en: typeof fi = {
  title: 'Searched for, not found',
  people: (count) => `${count} people`,
  quarter: quarter('January–March', 'April–June', 'July–September', 'October–December'),
};

const words = { fi, sv, en } as const;

export const inVainWords = (language: Language): typeof fi => words[language];
