import { isSumRow } from '../bot/src/adapters/tables/stored-sums.ts';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportTo } from '../bot/src/adapters/backup/export.ts';
import { manifestOf } from '../bot/src/adapters/backup/manifest.ts';
import { restoreFrom } from '../bot/src/adapters/backup/restore.ts';
import { exported } from '../bot/src/adapters/backup/stored.ts';
import { verify } from '../bot/src/adapters/backup/verify.ts';
import { createMemoryRows } from '../bot/src/adapters/memory/memory-rows.ts';
import { createAzureRows, type AzureRows } from '../bot/src/adapters/tables/azure-rows.ts';
import { packed } from '../bot/src/adapters/tables/packed.ts';
import { restoring } from '../bot/src/adapters/tables/restoring.ts';
import { tables, type Rows, type Table, type Values } from '../bot/src/adapters/tables/rows.ts';
import { startAzurite, type Azurite } from './helpers/azurite.ts';
import { seeded } from './helpers/seeded.ts';
import { startService } from './helpers/service.ts';
import { nowSentence, todaySentence, tuesday } from './service/fresh.ts';

let folder: string;
let exports: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koppi-backup-'));
  exports = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function exportOf(rows: Rows): Promise<string> {
  exports += 1;
  const into = join(folder, `export-${exports}`);
  await exportTo(into, rows, '1.2.3');
  return into;
}

async function filesOf(exportFolder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(exportFolder)).sort();
  const read = (name: string) => readFile(join(exportFolder, name), 'latin1');
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await read(name)] as const)),
  );
}

async function contentsOf(rows: Rows, table: Table) {
  const all = await rows.listAcross(table, '');
  return all.map(({ partition, row, values }) => ({ partition, row, values }));
}

async function holding(
  ...kept: readonly (readonly [Table, string, string, Values])[]
): Promise<Rows> {
  const rows = createMemoryRows();
  for (const [table, partition, row, values] of kept)
    await rows.write(table, partition, [{ do: 'insert', row, values }]);
  return rows;
}

const smallCounty = () =>
  holding(
    ['Requests', 'kolibri', 'state', { version: 2, dueAt: 1_795_000_000_000, ...packed('x') }],
    ['Requests', 'kolibri', 'text', packed({ question: 'Kysymys asumistuesta – på svenska? 😀' })],
    ['Requests', 'pelikaani', 'state', { version: 9, dueAt: 0, ...packed('ended') }],
    ['Views', 'open_rantakyla', 'kolibri', { version: 2 }],
    ['Config', 'secret', 'current', packed('secret')],
    ['Lease', 'engine', 'clock', packed(0)],
    ['Lease', 'engine', 'leader', packed({ holder: 'a', until: 1 })],
    ['Due', 'due-0', '2026-11-24T08:15:00.000Z-kolibri', {}],
  );

describe('the drill', () => {
  let first: Azurite;
  let second: Azurite;
  beforeAll(async () => {
    [first, second] = await Promise.all([startAzurite(), startAzurite()]);
  }, 30_000);
  afterAll(() => Promise.all([first.stop(), second.stop()]));

  const opened = async ({ connectionString }: Azurite): Promise<AzureRows> => {
    const rows = createAzureRows({ connectionString }, 30_000);
    await rows.open();
    return rows;
  };

  it('export → restore into empty tables → byte-equal export, and the service goes on', async () => {
    const before = await startService({ at: tuesday, rows: await opened(first) });
    await before.people.nurse.asks(todaySentence);
    await before.people.a.taps('request.accept');
    await before.people.a.taps('request.answer', { answer: 'Soitan äkkiä 😀' });
    await before.people.nurseKitee.writes('kieli svenska');
    await before.people.nurse.asks(nowSentence);
    await before.stop();

    const one = await exportOf(before.rows);
    const rows = await opened(second);
    await restoreFrom(one, rows);
    const other = await exportOf(rows);
    expect(await filesOf(other)).toEqual(await filesOf(one));

    const after = await startService({ at: tuesday, rows });
    const { nurse, b } = after.people;
    await nurse.writes('omat');
    await after.advance(3);
    await b.taps('request.accept');
    expect(nurse.messages().at(-1)).toContain('Sosiaaliohjaaja B otti kopin');
    expect((await after.statistics()).totals.total).toBe(2);
    await after.stop();
  }, 60_000);
});

