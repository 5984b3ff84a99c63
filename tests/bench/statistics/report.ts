import type { StatisticsFigures } from './index.ts';

const growthAim = 1.5;
const quarterAimMs = 300;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const kilobytes = (bytes: number): string => Math.round(bytes / 1_000).toLocaleString('en');

export function statisticsAims({ sizes }: StatisticsFigures): string[] {
  const [few] = sizes;
  const many = sizes.at(-1);
  if (!few || !many) return [];
  const [from, to] = [few, many].map(({ consultations }) => consultations.toLocaleString('en'));
  return [
    `| statistics: a quarter's report over ${to ?? ''} consultations: at most ${quarterAimMs} ms, median | ${ms(many.medianMs)} ms |`,
    `| statistics: the same from ${from ?? ''} to ${to ?? ''} consultations: at most ${growthAim} × | ${(many.medianMs / few.medianMs).toFixed(2)} × |`,
  ];
}

export const statisticsPart = (figures: StatisticsFigures): string[] => [
  '## A report',
  '',
  `A quarter's report compared with the one before, over HTTP from the service on the memory twin, ${figures.turns} times after a warm-up. Consultations lie evenly over ${figures.months} sealed months and ${figures.stations} stations, filled straight into the facts. Read: what one report asks of the facts' table.`,
  '',
  '| consultations | median ms | 99th ms | reads | rows | read kB | answer kB |',
  '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...figures.sizes.map(
    ({ consultations, medianMs, ninetyNinthMs, reads, rows, readBytes, answerBytes }) =>
      `| ${consultations.toLocaleString('en')} | ${ms(medianMs)} | ${ms(ninetyNinthMs)} | ${reads} | ${rows} | ${kilobytes(readBytes)} | ${kilobytes(answerBytes)} |`,
  ),
  '',
];
