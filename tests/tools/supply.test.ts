import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { billOfMaterials } from '../../tools/supply/bill.ts';
import { licenceMistakes } from '../../tools/supply/licences.ts';

const text = (file: string): string => readFileSync(file, 'utf8');
const versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    license: z.string(),
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
    scripts: versions,
  })
  .parse(JSON.parse(text('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(text('package-lock.json')));

describe('packages', () => {
  it('are pinned to one version each', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version));
    expect(loose).toEqual([]);
    expect(text('.npmrc')).toContain('save-exact=true');
  });

  it('are locked with what they must hash to, and to no address', () => {
    const { '': _own, ...others } = lock.packages;
    const open = Object.entries(others).filter(([, one]) => !one.integrity && !one.optional);
    expect(open.map(([name]) => name)).toEqual([]);
    expect(Object.values(others).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  });

  it('run nothing while they are installed, but the pinned Node', () => {
    const running = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    const told = Object.keys(manifest.allowScripts);
    expect([...new Set(running)].filter((name) => !told.includes(name))).toEqual([]);
    const allowed = told.filter((name) => manifest.allowScripts[name]);
    expect(allowed).toEqual(['node']);
  });
});

describe('licences', () => {
  it.each(['shipped', 'all'] as const)('of %s packages are all allowed', async (which) => {
    const bill = await billOfMaterials(which);
    expect(bill.metadata.component.name).toBe('koppi');
    expect(bill.components.length).toBeGreaterThan(100);
    expect(licenceMistakes(bill, which)).toEqual([]);
  });

  it.each([
    ['one that asks for more', [{ license: { id: 'GPL-3.0-only' } }]],
    ['one of which nothing is known', []],
    ['one that is no licence', [{ license: { name: 'ask me' } }]],
    ['two that both hold, one of them not allowed', [{ expression: '(MIT AND AGPL-3.0-only)' }]],
    ['one that only tools may have', [{ license: { id: 'MPL-2.0' } }]],
  ])('%s is refused', async (_what, licenses) => {
    const bill = await billOfMaterials('shipped');
    const components = [{ name: 'other', version: '1.0.0', licenses }];
    expect(licenceMistakes({ ...bill, components }, 'shipped')).toHaveLength(1);
  });

  it('is the same in package.json and LICENSE', () => {
    expect(manifest.license).toBe('MIT');
    expect(text('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 Koppi contributors\n/u);
  });
});

describe('the workflows', () => {
  const workflow = z.looseObject({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.looseObject({
        'timeout-minutes': z.number(),
        permissions: z.record(z.string(), z.string()).optional(),
        steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
      }),
    ),
  });
  const files = globSync('.github/workflows/*.yml').sort();
  const steps = (file: string) =>
    Object.values(workflow.parse(parse(text(file))).jobs).flatMap((job) => job.steps);

  it('are the ones that there should be', () => {
    expect(files).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml']);
  });

  it.each(files)('%s may by itself only read', (file) => {
    expect(workflow.parse(parse(text(file))).permissions).toEqual({ contents: 'read' });
  });

  it.each(files)('%s uses actions of one commit each', (file) => {
    const used = steps(file).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((one) => !/^actions\/[\w-]+@[\da-f]{40}$/u.test(one))).toEqual([]);
  });

  it.each(files)('%s runs scripts that there are', (file) => {
    const run = steps(file).flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/gu)]);
    expect(run.map(([, name]) => name).filter((name = '') => !(name in manifest.scripts))).toEqual(
      [],
    );
  });

  it.each(files)('%s puts nothing that others write into a command', (file) => {
    const commands = steps(file).map(({ run = '' }) => run);
    expect(commands.filter((one) => one.includes('${{'))).toEqual([]);
  });
});

it('asks for news of packages and actions', () => {
  const { updates } = z
    .object({ updates: z.array(z.looseObject({ 'package-ecosystem': z.string() })) })
    .parse(parse(text('.github/dependabot.yml')));
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
