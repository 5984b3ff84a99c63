import { historySchema } from '../../bot/src/contract/settings.ts';
import {
  atSettings,
  both,
  sentences,
  withEntry,
  withFields,
  withFirst,
  without,
  withLines,
  type AtSettings,
} from '../helpers/settings.ts';
import { freshService } from './fresh.ts';

const world = freshService();
let admin: AtSettings;
beforeEach(async () => {
  admin = await atSettings(world(), 'Pääkäyttäjä');
});

const ok = { status: 200 };

async function history() {
  return historySchema.parse((await admin.get('/history')).json).items;
}

describe('the history', () => {
  it('tells who changed what from what to what', async () => {
    await admin.change('retention', (before) => ({ ...before, retentionDays: 14 }));
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ name: 'Kitee keskus' })),
    );
    const id = world().named('Pääkäyttäjä').id;
    expect(await history()).toMatchObject([
      {
        revision: 2,
        by: { id, name: 'Pääkäyttäjä' },
        entries: [
          {
            ...{ area: 'stations', id: 'kitee', name: 'Kitee keskus', change: 'changed' },
            fields: [{ field: 'name', was: 'Kitee', is: 'Kitee keskus' }],
          },
        ],
      },
      {
        revision: 1,
        entries: [{ area: 'retention', fields: [{ field: 'retentionDays', was: 30, is: 14 }] }],
      },
    ]);
  });

  it('comes in pages, newest first, each change once', async () => {
    for (let days = 1; days <= 23; days += 1)
      await admin.change('retention', (before) => ({ ...before, reopenDays: 100 + days }));
    const first = historySchema.parse((await admin.get('/history')).json);
    expect(first.cursor).not.toBeNull();
    const second = historySchema.parse((await admin.get(`/history?cursor=${first.cursor}`)).json);
    const all = [...first.items, ...second.items].map(({ revision }) => revision);
    expect(all).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
    expect(second.cursor).toBeNull();
  });

  it.each(['0', 'x', '-1', '99999999999'])('knows no page %s', async (cursor) => {
    expect((await admin.get(`/history?cursor=${cursor}`)).status).toBe(400);
  });

  it('tells nobody’s name or number, and shows that something of them changed', async () => {
    const { a } = world().people;
    await admin.change(
      'people',
      withEntry(a.id, () => ({ phones: ['013 000 7777'] })),
    );
    const [item] = await history();
    expect(item?.entries).toMatchObject([
      { area: 'people', id: a.id, change: 'changed', fields: [] },
    ]);
    expect(JSON.stringify(item)).not.toContain('7777');
  });
});

