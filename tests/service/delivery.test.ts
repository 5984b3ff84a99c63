import type { Reached } from '../../bot/src/ports.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';
import type { Json } from '../helpers/card.ts';
import type { Person, Seen } from '../helpers/person.ts';
import type { RunningService } from '../helpers/service.ts';

const gone = { status: 404 } as const;
const blocked = { status: 403 } as const;
const always = 1_000;

const ready = async (service: RunningService) =>
  (await (await fetch(`${service.url()}/health/ready`)).json()) as Json;
const outbox = async (service: RunningService) =>
  (await service.requests()).reduce((sum, request) => sum + request.outbox, 0);
const cardsToTake = (person: Person) =>
  person.sees().filter(({ verbs }) => verbs.includes('request.accept'));
const callsTo = (service: RunningService, { chat }: Person) =>
  service.connector.calls.filter(({ conversation }) => conversation === chat);

describe('what could not be delivered in eight attempts', () => {
  const world = freshService();
  beforeEach(async () => {
    const { nurse, a } = world().people;
    world().connector.fail(a.chat, { status: 500 }, always);
    await nurse.asks(todaySentence);
    await world().advance(25);
  });

  it('is an alert in the log and a number for the operator, who need not restart anything', async () => {
    expect(world().everythingLogged()).toContain('dead letter');
    expect(await ready(world())).toMatchObject({ ok: true, detail: { deadLetters: 1 } });
  });

  it('is counted the same after a restart', async () => {
    await world().restart();
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 1 } });
  });

  it('comes after all when the person writes', async () => {
    const { a } = world().people;
    world().connector.recover();
    await a.writes('ohje');
    await world().advance(1);
    expect(cardsToTake(a)).toHaveLength(1);
    expect(await outbox(world())).toBe(0);
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 0 } });
  });

  it('does not keep the request from going on to others', async () => {
    await world().advance(45);
    expect(cardsToTake(world().people.b)).toHaveLength(1);
  });
});

describe('nobody can be reached', () => {
  const world = freshService();

  it.each([
    ['blocked', blocked],
    ['gone', gone],
  ])(
    'at all (%s): the request ends as one that nobody took, and does not go round',
    async (_name, trouble) => {
      const { nurse, a, b, c, leader } = world().people;
      for (const one of [a, b, c, leader]) world().connector.fail(one.chat, trouble, always);
      await nurse.asks(nowSentence);
      await world().advance(35);
      const [request] = await world().requests();
      expect(request!.consultation.state).toBe('expired');
      expect(request!.outbox).toBe(0);
      expect(nurse.messages().at(-1)).toContain('kukaan ei ole ottanut koppia');
      const tries = [a, b, c, leader].flatMap((one) =>
        callsTo(world(), one).filter(({ delivered }) => !delivered),
      );
      expect(tries.length).toBeLessThanOrEqual(8);
    },
  );

  it('but the coordinator: the coordinator has it in the end', async () => {
    const { nurse, a, b, c, leader } = world().people;
    for (const one of [a, b, c]) world().connector.fail(one.chat, blocked, always);
    await nurse.asks(nowSentence);
    await world().advance(35);
    expect(leader.card().verbs).toContain('request.assign');
  });

  it.each([
    ['blocked', blocked],
    ['gone', gone],
  ])('of the askers (%s): the request waits and is taken all the same', async (_name, trouble) => {
    const { nurse, a } = world().people;
    const form = await nurse.writes(todaySentence);
    world().connector.fail(nurse.chat, trouble, always);
    await nurse.taps('request.send', {}, { on: form });
    expect((await a.taps('request.accept')).verbs).toContain('request.close');
    world().connector.recover();
    await nurse.writes('omat');
    await a.taps('request.answer', { answer: 'Soitan iltapäivällä.' });
    expect(nurse.messages().at(-1)).toContain('Sosiaaliohjaaja A');
  });
});

describe('a card that is gone from the chat', () => {
  const world = freshService();

  it('is sent anew', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    world().connector.fail(a.chat, gone, 1);
    const before = callsTo(world(), a).length;
    await nurse.taps('request.answer', { answer: 'Kiitos.' });
    expect(
      callsTo(world(), a)
        .slice(before)
        .map(({ act }) => act),
    ).toContain('send');
  });

  it('with the chat gone too makes the person unreachable, until the next word', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    world().connector.fail(a.chat, gone, 2);
    await nurse.taps('request.withdraw');
    await nurse.asks(nowSentence);
    expect(cardsToTake(a)).toHaveLength(1);
    expect(cardsToTake(b)).toHaveLength(1);
    await a.writes('ohje');
    await nurse.asks('Rantakylässä toinen kysymys asumistuesta, tänään');
    expect(cardsToTake(a)).toHaveLength(2);
  });
});

describe('older cards of a request', () => {
  const world = freshService();

  it('are brought up to date later too, when the connector was in trouble', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    const list = await nurse.writes('omat');
    await nurse.taps('request.answer', {}, { on: list });
    const before = callsTo(world(), nurse).length;
    world().connector.fail(nurse.chat, { status: 502 }, 3);
    await a.taps('request.answer', { answer: 'Tulen heti.' });
    await world().advance(1);
    const updated = callsTo(world(), nurse)
      .slice(before)
      .filter(({ act, delivered }) => act === 'update' && delivered);
    expect(new Set(updated.map(({ activityId }) => activityId)).size).toBe(2);
    expect(nurse.sees().filter(({ text }) => text.includes('Tulen heti.'))).toHaveLength(2);
    expect(await outbox(world())).toBe(0);
  });
});

