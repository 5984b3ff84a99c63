import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import type { ErrorReport } from '../../bot/src/domain/directory/freshness.ts';
import type { DirectoryRecord } from '../../bot/src/domain/directory/records.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { Person } from '../helpers/person.ts';
import { startService, type RunningService } from '../helpers/service.ts';

// Counsellor A looks after two contacts that nobody has checked for long.

const kela = 'service:kela-outokumpu';
const shelter = 'service:turvakoti';

let world: RunningService;
beforeEach(async () => {
  world = await startService({ at: '2026-11-24T07:00', contents: await ownedByNobody() });
}, 60_000);
afterEach(() => world.stop());

/** The demo county's own has owners who are behind: here only those are who are said to be. */
async function ownedByNobody(): Promise<FirstContents> {
  const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  const { directory } = contents;
  if (!directory) throw new Error('The demo county has no directory');
  const free = <T extends { owner?: string }>({ owner: _, ...row }: T) => row;
  const { services, roleCards } = directory;
  return {
    ...contents,
    directory: { ...directory, services: services.map(free), roleCards: roleCards.map(free) },
  };
}

const shelves = () => createShelves(world.rows);

/** Since when these have not been checked, and by whom they are looked after. */
async function neglected(owner: Person, ids = [kela, shelter]) {
  const old = (record: DirectoryRecord): DirectoryRecord => {
    const { services = [] } = record.rows;
    const aged = services.map((one) => ({ ...one, owner: owner.id, assuredDate: '2026-03-02' }));
    return { ...record, rows: { ...record.rows, services: aged } };
  };
  await shelves().directory.change(
    'koppi',
    Date.parse('2026-11-24T05:00:00Z'),
    ids.map((id) => ({ id, decide: (before) => before && old(before) })),
  );
}

const serviceOf = async (id: string) =>
  (await shelves().directory.all()).documents.find((one) => one.id === id)?.rows.services?.[0];

const asked = (person: Person) =>
  person.sees().filter(({ verbs }) => verbs.includes('contact.assure'));

describe('the monthly question', () => {
  it('comes in the morning of a working day, and is answered with one press an entry', async () => {
    const { a } = world.people;
    await neglected(a);
    await world.advanceTo('2026-11-24T07:30');
    expect(asked(a)).toEqual([]);
    await world.advanceTo('2026-11-24T09:00');
    const [card] = asked(a);
    expect(card?.summary).toBe('Ovatko tiedot ajan tasalla?');
    expect(card?.text).toContain('Tarkistettu viimeksi 2.3.2026');
    expect(card?.verbs).toEqual(['contact.assure', 'contact.assure']);

    const after = await a.taps('contact.assure', {}, { data: { entry: kela } });
    expect(after.verbs).toEqual(['contact.assure']);
    expect(after.text).toContain('Tarkistettu tänään');
    expect(await serviceOf(kela)).toMatchObject({ assuredDate: '2026-11-24', assurer: a.id });

    const again = await a.forges('contact.assure', { entry: kela });
    expect(again.text).toBe(after.text);
    const done = await a.forges('contact.assure', { entry: shelter });
    expect(done.verbs).toEqual([]);
    expect(done.text).toContain('Kiitos, kaikki on ajan tasalla');
  });

  it('is asked once a month, by however many instances', async () => {
    const { a } = world.people;
    await neglected(a, [kela]);
    const beside = await startService({ at: '2026-11-24T07:00', beside: world });
    await world.advanceTo('2026-11-24T09:00');
    await beside.advanceTo('2026-11-24T09:00');
    await beside.stop();
    await world.restart();
    await world.advanceTo('2026-11-26T12:00');
    expect(asked(a)).toHaveLength(1);
    await world.advanceTo('2026-12-28T12:00');
    expect(asked(a)).toHaveLength(2);
  });

  it.each([
    ['the coordinator', 'leader', '2026-11-24'],
    ['another counsellor', 'b', '2026-03-02'],
    ['a nurse', 'nurse', '2026-03-02'],
  ] as const)('pressed by %s counts only where they may', async (_who, name, assuredDate) => {
    await neglected(world.people.a, [kela]);
    await world.advance(1);
    const { text } = await world.people[name].forges('contact.assure', { entry: kela });
    expect(await serviceOf(kela)).toMatchObject({ assuredDate });
    expect(text.includes('Näistä tiedoista vastaa joku muu.')).toBe(assuredDate === '2026-03-02');
  });

  it.each([
    ['sv-SE', 'Stämmer uppgifterna fortfarande?', 'Uppgifterna stämmer'],
    ['en-GB', 'Are these details still right?', 'Details are up to date'],
  ])('is asked in %s', async (locale, heading, button) => {
    const { a } = world.people;
    await a.speaking(locale).writes('apua');
    await neglected(a, [kela]);
    await world.advanceTo('2026-11-24T09:00');
    expect(asked(a)[0]?.text).toContain(heading);
    expect(asked(a)[0]?.text).toContain(button);
  });

  it('is not asked of who has nothing stale', async () => {
    await world.advanceTo('2026-11-24T09:00');
    expect(Object.values(world.people).flatMap(asked)).toEqual([]);
  });
});

