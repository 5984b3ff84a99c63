import { spawnSync } from 'node:child_process';
import { table } from '../bot/src/adapters/terminal/table.ts';

const jest = (folder: string) => `npm run jest -- --selectProjects bot --silent ${folder}`;

/** What a release must pass beside `npm test`; none of it needs a network, an account or a cloud. */
const checks: Readonly<Record<string, string>> = {
  Types: 'npm run types',
  'Lint and format': 'npm run lint',
  'Dead code': 'npm run dead',
  'App package: built, by Microsoft’s schema': 'npm run package -- --env dev',
  'App package: commands, icons, 44 broken ones': jest('tests/tools/app-package'),
  'Toolkit files, sign-in, F5': jest('tests/tools/toolkit'),
  'Cloud templates': jest('tests/infra'),
  'Pins, install scripts, workflows': jest('tests/tools/supply'),
  Licences: 'npm run licences',
  'Bill of materials': 'npm run sbom',
};

interface Checked {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

/** `npm run check-release`: all of it, whatever fails; one table, and 1 where something did. */
function main(): void {
  const checked = Object.entries(checks).map(([name, command]) => check(name, command));
  const lines = table<Checked>(
    [
      { title: 'check', cell: ({ name }) => name },
      { title: 'result', cell: ({ ok }) => (ok ? 'passed' : 'FAILED') },
      { title: 'seconds', cell: ({ seconds }) => seconds.toFixed(1) },
    ],
    checked,
    100,
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
  if (checked.some(({ ok }) => !ok)) process.exitCode = 1;
}

function check(name: string, command: string): Checked {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  const ok = status === 0;
  if (!ok) process.stderr.write(`\n${name}: ${command}\n${stdout}${stderr}`);
  return { name, ok, seconds: (performance.now() - begun) / 1000 };
}

main();
