import type { Calls } from './counted.ts';
import type { EngineFigures } from './index.ts';

const callsOf = ({ reads, writes }: Calls): number => reads + writes;
const whole = (value: number): string => value.toFixed(0);

export function engineAims({ sizes, due }: EngineFigures): string[] {
  const [few] = sizes;
  const many = sizes.at(-1);
  const enough = sizes.find(({ open }) => open >= due);
  if (!few || !many || !enough) return [];
  return [
    `| engine: store calls of an idle cycle follow what is due, from ${few.open} to ${many.open} open requests | ${whole(callsOf(few.idle))} → ${whole(callsOf(many.idle))} |`,
    `| engine: store calls for ${due} due, from ${enough.open} to ${many.open} open requests | ${whole(callsOf(enough.busy))} → ${whole(callsOf(many.busy))} |`,
  ];
}

export const enginePart = ({ sizes, due, idleCycles }: EngineFigures): string[] => [
  '## What the engine asks of the tables',
  '',
  `The service over the memory twin, whose calls are counted as Azure Tables would count them (1,000 rows an answer). Idle: one cycle, over ${idleCycles} that each read the lists of open requests anew, as happens every five seconds. Due: ${due} requests (all of them, where fewer are open) whose next person is asked at the same minute; at Teams’ own pace to one chat that takes about a minute of cycles, one a second.`,
  '',
  '| open | idle: reads | writes | rows read | due: reads | writes | rows read |',
  '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...sizes.map(
    ({ open, idle, busy }) =>
      `| ${[open, idle.reads, idle.writes, idle.rows, busy.reads, busy.writes, busy.rows].map(whole).join(' | ')} |`,
  ),
  '',
];
