import { reachabilitySchema } from '../../bot/src/contract/settings.ts';
import { auditWhole } from '../../bot/src/audit/audit.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { startService } from '../helpers/service.ts';
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
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, nowSentence, todaySentence, tuesday } from './fresh.ts';

const world = freshService();
let admin: AtSettings;
beforeEach(async () => {
  admin = await atSettings(world(), 'Pääkäyttäjä');
});

const ok = { status: 200 };

describe('a changed area is what the bot works with at once', () => {
  it('a new topic is understood by its word, and shows its guiding question', async () => {
    const pets = {
      ...{ id: 'pets', name: both('Lemmikit'), profession: 'social-counsellor' },
      words: { fi: ['alpak*'], sv: [], en: [] },
      guide: both('Kuka hoitaa eläintä nyt?'),
    };
    expect(await admin.change('topics', (before) => [...before, pets])).toMatchObject(ok);
    const { text } = await world().people.nurse.writes(
      'Rantakylässä alpakat jäivät pihalle, tänään',
    );
    expect(text).toContain('Lemmikit');
    expect(text).toContain('Kuka hoitaa eläintä nyt?');
  });

  it('a new spelling of a station is understood', async () => {
    await admin.change(
      'stations',
      withEntry('kitee', ({ alsoWritten }) => ({ alsoWritten: [...alsoWritten, 'keskuspaikka'] })),
    );
    const { text } = await world().people.nurse.writes('keskuspaikka kysymys etuuksista, tänään');
    expect(text).toContain('Kitee');
  });

  it('longer time alone moves the second step of a Nyt that waits', async () => {
    const { nurse, b } = world().people;
    await nurse.asks(nowSentence);
    const told = await admin.change('limits', (before) => ({ ...before, nowAloneMinutes: 6 }));
    expect(told).toMatchObject({ status: 200, json: { replanned: 1 } });
    await world().advance(4);
    expect(b.isOffered('request.accept')).toBe(false);
    await world().advance(3);
    expect(b.isOffered('request.accept')).toBe(true);
  });

  it('triggers that a station does not use are not asked, and are kept', async () => {
    const { nurse } = world().people;
    const asked = async () =>
      (await nurse.writes('Niinivaaralla kysymys etuuksista, tänään')).text.includes(
        'Läheinen on huolissaan',
      );
    expect(await asked()).toBe(true);
    await admin.change(
      'stations',
      withEntry('niinivaara', () => ({ usesTriggers: false })),
    );
    expect(await asked()).toBe(false);
    await admin.change(
      'stations',
      withEntry('niinivaara', () => ({ usesTriggers: true })),
    );
    expect(await asked()).toBe(true);
  });

  it('the record system goes by its new name', async () => {
    const named = { name: 'Lifecare', to: 'Lifecareen', at: 'Lifecaressa' };
    await admin.change('recordSystem', () => named);
    const { nurse } = world().people;
    const inputs = { kind: 'handle', permission: 'true' };
    const receipt = await nurse.asks(todaySentence, inputs);
    expect(receipt.text).toContain('Lifecareen');
  });

  it('a station may have a record system of its own', async () => {
    const own = { name: 'Effica', to: 'Efficaan', at: 'Efficassa' };
    const mediatri = { name: 'Mediatri', to: 'Mediatriin', at: 'Mediatrissa' };
    await admin.change(
      'stations',
      withEntry('niinivaara', () => ({ recordSystem: own })),
    );
    const { nurse, nurseNiinivaara, b } = world().people;
    const inputs = { kind: 'handle', permission: 'true' };
    expect((await nurse.asks(todaySentence, inputs)).text).toContain('Mediatriin');
    const sentence = todaySentence.replace('Rantakylässä', 'Niinivaaralla');
    const receipt = await nurseNiinivaara.asks(sentence, { ...inputs, way: 'record-system' });
    expect(receipt.text).toContain('Efficaan');
    expect(receipt.text).not.toContain('Mediatri');
    expect(b.sees().at(-1)?.text).toContain('Efficassa');
    const token = await signedInAs(world().url(), nurse.id);
    const { json } = await askedOfApi(world().url(), '/api/frame', token);
    expect(json).toMatchObject({
      stations: expect.arrayContaining([
        expect.objectContaining({ id: 'niinivaara', recordSystem: own }),
        expect.objectContaining({ id: 'kitee', recordSystem: mediatri }),
      ]) as unknown,
    });
  });

  it('numbers to call stand on the receipt', async () => {
    const own = { name: both('Päivystävä sosiaalityö'), phone: '013 000 9999', danger: false };
    await admin.change('numbers', (before) => [own, ...before]);
    expect((await world().people.nurse.asks(nowSentence)).text).toContain('Päivystävä sosiaalityö');
  });

  it('only the closing fields that are kept are asked', async () => {
    const { nurse, a } = world().people;
    await admin.change('closing', () => ({ closingFields: ['timeBand'] }));
    await nurse.asks(todaySentence);
    const { text } = await a.taps('request.accept');
    expect(text).not.toContain('ikäryhmä');
    await admin.change('closing', () => ({ closingFields: ['timeBand', 'ageBand'] }));
    expect((await a.forges('request.close', await ofFirst())).text).toContain('ikäryhmä');
  });

  it('the county’s own words and its privacy notice stand on the welcome', async () => {
    const texts = { welcome: both('Tukea antaa verkosto.'), privacyNotice: 'https://county.fi/t' };
    await admin.change('texts', () => texts);
    const { text } = await world()
      .people.nurseKitee.install()
      .then(() => world().people.nurseKitee.card());
    expect(text).toContain('Tukea antaa verkosto.');
    expect(text).toContain('[Tietosuojaseloste](https://county.fi/t)');
  });

  it('texts are kept for as many days as it says', async () => {
    const { nurse, a } = world().people;
    await admin.change('retention', (before) => ({ ...before, retentionDays: 2 }));
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.taps('request.close', { outcome: 'solved' });
    await world().advance(3 * 24 * 60);
    expect((await world().requests())[0]!.text.question).toBe('');
  });

  it('a new profession, phenomenon and region may be chosen', async () => {
    const nanny = { id: 'family-worker', name: both('Perhetyöntekijä') };
    const loneliness = { id: 'nights-alone', name: both('Yöt yksin') };
    expect(await admin.change('professions', (all) => [...all, nanny])).toMatchObject(ok);
    expect(await admin.change('phenomena', (all) => [...all, loneliness])).toMatchObject(ok);
    const region = { id: 'pohjoinen', name: 'Pohjoinen' };
    expect(await admin.change('regions', (all) => [...all, region])).toMatchObject(ok);
    const moved = withEntry('kitee', () => ({ region: 'pohjoinen' }));
    expect(await admin.change('stations', moved)).toMatchObject(ok);
    const frame = await frameAs('Hoitaja Kitee');
    expect(frame).toMatchObject({
      professions: expect.arrayContaining([nanny]) as unknown,
      phenomena: expect.arrayContaining([loneliness]) as unknown,
      stations: expect.arrayContaining([
        expect.objectContaining({ id: 'kitee', region: 'pohjoinen' }),
      ]) as unknown,
    });
  });

  it('a role that was given is held at the next call', async () => {
    const { reader, leader } = world().people;
    await admin.change(
      'people',
      withEntry(reader.id, () => ({ role: 'admin' })),
    );
    expect(await (await atSettings(world(), 'Lähiesihenkilö')).get('')).toMatchObject({
      status: 200,
      json: { mayChange: true },
    });
    expect(leader.id).not.toBe(reader.id);
  });
});

