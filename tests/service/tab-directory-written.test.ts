import { readHsds } from '../../bot/src/adapters/directory-files/hsds-read.ts';
import { unzipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { placeSchema, placesSchema } from '../../bot/src/contract/directory-places.ts';
import { removedSchema } from '../../bot/src/contract/directory-removed.ts';
import { problemSchema } from '../../bot/src/contract/problem.ts';
import { noHours } from '../../bot/src/domain/directory/edit-hours.ts';
import { editOf } from '../../bot/src/domain/directory/edit.ts';
import { factsOf } from '../../bot/src/domain/directory/facts.ts';
import { recordsOf } from '../../bot/src/domain/directory/records.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { atImports } from '../helpers/directory-import.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { signedInAs, type Told } from '../helpers/tab-user.ts';
import { freshService, tuesday } from './fresh.ts';

// What is written of contacts in the tab, besides texts and numbers: hours, places, role cards.

const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
const directory = contents.directory!;
const world = freshService(() => ({ at: tuesday, contents }));

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who, language: 'fi' | 'sv' | 'en' = 'fi') =>
  directoryUser(world(), world().people[who], language);
const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
const pathsOf = ({ json }: Told) => problemSchema.parse(json).errors?.map(({ path }) => path);

/** Owned by A; at a place of its own. */
const outokumpu = 'service:kela-outokumpu';
const none = { fi: '', sv: '', en: '' };
const mornings = {
  ...{ id: null, days: [1, 2, 3, 4, 5], opensAt: '08:00', closesAt: '11:30', weeks: 'every' },
  ...{ validFrom: '', validTo: '', description: none },
};
const closedOn = (from: string, to: string) => ({
  ...{ id: null, from, to, isClosed: true, opensAt: '', closesAt: '' },
  description: { ...none, fi: 'Inventaario' },
});
const yard = {
  ...{ id: null, location: null, hours: { ...noHours, weekly: [mornings] }, phones: [] },
  fresh: {
    ...{ name: { ...none, fi: 'Kylätupa, Kiihtelysvaara' }, address1: 'Kylätie 2', address2: '' },
    ...{ postalCode: '82140', city: 'Joensuu', transportation: { ...none, fi: 'Esteetön' } },
  },
};
const club = {
  ...{ kind: 'service', organization: 'organization:kela' },
  ...{ name: { ...none, fi: 'Kummunkulman olohuone' }, alternateName: none, description: none },
  ...{ applicationProcess: none, feesDescription: none, eligibilityDescription: none },
  ...{ howToConsult: none, url: '', email: '', status: 'active', minimumAge: null },
  ...{ maximumAge: null, targetGroups: ['everybody'], topics: [], municipalities: ['167'] },
  ...{ languages: ['fi'], owner: null, phones: [], hours: noHours, places: [] },
};
const card = {
  ...{ kind: 'role-card', name: { ...none, fi: 'Kumppanuuskoordinaattori' }, notFor: none },
  ...{ does: { ...none, fi: 'Yhdistää.' }, consultWhen: { ...none, fi: 'Kun järjestö auttaisi.' } },
  ...{ howToReach: { ...none, fi: 'Soita.' }, profession: null, topics: [], stations: [] },
  owner: null,
  phones: [
    {
      id: null,
      number: '013 000 2777',
      extension: '',
      description: none,
      audience: 'professional',
    },
  ],
};
const made = async (who: Who, body: object): Promise<string> => {
  const { status, json } = await at(who).posts('/api/directory', body);
  if (status !== 201) throw new Error(JSON.stringify(json));
  return (json as { readonly id: string }).id;
};
async function serviceOf(id: string, who: Who = 'nurse') {
  const { contact } = await at(who).opens(id);
  if (contact.kind !== 'service') throw new Error(`${id} is no service`);
  return contact;
}

