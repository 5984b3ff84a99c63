import { z } from 'zod';
import { complaintsOf } from '../helpers/card-parser.ts';
import { asRead, textOf } from '../helpers/card.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { Person } from '../helpers/person.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { tuesday } from './fresh.ts';

// A nurse writes to a colleague, and looks from the message box for whom to call.

let world: RunningService;
beforeAll(async () => {
  const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  world = await startService({ at: tuesday, contents });
}, 60_000);
afterAll(() => world.stop());

const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const answerSchema = z.strictObject({
  composeExtension: z.union([
    z.strictObject({ type: z.literal('message'), text: z.string() }),
    z.strictObject({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(
        z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: card,
          preview: z.strictObject({
            contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
            content: z.looseObject({ title: z.string(), text: z.string() }),
          }),
        }),
      ),
    }),
  ]),
});

interface Found {
  /** A sentence in place of a list. */
  readonly message: string;
  readonly titles: readonly string[];
  /** The second line of each in the list. */
  readonly lines: readonly string[];
  /** What would be posted. */
  readonly cards: readonly z.infer<typeof card>[];
}

const contacts = 'searchContacts';
const trainings = 'searchTrainings';
type Options = Readonly<Record<string, unknown>>;

const asked = (commandId: string, words: string, more: Options = {}) => ({
  commandId,
  parameters: [{ name: 'query', value: words }],
  queryOptions: { skip: 0, count: 25 },
  ...more,
});

const sent = (person: Person, value: unknown) =>
  person.post({ type: 'invoke', name: 'composeExtension/query', value });

async function finds(person: Person, value: unknown): Promise<Found> {
  const { body, status, answers } = await sent(person, value);
  expect({ status, answers }).toEqual({ status: 200, answers: [] });
  const { composeExtension } = answerSchema.parse(JSON.parse(body));
  if (composeExtension.type === 'message')
    return { message: composeExtension.text, titles: [], lines: [], cards: [] };
  const { attachments } = composeExtension;
  return {
    message: '',
    titles: attachments.map(({ preview }) => preview.content.title),
    lines: attachments.map(({ preview }) => asRead(preview.content.text)),
    cards: attachments.map(({ content }) => content),
  };
}

/** A chat of two colleagues, without Koppi: Teams calls it personal as well. */
const between = (person: Person) => person.in({ kind: 'personal', id: '19:a_b@unq.gbl.spaces' });

describe('contacts', () => {
  it('lists those that fit best, open or not, with a number for the public', async () => {
    const { titles, lines } = await finds(
      world.people.nurse,
      asked(contacts, 'kelan palvelupiste outokummussa'),
    );
    expect(titles[0]).toContain('Outokumpu');
    expect(lines[0]).toMatch(/^Kela · Nyt kiinni, avautuu ke 25\.11\. klo 9 · 029 000 \d+$/u);
  });

  it('posts a card without numbers for staff, how they consult, or what holds only now', async () => {
    const own = await world.people.nurse.writes('yhteystieto outokummun terveysasema');
    expect(own.text).toContain('Vain ammattilaisille [013 000 3');
    for (const nurse of [world.people.nurse, between(world.people.nurse)]) {
      const { cards } = await finds(nurse, asked(contacts, 'outokummun terveysasema'));
      const [posted = {}] = cards;
      expect(textOf(posted)).toMatch(/Puhelin \[013 000 2\d+\]/u);
      expect(textOf(posted)).toContain('Ammattilaisten numerot saat Kopilta kahden kesken.');
      const all = JSON.stringify(cards);
      expect(all).not.toMatch(/013 000 3|Vain ammattilaisille|Näin konsultoit|Nyt kiinni|Avoinna/u);
      expect(all).not.toMatch(/Action\.(?:Execute|Submit)/u);
      expect(cards.flatMap((one) => complaintsOf(one))).toEqual([]);
    }
  });

  it('goes on where the list ended', async () => {
    const { nurse } = world.people;
    const page = (skip: number, count: number) =>
      finds(nurse, asked(contacts, 'kela', { queryOptions: { skip, count } }));
    const [whole, first, second] = await Promise.all([page(0, 4), page(0, 2), page(2, 2)]);
    expect(whole.titles).toHaveLength(4);
    expect([...first.titles, ...second.titles]).toEqual(whole.titles);
    expect(await page(400, 25)).toEqual({ message: '', titles: [], lines: [], cards: [] });
  });

  it('begins with what is pinned, and without pins says what to write', async () => {
    const { nurseKitee } = world.people;
    const begun = {
      commandId: contacts,
      parameters: [{ name: 'initialRun', value: 'true' }],
      queryOptions: { skip: 0, count: 25 },
    };
    expect((await finds(nurseKitee, begun)).message).toBe(
      'Kirjoita, mitä etsit. Esimerkiksi: kela kitee',
    );
  });
});