async function ofFirst() {
  return { id: (await world().requests())[0]!.consultation.id };
}
async function frameAs(name: string) {
  const token = await signedInAs(world().url(), world().named(name).id);
  return (await askedOfApi(world().url(), '/api/frame', token)).json;
}

it('another instance works with it after one cycle', async () => {
  const other = await startService({ at: tuesday, rows: world().rows });
  try {
    await admin.change(
      'topics',
      withEntry('benefits', () => ({ name: both('Rahat') })),
    );
    await fetch(`${other.url()}/health/engine`);
    const { text } = await other.people.nurse.writes('Rantakylässä kysymys etuuksista, tänään');
    expect(text).toContain('Rahat');
  } finally {
    await other.stop();
  }
});

describe('morning posts in channels', () => {
  const channel = { kind: 'channel', id: '19:rantakyla@thread.tacv2' } as const;
  const posts = async () => {
    await world().people.a.in(channel).writes('asema Rantakylä');
    await world().advanceTo('2026-11-26T08:10');
    const shown = world().people.a.in(channel).sees();
    return shown.filter(({ text }) => text.includes('Tänään paikalla')).length;
  };

  it('are made', async () => {
    expect(await posts()).toBe(1);
  });

  it('are not made where a station does not want them', async () => {
    await admin.change(
      'stations',
      withEntry('rantakyla', () => ({ posts: false })),
    );
    expect(await posts()).toBe(0);
  });

  it('are not made where the county does not want any', async () => {
    await admin.change('posts', () => ({ channelPosts: false }));
    expect(await posts()).toBe(0);
  });
});

