import { auditWhole } from '../../bot/src/audit/audit.ts';
import type { Around } from '../../bot/src/compose.ts';
import { inVainSchema } from '../../bot/src/contract/searches.ts';
import type { LeaseStore } from '../../bot/src/ports.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import type { Person } from '../helpers/person.ts';
import { searchInVain } from '../helpers/searched-in-vain.ts';
import { startService, StorageUnavailable, type RunningService } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, tuesday } from './fresh.ts';

const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
const world = freshService();

const staff = [
  ...['Hoitaja Rantakylä', 'Hoitaja Niinivaara', 'Hoitaja Kitee'],
  ...['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B', 'Sosiaaliohjaaja C'],
];
const people = (count: number): readonly Person[] =>
  staff.slice(0, count).map((name) => world().named(name));

async function search(who: readonly Person[], words: string): Promise<void> {
  for (const one of who) await one.writes(words);
  await world().settled();
}

type Kind = 'directory' | 'library';

async function asked(name: string, kind: Kind, at: RunningService = world()) {
  const token = await signedInAs(at.url(), at.named(name).id);
  return askedOfApi(at.url(), `/api/searches/in-vain?kind=${kind}`, token);
}

async function listed(kind: Kind) {
  const { json } = await asked('Pääkäyttäjä', kind);
  return inVainSchema.parse(json).items;
}

async function tellsInTab({ id }: Person, body: { readonly kind: Kind; readonly query: string }) {
  const token = await signedInAs(world().url(), id);
  return askedOfApi(world().url(), '/api/searches/in-vain', token, { method: 'POST', body });
}

const lantern = { text: 'lyhtypalvelu ilomantsi', quarter: '2026-10' };

describe('what is searched for in vain', () => {
  it('by five people is listed, however they wrote it', async () => {
    const [one, two, three, four, five] = people(5) as [Person, Person, Person, Person, Person];
    await search([one, two], 'yhteystieto lyhtypalvelu ilomantsi');
    await search([three, four], 'Yhteystieto  LYHTYPALVELU, Ilomantsi!');
    await search([five], 'yhteystieto lyhtypalvelu Ilomantsi?');
    expect(await listed('directory')).toEqual([{ ...lantern, people: 5 }]);
    expect(await listed('library')).toEqual([]);
  });

  it('by four is kept in no row as it was written', async () => {
    await search(people(4), 'yhteystieto lyhtypalvelu ilomantsi');
    await search(people(1), 'yhteystieto lyhtypalvelu ilomantsi');
    expect(await listed('directory')).toEqual([]);
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toMatch(
      /lyhtypalvelu/iu,
    );
  });

  it('does not tell from its rows that one person has searched for two things', async () => {
    await search(people(1), 'yhteystieto lyhtypalvelu');
    await search(people(1), 'yhteystieto lepakkopalvelu');
    const rows = await world().rows.listAcross('Changes', 'in-vain_');
    const marks = rows.flatMap(({ row, values }) => [
      row,
      ...(JSON.stringify(values).match(/[a-z]{24}/gu) ?? []),
    ]);
    expect(marks).toHaveLength(4);
    expect(new Set(marks).size).toBe(4);
  });

  it('by most comes first, and trainings have a list of their own', async () => {
    await search(people(5), 'koulutus taikalyhty');
    await search(people(6), 'koulutus lepakonhoito');
    expect(await listed('library')).toEqual([
      { text: 'lepakonhoito', people: 6, quarter: '2026-10' },
      { text: 'taikalyhty', people: 5, quarter: '2026-10' },
    ]);
  });

  it.each([
    [
      'an identity code',
      identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 }),
    ],
    ['a number', '0401234567'],
    ['a name', 'asiakas Meikäläinen Matti'],
    ['half a story', 'naapurin rouva jolla ei ole rahaa eikä ruokaa huomiseksi lainkaan'],
  ])('with %s in it is never counted', async (_what, words) => {
    await search(people(6), `yhteystieto ${words}`);
    expect(await world().rows.listAcross('Changes', 'in-vain_')).toEqual([]);
  });

  it('is told to those alone who may write contacts and trainings', async () => {
    for (const [name, status] of [
      ['Verkoston vetäjä', 200],
      ['Hoitaja Rantakylä', 403],
      ['Sosiaaliohjaaja A', 200],
      ['Lähiesihenkilö', 403],
    ] as const)
      expect(await asked(name, 'directory')).toMatchObject({ status });
  });

  it('stays until the next quarter ends; what fewer searched for goes with its own', async () => {
    await search(people(5), 'yhteystieto lyhtypalvelu ilomantsi');
    await search(people(4), 'yhteystieto lepakkopalvelu');
    const lives = async (until: string) => {
      await world().advanceTo(until);
      await world().restart();
      await world().settled();
    };
    await lives('2027-01-01T09:00');
    expect(await listed('directory')).toEqual([{ ...lantern, people: 5 }]);
    expect(await world().rows.listAcross('Changes', 'in-vain_')).toHaveLength(1);
    await lives('2027-04-01T09:00');
    expect(await world().rows.listAcross('Changes', 'in-vain_')).toEqual([]);
  });

  it('does not trouble the auditor', async () => {
    await search(people(5), 'yhteystieto lyhtypalvelu ilomantsi');
    const found = await auditWhole({
      ...{ rows: world().rows, now: Date.parse('2026-11-24T09:00:00Z') },
      ...{ isStopped: () => false, pause: () => Promise.resolve() },
    });
    expect(found).toEqual([]);
  });
});

