import { pictureIdOf } from '../../bot/src/adapters/library-files/picture-id.ts';
import { packed } from '../../bot/src/adapters/tables/packed.ts';
import type { Row, Rows, Table, Values } from '../../bot/src/adapters/tables/rows.ts';
import { auditOpen, auditWhole } from '../../bot/src/audit/audit.ts';
import { jsonOf } from '../../bot/src/audit/pages.ts';
import type { Finding, FindingKind } from '../../bot/src/audit/types.ts';
import type { Consultation } from '../../bot/src/domain/consultation/types.ts';
import { chunk, png } from '../fixtures/pictures.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { filledStore, momentAfter, storeOf, type Dump } from './filled-store.ts';

let dump: Dump = [];
let rows: Rows;
let now = 0;

/** More than what is on its way may take. */
const late = 12 * 60_000;

beforeAll(async () => {
  dump = await filledStore();
  now = momentAfter(dump) + late;
});
beforeEach(async () => {
  rows = await storeOf(dump);
});

const asked = () => ({
  rows,
  now,
  isStopped: () => false,
  pause: () => Promise.resolve(),
});
const whole = () => auditWhole(asked());
const open = () => auditOpen(asked());
const kindsOf = (found: readonly Finding[]) => [...new Set(found.map(({ kind }) => kind))];

/** A request of the filled store in this state. */
async function inState(state: Consultation['state']): Promise<Consultation> {
  const all = await rows.listAcross('Requests', '', { from: 'state', before: 'statf' });
  const found = all
    .map(({ values }) => jsonOf(values) as Consultation)
    .find((one) => one.state === state);
  if (!found) throw new Error(`No request is ${state}`);
  return found;
}

async function put(table: Table, { partition, row, etag }: Row, values: Values): Promise<void> {
  const { kind } = await rows.write(table, partition, [{ do: 'replace', row, etag, values }]);
  expect(kind).toBe('done');
}

async function remove(table: Table, { partition, row, etag }: Row): Promise<void> {
  const { kind } = await rows.write(table, partition, [{ do: 'remove', row, etag }]);
  expect(kind).toBe('done');
}

async function insert(table: Table, partition: string, row: string, values: Values) {
  const { kind } = await rows.write(table, partition, [{ do: 'insert', row, values }]);
  expect(kind).toBe('done');
}

const rowsOf = async (id: string, start: string) =>
  (await rows.list('Requests', id)).filter(({ row }) => row.startsWith(start));
const ending = async (table: Table, id: string) =>
  (await rows.listAcross(table, '')).filter(({ row }) => row.endsWith(id));
const stateRow = async (id: string) => (await rows.get('Requests', id, 'state'))!;

/** The state as it would be written with something else in it. */
function withState(row: Row, change: Partial<Consultation>): Values {
  const after = { ...(jsonOf(row.values) as Consultation), ...change };
  const { version, state, due } = after;
  return { version, state, dueAt: due?.at ?? 0, ...packed(after) };
}

describe('a store that the service filled', () => {
  it('holds every state and every kind of row', () => {
    const named = (start: string) => dump.some(([, { row }]) => row.startsWith(start));
    for (const start of ['text', 'state', 'log-', 'op-', 'card-', 'read-', 'history-'])
      expect([start, named(start)]).toEqual([start, true]);
    const states = dump.flatMap(([table, { row, values }]) =>
      table === 'Requests' && row === 'state' ? [values['state']] : [],
    );
    expect(states.toSorted()).toEqual(['accepted', 'closed', 'expired', 'waiting', 'withdrawn']);
  });

  it('has no fault', async () => {
    expect(await whole()).toEqual([]);
    expect(await open()).toEqual([]);
  });
});

interface PictureRows {
  readonly head: Row;
  readonly data: Row;
}

const told = png({}, chunk('tEXt', 'Author'));
const asBytes = (file: Buffer | string): Values => packed(Buffer.from(file).toString('base64'));
const headed = (changes: object = {}): Values =>
  packed({ id: pictureIdOf(png()), type: 'png', width: 3, height: 2, at: now, ...changes });

/** A picture as it is kept. */
async function pictureRows(): Promise<PictureRows> {
  const id = pictureIdOf(png());
  await insert('Library', 'picture', `doc-${id}`, headed());
  await insert('Pictures', id, 'data', asBytes(png()));
  const [head, data] = [
    await rows.get('Library', 'picture', `doc-${id}`),
    await rows.get('Pictures', id, 'data'),
  ];
  if (!head || !data) throw new Error('No picture');
  return { head, data };
}