describe('what is said to be wrong', () => {
  const words = 'Numero ei ole enää käytössä';
  const reported = async (by: Person) => {
    const report: ErrorReport = {
      id: 'reportofanurse',
      entry: { kind: 'service', id: 'kela-outokumpu' },
      ...{ text: words, by: by.id, at: Date.parse('2026-11-24T08:00:00Z') },
    };
    await shelves().reports.change(by.id, report.at, [{ id: report.id, decide: () => report }]);
    // Another instance took it in: this one knows of it a cycle later.
    await world.advance(1);
    await world.advance(1);
  };
  const holding = (person: Person, text: string) =>
    person.sees().filter((one) => one.text.includes(text));

  beforeEach(async () => {
    await world.people.nurse.install();
    await world.advanceTo('2026-11-24T10:15');
  });

  it('reaches the owner with a place to answer, and the answer who said so', async () => {
    const { a, nurse, leader } = world.people;
    await neglected(a, [kela]);
    await reported(nurse);
    const [card] = holding(a, words);
    expect(card?.summary).toBe('Tiedoissa on virhe: Kelan palvelupiste, Outokumpu');
    expect(holding(leader, words)).toEqual([]);

    const after = await a.taps('report.answer', { answer: 'Kiitos, korjasin numeron.' });
    expect(after.text).toContain('Ilmoitukseen on vastattu.');
    expect(after.text).not.toContain(words);
    await world.advance(1);
    const [told] = holding(nurse, 'Kiitos, korjasin numeron.');
    expect(told?.text).toContain('Vastaus ilmoitukseesi');
    expect(told?.text).toContain(words);
    await world.advance(3);
    expect(holding(nurse, 'korjasin numeron')).toHaveLength(1);
  });

  it('reaches who coordinates where nobody owns it, and no texts stay longer than they are kept', async () => {
    const { nurse, leader } = world.people;
    await reported(nurse);
    expect(holding(leader, words)).toHaveLength(1);
    await leader.taps('report.answer', { answer: 'Kiitos, korjasin numeron.' });
    await world.advance(1);
    await world.advance(30 * 24 * 60);
    const seen = [...leader.sees(), ...nurse.sees()].map(({ text }) => text).join('\n');
    expect(seen).toContain('Tekstit on poistettu säilytysajan päätyttyä.');
    expect(seen).not.toContain(words);
    expect(seen).not.toContain('korjasin numeron');
  });

  it('is answered once: who comes later sees that it was', async () => {
    const { a, nurse, leader } = world.people;
    await neglected(a, [kela]);
    await reported(nurse);
    await a.taps('report.answer', { answer: 'Kiitos, korjasin numeron.' });
    const late = await leader.forges('report.answer', {
      report: 'reportofanurse',
      answer: 'Minäkin korjasin.',
    });
    expect(late.text).toContain('Sosiaaliohjaaja A');
    await world.advance(1);
    expect(holding(nurse, 'Minäkin')).toEqual([]);
  });

  it('is not answered by who does not look after it, nor with an identity code', async () => {
    const { a, b, nurse } = world.people;
    await neglected(a, [kela]);
    await reported(nurse);
    const forged = { report: 'reportofanurse', answer: 'En tiedä.' };
    expect((await b.forges('report.answer', forged)).text).toContain('Ilmoitusta ei ole enää.');
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const { text } = await a.taps('report.answer', { answer: `Asiakas ${code}` });
    expect(text).toContain('henkilötunnukselta');
    expect(await world.everythingStored()).not.toContain(code);
  });
});