describe('many requests at once', () => {
  const world = freshService();

  it('to one counsellor all arrive, each once', async () => {
    const { nurse, a } = world().people;
    const forms: Seen[] = [];
    for (const letter of 'abcdefghijkl')
      forms.push(await nurse.writes(`${todaySentence} ${letter}`));
    await Promise.all(
      forms.slice(0, 6).map((form) => nurse.taps('request.send', {}, { on: form })),
    );
    await Promise.all(forms.slice(6).map((form) => nurse.taps('request.send', {}, { on: form })));
    await world().advance(2);
    expect(cardsToTake(a)).toHaveLength(12);
    expect(await outbox(world())).toBe(0);
  });
});

describe('a card asked for in a channel', () => {
  const world = freshService();
  const place = { kind: 'channel', id: '19:rantakyla' } as const;

  it('is brought up to date later, when the connector was in trouble', async () => {
    const { nurse, a } = world().people;
    const there = nurse.in(place);
    await there.asks(todaySentence);
    world().connector.fail(place.id, { status: 502 }, 3);
    await a.taps('request.accept');
    expect(there.card().text).not.toContain('Koppi otettu');
    await world().advance(1);
    expect(there.card().text).toContain('Koppi otettu');
    expect(await outbox(world())).toBe(0);
  });

  it('and given up is counted, and tried again when somebody writes there', async () => {
    const { nurse, a, nurseNiinivaara } = world().people;
    const there = nurse.in(place);
    await there.asks(todaySentence);
    world().connector.fail(place.id, { status: 500 }, always);
    await a.taps('request.accept');
    await world().advance(25);
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 1 } });
    await world().restart();
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 1 } });
    world().connector.recover();
    await nurseNiinivaara.in(place).writes('ohje');
    await world().advance(1);
    expect(there.sees().some(({ text }) => text.includes('Koppi otettu'))).toBe(true);
    expect(await outbox(world())).toBe(0);
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 0 } });
  });
});

describe('a counsellor of the roster who has never written', () => {
  const begun: string[] = [];
  let answer: (person: string) => Reached;
  const reach = (person: string): Promise<Reached> => {
    begun.push(person);
    return Promise.resolve(answer(person));
  };
  const world = freshService(() => ({
    without: ['b'],
    // Only production begins conversations by itself.
    around: (name, port) => (name === 'messenger' ? { ...port, reach } : port),
  }));
  const assignToB = async () => {
    const { nurse, b, leader } = world().people;
    await nurse.asks(nowSentence);
    await world().advance(10);
    await leader.taps('request.assign', { adviser: b.id });
  };
  beforeEach(() => {
    begun.length = 0;
    answer = (person) => ({ kind: 'reached', reference: chatWith(world(), person) });
  });

  it('is written to in a conversation that the bot begins, once', async () => {
    const { nurse, b } = world().people;
    await assignToB();
    expect(b.card().verbs).toContain('request.close');
    await nurse.taps('request.answer', { answer: 'Kiitos.' });
    expect(b.card().text).toContain('Kiitos.');
    expect(begun).toEqual([b.id]);
  });

  it('is unreachable where that fails, and is not tried again and again', async () => {
    const { nurse, b } = world().people;
    answer = () => ({ kind: 'unreachable' });
    await assignToB();
    await nurse.taps('request.answer', { answer: 'Kiitos.' });
    await world().advance(5);
    expect(begun).toEqual([b.id]);
    // Theirs alone, so it is kept for them.
    await b.writes('ohje');
    await world().advance(1);
    expect(b.card().verbs).toContain('request.close');
    expect(await outbox(world())).toBe(0);
  });

  it('is tried again where the connector was in trouble', async () => {
    const { b } = world().people;
    answer = () => ({ kind: 'later' });
    await assignToB();
    answer = (person) => ({ kind: 'reached', reference: chatWith(world(), person) });
    await world().advance(1);
    expect(b.card().verbs).toContain('request.close');
  });

  it('and could not be reached in eight attempts is counted, and gets it when they write', async () => {
    const { b } = world().people;
    answer = () => ({ kind: 'later' });
    await assignToB();
    await world().advance(30);
    const { detail } = await ready(world());
    expect((detail as { deadLetters: number }).deadLetters).toBeGreaterThan(0);
    await b.writes('ohje');
    await world().advance(1);
    expect(
      cardsToTake(b).length +
        b.sees().filter(({ verbs }) => verbs.includes('request.close')).length,
    ).toBe(1);
    expect(await outbox(world())).toBe(0);
    expect(await ready(world())).toMatchObject({ detail: { deadLetters: 0 } });
  });
});

const chatWith = ({ connector }: RunningService, person: string): string =>
  JSON.stringify({
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    bot: { id: 'bot', name: '' },
    user: { id: person, name: '', aadObjectId: person },
    conversation: {
      id: `a:chat-${person}`,
      name: '',
      isGroup: false,
      conversationType: 'personal',
    },
  });