describe('pictures', () => {
  it('that are as they were brought have no fault', async () => {
    await pictureRows();
    expect(await whole()).toEqual([]);
  });

  it('that are being removed may have lost their bytes', async () => {
    const { head, data } = await pictureRows();
    await put('Library', head, headed({ isLeaving: true }));
    await remove('Pictures', data);
    expect(await whole()).toEqual([]);
  });

  it('that are on their way have no fault', async () => {
    const { data } = await pictureRows();
    await remove('Pictures', data);
    const pause = () => insert('Pictures', data.partition, 'data', data.values);
    expect(await auditWhole({ ...asked(), pause })).toEqual([]);
  });
});

interface Planted {
  readonly fault: string;
  readonly expected: FindingKind;
  readonly plant: () => Promise<void>;
  /** Only the night's whole audit can see it. */
  readonly nightOnly?: boolean;
}

const planted: readonly Planted[] = [
  {
    fault: 'an open request whose hint is gone',
    expected: 'hint-missing',
    plant: async () => {
      for (const hint of await ending('Due', (await inState('waiting')).id))
        await remove('Due', hint);
    },
  },
  {
    fault: 'a closed one that nothing will erase',
    expected: 'hint-missing',
    plant: async () => {
      for (const hint of await ending('Due', (await inState('closed')).id))
        await remove('Due', hint);
    },
  },
  {
    fault: 'an open request that is due no more',
    expected: 'not-due',
    plant: async () => {
      const row = await stateRow((await inState('accepted')).id);
      const { due: _, ...rest } = jsonOf(row.values) as Consultation;
      const { version, state } = rest;
      await put('Requests', row, { version, state, dueAt: 0, ...packed(rest) });
    },
  },
  {
    fault: 'one whose step was due an hour ago',
    expected: 'not-due',
    plant: async () => {
      const row = await stateRow((await inState('waiting')).id);
      const values = withState(row, { due: { kind: 'step', at: now - 3_600_000 } });
      await put('Requests', row, values);
    },
  },
  {
    fault: 'a log row that is missing in the middle',
    expected: 'log-missing',
    plant: async () => {
      const log = await rowsOf((await inState('accepted')).id, 'log-000002');
      for (const row of log) await remove('Requests', row);
    },
  },
  {
    fault: 'a log that does not end in the present state',
    expected: 'log-broken',
    plant: async () => {
      const row = await stateRow((await inState('accepted')).id);
      await put('Requests', row, withState(row, { state: 'waiting' }));
    },
  },
  {
    fault: 'a state that went back, its log did not',
    expected: 'half-written',
    plant: async () => {
      const { id, version } = await inState('accepted');
      const row = await stateRow(id);
      await put('Requests', row, withState(row, { version: version - 1 }));
    },
  },
  {
    fault: 'columns that say something else than the state',
    expected: 'half-written',
    plant: async () => {
      const row = await stateRow((await inState('accepted')).id);
      await put('Requests', row, { ...row.values, version: 999 });
    },
  },
  {
    fault: 'a request without its text',
    expected: 'half-written',
    plant: async () => {
      const [text] = await rowsOf((await inState('waiting')).id, 'text');
      await remove('Requests', text!);
    },
  },
  {
    fault: 'a request without its state',
    expected: 'half-written',
    plant: async () => remove('Requests', await stateRow((await inState('accepted')).id)),
  },
  {
    fault: 'a message that was not delivered for an hour',
    expected: 'outbox-old',
    plant: async () => {
      const { id } = await inState('expired');
      const values = { attempts: 2, notBefore: 0, dead: false };
      const intent = { kind: 'card', person: 'x', create: false };
      await insert('Requests', id, 'out-000001-90', { ...values, ...packed(intent) });
    },
  },
  {
    fault: 'a row that is no JSON',
    expected: 'unreadable-row',
    plant: async () => {
      const row = await stateRow((await inState('accepted')).id);
      await put('Requests', row, { ...row.values, json0: '{' });
    },
  },
  {
    fault: 'a row that nobody writes',
    expected: 'unreadable-row',
    plant: async () => insert('Requests', (await inState('accepted')).id, 'notes', {}),
  },
  ...(['Views', 'Facts'] as const).flatMap((table): Planted[] => {
    const name = table === 'Views' ? 'view' : 'fact';
    const listed = async () => {
      const all = await ending(table, (await inState('accepted')).id);
      return all.find(({ partition }) => !partition.startsWith('adviser_'))!;
    };
    return [
      {
        fault: `a row of ${table} that is missing`,
        expected: `${name}-missing`,
        plant: async () => remove(table, await listed()),
      },
      {
        fault: `a row of ${table} that stayed behind`,
        expected: `${name}-differs`,
        plant: async () => {
          const row = await listed();
          await put(table, row, { ...row.values, version: Number(row.values['version']) - 1 });
        },
      },
      {
        fault: `a row of ${table} that is ahead`,
        expected: `${name}-differs`,
        plant: async () => {
          const row = await listed();
          await put(table, row, { ...row.values, version: 99 });
        },
      },
      {
        fault: `a row of ${table} that no request stands behind`,
        expected: 'stray',
        nightOnly: true,
        plant: async () => {
          const { partition, values } = await listed();
          await insert(table, partition, 'nobodysrequest', values);
        },
      },
    ];
  }),
  ...(['open_', 'month_', 'asker_', 'adviser_', 'former'] as const).flatMap((list): Planted[] => {
    const listed = async () => {
      const { id, formerAdvisers } = await inState('accepted');
      const start = list === 'former' ? `adviser_${formerAdvisers![0]!}` : list;
      const all = await ending('Views', id);
      return all.find(({ partition }) => partition.startsWith(start))!;
    };
    return [
      {
        fault: `a list (${list}) that tells another story of the same version`,
        expected: 'view-differs',
        plant: async () => {
          const row = await listed();
          const told = jsonOf(row.values) as Consultation;
          await put('Views', row, { ...row.values, ...packed({ ...told, urgency: 'week' }) });
        },
      },
      {
        fault: `a list (${list}) whose columns say another state`,
        expected: 'view-differs',
        plant: async () => {
          const row = await listed();
          await put('Views', row, { ...row.values, state: 'closed' });
        },
      },
      {
        fault: `a list (${list}) that is no JSON`,
        expected: 'view-differs',
        plant: async () => {
          const row = await listed();
          await put('Views', row, { ...row.values, json0: '{' });
        },
      },
    ];
  }),
  ...(
    [
      ['outcome', { outcome: 'other' }],
      ['topic', { topic: 'housing' }],
      ['state', { state: 'withdrawn' }],
      ['minutes', { minutesToAccept: 1 }],
      ['details', { details: { ageBand: '18-29' } }],
      ['a field that no figure has', { note: 'x' }],
    ] as const
  ).map(([field, change]): Planted => ({
    fault: `a figure of the right version with wrong ${field}`,
    expected: 'fact-differs',
    plant: async () => {
      const [row] = await ending('Facts', (await inState('accepted')).id);
      const told = jsonOf(row!.values) as object;
      await put('Facts', row!, { ...row!.values, ...packed({ ...told, ...change }) });
    },
  })),
  {
    fault: 'a request that is still counted at the station it left',
    expected: 'fact-differs',
    plant: async () => {
      const { id, formerStations } = await inState('withdrawn');
      const all = await ending('Facts', id);
      const former = all.find(({ partition }) => partition.endsWith(`_${formerStations[0]!}`))!;
      const now = all.find((row) => row !== former)!;
      await put('Facts', former, now.values);
    },
  },
  {
    fault: 'a figure that is counted nowhere',
    expected: 'fact-differs',
    plant: async () => {
      const [row] = await ending('Facts', (await inState('accepted')).id);
      await put('Facts', row!, { ...row!.values, moved: true });
    },
  },
  {
    fault: 'a sealed month that says something else than its facts',
    expected: 'sum-differs',
    nightOnly: true,
    plant: async () => {
      const [sum] = (await rows.listAcross('Facts', '')).filter(({ row }) => row === 'sum');
      const told = jsonOf(sum!.values) as { readonly requests: { readonly total: number } };
      const requests = { ...told.requests, total: told.requests.total + 1 };
      await put('Facts', sum!, packed({ ...told, requests }));
    },
  },
  {
    fault: 'a sealed month that lacks a fact',
    expected: 'sum-differs',
    nightOnly: true,
    plant: async () => {
      const [row] = await ending('Facts', (await inState('accepted')).id);
      await remove('Facts', row!);
    },
  },
  {
    fault: 'a request that is in no list and has no hint',
    expected: 'view-missing',
    nightOnly: true,
    plant: async () => {
      const { id } = await inState('accepted');
      for (const table of ['Views', 'Due'] as const)
        for (const row of await ending(table, id)) await remove(table, row);
    },
  },
  ...(
    [
      ['a picture without its bytes', async ({ data }) => remove('Pictures', data)],
      ['bytes that no picture names', async ({ head }) => remove('Library', head)],
      ['a picture in which words stand', async ({ data }) => put('Pictures', data, asBytes(told))],
      ['a page called a picture', async ({ data }) => put('Pictures', data, asBytes('<svg/>'))],
      ['another picture', async ({ data }) => put('Pictures', data, asBytes(png({ shade: 2 })))],
      [
        'words beside a picture',
        async ({ data }) => put('Pictures', data, { ...data.values, a: 'b' }),
      ],
      [
        'words instead of bytes',
        async ({ data }) => put('Pictures', data, packed('Asiakas, 80 v.')),
      ],
      ['a row too many', async () => insert('Pictures', pictureIdOf(png()), 'note', {})],
      ['a kind that it is not', async ({ head }) => put('Library', head, headed({ type: 'webp' }))],
    ] satisfies [string, (rows: PictureRows) => Promise<void>][]
  ).map(([fault, plant]): Planted => ({
    ...{ fault, expected: 'picture-differs', nightOnly: true },
    plant: async () => {
      await plant(await pictureRows());
    },
  })),
  {
    fault: 'a station that it left and that still lists it',
    expected: 'view-differs',
    plant: async () => {
      const { id, formerStations } = await inState('withdrawn');
      const row = (await rows.get('Views', `open_${formerStations[0]!}`, id))!;
      await put('Views', row, { ...row.values, state: 'waiting' });
    },
  },
];

