import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { causeOf } from '../../bot/src/adapters/cause.ts';
import { logLevels } from '../../bot/src/ports.ts';

/** What a process that logs in this way writes to its standard error. */
function written(script: string): Record<string, unknown>[] {
  const source = `
    import { createLog } from './bot/src/adapters/log.ts';
    const log = createLog();
    ${script}
  `;
  const args = ['--input-type=module-typescript', '--eval', source];
  const run = `${process.execPath} "$@" 2>&1 1>/dev/null`;
  return execFileSync('sh', ['-c', run, 'sh', ...args], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const secret = 'Asiakas Keksitty';

describe('the log', () => {
  it('lets the allowed fields through, and nothing else', () => {
    const [line] = written(`log.warn('identifier refused', {
      kind: 'phone', length: 10, request: 'abc', question: '${secret}', name: '${secret}',
    })`);
    expect(Object.keys(line!).sort()).toEqual([
      'kind',
      'length',
      'level',
      'msg',
      'request',
      'time',
    ]);
    expect(JSON.stringify(line)).not.toContain(secret);
  });

  it.each([
    ['an error', `new Error('${secret}')`],
    ['an error under a name of pino', `{ err: new Error('${secret}') }`],
    ['an error with a body', `Object.assign(new Error('x'), { body: '${secret}' })`],
    ['an object in an allowed place', `{ cause: { message: '${secret}' } }`],
    ['a list in an allowed place', `{ kind: ['${secret}'] }`],
    ['an error in an allowed place', `{ cause: new Error('${secret}') }`],
  ])('keeps %s to itself', (_what, given) => {
    const levels = ['debug', 'info', 'warn', 'error'];
    const calls = levels.map((level) => `log.${level}('event', ${given});`);
    const lines = written(["log.setLevel('debug');", ...calls].join('\n'));
    expect(lines).toHaveLength(4);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});

describe('a level', () => {
  const every = logLevels.map((level) => `log.${level}('${level}');`).join('\n');
  const messages = (script: string) => written(script).map(({ msg }) => msg);

  it('is info unless told otherwise', () => {
    expect(messages(every)).toEqual(['error', 'warn', 'info']);
  });

  it.each(logLevels.map((level, index) => [level, logLevels.slice(0, index + 1)] as const))(
    'of %s lets %s through, from one line to the next',
    (level, heard) => {
      expect(messages(`log.setLevel('${level}');\n${every}`)).toEqual(heard);
    },
  );
});

it('a cause names the class and the line, not the message', () => {
  expect(causeOf(new RangeError(secret))).toMatch(/^RangeError/u);
  expect(causeOf(new RangeError(secret))).not.toContain(secret);
  expect(causeOf(secret)).toBe('string');
});

it('nothing in the service writes beside the log', () => {
  const files = globSync('bot/src/**/*.ts');
  expect(files.length).toBeGreaterThan(100);
  const writers = files.filter((file) => /\bconsole\./u.test(readFileSync(file, 'utf8')));
  expect(writers).toEqual([]);
});
