import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import type { ContactEdit } from '../../bot/src/contract/directory-edit.ts';
import { problemSchema } from '../../bot/src/contract/problem.ts';
import { noHours } from '../../bot/src/domain/directory/edit-hours.ts';
import { directoryOf } from '../../bot/src/domain/directory/records.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { atSettings } from '../helpers/settings.ts';
import type { Told } from '../helpers/tab-user.ts';
import { freshService, tuesday } from './fresh.ts';

const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
const world = freshService(() => ({ at: tuesday, contents }));

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who, language: 'fi' | 'sv' | 'en' = 'fi') =>
  directoryUser(world(), world().people[who], language);
const admin = () => directoryUser(world(), world().named('Pääkäyttäjä'));
const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

const problemOf = ({ json }: Told) => problemSchema.parse(json);
const errorsOf = (told: Told) => problemOf(told).errors?.map(({ path }) => path);

/** Owned by C, at Kitee. */
const station = 'service:terveysasema-kitee';
/** Owned by A, not looked at since spring last year. */
const old = 'service:diakonia-polvijarvi';

describe('pins', () => {
  const kela = 'service:kela-elakkeet';

  it('of one’s own come first, the newest first, and are nobody else’s', async () => {
    await at('nurse').pins('role-card:hoitaja', 'mine');
    expect(await at('nurse').pins(kela, 'mine')).toMatchObject({
      status: 200,
      json: { mine: true, station: false },
    });
    const { items } = await at('nurse').lists();
    expect(items.slice(0, 2).map(({ id }) => id)).toEqual([kela, 'role-card:hoitaja']);
    expect((await at('nurseKitee').lists('?only=pinned')).items).toEqual([]);
  });

  it('of a station are everybody’s there, after one’s own', async () => {
    await at('nurse').pins(station, 'station');
    await at('a').pins(kela, 'mine');
    const pinned = (await at('a').lists('?only=pinned')).items;
    expect(pinned.map(({ id, pinned: by }) => [id, by])).toEqual([
      [kela, { mine: true, station: false }],
      [station, { mine: false, station: true }],
    ]);
    expect((await at('nurseKitee').lists('?only=pinned')).total).toBe(0);
  });

  it('are taken away again, also of what is gone', async () => {
    await at('nurse').pins(kela, 'mine');
    expect(await at('nurse').pins(kela, 'mine', false)).toMatchObject({ json: { mine: false } });
    expect((await at('nurse').lists('?only=pinned')).total).toBe(0);
    expect((await at('nurse').pins('service:atlantis', 'mine')).status).toBe(404);
  });

  it.each([
    ['fi', 'Valitse asemasi'],
    ['sv', 'Välj först din station'],
    ['en', 'Choose your station'],
  ] as const)('at a station need one; in %s one is told what to do', async (language, says) => {
    const told = await at('reader', language).pins(kela, 'station');
    expect(told.status).toBe(409);
    expect(problemOf(told).errors?.[0]?.message).toContain(says);
    expect((await at('reader').choices()).station).toBeNull();
  });
});

describe('Tiedot ajan tasalla', () => {
  it('by its owner makes an old entry fresh, for everybody', async () => {
    expect((await at('nurse').opens(old)).contact).toMatchObject({ isStale: true });
    const told = await at('a').assures(old);
    expect(told).toMatchObject({
      status: 200,
      json: { isStale: false, assured: { date: '2026-11-24', by: { name: 'Sosiaaliohjaaja A' } } },
    });
    expect((await at('nurse').opens(old)).etag).toBe(told.etag);
    expect((await at('nurse').lists('?only=stale')).items.map(({ id }) => id)).not.toContain(old);
  });

  it('of a role card tells who made sure of it as well', async () => {
    expect(await at('leader').assures('role-card:geronomi')).toMatchObject({
      status: 200,
      json: { assured: { date: '2026-11-24', by: { name: 'Verkoston vetäjä' }, source: null } },
    });
    const { contact } = await at('nurse').opens('role-card:geronomi');
    expect(contact).toMatchObject({ assured: { by: { name: 'Verkoston vetäjä' } } });
  });

  it('a second press, or the same one sent again, changes nothing more', async () => {
    const { etag } = await at('a').opens(old);
    const first = await at('a').assures(old, etag);
    expect(await at('a').assures(old, etag)).toEqual(first);
  });

  it.each([
    ['a coordinator', 'leader', 200],
    ['another adviser', 'b', 403],
    ['a nurse', 'nurse', 403],
    ['a reader of figures', 'reader', 403],
  ] as const)('by %s', async (_, who, status) => {
    expect((await at(who).assures(old)).status).toBe(status);
  });

  it('by an administrator too', async () => {
    expect((await admin().assures(old)).status).toBe(200);
  });

  it('is for what grows old: an organization does not', async () => {
    expect((await at('leader').assures('organization:kela')).status).toBe(404);
  });
});

