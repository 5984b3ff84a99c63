import { auditWhole } from '../../bot/src/audit/audit.ts';
import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { directoryOf } from '../../bot/src/domain/directory/records.ts';
import type { DirectoryRecord } from '../../bot/src/domain/directory/records.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { atSettings, withLines } from '../helpers/settings.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { tuesday } from './fresh.ts';

let world: RunningService;
beforeAll(async () => {
  const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  world = await startService({ at: tuesday, contents });
}, 60_000);
afterAll(() => world.stop());

describe('yhteystieto', () => {
  it('gives the best entry first, with hours, numbers and how to consult', async () => {
    const { text } = await world.people.nurse.writes('yhteystieto kelan palvelupiste outokummussa');
    const [, first = ''] = text.split('**');
    expect(first).toContain('Outokumpu');
    expect(text).toMatch(/Nyt kiinni, avautuu ke 25\.11\./u);
    expect(text).toContain('Puhelin [029 000');
    expect(text).toContain('Näin konsultoit:');
    expect(text).toContain('Tiedot tarkistettu 2.11.2026');
  });

  it('tells the numbers for staff apart', async () => {
    const { text } = await world.people.nurse.writes('yhteystieto outokummun terveysasema');
    expect(text).toMatch(/Puhelin \[013 000 2\d+\].*\n.*Vain ammattilaisille \[013 000 3\d+\]/u);
  });

  it.each([
    ['in a channel', () => world.people.nurse.in({ kind: 'channel', id: '19:team@thread.tacv2' })],
    ['to somebody who is not in the roster', () => world.stranger()],
  ])('keeps the numbers for staff to itself %s', async (_where, who) => {
    const { text } = await who().writes('yhteystieto outokummun terveysasema');
    expect(text).toContain('Puhelin [013 000 2');
    expect(text).not.toContain('013 000 3');
  });

  it('gives those of the asker’s own place first', async () => {
    const { nurseKitee } = world.people;
    await nurseKitee.writes('asema Kitee');
    const { text } = await nurseKitee.writes('yhteystieto diakonia');
    expect(text.indexOf('Kitee')).toBeGreaterThan(0);
    expect(text.slice(0, 200)).toContain('Kitee');
  });

  it.each([
    ['sv-SE', 'kontakt fpa kides', 'Kontakter', 'FPA'],
    ['en-GB', 'contact social emergency', 'Contacts', 'emergency'],
  ])('answers in %s', async (locale, words, heading, name) => {
    const { text } = await world.people.b.speaking(locale).writes(words);
    expect(text).toContain(heading);
    expect(text).toContain(name);
  });

  it.each([
    ['yhteystieto', 'Kirjoita myös, mitä etsit. Esimerkiksi: yhteystieto kela kitee'],
    ['yhteystieto xyzzyq', 'En löytänyt yhteystietoa.'],
    ['koulutus', 'Kirjoita myös, mitä etsit. Esimerkiksi: koulutus toimeentulotuki'],
    ['koulutus xyzzyq', 'En löytänyt minikoulutusta.'],
  ])('%s is told what to do', async (words, says) => {
    expect((await world.people.nurse.writes(words)).text).toContain(says);
  });

  it('is not searched for with an identity code, nor is it kept anywhere', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const { text } = await world.people.nurse.writes(`yhteystieto ${code}`);
    expect(text).not.toContain('Yhteystiedot');
    expect(`${await world.everythingStored()}${world.everythingLogged()}`).not.toContain(code);
  });
});

describe('koulutus', () => {
  it('is read where one is', async () => {
    const { text } = await world.people.nurse.writes('koulutus toimeentulotuesta');
    expect(text).toContain('Toimeentulotuki: milloin Kelasta, milloin hyvinvointialueelta');
    expect(text).toContain('Lue tässä');
    expect(text).toContain('Kolme tukea, kaksi luukkua');
  });

  it('comes in the reader’s language where it is written in it, else in Finnish', async () => {
    const b = world.people.b.speaking('sv-SE');
    expect((await b.writes('utbildning utkomststöd')).text).toContain('Utkomststöd');
    expect((await b.writes('utbildning yksinäisyys')).text).toContain('Yksinäisyys');
  });
});

it('an everyday word finds from when it is saved until that is undone', async () => {
  const { nurse } = world.people;
  const found = async () => {
    await world.advance(1);
    return (await nurse.writes('yhteystieto piilopirtti')).text;
  };
  expect(await found()).toContain('En löytänyt');
  const admin = await atSettings(world, 'Pääkäyttäjä');
  const added = withLines((lines) => [...lines, 'piilopirtti, turvakoti']);
  expect((await admin.change('everydayWords', added)).status).toBe(200);
  expect(await found()).toContain('urvakoti');
  expect((await admin.undo(1)).status).toBe(200);
  expect(await found()).toContain('En löytänyt');
});

it('directory and library do not trouble the auditor', async () => {
  const found = await auditWhole({
    ...{ rows: world.rows, now: Date.parse('2026-11-24T09:00:00Z') },
    ...{ isStopped: () => false, pause: () => Promise.resolve() },
  });
  expect(found).toEqual([]);
});

describe('what is kept', () => {
  const shelf = () => createShelves(world.rows).directory;
  const renamed = (record: DirectoryRecord, fi: string): DirectoryRecord => {
    const { services } = directoryOf([record]);
    return {
      ...record,
      rows: { ...record.rows, services: services.map((one) => ({ ...one, name: { fi } })) },
    };
  };
  const rename = (fi: string) =>
    shelf().change('koppi', Date.parse('2026-11-24T08:20:00Z'), [
      { id: 'service:kela-outokumpu', decide: (before) => before && renamed(before, fi) },
    ]);

  it('elsewhere is found here a moment later, and no more by what it was called', async () => {
    const { nurse } = world.people;
    await rename('Pikkupiste Kummunkulma');
    await world.advance(1);
    expect((await nurse.writes('yhteystieto kummunkulma')).text).toContain('Pikkupiste');
    await shelf().change('koppi', Date.parse('2026-11-24T08:21:00Z'), [
      { id: 'service:kela-outokumpu', decide: () => undefined },
    ]);
    await world.advance(1);
    expect((await nurse.writes('yhteystieto kummunkulma')).text).toContain('En löytänyt');
  });

  it('is there after a new start, and is not laid out a second time', async () => {
    const { revision } = await shelf().all();
    await world.restart();
    expect((await shelf().all()).revision).toBe(revision);
    const { text } = await world.people.nurse.writes('yhteystieto turvakoti');
    expect(text).toContain('urvakoti');
  });
});