describe('everyday words', () => {
  it('are kept tidy, and the same typed otherwise is the same', async () => {
    const typed = withLines(() => ['  sossu ,sosiaaliohjaaja,, ', 'tk, terveyskeskus']);
    const { etag } = await admin.read('everydayWords');
    const told = await admin.change('everydayWords', typed);
    const { value } = await admin.read('everydayWords');
    expect(told).toMatchObject({ status: 200, json: { value } });
    expect(value.wordGroups.fi).toEqual(['sossu, sosiaaliohjaaja', 'tk, terveyskeskus']);
    const again = typed(value);
    expect(await admin.put('everydayWords', again, etag)).toMatchObject(ok);
    expect(await admin.revisions()).toEqual([1]);
  });

  it('of two languages may be alike', async () => {
    const alike = { fi: ['diakoni, kirkko'], sv: ['diakoni, kyrkan'], en: [] };
    const told = await admin.change('everydayWords', () => ({ wordGroups: alike }));
    expect(told).toMatchObject({ status: 200, json: { value: { wordGroups: alike } } });
  });

  it('may all go', async () => {
    const none = { wordGroups: { fi: [], sv: [], en: [] } };
    expect(await admin.change('everydayWords', () => none)).toMatchObject(ok);
    expect((await admin.read('everydayWords')).value).toEqual(none);
  });
});

describe('a pair', () => {
  it('is mutual, whoever was given it', async () => {
    const { a, b, c } = world().people;
    const pairs = async () => {
      const { value } = await admin.read('people');
      return [a, b, c].map((one) => value.find(({ id }) => id === one.id)?.pair);
    };
    await admin.change(
      'people',
      withEntry(a.id, () => ({ pair: b.id })),
    );
    expect(await pairs()).toEqual([b.id, a.id, null]);
    await admin.change(
      'people',
      withEntry(b.id, () => ({ pair: c.id })),
    );
    expect(await pairs()).toEqual([null, c.id, b.id]);
    await admin.change(
      'people',
      withEntry(c.id, () => ({ pair: null })),
    );
    expect(await pairs()).toEqual([null, null, null]);
  });
});

/** The greatest number that a limit may be. */
const yearOfMinutes = 'enintään 525\u00a0600';
/** Of three forms. */
const onlyNamed = { name: 'Effica', to: null, at: 'Efficassa' };
const someCode = identityCode({ day: 1, month: 2, year: 1960, sign: '-', individual: 912 });

const twoLines = (second: string) => withLines(() => ['sossu, sosiaaliohjaaja', second]);

