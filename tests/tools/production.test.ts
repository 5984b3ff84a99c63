import { existsSync, globSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const { dependencies, devDependencies } = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** The packages that the service's sources ask for when they run, also for a file; types are gone by then. */
const asked = new Set(
  globSync('bot/src/**/*.ts')
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)(?! type\b)\b[^;']*\bfrom '([^'.][^']*)'/gmu,
      ),
      ...readFileSync(file, 'utf8').matchAll(/\bresolve\('(@?[a-z][^'.]*\/[^']*)'\)/gu),
    ])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
);

describe('an install for production', () => {
  it('has every package that the service asks for', () => {
    expect([...asked].filter((name) => !(name in dependencies))).toEqual([]);
    expect(asked.size).toBeGreaterThan(10);
  });

  it('has no package that the service does not ask for', () => {
    expect(Object.keys(dependencies).filter((name) => !asked.has(name))).toEqual([]);
  });

  it('has nothing twice', () => {
    expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
  });

  it('lies ready in a folder of what there is', () => {
    const listed = /const kept = \[([^\]]+)\]/u.exec(readFileSync('tools/stage.ts', 'utf8'))?.[1];
    const kept = [...(listed ?? '').matchAll(/'([^']+)'/gu)].map(([, path = '']) => path);
    expect(kept.filter((path) => path !== 'tab/dist' && !existsSync(path))).toEqual([]);
    expect(kept).toContain('bot/src');
  });
});