describe('in a county that wants to know every month', () => {
  const monthly = freshService(() => ({
    ...{ at: tuesday, contents },
    county: (file) => ({ ...file, settings: { ...file.settings, staleMonths: 1 } }),
  }));

  it('an entry that was right in October is stale', async () => {
    const nurse = directoryUser(monthly(), monthly().people.nurse);
    expect((await nurse.choices()).staleMonths).toBe(1);
    expect((await nurse.opens(station)).contact).toMatchObject({ isStale: false });
    const october = 'service:terveysasema-tohmajarvi';
    expect((await nurse.opens(october)).contact).toMatchObject({ isStale: true });
  });

  it('the administrator may let them grow older', async () => {
    const settings = await atSettings(monthly(), 'Pääkäyttäjä');
    expect((await settings.read('retention')).value.staleMonths).toBe(1);
    await settings.change('retention', (before) => ({ ...before, staleMonths: 12 }));
    const nurse = directoryUser(monthly(), monthly().people.nurse);
    expect((await nurse.choices()).staleMonths).toBe(12);
  });
});

describe('an edit', () => {
  const phone = {
    id: null,
    number: '013 000 2999',
    extension: '',
    description: { fi: 'Uusi linja', sv: '', en: '' },
    audience: 'professional',
  };

  it('by the owner is seen by everybody, found by its words, and leaves the rest as it was', async () => {
    const before = (await at('c').opens(station)).contact;
    const told = await at('c').edits(station, {
      name: { fi: 'Kiteen  Pikkuasema', sv: 'Kitee lillstation', en: '' },
      howToConsult: { fi: 'Soita linjalle.', sv: '', en: '' },
      topics: ['benefits'],
      phones: [...phonesOf(before.edit), phone],
    });
    expect(told.status).toBe(200);
    const after = (await at('nurse', 'sv').opens(station)).contact;
    expect(after).toMatchObject({
      name: { text: 'Kitee lillstation', language: 'sv' },
      howToConsult: { text: 'Soita linjalle.', language: 'fi' },
      topics: ['benefits'],
      places: before.places.map(({ lines }) => ({ lines })),
      lastModified: expect.stringMatching(/^2026-11-24T08:15/u) as unknown,
    });
    expect(after.phones.professional.map(({ number }) => number)).toEqual([
      '013 000 3024',
      '013 000 2999',
    ]);
    expect((await at('nurse').names('?q=pikkuasema'))[0]).toBe('Kiteen Pikkuasema');
  });

  const phonesOf = (edit: ContactEdit | null) => (edit && 'phones' in edit ? edit.phones : []);

  it('of one’s own form without a change changes nothing', async () => {
    const { etag } = await at('c').opens(station);
    expect(await at('c').edits(station, {})).toMatchObject({ status: 200, etag });
  });

  it('of an organization and of a role card is a coordinator’s', async () => {
    const kela = await at('leader').edits('organization:kela', { website: 'kela.fi' });
    expect(kela).toMatchObject({ status: 200, json: { website: 'https://kela.fi' } });
    const card = await at('leader').edits('role-card:hoitaja', {
      notFor: { fi: '', sv: '', en: '' },
      stations: ['kitee'],
    });
    expect(card).toMatchObject({ status: 200, json: { notFor: null, stations: ['kitee'] } });
    expect(
      (await at('a').posts('/api/directory/organization:kela', kelaForm, anyState)).status,
    ).toBe(403);
  });

  const texts = { fi: 'Kela', sv: '', en: '' };
  const anyState = { 'if-match': '"any"' };
  const kelaForm = {
    ...{ kind: 'organization', name: texts, alternateName: texts, description: texts },
    ...{ website: '', email: '', sector: 'kela', phones: [] },
  };

  it('narrows and widens where a service is offered', async () => {
    await at('c').edits(station, { municipalities: ['260', '848'] });
    const named = async () => (await at('nurse').lists('?municipality=848')).total;
    const with848 = await named();
    expect((await at('nurse').opens(station)).contact).toMatchObject({
      areas: [{ text: 'Kitee' }, { text: 'Tohmajärvi' }],
    });
    await at('c').edits(station, { municipalities: ['260'] });
    expect(await named()).toBe(with848 - 1);
    await at('c').edits(station, { municipalities: [], languages: ['fi', 'se'] });
    expect((await at('nurse').opens(station)).contact).toMatchObject({
      areas: [],
      languages: [{ name: 'suomi' }, { code: 'se', name: 'pohjoissaame' }],
    });
  });

  it('made from an older state is refused, and shows what stands there now', async () => {
    const { etag } = await at('c').opens(station);
    await at('c').edits(station, { email: 'uusi@siunsote.example' });
    const told = await at('leader').edits(station, { email: 'toinen@siunsote.example' }, etag);
    expect(told).toMatchObject({
      status: 412,
      json: { current: { email: 'uusi@siunsote.example' } },
    });
    expect(told.etag).toBe((await at('c').opens(station)).etag);
    const { edit } = (await at('c').opens(station)).contact;
    expect((await at('c').posts(`/api/directory/${station}`, edit)).status).toBe(428);
  });

  it.each([
    [{ name: { fi: ' ', sv: '', en: '' } }, ['name.fi']],
    [{ email: 'ei osoite' }, ['email']],
    [{ url: 'javascript:alert(1)' }, ['url']],
    [{ description: { fi: 'ä'.repeat(5001), sv: '', en: '' } }, ['description.fi']],
    [{ phones: [{ ...phone, number: 'soita' }] }, ['phones.0.number']],
    [{ phones: [{ ...phone, number: '' }] }, ['phones.0.number']],
    [{ topics: ['atlantis'], owner: 'nobody' }, ['topics', 'owner']],
    [{ minimumAge: 30, maximumAge: 18 }, ['maximumAge']],
    [{ shape: 'round' }, ['shape']],
  ])('%j is refused and its place is marked', async (change, paths) => {
    const told = await at('c').edits(station, change);
    expect([told.status, errorsOf(told)]).toEqual([400, paths]);
  });

  it('tells its mistakes in the reader’s language', async () => {
    const says = async (language: 'fi' | 'sv' | 'en') =>
      problemOf(await at('c', language).edits(station, { email: 'ei' })).errors?.[0]?.message;
    expect(await says('fi')).toContain('sähköpostiosoite');
    expect(await says('sv')).toContain('e-postadress');
    expect(await says('en')).toContain('e-mail address');
  });

  it.each([
    [
      'text',
      { howToConsult: { fi: `Kysy hänestä: ${code}`, sv: '', en: '' } },
      ['howToConsult.fi'],
    ],
    ['number', { phones: [{ ...phone, number: code }] }, ['phones.0.number']],
    [
      'note of a number',
      { phones: [{ ...phone, description: { fi: code, sv: '', en: '' } }] },
      ['phones.0.description.fi'],
    ],
  ])('with an identity code in a %s is refused, and kept nowhere', async (_, change, paths) => {
    const told = await at('c').edits(station, change);
    expect([told.status, errorsOf(told)]).toEqual([422, paths]);
    const kept = `${await world().everythingStored()}${world().everythingLogged()}`;
    expect(kept).not.toContain(code);
    expect(JSON.stringify(told.json)).not.toContain(code);
  });

  it('of another kind, or of what is not there, finds nothing', async () => {
    const { edit } = (await at('leader').opens('organization:kela')).contact;
    for (const id of [station, 'service:atlantis'])
      expect((await at('leader').posts(`/api/directory/${id}`, edit, anyState)).status).toBe(404);
  });
});