describe('an export', () => {
  it('holds every row of every table but the hints, the feed and what belongs to the machine', async () => {
    const files = await filesOf(await exportOf(await smallCounty()));
    expect(Object.keys(files)).toEqual(
      [...exported.map((table) => `${table}.ndjson`), 'manifest.json'].sort(),
    );
    expect(files['Lease.ndjson']).toBe(
      '{"partition":"engine","row":"clock","values":{"json0":"0"}}\n',
    );
    expect(files['Requests.ndjson']!.split('\n')).toHaveLength(4);
  });

  it('can be read by nobody else', async () => {
    const into = await exportOf(await smallCounty());
    expect((await stat(into)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(into))
      expect((await stat(join(into, name))).mode & 0o777).toBe(0o600);
  });

  it('is not written over another one', async () => {
    const into = await exportOf(await smallCounty());
    await expect(exportTo(into, await smallCounty(), '1.2.3')).rejects.toThrow('is not empty');
  });

  it('keeps what values are: text, numbers, true and false', async () => {
    const values = {
      long: 'ä'.repeat(30_000),
      text: '5',
      line: 'a\u2028b\nc',
      at: 2 ** 41,
      half: -0.5,
      yes: true,
      no: false,
    };
    const rows = createMemoryRows();
    await restoreFrom(await exportOf(await holding(['People', 'p', 'r', values])), rows);
    expect((await rows.get('People', 'p', 'r'))!.values).toEqual(values);
  });

  it('holds tables of many pages, and partitions larger than a page', async () => {
    const rows = createMemoryRows();
    const insert = (row: number) =>
      ({ do: 'insert', row: `r${String(row).padStart(4, '0')}`, values: { row } }) as const;
    for (let from = 0; from < 2_500; from += 100)
      await rows.write(
        'Facts',
        'm',
        Array.from({ length: 100 }, (_, at) => insert(from + at)),
      );
    for (let at = 0; at < 1_500; at += 1) {
      await rows.write('Facts', `a${String(at).padStart(4, '0')}`, [insert(0)]);
      await rows.write('Facts', `z${at}`, [insert(0), insert(1)]);
    }
    const restored = createMemoryRows();
    await restoreFrom(await exportOf(rows), restored);
    const contents = await contentsOf(restored, 'Facts');
    expect(contents).toHaveLength(2_500 + 1_500 + 3_000);
    expect(contents).toEqual(await contentsOf(rows, 'Facts'));
  });

  it('never holds half a move, though people go on working', async () => {
    const rows = await smallCounty();
    let moves = 3;
    const busy: Rows = {
      ...rows,
      listAcross: async (table, ...range) => {
        const page = await rows.listAcross(table, ...range);
        if (table !== 'Requests' || moves === 0) return page;
        moves -= 1;
        const state = (await rows.get('Requests', 'kolibri', 'state'))!;
        await rows.write('Requests', 'kolibri', [
          { do: 'replace', row: 'state', etag: state.etag, values: { version: 10 - moves } },
          { do: 'insert', row: `log-${10 - moves}`, values: {} },
        ]);
        return page;
      },
    };
    const files = await filesOf(await exportOf(busy));
    expect(files['Requests.ndjson']).toContain('"version":10');
    expect(files['Requests.ndjson']).toContain('log-10');
  });
});

describe('a damaged export', () => {
  const change = (name: string, how: (text: string) => string) => async (into: string) => {
    const file = join(into, name);
    await writeFile(file, how(await readFile(file, 'latin1')), 'latin1');
  };
  const firstLine = (text: string) => text.slice(0, text.indexOf('\n') + 1);

  it.each([
    [
      'a changed letter',
      change('Requests.ndjson', (text) => text.replace('asumistuesta', 'asumistuella')),
      'Requests.ndjson has been changed',
    ],
    [
      'a changed number',
      change('Views.ndjson', (text) => text.replace('"version":2', '"version":3')),
      'Views.ndjson has been changed',
    ],
    [
      'a missing row',
      change('Requests.ndjson', (text) => text.slice(firstLine(text).length)),
      'Requests.ndjson holds 2 rows instead of 3',
    ],
    [
      'an extra row',
      change('Views.ndjson', (text) => text + text.replace('kolibri', 'tikka')),
      'Views.ndjson holds 2 rows instead of 1',
    ],
    [
      'a row twice',
      change('Views.ndjson', (text) => text + text),
      'Views.ndjson line 2 is not in its place',
    ],
    [
      'rows in another order',
      change('Requests.ndjson', (text) => text.slice(firstLine(text).length) + firstLine(text)),
      'Requests.ndjson line 3 is not in its place',
    ],
    [
      'an empty line',
      change('Requests.ndjson', (text) => `\n${text}`),
      'Requests.ndjson line 1 is not a row',
    ],
    [
      'values in another order',
      change('Requests.ndjson', (text) =>
        text.replace(/("dueAt":\d+),("json0":"[^,]*"),/u, '$2,$1,'),
      ),
      'Requests.ndjson line 1 is not a row',
    ],
    [
      'a key that no table takes',
      change('Views.ndjson', (text) => text.replace('open_', 'open/')),
      'Views.ndjson line 1 is not a row',
    ],
    [
      'a cut line',
      change('Requests.ndjson', (text) => text.slice(0, -9)),
      'Requests.ndjson ends in the middle of a line',
    ],
    [
      'a missing file',
      (into: string) => rm(join(into, 'Facts.ndjson')),
      'Facts.ndjson cannot be read',
    ],
    [
      'no manifest',
      (into: string) => rm(join(into, 'manifest.json')),
      'manifest.json is missing: the export was not finished',
    ],
    [
      'another count',
      change('manifest.json', (text) => text.replace('"rows": 3', '"rows": 4')),
      'manifest.json has been changed',
    ],
    [
      'a manifest of tomorrow',
      change('manifest.json', (text) => text.replace('"format": 1', '"format": 2')),
      'manifest.json cannot be read by this version',
    ],
    [
      'a manifest with spaces',
      change('manifest.json', (text) => `${text}\n`),
      'manifest.json has been changed',
    ],
  ] as const)('with %s is refused, and named', async (_, damage, told) => {
    const into = await exportOf(await smallCounty());
    await damage(into);
    await expect(verify(into)).rejects.toThrow(told);
    const rows = createMemoryRows();
    await expect(restoreFrom(into, rows)).rejects.toThrow(told);
    expect(await rows.listAcross('Config', '')).toEqual([]);
  });

  it('is refused whichever bit is turned', async () => {
    const into = await exportOf(await smallCounty());
    const random = seeded(9);
    const names = (await readdir(into)).sort();
    for (let turn = 0; turn < 200; turn += 1) {
      const file = join(into, names[turn % names.length]!);
      const whole = await readFile(file);
      if (whole.length === 0) continue;
      const turned = Buffer.from(whole);
      turned[Math.floor(random() * whole.length)]! ^= 1 << Math.floor(random() * 8);
      await writeFile(file, turned);
      await expect(verify(into)).rejects.toThrow(/\.(ndjson|json) /u);
      await writeFile(file, whole);
    }
    expect(await verify(into)).toHaveLength(exported.length);
  });
});

describe('a restore', () => {
  it.each(tables)('is refused when something stands in %s', async (table) => {
    const into = await exportOf(await smallCounty());
    const rows = await holding([table, 'p', 'r', {}]);
    await expect(restoreFrom(into, rows)).rejects.toThrow(`${table} is not empty`);
    expect((await Promise.all(tables.map((each) => contentsOf(rows, each)))).flat()).toHaveLength(
      1,
    );
  });

  it('takes an export of a version that had fewer tables, and of none that names one twice', async () => {
    const into = await exportOf(await smallCounty());
    const summaries = await verify(into);
    const manifest = join(into, 'manifest.json');
    const fewer = summaries.filter(({ table }) => table === 'Requests');
    await writeFile(manifest, manifestOf('1.0.0', fewer));
    const rows = createMemoryRows();
    await restoreFrom(into, rows);
    expect(await contentsOf(rows, 'Requests')).toHaveLength(3);
    await writeFile(manifest, manifestOf('1.0.0', [...summaries, ...summaries]));
    await expect(verify(into)).rejects.toThrow('manifest.json names a table twice');
  });

  it('has every request that is not over looked at at once', async () => {
    const rows = createMemoryRows();
    await restoreFrom(await exportOf(await smallCounty()), rows);
    const hints = await rows.listAcross('Due', '');
    expect(hints.map(({ row }) => row)).toEqual(['1970-01-01T00:00:00.000Z-kolibri']);
  });

  it('puts lists right that were copied before the request, open or over for good', async () => {
    const rows = createMemoryRows();
    const county = await holding(
      ['Requests', 'kolibri', 'state', { version: 3, dueAt: 0 }],
      ['Requests', 'pelikaani', 'state', { version: 3, dueAt: 0 }],
      ['Facts', '2026-11_rantakyla', 'kolibri', { version: 3 }],
      ['Facts', '2026-11_rantakyla', 'pelikaani', { version: 3 }],
      ['Views', 'open_rantakyla', 'kolibri', { version: 2 }],
    );
    await restoreFrom(await exportOf(county), rows);
    const hints = await rows.listAcross('Due', '');
    expect(hints.map(({ row }) => row)).toEqual(['1970-01-01T00:00:00.000Z-kolibri']);
  });

  it('hides no request, whatever people did while the export went from table to table', async () => {
    const before = await startService({ at: tuesday });
    const { nurse, nurseKitee, a } = before.people;
    await nurse.asks(todaySentence);
    const acts = [
      () => a.taps('request.accept'),
      () => a.taps('request.close', { outcome: 'solved' }),
      () => nurseKitee.asks('Kiteellä kysymys asumistuesta, tänään'),
      () => nurseKitee.taps('request.withdraw'),
    ];
    const copied = new Set<Table>();
    const busy: Rows = {
      ...before.rows,
      listAcross: async (table, ...range) => {
        if (!copied.has(table)) {
          copied.add(table);
          await acts.shift()?.();
          await before.settled();
        }
        return before.rows.listAcross(table, ...range);
      },
    };
    const into = await exportOf(busy);
    await before.stop();
    expect(acts).toEqual([]);

    const rows = createMemoryRows();
    await restoreFrom(into, rows);
    const after = await startService({ at: tuesday, rows });
    await after.advance(3);
    const versions = new Map(
      (await after.requests()).map(({ consultation: { id, version } }) => [id, version]),
    );
    const listed = [
      ...(await rows.listAcross('Views', '')),
      ...(await rows.listAcross('Facts', '')),
    ]
      .filter(({ row }) => !isSumRow(row))
      .map(({ row, values }) => [row, values['version']]);
    expect(new Set(listed.map(([id]) => id))).toEqual(new Set(versions.keys()));
    expect(listed).toEqual(listed.map(([id]) => [id, versions.get(String(id))]));
    await after.stop();
  }, 30_000);

  it('that was cut off can be neither worked on, exported nor taken for done', async () => {
    const into = await exportOf(await smallCounty());
    const rows = createMemoryRows();
    const cut: Rows = {
      ...rows,
      write: (table, ...rest) =>
        table === 'Views' ? Promise.reject(new Error('cut')) : rows.write(table, ...rest),
    };
    await expect(restoreFrom(into, cut)).rejects.toThrow('cut');
    await expect(restoring(rows).refuse()).rejects.toThrow('A restore has not been finished');
    await expect(restoreFrom(into, rows)).rejects.toThrow('is not empty');
  });

  it('that lost a row on the way is not taken for done', async () => {
    const into = await exportOf(await smallCounty());
    const rows = createMemoryRows();
    const losing: Rows = {
      ...rows,
      write: (table, partition, writes) =>
        table === 'Views'
          ? Promise.resolve({ kind: 'done', etags: writes.map(() => 'W/"1"') })
          : rows.write(table, partition, writes),
    };
    await expect(restoreFrom(into, losing)).rejects.toThrow(
      'Views does not hold what Views.ndjson does',
    );
    await expect(restoring(rows).refuse()).rejects.toThrow('A restore has not been finished');
  });
});

describe('npm run backup', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  }, 30_000);
  afterAll(() => azurite.stop());

  const run = async (script: string, ...args: readonly string[]) => {
    const env = {
      KOPPI_ENV: 'local',
      PORT: '0',
      TABLES_CONNECTION_STRING: azurite.connectionString,
    };
    return promisify(execFile)(process.execPath, [script, ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
  };
  const backup = (...args: readonly string[]) => run('bot/src/backup.ts', ...args);

  it('restores, exports and verifies, one line each', async () => {
    const into = await exportOf(await smallCounty());
    const again = join(folder, 'again');
    expect(await backup('restore', into)).toEqual({
      code: 0,
      stdout: 'Restored 6 rows of 11 tables. Koppi can be started.\n',
      stderr: '',
    });
    expect(await backup('export', again)).toEqual({
      code: 0,
      stdout: `Exported 6 rows of 11 tables to ${again}.\n`,
      stderr: '',
    });
    expect(await backup('verify', again)).toEqual({
      code: 0,
      stdout: 'The export is whole: 6 rows of 11 tables.\n',
      stderr: '',
    });
    expect((await filesOf(again))['Requests.ndjson']).toBe(
      (await filesOf(into))['Requests.ndjson'],
    );
    expect(await backup('restore', into)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Requests is not empty; restore into new tables only\n',
    });
  }, 60_000);

  it('keeps the service from starting while a restore is unfinished', async () => {
    const rows = createAzureRows({ connectionString: azurite.connectionString });
    await rows.open();
    await restoring(rows).begin();
    const service = await run('bot/src/main.ts');
    const copy = await backup('export', join(folder, 'half'));
    await restoring(rows).end();
    expect(service).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('RestoreUnfinished') as string,
    });
    expect(copy).toMatchObject({
      code: 1,
      stderr: 'It did not succeed: A restore has not been finished; empty the tables\n',
    });
  }, 60_000);

  it('tells in one line what is wrong', async () => {
    const into = await exportOf(await smallCounty());
    await writeFile(join(into, 'Views.ndjson'), '');
    expect(await backup('verify', into)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Views.ndjson holds 0 rows instead of 1\n',
    });
  });

  it.each([[[]], [['export']], [['copy', 'x']], [['verify', 'a', 'b']], [['--all']]])(
    'tells how after %j',
    async (args) => {
      const { code, stderr } = await backup(...args);
      expect(code).toBe(1);
      expect(stderr).toBe('Usage: npm run backup -- export|verify|restore <folder>\n');
    },
  );
});
