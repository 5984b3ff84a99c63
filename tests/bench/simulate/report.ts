/** What one county took. */
export interface Simulated {
  readonly stations: number;
  readonly advisers: number;
  /** In a year. */
  readonly requests: number;
  /** One calendar, one year, days worked out for the first time. */
  readonly yearSeconds: number;
  readonly replications: number;
  /** Two calendars side by side, as somebody at the tab asks for it. */
  readonly wholeSeconds: number;
  readonly peakMegabytes: number;
}

export const simulatePart = (all: readonly Simulated[]): string[] => [
  '## Other days, simulated',
  '',
  'A year of 52 weeks with five requests a week and station, through the same routing as real requests ([the model](planning-model.md)). Each county in a process of its own. “One year”: one calendar lived through once. “Comparison”: two calendars, as often as the tab asks for. Memory: the most that the process held, Node itself included.',
  '',
  '| stations | advisers | requests a year | one year s | comparison s | years in it | memory MB |',
  '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...all.map((one) => {
    const cells = [
      one.stations,
      one.advisers,
      Math.round(one.requests),
      one.yearSeconds.toFixed(2),
      one.wholeSeconds.toFixed(1),
      2 * one.replications,
      Math.round(one.peakMegabytes),
    ];
    return `| ${cells.join(' | ')} |`;
  }),
  '',
];