it('an address that is none of the web is told to nobody, whatever register it came from', async () => {
  const shelf = createShelves(world().rows).directory;
  await shelf.change('koppi', Date.parse('2026-11-24T08:20:00Z'), [
    {
      id: station,
      decide: (before) =>
        before && {
          ...before,
          rows: {
            ...before.rows,
            services: directoryOf([before]).services.map((one) => ({
              ...one,
              url: 'javascript:alert(document.domain)',
            })),
          },
        },
    },
  ]);
  await world().advance(1);
  expect((await at('nurse').opens(station)).contact).toMatchObject({ url: null });
  const { edit } = (await at('c').opens(station)).contact;
  expect(edit).toMatchObject({ url: 'javascript:alert(document.domain)' });
});

it('whoever offers nothing any more is not found by where it was offered', async () => {
  const there = () => at('nurse').names('?kind=organization&municipality=260&limit=50');
  expect(await there()).toContain('Kiteen evankelis-luterilainen seurakunta');
  const { status } = await at('leader').edits('service:diakonia-kitee', { status: 'inactive' });
  expect(status).toBe(200);
  expect(await there()).not.toContain('Kiteen evankelis-luterilainen seurakunta');
});

describe('a new contact', () => {
  const none = { fi: '', sv: '', en: '' };
  const club = {
    ...{ kind: 'service', organization: 'organization:kiteen-seurakunta' },
    ...{ name: { ...none, fi: 'Kummunkulman olohuone' }, alternateName: none, description: none },
    ...{ applicationProcess: none, feesDescription: none, eligibilityDescription: none },
    ...{ howToConsult: none, url: '', email: '', status: 'active', minimumAge: null },
    ...{ maximumAge: null, targetGroups: ['everybody'], topics: [], municipalities: ['260'] },
    ...{ languages: ['fi'], owner: null, phones: [], hours: noHours, places: [] },
  };

  it('by an adviser is theirs, is found, and once however often it is sent', async () => {
    const key = { 'idempotency-key': 'one' };
    const first = await at('a').posts('/api/directory', club, key);
    expect(first).toMatchObject({
      status: 201,
      json: {
        origin: 'koppi',
        owner: { name: 'Sosiaaliohjaaja A' },
        isStale: true,
        may: ['edit', 'remove', 'assure', 'pin-station'],
      },
    });
    const again = await at('a').posts('/api/directory', club, key);
    expect(again).toEqual({ ...first, status: 200 });
    expect(await at('nurse').names('?q=kummunkulman')).toEqual(['Kummunkulman olohuone']);
  });

  it('may be an organization, with a service of its own after it', async () => {
    const organization = {
      ...{ kind: 'organization', name: { ...none, fi: 'Kylätalo ry' }, alternateName: none },
      ...{ description: none, website: '', email: '', sector: 'third-sector', phones: [] },
    };
    const made = await at('leader').posts('/api/directory', organization);
    const { id } = made.json as { readonly id: string };
    const service = await at('leader').posts('/api/directory', { ...club, organization: id });
    expect(service).toMatchObject({ status: 201, json: { organization: { id } } });
    expect((await at('nurse').opens(id)).contact).toMatchObject({
      services: [{ name: { text: 'Kummunkulman olohuone' } }],
    });
  });

  it.each([
    ['nurse', {}, 403],
    ['reader', {}, 403],
    ['a', { organization: 'organization:atlantis' }, 400],
    ['a', { name: none }, 400],
    ['a', { description: { ...none, fi: code } }, 422],
    ['a', { kind: 'role-card' }, 400],
  ] as const)('by %s with %j answers %i', async (who, change, status) => {
    const told = await at(who).posts('/api/directory', { ...club, ...change });
    expect(told.status).toBe(status);
    expect((await at('nurse').names('?q=kummunkulman')).length).toBe(0);
  });
});

