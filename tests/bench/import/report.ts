import { median, ms, ninetyNinth } from '../figures.ts';

/** What turns took while an import was at one of its steps. */
export interface Beside {
  readonly turns: number;
  readonly medianMs: number;
  readonly ninetyNinthMs: number;
  readonly longestMs: number;
  /** So long the step took. */
  readonly seconds: number;
}

export interface ImportFigures {
  readonly services: number;
  readonly megabytes: number;
  readonly alone: Beside;
  readonly read: Beside;
  readonly applied: Beside;
  readonly found: Found;
  readonly takenBack: Beside;
}

/** From a key to what is found for the letters so far, painted in the tab. */
export interface Found {
  readonly keys: number;
  readonly medianMs: number;
  readonly ninetyNinthMs: number;
}

export const foundOf = (times: readonly number[]): Found => ({
  keys: times.length,
  medianMs: median(times),
  ninetyNinthMs: ninetyNinth(times),
});

export const besideOf = (latencies: readonly number[], seconds: number): Beside => ({
  turns: latencies.length,
  medianMs: median(latencies),
  ninetyNinthMs: ninetyNinth(latencies),
  longestMs: Math.max(...latencies),
  seconds,
});

export const importPart = (figures: ImportFigures): string[] => [
  `## ${figures.services.toLocaleString('en')} services imported in one go`,
  '',
  `Pages of the national register, ${figures.megabytes.toFixed(0)} MB, sent and read, shown, applied by one press and taken back, while a nurse asks one thing after the other (message → form). Ratios are of the medians and 99ths without an import.`,
  '',
  '| | seconds | turns | median ms | ratio | 99th ms | ratio | longest ms |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  row('without an import', figures.alone, figures.alone),
  row('while it is read and planned', figures.read, figures.alone),
  row('while it is applied', figures.applied, figures.alone),
  row('while it is taken back', figures.takenBack, figures.alone),
  '',
  `Before it was taken back, somebody searched the directory at a desk, in headless Chromium that was not slowed: ${figures.found.keys} keys one after the other, each asked of the service anew; from the key to what is found for the letters so far, painted: median ${ms(figures.found.medianMs)} ms, 99th ${ms(figures.found.ninetyNinthMs)} ms.`,
  '',
];

const row = (title: string, one: Beside, alone: Beside): string =>
  [
    `| ${title} | ${one.seconds.toFixed(0)} | ${one.turns}`,
    `${ms(one.medianMs)} | ${(one.medianMs / alone.medianMs).toFixed(2)}`,
    `${ms(one.ninetyNinthMs)} | ${(one.ninetyNinthMs / alone.ninetyNinthMs).toFixed(2)}`,
    `${ms(one.longestMs)} |`,
  ].join(' | ');

export const importAims = ({ applied, read, found }: ImportFigures): string[] => [
  `| an import does not block the bot: turns beside it are answered | ${read.turns + applied.turns} turns, the longest ${ms(Math.max(read.longestMs, applied.longestMs))} ms |`,
  `| first results in the tab at most 50 ms after a key | median ${ms(found.medianMs)} ms, 99th ${ms(found.ninetyNinthMs)} ms |`,
];