describe('what is not right is told with its place, in the reader’s language', () => {
  it.each([
    ['stations', '0.name', 'tyhjä', withFirst({ name: ' ' })],
    ['stations', '0.region', 'Aluetta', withFirst({ region: 'uusimaa' })],
    ['stations', '0.forms.at', 'puuttuu', withFirst({ forms: { to: 'x', from: 'x', of: 'x' } })],
    ['stations', '6.id', 'luettelossa', (all: readonly unknown[]) => [...all, all[0]]],
    ['stations', '0.name', 'henkilötunnus', withFirst({ name: someCode })],
    ['stations', '', 'tyhjä', () => []],
    ['stations', '0.nmae', 'ei tunne', withFirst({ nmae: 'Kitee' })],
    ['regions', '0.id', 'kirjaimia', withFirst({ id: 'alue 1' })],
    ['people', '0.id', 'Entra', withFirst({ id: 'nurse' })],
    ['people', '0.role', 'Valitse', withFirst({ role: 'boss' })],
    ['people', '0.phones.0', 'Puhelinnumero', withFirst({ phones: ['vaihde'] })],
    ['people', '0.phones.0', 'enintään 25 merkkiä', withFirst({ phones: ['0'.repeat(27)] })],
    ['people', '0.profession', 'Ammattia', withFirst({ profession: 'wizard' })],
    [
      'people',
      '0.pair',
      'itsensä',
      (all: { id: string }[]) => withFirst({ pair: all[0]?.id })(all),
    ],
    [
      'people',
      '',
      'vetäjä',
      withEntry('a1f4c0de-0021-4a10-8b00-6f1d2c3b4a21', () => ({ role: 'reader' })),
    ],
    ['professions', '0.name.sv', 'tyhjä', withFirst({ name: { fi: 'a', sv: '', en: 'a' } })],
    ['topics', '0.words.fi.0', 'pieniä', withFirst({ words: { fi: ['Kela'], sv: [], en: [] } })],
    ['topics', '0.profession', 'Ammattia', withFirst({ profession: 'witch' })],
    ['topics', '0.profession', 'puuttuu', withFirst({ profession: '' })],
    ['topics', '0.guide.fi', 'tunniste', withFirst({ guide: both('Soita 040 123 4567') })],
    ['phenomena', '0.name', 'puuttuu', withFirst({ name: undefined })],
    ['numbers', '0.phone', 'Puhelinnumero', withFirst({ phone: 'keskus' })],
    ['everydayWords', 'wordGroups.fi.1', '”lappi” on rivillä yksin', twoLines('lappi,')],
    ['everydayWords', 'wordGroups.fi.1', '”Sossu” on luettelossa kahdesti', twoLines('a, Sossu')],
    ['everydayWords', 'wordGroups.fi.1', '”a” on luettelossa kahdesti', twoLines('a, a')],
    ['everydayWords', 'wordGroups.fi.1', 'tyhjä', twoLines(' , ')],
    ['everydayWords', 'wordGroups.fi.1', 'enintään 500', twoLines('a, b'.repeat(200))],
    ['everydayWords', 'wordGroups.fi.1', 'henkilötunnus', twoLines(`a, ${someCode}`)],
    ['everydayWords', 'wordGroups.sv', 'puuttuu', () => ({ wordGroups: { fi: [], en: [] } })],
    ['recordSystem', 'to', 'puuttuu', () => ({ name: 'Lifecare', at: 'Lifecaressa' })],
    ['stations', '0.recordSystem.to', 'puuttuu', withFirst({ recordSystem: onlyNamed })],
    ['limits', 'nowAloneMinutes', 'vähintään 1', withFields({ nowAloneMinutes: 0 })],
    ['limits', 'todayStepMinutes', 'kokonaisluku', withFields({ todayStepMinutes: 1.5 })],
    ['limits', 'todayStepMinutes', yearOfMinutes, withFields({ todayStepMinutes: 525_601 })],
    ['retention', 'retentionDays', yearOfMinutes, withFields({ retentionDays: 525_601 })],
    ['limits', 'nowExpiresMinutes', 'suurempi', withFields({ nowExpiresMinutes: 10 })],
    ['limits', 'officeUntil', 'jälkeen', withFields({ officeUntil: '07:00' })],
    ['limits', 'digestAt', '08:30', withFields({ digestAt: '8.00' })],
    ['retention', 'retentionDays', 'muotoa', withFields({ retentionDays: 'kuukausi' })],
    ['closing', 'closingFields.0', 'Valitse', () => ({ closingFields: ['weight'] })],
    ['posts', 'channelPosts', 'muotoa', () => ({ channelPosts: 'no' })],
    ['texts', 'privacyNotice', 'https', withFields({ privacyNotice: 'http://county.fi' })],
    ['texts', 'accessibilityFeedback', 'https', withFields({ accessibilityFeedback: 'county.fi' })],
    ['texts', 'welcome.fi', 'tunniste', withFields({ welcome: both('a@b.fi') })],
  ] as const)('%s %s: %s', async (area, path, says, change) => {
    const told = await admin.change(area, change as (before: unknown) => unknown);
    const message = expect.stringContaining(says) as unknown;
    const errors = expect.arrayContaining([{ path, message }]) as unknown;
    expect(told).toMatchObject({ status: 400, json: { errors } });
    expect(await admin.revisions()).toEqual([]);
  });

  it.each([
    ['sv', 'Fyll i stället.', 'högst 525\u00a0600'],
    ['en', 'This is empty. Fill it in.', 'at most 525,600'],
  ])('in %s', async (language, empty, tooMuch) => {
    const own = await atSettings(world(), 'Pääkäyttäjä', language);
    const told = await own.change('regions', withFirst({ name: '' }));
    expect(sentences(told)).toContain(empty);
    const much = await own.change('retention', withFields({ followUpDays: 525_601 }));
    expect(sentences(much)).toContain(tooMuch);
  });

  it.each([525_601, 1e20])('too great a number is not called anything else: %d', async (days) => {
    const told = await admin.change('retention', withFields({ reopenDays: days }));
    expect(sentences(told)).toMatch(/^\D+525\u00a0600\.$/u);
  });

  it('the greatest number is taken', async () => {
    const told = await admin.change('retention', withFields({ reopenDays: 525_600 }));
    expect(told).toMatchObject({ status: 200 });
  });

  it.each(['stations', 'people', 'limits', 'texts'])(
    'nothing at all in %s is missing',
    async (area) => {
      const told = await admin.put(area, undefined, '"x"');
      expect(told).toMatchObject({ status: 400, json: { errors: [{ path: '' }] } });
    },
  );

  it('more than any county needs is refused whole', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => ({
      id: String(index).replaceAll(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit))),
      name: 'Hyvin pitkä alueen nimi, jota kukaan ei koskaan jaksa lukea',
    }));
    const told = await admin.change('regions', (before) => [...before, ...many]);
    expect([400, 413]).toContain(told.status);
    expect(await admin.revisions()).toEqual([]);
  });
});

