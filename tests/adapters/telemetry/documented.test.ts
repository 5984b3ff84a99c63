import { readFileSync } from 'node:fs';
import { createTelemetryInMemory } from '../../../bot/src/adapters/telemetry/memory.ts';
import {
  counted,
  gauged,
  ofProcess,
  timed,
} from '../../../bot/src/adapters/telemetry/instruments.ts';

const docs = readFileSync('docs/telemetry.md', 'utf8');
const section = (title: string) => docs.split(`## ${title}\n`)[1]!.split('\n## ')[0]!;
const cells = (line: string) => line.split('|').map((cell) => cell.trim());
const rows = section('Figures')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map(cells);

/** What the code declares, as the page says it: name, unit, labels. */
const declared = [
  ...Object.entries(timed).map(([name, { labels }]) => [`${name}.duration`, 's', labels] as const),
  ...Object.entries({ ...counted, ...gauged }).map(
    ([name, { unit, labels }]) => [name, unit, labels] as const,
  ),
  ...Object.entries(ofProcess).map(([name, { unit }]) => [name, unit, []] as const),
].map(([name, unit, labels]) => [`\`${name}\``, unit, labels.map((one) => `\`${one}\``).join(' ')]);

it('the page has every figure of the code, and no other', () => {
  expect(rows.map(([, name, unit, labels]) => [name, unit, labels])).toEqual(declared);
});

it('the page says of each what it means and what is normal', () => {
  const silent = rows.filter(([, , , , means, normal]) => means === '' || normal === '');
  expect(silent).toEqual([]);
});

it('the code makes every instrument that it declares, in that unit', async () => {
  const { telemetry, figures } = createTelemetryInMemory();
  telemetry.observe(() =>
    Promise.resolve(
      (Object.keys(gauged) as (keyof typeof gauged)[]).map((what) => ({ what, value: 1 })),
    ),
  );
  for (const what of Object.keys(timed) as (keyof typeof timed)[])
    await telemetry.timed(what, {}, () => Promise.resolve());
  for (const what of Object.keys(counted) as (keyof typeof counted)[]) telemetry.count(what, {}, 1);
  const made = [...(await figures()).keys()].map((name) => `\`${name}\``);
  await telemetry.close();
  expect(made.sort()).toEqual(declared.map(([name]) => name).sort());
});

it('the alarms that the page names are there', () => {
  const alerts = readFileSync('infra/modules/alerts.bicep', 'utf8');
  const named = rows.flatMap(
    ([, , , , , , alarm = '']) => alarm.match(/\b[a-z]+-[a-z]+\b/gu) ?? [],
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !alerts.includes(`name: '${name}'`))).toEqual([]);
  const byFigure = [...alerts.matchAll(/name: '([^']+)'[^}]*?Name == "([^"]+)"/gu)];
  for (const [, alarm = '', figure = ''] of byFigure)
    expect(rows.find(([, name]) => name === `\`${figure}\``)?.[6]).toContain(alarm);
  expect(byFigure).toHaveLength(4);
});

it('the settings that the page names are read', () => {
  const names = section('Turning it on').match(/`[A-Z][A-Z_]+`/gu) ?? [];
  const known = readFileSync('bot/src/config.ts', 'utf8');
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !known.includes(`  ${name.slice(1, -1)}: `))).toEqual([]);
});