describe('opening hours', () => {
  it('are changed, and whoever looks sees when it opens next', async () => {
    const id = await made('a', club);
    expect(await serviceOf(id)).toMatchObject({ hours: null, hoursNotes: [], ahead: [] });
    const note = { ...none, fi: 'Ajanvarauksella' };
    const hours = {
      ...{ weekly: [mornings], note, kept: [] },
      exceptions: [closedOn('2026-11-26', ''), closedOn('2026-12-14', '2026-12-16')],
    };
    expect((await at('a').edits(id, { hours })).status).toBe(200);
    const seen = await serviceOf(id);
    expect(seen).toMatchObject({
      hours: { isOpen: true, openUntil: '2026-11-24T09:30:00.000Z' },
      hoursNotes: [{ text: 'Ajanvarauksella', language: 'fi' }],
      ahead: [{ from: '2026-12-14', to: '2026-12-16', times: null, why: { text: 'Inventaario' } }],
    });
    const opens = seen.hours?.week.map(({ date, open }) => [date.slice(8), open.length]);
    expect(opens).toEqual([
      ...[
        ['24', 1],
        ['25', 1],
        ['26', 0],
        ['27', 1],
        ['28', 0],
        ['29', 0],
      ],
      ['30', 1],
    ]);
    const { edit } = await serviceOf(id, 'a');
    expect(edit?.hours.weekly).toMatchObject([{ days: [1, 2, 3, 4, 5], opensAt: '08:00' }]);
  });

  it('that no form shows are told in the reader’s words, and stay until they are taken out', async () => {
    const rare = directory.schedules.find(({ freq }) => freq === 'MONTHLY')!;
    const pair = directory.servicesAtLocations.find((one) => one.id === rare.serviceAtLocation)!;
    const id = `service:${pair.service}`;
    const told = async (language: 'fi' | 'sv' | 'en') => {
      const { contact } = await at('leader', language).opens(id);
      return contact.kind === 'service' ? contact.hoursInWords[0]?.text : undefined;
    };
    expect([await told('fi'), await told('sv'), await told('en')]).toEqual([
      'kuukauden 1. tiistai, kuukauden 3. tiistai klo 9–15, 6.1.2026 alkaen, Vain ajanvarauksella',
      '1:a tisdag i månaden, 3:e tisdag i månaden kl. 9–15, från 6.1.2026, Endast med tidsbokning',
      '1st Tuesday of the month, 3rd Tuesday of the month 09:00–15:00, from 6.1.2026, By appointment only',
    ]);
    await at('leader').edits(id, { email: 'uusi@alue.example' });
    const { edit } = await serviceOf(id, 'leader');
    const places = edit?.places ?? [];
    const isThere = ({ hours }: (typeof places)[number]) => hours.kept.includes(rare.id);
    expect(places.filter(isThere)).toHaveLength(1);
    const hours = { ...noHours, weekly: [mornings] };
    const replaced = places.map((place) => (isThere(place) ? { ...place, hours } : place));
    await at('leader').edits(id, { places: replaced });
    const after = await serviceOf(id, 'leader');
    expect(after.hoursInWords.map((one) => one.id)).not.toContain(rare.id);
  });

  it.each([
    [{ weekly: [{ ...mornings, days: [] }] }, ['hours.weekly.0.days']],
    [{ weekly: [{ ...mornings, opensAt: '' }] }, ['hours.weekly.0.opensAt']],
    [{ weekly: [{ ...mornings, closesAt: '08:00' }] }, ['hours.weekly.0.closesAt']],
    [{ weekly: [{ ...mornings, weeks: 'second' }] }, ['hours.weekly.0.validFrom']],
    [{ weekly: [{ ...mornings, opensAt: '8.00' }] }, ['hours.weekly.0.opensAt']],
    [{ exceptions: [closedOn('2026-12-02', '2026-12-01')] }, ['hours.exceptions.0.to']],
    [{ exceptions: [closedOn('', '')] }, ['hours.exceptions.0.from']],
  ])('%j are refused and their place is marked', async (change, paths) => {
    const told = await at('a').edits(outokumpu, { hours: { ...noHours, ...change } });
    expect([told.status, pathsOf(told)]).toEqual([400, paths]);
  });

  it('with an identity code in a note are refused, and kept nowhere', async () => {
    const exception = { ...closedOn('2026-12-02', ''), description: { ...none, fi: code } };
    const told = await at('a').edits(outokumpu, { hours: { ...noHours, exceptions: [exception] } });
    expect([told.status, pathsOf(told)]).toEqual([422, ['hours.exceptions.0.description.fi']]);
    expect(await world().everythingStored()).not.toContain(code);
  });
});

