import { readFolder } from '../../bot/src/adapters/directory-files/folder.ts';
import { readHsds } from '../../bot/src/adapters/directory-files/hsds-read.ts';
import { columnsOf, readPlainCsv } from '../../bot/src/adapters/directory-files/plain-csv.ts';
import { unzipped } from '../../bot/src/adapters/directory-files/zip.ts';
import type { Directory, RoleCard } from '../../bot/src/domain/directory/types.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import type { Person } from '../helpers/person.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';

const files = (await readFolder('tests/fixtures/hsds'))!;
const { directory: fixture } = await readHsds(files, 0);
const formula = '=HYPERLINK("https://evil.example";"Kela")';
const named = { ...fixture.services[0]!, id: 'own', name: { fi: formula } };
const card: RoleCard = {
  ...{ id: 'geronomi', name: { fi: 'Geronomi' }, does: { fi: 'Tukee ikääntyneitä' } },
  ...{ consultWhen: { fi: 'Kun arki ei suju' }, howToReach: { fi: 'Soita' } },
  ...{ topics: [], stations: [], assuredDate: '2026-11-16', assurer: 'vetäjä' },
  ...{ lastModified: 0, origin: { source: 'koppi' } },
};
const directory: Directory = {
  ...fixture,
  services: [...fixture.services, named],
  roleCards: [card],
};

const world = freshService(() => ({ contents: { directory, items: [], paths: [] } }));

async function exports(who: Person, query: string, language = 'fi') {
  const url = world().url();
  const headers = {
    authorization: `Bearer ${await signedInAs(url, who.id)}`,
    'accept-language': language,
  };
  const response = await fetch(`${url}/api/directory/export?${query}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), bytes };
}

async function unpackedHsds(bytes: Buffer): Promise<Directory> {
  const opened = await unzipped(bytes, { bytes: 10_000_000, files: 100 });
  if (opened.kind !== 'files') throw new Error(opened.kind);
  const texts = opened.files.map(({ name, bytes: content }) => [name, content.toString('utf8')]);
  const { directory: back, ...told } = await readHsds(
    Object.fromEntries(texts) as Record<string, string>,
    0,
  );
  const unread = { rows: [], tables: [] };
  expect(told).toEqual({ mistakes: [], more: 0, ignored: {}, unread });
  return back;
}

/** Rows in any order, tables without rows left out. */
const setOf = (one: Directory) =>
  Object.fromEntries(
    Object.entries(one)
      .filter(([, rows]: [string, readonly unknown[]]) => rows.length > 0)
      .map(([table, rows]: [string, readonly { readonly id: string }[]]) => [
        table,
        rows.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
      ]),
  );

const staffNumber = '+358 20 000 0001';

describe('the data package', () => {
  it('is the same set that came in', async () => {
    const { status, type, bytes } = await exports(world().people.leader, 'format=hsds&numbers=all');
    expect([status, type]).toEqual([200, 'application/zip']);
    expect(setOf(await unpackedHsds(bytes))).toEqual(setOf(directory));
  });

  it('tells the public nothing of what is for staff', async () => {
    const { bytes } = await exports(world().people.nurse, 'format=hsds');
    const { phones, services, roleCards } = await unpackedHsds(bytes);
    expect(phones.map(({ audience }) => audience)).toEqual(['public', 'public']);
    expect(services.filter(({ howToConsult }) => howToConsult)).toEqual([]);
    expect(roleCards).toEqual([]);
  });
});

describe('who made sure of an entry', () => {
  const kela = 'service:4dccf724-f886-59fb-9184-cda5c062b0cc';
  const opens = async (id: string) =>
    (await directoryUser(world(), world().people.nurse).opens(id)).contact;

  it('is told as the source tells it, until somebody of ours does', async () => {
    expect(await opens(kela)).toMatchObject({
      assured: { date: '2026-05-02', by: null, source: 'neuvonta@example.fi' },
    });
    const { leader } = world().people;
    await directoryUser(world(), leader).assures(kela);
    expect(await opens(kela)).toMatchObject({
      assured: { date: '2026-11-24', by: { id: leader.id }, source: null },
    });
  });

  it('goes out with it and comes back, of services and role cards', async () => {
    const { leader } = world().people;
    for (const id of [kela, 'role-card:geronomi'])
      expect(await directoryUser(world(), leader).assures(id)).toMatchObject({ status: 200 });
    const { bytes } = await exports(leader, 'format=hsds&numbers=all');
    const { services, roleCards } = await unpackedHsds(bytes);
    const by = { assuredDate: '2026-11-24', assurer: leader.id };
    expect(services.find(({ id }) => `service:${id}` === kela)).toMatchObject(by);
    expect(roleCards).toMatchObject([by]);
  });
});

describe('the table', () => {
  it.each(['fi', 'sv', 'en'])('reads as a list of contacts again, in %s', async (language) => {
    const { type, bytes } = await exports(
      world().people.leader,
      'format=csv&numbers=all',
      language,
    );
    expect(type).toBe('text/csv; charset=utf-8');
    const csv = { file: 'vienti.csv', text: bytes.toString('utf8') };
    const columns = (await columnsOf(csv))!.map(({ field }) => field);
    expect(columns).not.toContain(null);
    const read = await readPlainCsv(csv, { columns, list: 'oma', readAt: 0 });
    expect(read.mistakes).toEqual([]);
    expect(new Set(read.directory.services.map(({ name }) => name.fi))).toEqual(
      new Set(directory.services.map(({ name }) => name.fi ?? name.sv ?? name.en)),
    );
    const groups = new Set(directory.services.flatMap(({ targetGroups }) => targetGroups));
    expect(new Set(read.directory.services.flatMap(({ targetGroups }) => targetGroups))).toEqual(
      groups,
    );
  });

  it('holds nobody’s formula', async () => {
    const { bytes } = await exports(world().people.nurse, 'format=csv');
    expect(bytes.toString('utf8')).toContain(`"'${formula.replaceAll('"', '""')}"`);
  });

  it('has numbers for staff only for those who ask and may', async () => {
    const { leader, nurse } = world().people;
    const open = await exports(leader, 'format=csv');
    expect(open.bytes.toString('utf8')).not.toContain(staffNumber);
    const all = await exports(leader, 'format=csv&numbers=all');
    expect(all.bytes.toString('utf8')).toContain(staffNumber);
    expect((await exports(nurse, 'format=csv&numbers=all')).status).toBe(403);
  });

  it('is asked for in words that are known', async () => {
    expect((await exports(world().people.leader, 'format=xlsx')).status).toBe(400);
  });
});