describe('an error report', () => {
  const text = 'Numero on muuttunut, uusi on 013 000 2999.';

  it('reaches the owner, is answered once, and the answer reaches who told', async () => {
    const report = await at('nurse').reports(station, text);
    expect(report).toMatchObject({
      text,
      by: { name: 'Hoitaja Rantakylä' },
      answer: null,
      mayAnswer: false,
    });
    expect((await at('c').choices()).counts.reported).toBe(1);
    expect((await at('c').lists('?only=reported')).items).toMatchObject([
      { id: station, openReports: 1 },
    ]);
    expect((await at('c').opens(station)).contact.reports).toMatchObject([
      { id: report.id, mayAnswer: true },
    ]);

    const path = `/api/directory/reports/${report.id}/answer`;
    const told = await at('c').posts(path, { text: 'Kiitos, korjasin sen.' });
    expect(told).toMatchObject({
      status: 200,
      json: {
        mayAnswer: false,
        answer: { text: 'Kiitos, korjasin sen.', by: { name: 'Sosiaaliohjaaja C' } },
      },
    });
    expect(await at('c').posts(path, { text: 'Kiitos, korjasin sen.' })).toEqual(told);
    const late = await at('leader').posts(path, { text: 'Minäkin vastaan.' });
    expect(late.status).toBe(409);
    expect(problemOf(late).errors?.[0]?.message).toContain('Sosiaaliohjaaja C');
    expect((await at('nurse').opens(station)).contact.reports).toMatchObject([
      { answer: { text: 'Kiitos, korjasin sen.' } },
    ]);
    expect((await at('c').choices()).counts.reported).toBe(0);
  });

  it('is read by nobody else, who cannot answer it either', async () => {
    const { id } = await at('nurse').reports(station, text);
    expect((await at('nurseKitee').opens(station)).contact.reports).toEqual([]);
    expect((await at('b').lists('?only=reported')).total).toBe(0);
    const answers = async (who: Who) =>
      (await at(who).posts(`/api/directory/reports/${id}/answer`, { text: 'Selvä.' })).status;
    expect([await answers('nurseKitee'), await answers('b'), await answers('nurse')]).toEqual([
      404, 404, 403,
    ]);
    expect((await at('c').posts('/api/directory/reports/none/answer', { text })).status).toBe(404);
  });

  it('on an organization is the coordinator’s', async () => {
    await at('nurse').reports('organization:kela', text);
    expect((await at('leader').choices()).counts.reported).toBe(1);
    expect((await at('a').choices()).counts.reported).toBe(0);
  });

  it('sent twice is one', async () => {
    const path = `/api/directory/${station}/reports`;
    const key = { 'idempotency-key': 'same' };
    const first = await at('nurse').posts(path, { text }, key);
    expect(await at('nurse').posts(path, { text }, key)).toEqual(first);
    expect((await at('c').opens(station)).contact.reports).toHaveLength(1);
  });

  it.each([
    ['  ', 400],
    ['ä'.repeat(1001), 400],
    [`Asiakkaan tunnus on ${code}`, 422],
  ])('%.30s… is not taken', async (wrong, status) => {
    const path = `/api/directory/${station}/reports`;
    const told = await at('nurse').posts(path, { text: wrong });
    expect([told.status, errorsOf(told)]).toEqual([status, ['text']]);
    const { id } = await at('nurse').reports(station, text);
    const answer = await at('c').posts(`/api/directory/reports/${id}/answer`, { text: wrong });
    expect([answer.status, errorsOf(answer)]).toEqual([status, ['text']]);
    expect(await world().everythingStored()).not.toContain(code);
  });

  it('is gone so many days after its answer as texts are kept; one that waits stays', async () => {
    const { id } = await at('nurse').reports(station, text);
    const waiting = await at('nurse').reports(old, 'Onko tämä vielä auki?');
    await at('c').posts(`/api/directory/reports/${id}/answer`, { text: 'Korjattu.' });
    await world().advanceTo('2026-12-23T10:15');
    await tidied();
    expect((await at('c').opens(station)).contact.reports).toHaveLength(1);
    await world().advanceTo('2026-12-25T10:15');
    await tidied();
    expect((await at('c').opens(station)).contact.reports).toEqual([]);
    expect(await world().everythingStored()).not.toContain('Korjattu.');
    expect((await at('a').opens(old)).contact.reports).toMatchObject([{ id: waiting.id }]);
  });
});

/** It is tidied at the start, and then by the hour of the machine. */
async function tidied() {
  await world().restart();
  await world().settled();
}