describe('each change says beforehand', () => {
  const kitee = (name: string) => withEntry<Station>('kitee', () => ({ name }));
  type Station = { readonly id: string; readonly name: string; readonly region: string };
  const told = async () =>
    (await history()).map(({ revision, canUndo, whyNot }) => ({ revision, canUndo, whyNot }));
  const free = (revision: number) => ({ revision, canUndo: true, whyNot: null });

  it('that it can be undone', async () => {
    await admin.change('limits', withFields({ nowAloneMinutes: 5 }));
    await admin.change('stations', kitee('A'));
    expect(await told()).toEqual([free(2), free(1)]);
  });

  it('that it cannot where the same was changed since, until that is undone', async () => {
    await admin.change('stations', kitee('A'));
    await admin.change('stations', kitee('B'));
    const whyNot = 'Ei voi kumota: samaa on muutettu sen jälkeen (B).';
    expect(await told()).toEqual([free(2), { revision: 1, canUndo: false, whyNot }]);
    await admin.undo(2);
    expect((await told()).at(-1)).toEqual(free(1));
  });

  it('which form was changed since', async () => {
    await admin.change('retention', withFields({ retentionDays: 14 }));
    await admin.change('retention', withFields({ retentionDays: 7 }));
    const whyNot = 'Ei voi kumota: samaa on muutettu sen jälkeen (Säilytysajat).';
    expect((await told()).at(-1)).toEqual({ revision: 1, canUndo: false, whyNot });
    expect(sentences(await admin.undo(1))).toContain('Säilytysajat: tätä on muutettu uudelleen');
  });

  it('that what came is in use by now', async () => {
    await admin.change('regions', (all) => [...all, { id: 'uusi', name: 'Uusi' }]);
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ region: 'uusi' })),
    );
    const whyNot = 'Ei voi kumota: Uusi on vielä käytössä (yksi asema).';
    expect((await told()).at(-1)).toEqual({ revision: 1, canUndo: false, whyNot });
  });

  it('that what it would bring back fits no more', async () => {
    await admin.change('professions', (all) => [...all, { id: 'pilot', name: both('Pilotti') }]);
    await admin.change('topics', withFirst({ profession: 'pilot' }));
    await admin.change('topics', withFirst({ profession: 'nurse' }));
    await admin.change('professions', without('pilot'));
    const whyNot = 'Ei voi kumota: aiempi tieto ei enää sovi muihin asetuksiin.';
    expect((await told())[1]).toEqual({ revision: 3, canUndo: false, whyNot });
    expect((await admin.undo(3)).status).toBe(400);
  });

  it('what undoing then answers, whatever was changed', async () => {
    await admin.change('regions', (all) => [...all, { id: 'uusi', name: 'Uusi' }]);
    await admin.change('people', withFirst({ name: 'Toinen nimi' }));
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ region: 'uusi' })),
    );
    await admin.change('people', withFirst({ name: 'Kolmas nimi', role: 'reader' }));
    await admin.change('topics', (all: readonly object[]) => [...all].reverse());
    const foretold = await told();
    expect(foretold.map(({ canUndo }) => canUndo)).toEqual([true, true, true, false, false]);
    for (const { revision } of foretold.filter(({ canUndo }) => !canUndo))
      expect((await admin.undo(revision)).status).toBe(409);
    for (const { revision } of foretold.filter(({ canUndo }) => canUndo))
      expect(await admin.undo(revision)).toMatchObject(ok);
  });

  it.each([
    ['sv', 'Kan inte ångras: samma sak har ändrats efteråt (B).'],
    ['en', 'This cannot be undone: the same was changed since (B).'],
  ])('it in %s', async (language, whyNot) => {
    await admin.change('stations', kitee('A'));
    await admin.change('stations', kitee('B'));
    const reader = await atSettings(world(), 'Pääkäyttäjä', language);
    const { items } = historySchema.parse((await reader.get('/history')).json);
    expect(items.at(-1)).toMatchObject({ canUndo: false, whyNot });
  });
});