describe('the auditor finds', () => {
  it.each(planted)('$fault', async ({ plant, expected, nightOnly }) => {
    await plant();
    expect(kindsOf(await whole())).toContain(expected);
    expect(kindsOf(await open()).includes(expected)).toBe(nightOnly !== true);
  });

  const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

  it.each([
    ['Requests', 'state'],
    ['Requests', 'text'],
    ['Requests', 'log-'],
    ['Requests', 'op-'],
    ['Requests', 'card-'],
    ['Requests', 'read-'],
    ['Views', ''],
    ['Facts', ''],
    ['Config', 'current'],
    ['Config', 'history-'],
    ['People', ''],
    ['Lease', ''],
    ['Due', ''],
  ] as const)('an identity code in a row of %s that begins with "%s"', async (table, start) => {
    const all = (await rows.listAcross(table, '')).filter(
      ({ partition, row }) => row.startsWith(start) && !/secret|local-key/u.test(partition),
    );
    for (const name of ['note', 'reference', 'activityId', 'phones']) {
      rows = await storeOf(dump);
      const row = (await rows.get(table, all[0]!.partition, all[0]!.row))!;
      await put(table, row, { ...row.values, [name]: `asiakas ${code}` });
      expect(kindsOf(await whole())).toEqual(['identifier']);
    }
  });

  it.each([
    ['an identity code', code, 'identity-code'],
    ['a phone number', 'soita 040 123 4567', 'phone'],
    ['an e-mail address', 'maija@example.org', 'email'],
    ['a birth date', 's. 3.4.1961', 'birth-date'],
    ['a street address', 'Rantakatu 5 A 12', 'address'],
    ['a link', 'https://example.org/asiakas', 'link'],
  ])('%s among the words of a request', async (_what, planting, found) => {
    const [text] = await rowsOf((await inState('accepted')).id, 'text');
    await put('Requests', text!, packed({ question: `Asia ${planting}`, messages: [] }));
    expect(await whole()).toEqual([{ kind: 'identifier', found }]);
  });

  it('a key with an identity code in it', async () => {
    await insert('Views', `asker_${code}_2026-11`, 'nobody', {});
    expect(kindsOf(await whole())).toContain('identifier');
  });
});

