import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import type { Learning } from '../../bot/src/domain/library/types.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { Person } from '../helpers/person.ts';
import { startService, type RunningService } from '../helpers/service.ts';

// A nurse asks, learns, and is reminded when what was learnt grows old.

let world: RunningService;
beforeEach(async () => {
  const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  world = await startService({ at: '2026-11-24T07:00', contents });
}, 60_000);
afterEach(() => world.stop());

const library = () => createShelves(world.rows).library;
const learning = () => createShelves(world.rows).learning;
const learningOf = async (person: Person): Promise<Learning | undefined> =>
  (await learning().all()).documents.find(({ id }) => id === person.id);

describe('a reminder', () => {
  const item = 'toimeentulotuki-kaksi-luukkua.fi';
  const heading = 'Minikoulutus on aika kerrata';
  const reminders = (person: Person) => person.sees().filter(({ text }) => text.includes(heading));

  /** Completed on this day, to be renewed after a year. */
  async function completed(person: Person, day: string) {
    const at = Date.parse(`${day}T10:00:00Z`);
    const [first] = (await library().all()).documents.filter(
      ({ language, state }) => language === 'fi' && state === 'published',
    );
    if (!first) throw new Error(`No ${item}`);
    await library().change('koppi', at, [
      { id: first.id, decide: (before) => before && { ...before, renewMonths: 12 } },
    ]);
    const completion = { person: person.id, item: first.id, itemVersion: 1, at };
    const kept = { ...completion, answers: [0], rightAnswers: 1 };
    await learning().change(person.id, at, [
      {
        id: person.id,
        decide: () => ({
          ...{ id: person.id, completions: [kept], ticked: [], offered: [], reminded: {} },
        }),
      },
    ]);
    return first;
  }

  beforeEach(() => world.people.nurse.install());

  it('comes a fortnight before, once, with the text to read', async () => {
    const { nurse } = world.people;
    const { title, group } = await completed(nurse, '2025-12-08');
    await world.advanceTo('2026-11-24T12:00');
    const [card, ...more] = reminders(nurse);
    expect(more).toEqual([]);
    expect(card?.text).toContain(title);
    expect(card?.text).toContain('Suorituksesi päättyy 8.12.2026.');
    expect(card?.text).toContain('Lue tässä');
    expect((await learningOf(nurse))?.reminded).toEqual({ [group]: '2026-12-08' });
    await world.restart();
    await world.advanceTo('2026-12-15T12:00');
    expect(reminders(nurse)).toHaveLength(1);
  });

  it('does not come earlier', async () => {
    const { nurse } = world.people;
    await completed(nurse, '2025-12-10');
    await world.advanceTo('2026-11-24T12:00');
    expect(reminders(nurse)).toEqual([]);
    await world.advanceTo('2026-11-26T12:00');
    expect(reminders(nurse)).toHaveLength(1);
  });
});

describe('after a consultation', () => {
  const monday = Date.parse('2026-11-23T08:00:00Z');
  const gone = async (shelf: { all(): Promise<{ documents: readonly { id: string }[] }> }) =>
    (await shelf.all()).documents.map(({ id }) => ({ id, decide: () => undefined }));
  const heading = 'Aiheesta on minikoulutus';
  const offers = (person: Person) => person.sees().filter(({ text }) => text.includes(heading));

  const contactHeading = 'Aiheeseen sopiva yhteystieto';
  const contacts = (person: Person) =>
    person.sees().filter(({ text }) => text.includes(contactHeading));

  async function consults(
    asker: Person = world.people.nurse,
    sentence = 'kysymys toimeentulotuesta, mistä apua',
  ) {
    const { a } = world.people;
    await asker.asks(`rantakylässä ${sentence} tänään?`);
    await world.advance(1);
    await a.taps('request.accept');
    await a.taps('request.close', { outcome: 'solved' });
    await world.settled();
  }

  beforeEach(() => world.advanceTo('2026-11-24T10:15'));

  it('its asker is offered what there is about the topic, each thing once', async () => {
    const { nurse } = world.people;
    await consults();
    const [offer, ...more] = offers(nurse);
    expect(more).toEqual([]);
    expect(offer?.text).toContain('Lue tässä');
    const offered = async () => (await learningOf(nurse))?.offered ?? [];
    expect(await offered()).toEqual([
      expect.not.stringContaining(':'),
      'service:kela-toimeentulotuki',
    ]);
    await consults();
    const after = await offered();
    expect(new Set(after).size).toBe(after.length);
    expect(offers(nurse).length + contacts(nurse).length).toBe(after.length);
  });

  it('somebody who stands in no roster is offered what there is for any profession', async () => {
    const all = (await library().all()).documents;
    const forNurses = { professions: ['nurse'] };
    await library().change(
      'koppi',
      Date.parse('2026-11-24T08:00:00Z'),
      all.map(({ id }) => ({ id, decide: (one) => one && { ...one, ...forNurses } })),
    );
    await world.advance(1);
    const stranger = world.stranger();
    await consults(stranger);
    expect(offers(stranger)).toHaveLength(1);
  });

  it.each([
    ['kysymys toimeentulotuesta', 'Kelan viranomaispuhelin ammattilaisille'],
    ['omaishoidon tuki vaimolle', 'Omaishoidon tuki'],
    ['häätö uhkaa', 'Asumisneuvonta'],
    ['edunvalvojaa haetaan', 'Yleinen edunvalvonta'],
    ['perheväkivaltaa kotona', 'Lähisuhdeväkivallan avopalvelut'],
    ['lainat ja velkajärjestely', 'Talous- ja velkaneuvonta'],
  ])('%s: its asker is told of %s, once', async (sentence, name) => {
    const { nurse } = world.people;
    await consults(nurse, sentence);
    const [told, ...more] = contacts(nurse);
    expect(more).toEqual([]);
    expect(told?.text).toContain(name);
    await consults(nurse, sentence);
    expect(new Set(contacts(nurse).map(({ text }) => text)).size).toBe(contacts(nurse).length);
  });

  it('nobody is offered for what fits no topic', async () => {
    const { nurse } = world.people;
    await consults(nurse, 'hautajaiset tulossa, miten toimin');
    expect((await world.requests())[0]?.consultation.topic).toBe('other');
    expect(contacts(nurse)).toEqual([]);
  });

  it('numbers for staff are told to staff alone', async () => {
    const staffOnly = 'Vain ammattilaisille';
    const stranger = world.stranger();
    await consults(world.people.nurse, 'edunvalvojaa haetaan');
    await consults(stranger, 'edunvalvojaa haetaan');
    expect(contacts(world.people.nurse)[0]?.text).toContain(staffOnly);
    expect(contacts(stranger)[0]?.text).toContain('Yleinen edunvalvonta');
    expect(contacts(stranger)[0]?.text).not.toContain(staffOnly);
    await consults(stranger, 'kysymys toimeentulotuesta');
    expect(contacts(stranger).at(-1)?.text).toContain('**Kela: ');
  });

  it('nothing is offered where nothing fits', async () => {
    const { nurse } = world.people;
    const { directory, library } = createShelves(world.rows);
    await directory.change('koppi', monday, await gone(directory));
    await library.change('koppi', monday, await gone(library));
    await world.advance(1);
    await consults();
    expect(offers(nurse)).toEqual([]);
    expect(await learningOf(nurse)).toBeUndefined();
  });
});