describe('in the tab', () => {
  it('it counts together with the bot', async () => {
    await search(people(3), 'yhteystieto lyhtypalvelu ilomantsi');
    for (const one of people(6).slice(3))
      expect(await tellsInTab(one, { kind: 'directory', query: lantern.text })).toMatchObject({
        ...{ status: 200, json: {} },
      });
    await world().settled();
    expect(await listed('directory')).toEqual([{ ...lantern, people: 6 }]);
  });
});

describe('with contacts', () => {
  const full = freshService(() => ({ at: tuesday, contents }));
  const tellAll = async (query: string) => {
    const url = full().url();
    const ids = staff.map((name) => full().named(name).id);
    await searchInVain(url, ids, { kind: 'directory', query });
    await full().settled();
  };

  it('what is found is not counted, whatever a tab says', async () => {
    await tellAll('kela');
    expect(await full().rows.listAcross('Changes', 'in-vain_')).toEqual([]);
  });

  it('what has been written by then is not told any more', async () => {
    await tellAll('taikalyhty');
    const items = [{ text: 'taikalyhty', people: 6, quarter: '2026-10' }];
    expect((await asked('Verkoston vetäjä', 'directory', full())).json).toEqual({ items });
    const admin = directoryUser(full(), full().named('Pääkäyttäjä'));
    const alternateName = { fi: 'Taikalyhty', sv: '', en: '' };
    expect(await admin.edits('service:kela-outokumpu', { alternateName })).toMatchObject({
      status: 200,
    });
    expect((await asked('Verkoston vetäjä', 'directory', full())).json).toEqual({ items: [] });
  });
});

describe('at two instances', () => {
  /** Each may lead as soon as it wants to, so that neither waits for the other. */
  const fleeting: Around = (name, port) => {
    if (name !== 'lease') return port;
    const lease = port as unknown as LeaseStore;
    const take: LeaseStore['take'] = (holder, now) => lease.take(holder, now, now + 1);
    return { ...port, take };
  };
  const one = freshService(() => ({ around: fleeting }));

  it('five who search at once are five', async () => {
    const other = await startService({ at: tuesday, beside: one(), around: fleeting });
    const five = staff.slice(0, 5).map((name, at) => (at % 2 === 0 ? one() : other).named(name));
    await Promise.all(five.map((each) => each.writes('yhteystieto lyhtypalvelu ilomantsi')));
    await one().settled();
    await other.settled();
    const { json } = await asked('Pääkäyttäjä', 'directory', other);
    expect(json).toEqual({ items: [{ ...lantern, people: 5 }] });
    await other.stop();
  });
});

describe('while it cannot be kept', () => {
  const failing: Around = (name, port) =>
    name === 'searches'
      ? { ...port, note: () => Promise.reject(new StorageUnavailable('down')) }
      : port;
  const ill = freshService(() => ({ around: failing }));

  it('the search is answered all the same', async () => {
    const { text } = await ill().people.nurse.writes('yhteystieto lyhtypalvelu');
    expect(text).toContain('En löytänyt yhteystietoa.');
    await ill().settled();
    expect(ill().everythingLogged()).not.toContain('lyhtypalvelu');
  });
});
