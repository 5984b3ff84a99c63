import { readFileSync } from 'node:fs';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { auditWhole } from '../../bot/src/audit/audit.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import { day, minute } from '../../bot/src/domain/time.ts';
import { deliver } from '../../bot/src/engine/deliver.ts';
import { tryAgain } from '../../bot/src/engine/unreachable.ts';
import type { Delivery, Incoming, Messenger, Outgoing } from '../../bot/src/ports.ts';
import { act } from '../../bot/src/use-cases/acts.ts';
import { meet } from '../../bot/src/use-cases/meet.ts';
import { openOffice } from '../faults/moves/office.ts';
import { at } from '../helpers/builders.ts';
import type { DemoFile } from '../helpers/service.ts';

const adviserCount = 120;

/** So many more counsellors that one transaction cannot name them all, at work on Tuesdays. */
function crowded() {
  const demo = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as DemoFile;
  const letters = (index: number) =>
    String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
  const people = Array.from({ length: adviserCount }, (_, index) => ({
    aadObjectId: `a1f4c0de-1${String(index).padStart(3, '0')}-4a10-8b00-6f1d2c3b4b00`,
    id: `ohjaaja-${letters(index)}`,
    name: `Ohjaaja ${index}`,
    role: 'adviser',
    profession: 'social-counsellor',
    regions: ['joensuu'],
  }));
  const blocks = people.map(({ id }) => ({
    person: id,
    kind: 'remote',
    weekday: 2,
    from: '08:00',
    until: '16:00',
    weeks: 'every',
  }));
  const read = readCounty({
    ...demo,
    people: [...demo.people, ...people],
    schedules: { ...demo.schedules, blocks: [...demo.schedules.blocks, ...blocks] },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read;
}

const chatOf = (person: string) => `chat-${person}`;

/** What a person's chat shows, by what was said: `adviser-card`, `now-request`, `reminder`… */
function createChats() {
  const told = new Map<string, string[]>();
  const shown = new Map<string, Outgoing>();
  let trouble: (to: string) => Delivery | undefined = () => undefined;
  const wordOf = ({ view }: Outgoing) => (view.kind === 'notice' ? view.notice.kind : view.kind);
  const messenger: Messenger = {
    languageOf: () => 'fi',
    send: (to, message) => {
      const refused = trouble(to);
      if (refused) return Promise.resolve(refused);
      const all = [...(told.get(to) ?? []), wordOf(message)];
      told.set(to, all);
      shown.set(to, message);
      return Promise.resolve({ kind: 'sent', activityId: `${to}-${all.length}` });
    },
    update: (to, activityId, message) => {
      const refused = trouble(to);
      if (refused) return Promise.resolve(refused);
      shown.set(to, message);
      return Promise.resolve({ kind: 'sent', activityId });
    },
  };
  return {
    messenger,
    told: (person: string) => told.get(chatOf(person)) ?? [],
    shown: (person: string) => shown.get(chatOf(person))?.view.kind,
    fails: (by: typeof trouble) => {
      trouble = by;
    },
    recovers: () => {
      trouble = () => undefined;
    },
  };
}

/** A request at Rantakylä on a Tuesday morning, asked of nobody yet but whoever is on site. */
async function asked(urgency: 'now' | 'today') {
  const chats = createChats();
  const rows = createMemoryRows();
  const office = await openOffice({
    rows,
    start: at('10:15'),
    messenger: chats.messenger,
    soon: () => {},
    holder: 'one',
    first: crowded(),
  });
  const { tools, county } = office;
  for (const { id, name } of county.people)
    tools.known.setPerson(
      await tools.people.savePerson(id, () => ({ id, name, reference: chatOf(id) })),
    );
  const named = (name: string) => county.people.find((person) => person.name === name)!.id;
  const nurse = named('Hoitaja Rantakylä');
  const id = tools.secrets.nonce('form', nurse);
  const from = (person: string): Pick<Incoming, 'caller' | 'language' | 'conversation'> => ({
    caller: { id: person, name: '' },
    language: 'fi',
    conversation: { id: chatOf(person), kind: 'personal', reference: chatOf(person) },
  });
  const press = async (person: string, verb: string, more: object = {}) => {
    const data = verb === 'request.send' ? more : { id, ...more };
    const content = { kind: 'act', verb, data: { ...data }, inPlace: true } as const;
    const view = await act(
      tools,
      { activityId: verb, ...from(person), content },
      verb,
      content.data,
    );
    await deliver(tools, chats.messenger, id);
    return view.kind;
  };
  await press(nurse, 'request.send', {
    nonce: id,
    question: 'Mistä apua vuokraan?',
    station: 'rantakyla',
    topic: 'benefits',
    urgency,
    place: 'huone 4',
  });
  return {
    ...office,
    chats,
    nurse,
    id,
    press,
    writes: (person: string) =>
      meet(tools, {
        activityId: 'word',
        ...from(person),
        content: { kind: 'text', text: 'ohje', attachments: false },
      }),
    audited: () =>
      auditWhole({
        rows,
        now: tools.clock.now(),
        isStopped: () => false,
        pause: () => Promise.resolve(),
      }),
    crowd: Array.from({ length: adviserCount }, (_, index) => named(`Ohjaaja ${index}`)),
    request: async () => (await tools.requests.load(id))!,
  };
}

type World = Awaited<ReturnType<typeof asked>>;

const countOf = ({ chats, crowd }: World, word: string) =>
  crowd.map((person) => chats.told(person).filter((said) => said === word).length);
const each = (times: number) => Array.from({ length: adviserCount }, () => times);

async function allAsked(urgency: 'now' | 'today'): Promise<World> {
  const world = await asked(urgency);
  await world.pass((urgency === 'now' ? 4 : 61) * minute);
  return world;
}

describe('more counsellors than one transaction can name', () => {
  it.each([
    ['now', ['now-request', 'adviser-card']],
    ['today', ['adviser-card']],
  ] as const)('are asked at once, each once (%s)', async (urgency, words) => {
    const world = await allAsked(urgency);
    for (let minutes = 0; minutes < 3; minutes += 1) await world.pass(minute);
    for (const person of world.crowd) expect(world.chats.told(person)).toEqual(words);
    expect((await world.request()).outbox).toEqual([]);
  });

  it('and are not reached at first leave rows that the auditor can read', async () => {
    const world = await asked('now');
    world.chats.fails(() => ({ kind: 'later' }));
    await world.pass(4 * minute);
    expect((await world.request()).outbox.length).toBeGreaterThan(100);
    expect(await world.audited()).toEqual([]);
  });

  it('are reminded, each once', async () => {
    const world = await allAsked('today');
    await world.pass(31 * minute);
    expect(countOf(world, 'reminder')).toEqual(each(1));
    expect((await world.request()).outbox).toEqual([]);
  });

  it('are asked wider by the asker, and reminded that the client is still there', async () => {
    const world = await asked('now');
    await world.press(world.nurse, 'request.wider');
    expect(countOf(world, 'adviser-card')).toEqual(each(1));
    await world.press(world.nurse, 'request.stillHere');
    expect(countOf(world, 'reminder')).toEqual(each(1));
    expect((await world.request()).outbox).toEqual([]);
  });

  it('may say no, take it and close it, and the asker is told of it', async () => {
    const world = await allAsked('now');
    const [first, second, third] = world.crowd;
    await world.press(first!, 'request.decline', { reason: 'busy' });
    expect(await world.press(second!, 'request.accept')).toBe('adviser-card');
    expect(world.chats.told(world.nurse)).toContain('accepted');
    expect(world.chats.shown(third!)).toBe('lost-card');
    await world.press(second!, 'request.close', { outcome: 'solved' });
    expect(world.chats.told(world.nurse)).toContain('closed');
    expect((await world.request()).consultation.state).toBe('closed');
    expect((await world.request()).outbox).toEqual([]);
    expect(countOf(world, 'adviser-card')).toEqual(each(1));
  });

  it('who all say nothing let it expire, and the asker is told', async () => {
    const world = await allAsked('now');
    for (const minutes of [7, 10, 20]) await world.pass(minutes * minute);
    expect((await world.request()).consultation.state).toBe('expired');
    expect(world.chats.told(world.nurse)).toContain('expired');
    expect((await world.request()).outbox).toEqual([]);
  });
});

describe('one counsellor for whom something breaks', () => {
  it('keeps nobody else from being told once, and gets it afterwards', async () => {
    const world = await asked('now');
    const [broken, ...others] = world.crowd;
    world.chats.fails((to) => {
      if (to === chatOf(broken!)) throw new Error('this chat cannot be read');
      return undefined;
    });
    for (const minutes of [4, 1, 1]) await world.pass(minutes * minute);
    for (const person of others)
      expect(world.chats.told(person)).toEqual(['now-request', 'adviser-card']);
    // Counted, so that it is given up and told of in the end.
    const { outbox } = await world.request();
    expect(outbox.map(({ attempts }) => attempts)).toEqual([3, 3]);
    world.chats.recovers();
    await world.pass(minute);
    expect(world.chats.told(broken!)).toEqual(['now-request', 'adviser-card']);
    expect((await world.request()).outbox).toEqual([]);
  });
});

describe('an asker whose chat says no for a moment', () => {
  const accepted = async () => {
    const world = await asked('now');
    const [adviser] = world.crowd;
    await world.press(adviser!, 'request.accept');
    world.chats.fails((to) => (to === chatOf(world.nurse) ? { kind: 'unreachable' } : undefined));
    await world.press(adviser!, 'request.answer', { answer: 'Soita Kelaan.' });
    return { ...world, adviser: adviser! };
  };
  const answeredTo = ({ chats, nurse }: Pick<World, 'chats' | 'nurse'>) =>
    chats.told(nurse).filter((said) => said === 'answered');

  it('gets the answer after writing', async () => {
    const world = await accepted();
    expect(world.tools.known.contact(world.nurse)).toMatchObject({ undelivered: [world.id] });
    world.chats.recovers();
    await world.writes(world.nurse);
    await world.pass(minute);
    expect(answeredTo(world)).toEqual(['answered']);
    expect((await world.request()).outbox).toEqual([]);
  });

  it('gets it a day later without a word', async () => {
    const world = await accepted();
    world.chats.recovers();
    await tryAgain(world.tools, world.tools.clock.now() + day - 1);
    await world.pass(minute);
    expect(answeredTo(world)).toEqual([]);
    await tryAgain(world.tools, world.tools.clock.now() + day);
    await world.pass(minute);
    expect(answeredTo(world)).toEqual(['answered']);
    expect(world.tools.known.facts().reachable).toContain(world.nurse);
  });

  it('is not kept the same thing twice', async () => {
    const world = await accepted();
    await world.press(world.adviser, 'request.answer', { answer: 'Tai käy siellä.' });
    const { outbox } = await world.request();
    expect(outbox.filter(({ intent }) => intent.kind === 'notice')).toHaveLength(1);
  });
});

describe('a counsellor whose chat says no', () => {
  it('is asked about other requests again after a day', async () => {
    const world = await asked('now');
    const [blocked] = world.crowd;
    world.chats.fails((to) => (to === chatOf(blocked!) ? { kind: 'unreachable' } : undefined));
    await world.pass(4 * minute);
    expect((await world.request()).outbox).toEqual([]);
    expect(world.tools.known.facts().reachable).not.toContain(blocked);
    await tryAgain(world.tools, world.tools.clock.now() + day);
    expect(world.tools.known.facts().reachable).toContain(blocked);
  });
});

describe('what was only held back', () => {
  it('is looked at as soon as it may be tried, not at the next round hint', async () => {
    const world = await asked('now');
    const [adviser] = world.crowd;
    await world.pass(minute);
    world.chats.fails((to) =>
      to === chatOf(world.nurse) ? { kind: 'later', why: 'held', afterMs: 2000 } : undefined,
    );
    await world.press(adviser!, 'request.accept');
    const now = world.tools.clock.now();
    expect(await world.tools.due.nextAfter(now)).toBeLessThanOrEqual(now + 3000);
  });
});