it('a month that is being sealed, or sealed again, is no fault', async () => {
  const [sum] = (await rows.listAcross('Facts', '')).filter(({ row }) => row === 'sum');
  await put('Facts', sum!, packed({ counted: 'otherwise' }));
  expect(await whole()).toEqual([]);
  const [empty] = (await rows.listAcross('Facts', '')).filter(({ row }) => row === 'sum');
  await put('Facts', empty!, {});
  expect(await whole()).toEqual([]);
});

it('somebody in the middle of a move is no fault', async () => {
  const list = await ending('Views', (await inState('accepted')).id);
  for (const row of list) await remove('Views', row);
  const pause = async () => {
    for (const { partition, row, values } of list) await insert('Views', partition, row, values);
  };
  expect(await auditOpen({ ...asked(), pause })).toEqual([]);
});

it('what happened a moment ago may not stand in the lists yet', async () => {
  now = momentAfter(dump);
  for (const row of await ending('Facts', (await inState('accepted')).id))
    await remove('Facts', row);
  for (const row of await ending('Facts', 'sum')) await remove('Facts', row);
  expect(await whole()).toEqual([]);
  now += late;
  expect(kindsOf(await whole())).toEqual(['fact-missing']);
});

it('a store of several pages is looked at whole', async () => {
  for (let n = 0; n < 2500; n += 1)
    await insert(
      'Facts',
      `2026-0${String(1 + (n % 9))}_s${'abcdefg'.charAt(n % 7)}`,
      letters(n),
      {},
    );
  expect((await whole()).filter(({ kind }) => kind === 'stray')).toHaveLength(2500);
});

const letters = (n: number) =>
  `stray${String(n).replaceAll(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

it('a process that leaves calls nothing clean', async () => {
  await expect(auditWhole({ ...asked(), isStopped: () => true })).rejects.toThrow('leaving');
});