describe('a place', () => {
  const placeOf = async (who: Who, id: string) => {
    const { json, etag = '' } = await at(who).gets(`/api/directory/places/${id}`);
    return { place: placeSchema.parse(json), etag };
  };
  const shared = directory.servicesAtLocations.find(({ location }, index, all) =>
    all.some((one, other) => other !== index && one.location === location),
  )!.location;

  it('is made with a service, with hours of its own there, and found by whoever adds the next', async () => {
    const id = await made('a', { ...club, places: [yard] });
    expect(await serviceOf(id)).toMatchObject({
      hours: { isOpen: true },
      places: [
        {
          name: { text: 'Kylätupa, Kiihtelysvaara' },
          lines: ['Kylätie 2', '82140 Joensuu'],
          transportation: { text: 'Esteetön' },
        },
      ],
    });
    const { json } = await at('b').gets('/api/directory/places?q=kiihtely');
    const { items } = placesSchema.parse(json);
    expect(items).toMatchObject([{ lines: ['Kylätie 2', '82140 Joensuu'] }]);
    expect((await at('nurse').gets('/api/directory/places?q=k')).status).toBe(403);
    expect((await at('nurse').names('?q=kiihtelysvaara'))[0]).toBe('Kummunkulman olohuone');
  });

  it('is made once, however often and by however old a form it is asked for', async () => {
    const { etag } = await at('a').opens(outokumpu);
    const { edit } = await serviceOf(outokumpu, 'a');
    const body = { ...edit, places: [...(edit?.places ?? []), yard] };
    const send = (tag: string) =>
      at('a').posts(`/api/directory/${outokumpu}`, body, {
        ...{ 'if-match': tag, 'idempotency-key': 'one' },
      });
    expect((await send('"older"')).status).toBe(412);
    const found = async () => {
      const { json } = await at('a').gets('/api/directory/places?q=kiihtely');
      return placesSchema.parse(json).items.length;
    };
    expect(await found()).toBe(0);
    expect((await send(etag)).status).toBe(200);
    expect((await send(etag)).status).toBe(200);
    expect(await found()).toBe(1);
    expect((await serviceOf(outokumpu)).places).toHaveLength(2);
  });

  it('says for whom else it is, and is changed for all of them', async () => {
    const { place, etag } = await placeOf('leader', shared);
    expect(place.services.length).toBeGreaterThan(1);
    const body = { ...place.edit, address1: 'Uusikatu 1' };
    const path = `/api/directory/places/${shared}`;
    const told = await at('leader').posts(path, body, { 'if-match': etag });
    expect(told).toMatchObject({ status: 200 });
    for (const { id } of place.services)
      expect((await serviceOf(id)).places.flatMap(({ lines }) => lines)).toContain('Uusikatu 1');
    const late = await at('leader').posts(path, { ...body, city: 'Kitee' }, { 'if-match': etag });
    expect(late).toMatchObject({
      status: 412,
      json: { current: { edit: { address1: 'Uusikatu 1' } } },
    });
    expect(late.etag).toBe(told.etag);
  });

  it('is changed by nobody who tends nothing there', async () => {
    const { place, etag } = await placeOf('nurse', shared);
    expect(place.edit).toBeNull();
    const { edit } = (await placeOf('leader', shared)).place;
    const post = (id: string, body: unknown = edit) =>
      at('nurse').posts(`/api/directory/places/${id}`, body, { 'if-match': etag });
    expect((await post(shared)).status).toBe(403);
    expect((await post('atlantis')).status).toBe(404);
    const bare = await at('leader').posts(`/api/directory/places/${shared}`, edit);
    expect(bare.status).toBe(428);
    const coded = { ...edit, description: { ...none, fi: code } };
    const refused = await at('leader').posts(`/api/directory/places/${shared}`, coded, {
      'if-match': etag,
    });
    expect([refused.status, pathsOf(refused)]).toEqual([422, ['description.fi']]);
  });

  it.each([
    [{ ...yard, fresh: { ...yard.fresh, postalCode: '12' } }, 400, 'places.0.fresh.postalCode'],
    [{ ...yard, fresh: { ...yard.fresh, address1: '' } }, 400, 'places.0.fresh.address1'],
    [{ ...yard, fresh: null }, 400, 'places.0.location'],
    [{ ...yard, fresh: null, location: 'atlantis' }, 400, 'places.0.location'],
    [{ ...yard, fresh: { ...yard.fresh, address2: code } }, 422, 'places.0.fresh.address2'],
  ])('%j is refused', async (place, status, path) => {
    const told = await at('a').posts('/api/directory', { ...club, places: [place] });
    expect([told.status, pathsOf(told)]).toEqual([status, [path]]);
    expect(await at('nurse').names('?q=kummunkulman')).toEqual([]);
  });
});