describe('a change undone', () => {
  it.each([
    ['limits', withFields({ nowAloneMinutes: 5 })],
    ['retention', withFields({ retentionDays: 5 })],
    ['texts', withFields({ welcome: both('Terve') })],
    ['posts', withFields({ channelPosts: false })],
    ['closing', withFields({ closingFields: [] })],
    ['recordSystem', withFields({ name: 'Lifecare' })],
    ['numbers', withFirst({ phone: '013 000 0000' })],
    ['everydayWords', withLines((lines) => ['kesäpaikka, mökki', ...lines.slice(2)])],
    ['stations', withFirst({ name: 'Uusi nimi', posts: false })],
    ['topics', (all: readonly object[]) => [...all].reverse()],
    ['phenomena', (all: readonly object[]) => all.slice(1)],
    ['regions', (all: readonly object[]) => [...all, { id: 'uusi', name: 'Uusi' }]],
    ['professions', withFirst({ name: both('Toinen') })],
    ['people', withFirst({ name: 'Toinen nimi', phones: [], role: 'reader' })],
  ] as const)('%s is as it was', async (area, change) => {
    const before = await admin.read(area);
    expect(await admin.change(area, change as (one: unknown) => unknown)).toMatchObject(ok);
    expect((await admin.read(area)).etag).not.toBe(before.etag);
    expect(await admin.undo(1)).toMatchObject({ status: 200, json: { areas: [area] } });
    expect(await admin.read(area)).toEqual(before);
  });

  it('is one more change, and may be undone itself', async () => {
    await admin.change('limits', withFields({ nowAloneMinutes: 5 }));
    await admin.undo(1);
    expect(await admin.revisions()).toEqual([2, 1]);
    await admin.undo(2);
    expect((await admin.read('limits')).value.nowAloneMinutes).toBe(5);
  });

  it('leaves alone what others changed elsewhere since', async () => {
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ name: 'A' })),
    );
    await admin.change(
      'stations',
      withEntry('rantakyla', () => ({ name: 'B' })),
    );
    expect(await admin.undo(1)).toMatchObject(ok);
    const { value } = await admin.read('stations');
    expect(value.filter(({ id }) => /kitee|ranta/u.test(id)).map(({ name }) => name)).toEqual([
      'B',
      'Kitee',
    ]);
  });

  it('is refused where the same was changed since, and says which', async () => {
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ name: 'A' })),
    );
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ name: 'B' })),
    );
    const told = await admin.undo(1);
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#held' } });
    expect(sentences(told)).toContain('B: tätä on muutettu uudelleen');
    await admin.undo(2);
    expect(await admin.undo(1)).toMatchObject(ok);
    expect((await admin.read('stations')).value.find(({ id }) => id === 'kitee')?.name).toBe(
      'Kitee',
    );
  });

  it('is refused where what came is in use by now', async () => {
    await admin.change('regions', (all) => [...all, { id: 'uusi', name: 'Uusi' }]);
    await admin.change(
      'stations',
      withEntry('kitee', () => ({ region: 'uusi' })),
    );
    const told = await admin.undo(1);
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#held' } });
    expect(sentences(told)).toContain('Uusi on vielä käytössä: yksi asema.');
  });

  it('from a history that has grown since is shown the newest first', async () => {
    await admin.change('limits', withFields({ nowAloneMinutes: 5 }));
    const { etag } = await admin.get('/history');
    await admin.change('retention', withFields({ reopenDays: 9 }));
    const told = await admin.undo(1, etag);
    expect(told).toMatchObject({
      status: 412,
      json: { current: { items: [{ revision: 2 }, {}] } },
    });
  });

  it.each(['2', '0', 'x'])('%s, which is not there, is not found', async (revision) => {
    await admin.change('limits', withFields({ nowAloneMinutes: 5 }));
    expect((await admin.undo(Number(revision))).status).toBe(404);
  });

  it('brings somebody back with name and numbers', async () => {
    const { a } = world().people;
    const before = await admin.read('people');
    await admin.change('people', without(a.id), { sure: true });
    expect(await admin.undo(1)).toMatchObject(ok);
    const byId = (all: readonly { readonly id: string }[]) =>
      all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId((await admin.read('people')).value)).toEqual(byId(before.value));
  });

  it('knows no names any more when texts would be gone', async () => {
    const { a } = world().people;
    await admin.change('retention', withFields({ retentionDays: 2 }));
    await admin.change('people', without(a.id), { sure: true });
    const former = async () =>
      (await world().rows.list('Config', 'county', { from: 'former-', before: 'former.' })).length;
    expect(await former()).toBe(1);
    await world().advance(3 * 24 * 60);
    await world().restart();
    await world().advance(0);
    admin = await atSettings(world(), 'Pääkäyttäjä');
    expect(await former()).toBe(0);
    expect((await history())[0]).toMatchObject({
      canUndo: false,
      whyNot: 'Ei voi kumota: henkilön nimeä ja numeroita ei enää säilytetä.',
    });
    const told = await admin.undo(2);
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#held' } });
    expect(sentences(told)).toContain('nimeä ja numeroita ei enää säilytetä');
  });
});