describe('who may', () => {
  it.each([
    ['Hoitaja Rantakylä', 403, 403],
    ['Sosiaaliohjaaja A', 403, 403],
    ['Lähiesihenkilö', 403, 403],
    ['Verkoston vetäjä', 200, 403],
    ['Pääkäyttäjä', 200, 200],
  ])('%s reads %i, changes %i', async (name, reads, changes) => {
    const { etag, value } = await admin.read('limits');
    const own = await atSettings(world(), name);
    for (const path of ['', '/history', '/reachability'])
      expect((await own.get(path)).status).toBe(reads);
    const told = await own.put('limits', { ...value, nowAloneMinutes: 4 }, etag);
    expect(told.status).toBe(changes);
    const { etag: history } = await admin.get('/history');
    expect((await own.undo(1, history ?? '"x"')).status).toBe(changes);
  });
});

describe('two at the same area', () => {
  it('the second is told what stands there now, and overwrites nothing', async () => {
    const seen = await admin.read('limits');
    await admin.put('limits', { ...seen.value, nowAloneMinutes: 4 }, seen.etag);
    const told = await admin.put('limits', { ...seen.value, todayStepMinutes: 45 }, seen.etag);
    const now = await admin.read('limits');
    expect(told).toMatchObject({ status: 412, json: { current: now } });
    expect(told.etag).toBe(`"${now.etag}"`);
    expect(now.value).toMatchObject({ nowAloneMinutes: 4, todayStepMinutes: 60 });
    const again = await admin.put('limits', { ...now.value, todayStepMinutes: 45 }, now.etag);
    expect(again).toMatchObject(ok);
  });

  it('at different areas disturb nobody', async () => {
    const [limits, retention] = [await admin.read('limits'), await admin.read('retention')];
    await admin.put('limits', { ...limits.value, nowAloneMinutes: 4 }, limits.etag);
    const told = await admin.put(
      'retention',
      { ...retention.value, reopenDays: 9 },
      retention.etag,
    );
    expect(told).toMatchObject(ok);
  });

  it('the same change sent again is the same change', async () => {
    const { etag, value } = await admin.read('limits');
    const wanted = { ...value, nowAloneMinutes: 4 };
    await admin.put('limits', wanted, etag);
    expect(await admin.put('limits', wanted, etag)).toMatchObject(ok);
    expect(await admin.revisions()).toEqual([1]);
  });

  it('of many at once only one is kept', async () => {
    const { etag, value } = await admin.read('limits');
    const told = await Promise.all(
      [4, 5, 6, 7].map((minutes) =>
        admin.put('limits', { ...value, nowAloneMinutes: minutes }, etag),
      ),
    );
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  it('without saying from which state, nothing is changed', async () => {
    const { value } = await admin.read('limits');
    expect((await admin.put('limits', value)).status).toBe(428);
  });
});

describe('what is in use', () => {
  it.each([
    ['stations', 'rantakyla'],
    ['topics', 'benefits'],
    ['regions', 'joensuu'],
    ['professions', 'social-counsellor'],
  ] as const)('of %s %s is not taken away, and says why', async (area, id) => {
    await world().people.nurse.asks('Rantakylässä kysymys etuuksista, tänään');
    const told = await admin.put(area, await left(area, id), (await admin.read(area)).etag);
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#held' } });
    expect(sentences(told)).toMatch(/on vielä käytössä: .+\. (Odota|Siirrä|Vaihda)/u);
    expect(await admin.revisions()).toEqual([]);
  });

  it('counts what hangs on a station', async () => {
    await world().people.nurse.asks('Rantakylässä kysymys etuuksista, tänään');
    const told = await admin.change('stations', without('rantakyla'));
    expect(sentences(told)).toContain(
      'Rantakylä on vielä käytössä: yksi avoin pyyntö, 3 paikallaoloaikaa ja 2 henkilöä.',
    );
  });

  it('nothing hangs on what nobody uses', async () => {
    const pets = {
      ...{ id: 'pets', name: both('Lemmikit'), profession: 'social-counsellor', guide: null },
      words: { fi: [], sv: [], en: [] },
    };
    await admin.change('topics', (before) => [...before, pets]);
    expect(await admin.change('topics', without('pets'))).toMatchObject(ok);
  });
});

/** The area as it would be without one of its entries. */
async function left(area: 'stations' | 'topics' | 'regions' | 'professions', id: string) {
  const { value } = await admin.read(area);
  return value.filter((entry) => entry.id !== id);
}

/** What the nightly auditor finds. */
const audited = () =>
  auditWhole({
    ...{ rows: world().rows, now: Date.parse('2026-11-25T08:00:00Z') },
    ...{ isStopped: () => false, pause: () => Promise.resolve() },
  });

it('no number or address that is meant to be one troubles the auditor', async () => {
  const texts = {
    welcome: both('Tervetuloa.'),
    privacyNotice: 'https://county.fi/tietosuoja',
    accessibilityFeedback: 'https://county.fi/saavutettavuus',
  };
  await admin.change('texts', () => texts);
  await admin.change('numbers', withFirst({ phone: '013 000 0000' }));
  await admin.change('people', withFirst({ phones: ['013 000 1199'] }));
  expect(await audited()).toEqual([]);
});

describe('somebody who leaves', () => {
  it('is asked about first, with what hangs on them', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    const told = await admin.change('people', without(a.id));
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#ask-first' } });
    expect(sentences(told)).toContain('Sosiaaliohjaaja A poistuu luettelosta (yksi avoin pyyntö');
  });

  it('takes their days along; what they took comes to others at once', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    expect(await admin.change('people', without(a.id), { sure: true })).toMatchObject(ok);
    await world().settled();
    expect((await nurse.writes('paikalla')).text).toContain('**Rantakylä**: ei ketään paikalla');
    expect(nurse.card().text).not.toContain('Sosiaaliohjaaja A otti kopin');
    expect(b.isOffered('request.accept')).toBe(true);
    await world().advanceTo('2026-11-25T10:00');
    expect(await audited()).toEqual([]);
  });

  it('from being a counsellor: asked about first, then as whoever leaves', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    const step = withEntry(a.id, () => ({ role: 'asker' }));
    const told = await admin.change('people', step);
    expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#ask-first' } });
    expect(sentences(told)).toContain('A ei uudessa roolissaan enää ota konsultaatioita (yksi');
    expect(await admin.change('people', step, { sure: true })).toMatchObject(ok);
    await world().settled();
    expect((await nurse.writes('paikalla')).text).toContain('**Rantakylä**: ei ketään paikalla');
    await world().advanceTo('2026-11-25T10:00');
    expect(b.isOffered('request.accept')).toBe(true);
  });

  it('was never the last administrator', async () => {
    const { id } = world().named('Pääkäyttäjä');
    for (const change of [without(id), withEntry(id, () => ({ role: 'asker' }))]) {
      const told = await admin.change('people', change, { sure: true });
      expect(told).toMatchObject({ status: 409, json: { type: 'about:blank#held' } });
      expect(sentences(told)).toContain('Kukaan ei enää olisi pääkäyttäjä.');
    }
  });

  it('is known by their id in whatever letters it is written', async () => {
    const { id } = world().named('Pääkäyttäjä');
    const step = withEntry(id, () => ({ id: id.toUpperCase() }));
    expect(await admin.change('people', step, { sure: true })).toMatchObject(ok);
    expect((await admin.get('')).status).toBe(200);
  });

  it('does not give up their own role unasked', async () => {
    const { reader } = world().people;
    const { id } = world().named('Pääkäyttäjä');
    await admin.change(
      'people',
      withEntry(reader.id, () => ({ role: 'admin' })),
    );
    const step = withEntry(id, () => ({ role: 'asker' }));
    expect(await admin.change('people', step)).toMatchObject({
      status: 409,
      json: { type: 'about:blank#ask-first' },
    });
    expect(await admin.change('people', step, { sure: true })).toMatchObject(ok);
    expect((await admin.get('')).status).toBe(403);
  });
});

describe('Tavoitettavuus', () => {
  const unreached = async (who: AtSettings) =>
    reachabilitySchema.parse((await who.get('/reachability')).json).people;

  it('is empty where everybody can be reached', async () => {
    expect(await unreached(admin)).toEqual([]);
  });

  it('lists whoever refuses messages, since when, and what was missed', async () => {
    const { nurse, b } = world().people;
    world().connector.fail(b.chat, { status: 403 });
    await nurse.asks('Niinivaaralla kysymys etuuksista, tänään');
    const [one] = await unreached(admin);
    expect(one).toMatchObject({ id: b.id, why: 'refused' });
    expect(one?.since).toContain('2026-11-24T08:');
  });
});

describe('who has never written', () => {
  it('is listed, to a coordinator of their region too', async () => {
    const service = await startService({ at: tuesday, without: ['c'] });
    try {
      const leader = await atSettings(service, 'Verkoston vetäjä');
      const { json } = await leader.get('/reachability');
      expect(reachabilitySchema.parse(json).people).toMatchObject([
        { id: service.people.c.id, why: 'never', since: null },
      ]);
    } finally {
      await service.stop();
    }
  });
});
