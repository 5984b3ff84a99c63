import { definitionsIn, type ToldHow } from '../../bot/src/telling/report/definitions.ts';

const how: Readonly<Record<ToldHow, string>> = {
  open: 'workload: shown',
  'fixed-cells': 'fixed cells of five and more',
  coordinators: 'coordinators and administrators',
  'typed-in': 'as typed in, from five answers on',
};

/** The table of docs/statistics.md, from the words that people read in the tab. */
export function definitionsTable(): string {
  const finnish = definitionsIn('fi');
  const swedish = definitionsIn('sv');
  const rows = definitionsIn('en').map(({ id, name, unit, means, leavesOut, told }, index) =>
    [
      `\`${id}\``,
      finnish[index]?.name ?? '',
      swedish[index]?.name ?? '',
      ...[name, unit, means, leavesOut, how[told]],
    ].join(' | '),
  );
  return [
    '| id | suomeksi | på svenska | in English | unit | means | leaves out | told |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