describe('trainings', () => {
  it('posts one to be read where it stands', async () => {
    const { titles, lines, cards } = await finds(
      world.people.nurse,
      asked(trainings, 'toimeentulotuesta'),
    );
    expect(titles[0]).toBe('Toimeentulotuki: milloin Kelasta, milloin hyvinvointialueelta');
    expect(lines[0]).toMatch(/^\d minuuttia · /u);
    expect(textOf(cards[0] ?? {})).toContain('Kolme tukea, kaksi luukkua');
    expect(cards.flatMap((one) => complaintsOf(one))).toEqual([]);
  });

  it('begins with the newest', async () => {
    const { titles } = await finds(world.people.nurse, { commandId: trainings });
    expect(titles.length).toBeGreaterThanOrEqual(3);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

it.each([
  ['sv-SE', 'fpa kides', 'FPA', 'xyzzyq', 'Jag hittade ingen kontakt. Pröva ett annat ord.'],
  ['en-GB', 'social emergency', 'emergency', 'xyzzyq', 'I found no contact. Try another word.'],
])('speaks to its reader in %s', async (locale, words, name, nothing, none) => {
  const b = between(world.people.b.speaking(locale));
  expect((await finds(b, asked(contacts, words))).titles.join()).toContain(name);
  expect((await finds(b, asked(contacts, nothing))).message).toBe(none);
});

it('an identity code is refused in a sentence, and nothing of any search is kept', async () => {
  const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
  const { message } = await finds(world.people.nurse, asked(contacts, `kela ${code}`));
  expect(message).toBe(
    'Hakua ei tehty, koska siinä on jotain, mikä näyttää henkilötunnukselta. Mitään ei tallennettu. Etsi ilman sitä.',
  );
  await finds(world.people.nurse, asked(contacts, 'kukkulantakainen'));
  await world.settled();
  const kept = `${await world.everythingStored()}${world.everythingLogged()}`;
  expect([code, 'kukkulantak'].filter((words) => kept.includes(words))).toEqual([]);
});

it('does not take a chat between colleagues for a way to reach somebody', async () => {
  const { nurseNiinivaara } = world.people;
  await finds(between(nurseNiinivaara), asked(contacts, 'kela'));
  expect(await world.everythingStored()).not.toContain('unq.gbl.spaces');
});

it.each([
  ['a command of nobody', asked('searchPeople', 'kela')],
  [
    'words that are no text',
    { ...asked(contacts, ''), parameters: [{ name: 'query', value: {} }] },
  ],
  ['a place before the first', asked(contacts, 'kela', { queryOptions: { skip: -1, count: 25 } })],
  ['endless words', asked(contacts, 'kela '.repeat(200))],
  ['nothing', undefined],
])('answers %s with nothing', async (_what, value) => {
  const { status, body } = await sent(world.people.nurse, value);
  expect({ status, body }).toEqual({ status: 200, body: '' });
});

it('somebody of another tenant is told so, and sees nothing', async () => {
  const stranger = world.stranger({ tenantId: '11111111-2222-4333-8444-555555555555' });
  const { message } = await finds(stranger, asked(contacts, 'kela'));
  expect(message).toContain('Koppi palvelee vain oman hyvinvointialueen työntekijöitä.');
});

it('its card, posted to Koppi itself, is answered with where to post it', async () => {
  const { cards } = await finds(world.people.nurse, asked(contacts, 'kela'));
  const { answers } = await world.people.nurse.post({
    type: 'message',
    text: '<span itemid="card"><span itemprop="cardId"></span></span>\n',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cards[0] }],
  });
  expect(answers.map(({ activity }) => activity.text)).toEqual([
    'Tämän kortin näet tässä vain sinä. Työkaverille lähetät sen hänen keskustelussaan: hae viestikentästä Kopilla.',
  ]);
});
