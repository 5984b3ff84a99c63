import type { RoutingFigures } from './index.ts';

const growthAim = 1.3;
const medianAimUs = 50;

function growth({ sizes }: RoutingFigures): number {
  const [small] = sizes;
  const large = sizes.at(-1);
  return small && large ? large.medianUs / small.medianUs : NaN;
}

const us = (value: number): string => value.toFixed(0);

export function routingAims(figures: RoutingFigures): string[] {
  const large = figures.sizes.at(-1);
  if (!large) return [];
  return [
    `| one routing decision with ${large.stations} stations and ${large.advisers} advisers: at most ${medianAimUs} µs, median | ${us(large.medianUs)} µs |`,
    `| the same from ${figures.sizes[0]?.stations ?? 0} to ${large.stations} stations: at most ${growthAim} × | ${growth(figures).toFixed(2)} × |`,
  ];
}

export const routingPart = ({ decisions, sizes }: RoutingFigures): string[] => [
  '## One routing decision',
  '',
  `${decisions} plans of all urgencies within one week, in turn for each county, day tables made beforehand. Each adviser has five blocks a week, and in the year six absences, four extra days and a swap; regions of five stations, a pool of twelve. “Calendar”: the schedules of the year taken up, swaps carried out.`,
  '',
  '| stations | advisers | calendar ms | median µs | 99th µs |',
  '| ---: | ---: | ---: | ---: | ---: |',
  ...sizes.map(
    ({ stations, advisers, calendarMs, medianUs, ninetyNinthUs }) =>
      `| ${stations} | ${advisers} | ${us(calendarMs)} | ${us(medianUs)} | ${us(ninetyNinthUs)} |`,
  ),
  '',
];