describe('a new contact', () => {
  it('may be a role card, found at once in the tab and in the chat, with its number', async () => {
    const id = await made('b', card);
    const { contact } = await at('nurse').opens(id);
    expect(contact).toMatchObject({
      ...{ kind: 'role-card', owner: { name: 'Sosiaaliohjaaja B' }, origin: 'koppi' },
      phones: { professional: [{ number: '013 000 2777' }] },
    });
    expect((await at('nurse').names('?q=kumppanuuskoordinaattorilta'))[0]).toBe(
      'Kumppanuuskoordinaattori',
    );
    const { nurse } = world().people;
    await nurse.writes('yhteystieto kumppanuuskoordinaattori');
    expect(JSON.stringify(nurse.sees())).toContain('013 000 2777');
  });

  it('may come with who offers it, in one go', async () => {
    const organization = { name: { ...none, fi: 'Kylätalo ry' }, sector: 'third-sector' };
    const id = await made('a', { ...club, organization });
    const { organization: offered } = await serviceOf(id);
    expect(offered).toMatchObject({ name: { text: 'Kylätalo ry' }, sector: 'third-sector' });
    expect((await at('nurse').opens(offered!.id)).contact).toMatchObject({
      services: [{ name: { text: 'Kummunkulman olohuone' } }],
    });
  });

  it.each([
    [{ ...club, organization: { name: none, sector: 'kela' } }, 400, 'organization.name.fi'],
    [
      { ...club, organization: { name: { ...none, fi: code }, sector: 'kela' } },
      422,
      'organization.name.fi',
    ],
    [{ ...card, consultWhen: none }, 400, 'consultWhen.fi'],
    [{ ...card, phones: [{ ...card.phones[0], number: '' }] }, 400, 'phones.0.number'],
    [{ ...card, howToReach: { ...none, fi: code } }, 422, 'howToReach.fi'],
  ])('is refused as a whole: %#', async (body, status, path) => {
    const told = await at('a').posts('/api/directory', body);
    expect([told.status, pathsOf(told)]).toEqual([status, [path]]);
    expect((await at('nurse').posts('/api/directory', body)).status).toBe(403);
  });
});

describe('what was removed', () => {
  const removes = async (who: Who, id: string, etag?: string) => {
    const tag = etag ?? (await at(who).opens(id)).etag;
    return at(who).posts(`/api/directory/${id}/removed`, {}, { 'if-match': tag });
  };
  const listed = async (who: Who) =>
    removedSchema.parse((await at(who).gets('/api/directory/removed')).json);

  it('is gone for everybody, and back as it was when it is brought back', async () => {
    const id = await made('a', { ...club, hours: { ...noHours, weekly: [mornings] } });
    const before = (await at('a').opens(id)).contact;
    expect((await removes('a', id)).status).toBe(200);
    expect((await at('nurse').gets(`/api/directory/${id}`)).status).toBe(404);
    expect(await at('nurse').names('?q=kummunkulman')).toEqual([]);
    expect(await listed('a')).toMatchObject({
      items: [{ id, kind: 'service', by: 'Sosiaaliohjaaja A' }],
      days: 30,
    });
    expect((await listed('b')).items).toEqual([]);
    const restores = (who: Who) => at(who).posts(`/api/directory/${id}/restored`, {});
    expect((await restores('b')).status).toBe(403);
    expect((await restores('a')).status).toBe(200);
    expect((await restores('a')).status).toBe(200);
    expect((await at('a').opens(id)).contact).toEqual(before);
    expect((await at('a').posts('/api/directory/service:atlantis/restored', {})).status).toBe(404);
  });

  it('is removed by who tends it, from the state they saw, and not while services use it', async () => {
    const { etag } = await at('a').opens(outokumpu);
    expect((await removes('b', outokumpu, etag)).status).toBe(403);
    expect((await removes('a', outokumpu, 'older')).status).toBe(412);
    expect((await at('a').posts(`/api/directory/${outokumpu}/removed`, {})).status).toBe(428);
    expect((await removes('a', outokumpu, etag)).status).toBe(200);
    expect((await removes('a', outokumpu, etag)).status).toBe(200);
    const used = await removes('leader', 'organization:kela');
    expect(used.status).toBe(409);
    expect(problemSchema.parse(used.json).errors?.[0]?.message).toContain('palvelua käyttää sitä');
  });

  it('stays removed when its list comes again, which can still be taken back', async () => {
    const imports = atImports(world, () => world().people.leader);
    const file = { 'lista.csv': 'Palvelu;Järjestö;Puhelin\r\nKahvila;Kylä ry;013 000 2888' };
    const columns = ['name', 'organization', 'phone'] as const;
    const first = await imports.looks('csv', { name: 'Kylät' }, file, columns);
    await imports.applies(first.id, first.etag);
    const [line] = (await at('leader').lists('?q=kahvila')).items;
    await removes('leader', line!.id);
    const again = await imports.looks('csv', { id: first.seen.list.id }, file, columns);
    await imports.applies(again.id, again.etag);
    expect((await at('nurse').gets(`/api/directory/${line!.id}`)).status).toBe(404);
    expect((await listed('leader')).items.map(({ id }) => id)).toEqual([line!.id]);
    expect((await at('leader').posts(`/api/directory/${line!.id}/restored`, {})).status).toBe(200);
    expect((await at('nurse').names('?q=kahvila'))[0]).toBe('Kahvila');
  });

  it('is gone for good when texts are, and not a day before', async () => {
    const id = await made('a', card);
    await removes('a', id);
    const tidied = async (when: string) => {
      await world().advanceTo(when);
      await world().restart();
      await world().settled();
      return (await listed('a')).items.length;
    };
    expect(await tidied('2026-12-23T10:15')).toBe(1);
    expect(await tidied('2026-12-25T10:15')).toBe(0);
  });
});

it('all of it goes out as HSDS and comes back the same', async () => {
  const hours = { ...noHours, weekly: [mornings], exceptions: [closedOn('2026-12-14', '')] };
  const id = await made('a', { ...club, hours, places: [yard] });
  const role = await made('a', card);
  const token = await signedInAs(world().url(), world().people.leader.id);
  const response = await fetch(`${world().url()}/api/directory/export?format=hsds&numbers=all`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const opened = await unzipped(bytes, { bytes: 10_000_000, files: 100 });
  if (opened.kind !== 'files') throw new Error(opened.kind);
  const files = opened.files.map((one) => [one.name, one.bytes.toString('utf8')] as const);
  const { directory: written, ...told } = await readHsds(Object.fromEntries(files), 0);
  const unread = { rows: [], tables: [] };
  expect(told).toEqual({ mistakes: [], more: 0, ignored: {}, unread });
  const back = recordsOf(written);
  for (const one of [id, role]) {
    const record = back.find((found) => found.id === one)!;
    const { contact } = await at('a').opens(one);
    expect(editOf(factsOf(record)!, record)).toEqual(contact.edit);
  }
});
