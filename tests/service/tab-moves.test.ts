import type { MoveSent } from '../../bot/src/contract/moves.ts';
import type { RequestSeen } from '../../bot/src/contract/request.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { named } from '../helpers/builders.ts';
import { atTab } from './at-tab.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

/** Sosiaaliohjaaja A, as the county's file has it. */
const idOfA = named('Sosiaaliohjaaja A');

type Who = 'nurse' | 'a' | 'b' | 'c' | 'leader';
const at = (who: Who) => atTab(world(), world().people[who]);
const idOf = (who: Who) => world().people[who].id;

/** A step of a request's way; the person's id is looked up when it is made. */
type Step = readonly [Who, MoveSent | (() => MoveSent)];
const sentOf = ([, sent]: Step) => (typeof sent === 'function' ? sent() : sent);

const accepted: readonly Step[] = [['a', { move: 'accept' }]];
const closed: readonly Step[] = [...accepted, ['a', { move: 'close', outcome: 'handled' }]];

interface Case {
  readonly before: readonly Step[];
  readonly step: Step;
  readonly sentence?: string;
  /** Minutes lived through before it. */
  readonly after?: number;
  readonly form?: Parameters<ReturnType<typeof at>['asks']>[1];
  readonly then: () => object;
}

const handing = { kind: 'handle', permission: true } as const;

const cases: Readonly<Record<string, Case>> = {
  accept: {
    before: [],
    step: ['a', { move: 'accept' }],
    then: () => ({ state: 'accepted', adviser: { id: idOf('a') } }),
  },
  'the whole verb': {
    before: [],
    step: ['a', { move: 'request.accept' }],
    then: () => ({ state: 'accepted' }),
  },
  answer: {
    before: accepted,
    step: ['a', { move: 'answer', answer: 'Soitan puolelta.' }],
    then: () => ({ state: 'accepted', content: { messages: [{ text: 'Soitan puolelta.' }] } }),
  },
  'answer of the asker': {
    before: accepted,
    step: ['nurse', { move: 'answer', answer: 'Kiitos.' }],
    then: () => ({ content: { messages: [{ text: 'Kiitos.', from: { id: idOf('nurse') } }] } }),
  },
  answerAndClose: {
    before: accepted,
    step: ['a', { move: 'answerAndClose', answer: 'Asumistukea voi hakea heti.' }],
    then: () => ({ state: 'closed', content: { outcome: 'solved' } }),
  },
  decline: {
    before: [],
    step: ['a', { move: 'decline', reason: 'busy' }],
    then: () => ({ state: 'waiting', content: null }),
  },
  handOver: {
    before: accepted,
    step: ['a', () => ({ move: 'handOver', adviser: idOf('b'), reason: 'away' })],
    then: () => ({ state: 'waiting', adviser: null, responsible: { id: idOf('a') } }),
  },
  close: {
    before: accepted,
    step: ['a', { move: 'close', outcome: 'passed-on', channel: 'phone', timeBand: '5-10' }],
    then: () => ({ state: 'closed', content: { outcome: 'passed-on' } }),
  },
  reopen: {
    before: closed,
    step: ['nurse', { move: 'reopen' }],
    then: () => ({ state: 'accepted', closedAt: null }),
  },
  followUp: {
    before: closed,
    after: 31 * 24 * 60,
    step: ['a', { move: 'followUp', result: 'completed' }],
    then: () => ({
      state: 'closed',
      history: expect.arrayContaining([
        expect.objectContaining({ action: 'followed-up', reason: 'completed' }),
      ]) as unknown,
    }),
  },
  assign: {
    before: [],
    step: ['leader', () => ({ move: 'assign', adviser: idOf('b') })],
    then: () => ({ state: 'accepted', adviser: { id: idOf('b') } }),
  },
  wider: {
    before: [
      ['a', { move: 'decline' }],
      ['b', { move: 'decline' }],
      ['c', { move: 'decline' }],
    ],
    step: ['nurse', { move: 'wider' }],
    then: () => ({ state: 'waiting' }),
  },
  withdraw: {
    before: [],
    step: ['nurse', { move: 'withdraw' }],
    then: () => ({ state: 'withdrawn', may: [] }),
  },
  referenceLeft: {
    before: [],
    form: handing,
    step: ['nurse', { move: 'referenceLeft' }],
    then: () => ({ content: { referenceLeft: true } }),
  },
  stillHere: {
    before: [],
    sentence: nowSentence,
    after: 11,
    step: ['nurse', { move: 'stillHere' }],
    then: () => ({ state: 'waiting', urgency: 'now' }),
  },
  clientLeft: {
    before: [],
    sentence: nowSentence,
    after: 11,
    step: ['nurse', { move: 'clientLeft' }],
    then: () => ({ state: 'waiting', urgency: 'today' }),
  },
  edit: {
    before: [],
    step: ['nurse', { move: 'edit', question: 'Kysymys toimeentulotuesta', topic: 'finances' }],
    then: () => ({ topic: 'finances', content: { question: 'Kysymys toimeentulotuesta' } }),
  },
  'rating.send': {
    before: closed,
    step: ['nurse', { move: 'rating.send', helped: 'yes', instead: 'referred' }],
    then: () => ({ asked: { helped: 'yes', instead: 'referred' } }),
  },
};

async function lived({ before, sentence = todaySentence, after = 0, form = {} }: Case) {
  const { id } = await at('nurse').asks(sentence, form);
  for (const step of before) await at(step[0]).moves(id, sentOf(step));
  await world().advance(after);
  return id;
}

/** The name under which the pages know whether there is such a button. */
const nameOf = ({ move }: MoveSent) => move.replace('request.', '');

describe('a move of the bot made in the tab', () => {
  it.each(Object.keys(cases))('%s is done, and was offered', async (name) => {
    const one = cases[name]!;
    const id = await lived(one);
    const [who] = one.step;
    const sent = sentOf(one.step);
    const offered = (await at(who).sees(id)).may;
    expect(offered).toContain(nameOf(sent));
    const told = await at(who).moves(id, sent);
    expect(told).toMatchObject(one.then());
    expect(await at(who).sees(id)).toEqual(told);
  });

  it.each(Object.keys(cases))('%s sent again under its key is the same act', async (name) => {
    const one = cases[name]!;
    const id = await lived(one);
    const me = at(one.step[0]);
    const { version } = await me.sees(id);
    const sent = sentOf(one.step);
    const once = await me.tries(id, sent, { version, key: 'press' });
    const twice = await me.tries(id, sent, { version, key: 'press' });
    expect(once.status).toBe(200);
    expect([twice.status, twice.json]).toEqual([200, once.json]);
  });

  it.each(Object.keys(cases))('%s made from an older state is not done', async (name) => {
    const one = cases[name]!;
    const id = await lived(one);
    const me = at(one.step[0]);
    const before = await me.sees(id);
    const told = await me.tries(id, sentOf(one.step), { version: before.version - 1 });
    expect(told).toMatchObject({ status: 412, etag: `"${before.version}"` });
    expect(told.json).toMatchObject({ type: 'about:blank#stale', current: before });
    expect(await me.sees(id)).toEqual(before);
  });
});

describe('what is refused', () => {
  const ready = async () => (await at('nurse').asks(todaySentence)).id;

  it('is a move without the state it was made from', async () => {
    const id = await ready();
    expect(await at('a').tries(id, { move: 'accept' }, { version: null })).toMatchObject({
      status: 428,
      json: { type: 'about:blank#if-match-needed' },
    });
  });

  it('is a state that is no version', async () => {
    const id = await ready();
    const headers = { 'if-match': '"x"' };
    const told = await at('a').posts(`/api/requests/${id}/moves`, { move: 'accept' }, headers);
    expect(told.status).toBe(412);
  });

  it.each([
    [{ move: 'fly' }, 'move'],
    [{}, 'move'],
    [{ move: 'accept', extra: 1 }, 'extra'],
    [{ move: 'answer' }, 'answer'],
    [{ move: 'answer', answer: '  ' }, 'answer'],
    [{ move: 'close' }, 'outcome'],
    [{ move: 'close', outcome: 'nonsense' }, 'outcome'],
    [{ move: 'handOver', adviser: 7 }, 'adviser'],
  ])('%j names its mistake', async (body, path) => {
    const id = await ready();
    const told = await at('a').posts(`/api/requests/${id}/moves`, body, { 'if-match': '"1"' });
    expect(told).toMatchObject({ status: 400, json: { errors: [{ path }] } });
  });

  it.each([
    ['a move of somebody else’s request', 'nurseKitee', { move: 'withdraw' }, 404],
    ['a reader', 'reader', { move: 'accept' }, 404],
    ['an adviser in the asker’s place', 'a', { move: 'withdraw' }, 404],
    ['the asker in an adviser’s place', 'nurse', { move: 'accept' }, 403],
    ['an adviser in the coordinator’s place', 'a', { move: 'assign', adviser: idOfA }, 403],
    ['a rating before the end', 'nurse', { move: 'rating.send', helped: 'yes' }, 409],
    ['an answer before it is taken', 'a', { move: 'answer', answer: 'Tulen.' }, 409],
    ['a hand-over to nobody', 'a', { move: 'handOver', adviser: 'x' }, 422],
  ] as const)('%s', async (_case, who, sent, status) => {
    const id = await ready();
    const me = atTab(world(), world().people[who]);
    const { version } = await at('nurse').sees(id);
    const told = await me.tries(id, sent, { version });
    expect([told.status, typeof (told.json as { detail: unknown }).detail]).toEqual([
      status,
      'string',
    ]);
    expect(await at('nurse').sees(id)).toMatchObject({ version, state: 'waiting' });
  });

  it.each(['abcdefghijklmnopqrstuvwx', 'x', '%23', 'ABC'])(
    'is an id that is none: %s',
    async (id) => {
      const told = await at('a').tries(id, { move: 'accept' }, { version: 1 });
      expect([told.status, (told.json as { type: string }).type]).toEqual([
        404,
        'about:blank#not-found',
      ]);
    },
  );

  it('is a closing without the paluutieto; the form hears which field it lacks', async () => {
    const { id } = await at('nurse').asks(todaySentence, handing);
    await at('a').moves(id, { move: 'accept' });
    const told = await at('a').tries(id, { move: 'close', outcome: 'handled' });
    expect(told).toMatchObject({
      status: 422,
      json: { type: 'about:blank#result-needed', errors: [{ path: 'result' }] },
    });
    expect((await at('a').sees(id)).may).not.toContain('answerAndClose');
  });

  it('is taken back what was opened too late', async () => {
    const id = await ready();
    await at('a').moves(id, { move: 'accept' });
    await at('a').moves(id, { move: 'close', outcome: 'solved' });
    await world().advance(8 * 24 * 60);
    expect(await at('nurse').sees(id)).toMatchObject({ canReopen: false });
    expect(await at('nurse').tries(id, { move: 'reopen' })).toMatchObject({
      status: 409,
      json: { type: 'about:blank#too-late-to-reopen' },
    });
  });

  const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
  it.each([
    ['nurse', [], { move: 'edit', question: `Asia ${code}` }, 'question'],
    ['nurse', [], { move: 'edit', place: code }, 'place'],
    ['a', accepted, { move: 'answer', answer: code }, 'answer'],
    ['a', accepted, { move: 'answerAndClose', answer: code }, 'answer'],
    ['a', accepted, { move: 'close', outcome: 'solved', result: code }, 'result'],
    ['a', accepted, { move: 'close', outcome: 'solved', proposal: code }, 'proposal'],
    ['a', accepted, { move: 'close', outcome: 'solved', answer: code }, 'answer'],
  ] as const)('is an identifier: %s %j %j', async (who, before, sent, path) => {
    const id = await ready();
    for (const step of before) await at(step[0]).moves(id, sentOf(step));
    const told = await at(who).tries(id, sent);
    expect(told).toMatchObject({
      status: 422,
      json: { type: 'about:blank#identifier', errors: [{ path }] },
    });
    expect(JSON.stringify(told.json)).not.toContain(code);
    expect(await world().everythingStored()).not.toContain(code);
    expect(world().everythingLogged()).not.toContain(code);
  });
});

describe('two who take it at once', () => {
  it('are one winner, and one who is told who was faster', async () => {
    const { id, version } = await at('nurse').asks(todaySentence);
    const both = await Promise.all(
      (['a', 'b'] as const).map((who) => at(who).tries(id, { move: 'accept' }, { version })),
    );
    const [won] = both.filter(({ status }) => status === 200);
    const [lost] = both.filter(({ status }) => status === 409);
    const { adviser } = won!.json as RequestSeen;
    expect(lost!.json).toMatchObject({
      type: 'about:blank#taken',
      detail: `${adviser!.name} ehti ensin, klo\u00A010.15.`,
      current: { state: 'accepted', adviser, content: null },
    });
    const { log } = (await world().requests())[0]!;
    expect(log.filter(({ action }) => action === 'accepted')).toHaveLength(1);
  });
});

describe('the bot and the tab', () => {
  it('asked in the tab, taken in the bot, closed in the tab', async () => {
    const { nurse, a } = world().people;
    await nurse.writes('ohje');
    const { id } = await at('nurse').asks(todaySentence);
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A');
    expect(a.card().text).toContain(todaySentence);
    await a.taps('request.accept');
    expect(await at('nurse').sees(id)).toMatchObject({ state: 'accepted', adviser: { id: a.id } });
    await at('a').moves(id, { move: 'close', outcome: 'solved' });
    expect(nurse.card().text).toContain('Päätetty');
    // The card of the one who closed it elsewhere shows it as well.
    expect(a.card().text).toContain('Päätetty');
    expect(a.card().verbs).not.toContain('request.close');
  });

  it('asked in the bot, taken in the tab, closed in the bot', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    await world().advance(61);
    const [item] = (await at('a').today()).work!.queue;
    await at('a').moves(item!.id, { move: 'accept' });
    expect(a.card().verbs).toContain('request.close');
    expect(a.card().verbs).not.toContain('request.accept');
    expect(b.card().verbs).toEqual([]);
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
    await a.taps('request.close', { outcome: 'solved' });
    expect(await at('a').sees(item!.id)).toMatchObject({ state: 'closed' });
    expect((await at('a').today()).work!.unfinished).toEqual([]);
  });

  it('an adviser who was not asked has a card in the chat once they took it in the tab', async () => {
    const { nurse, b } = world().people;
    await nurse.asks(todaySentence);
    const [item] = await at('b').lists('?scope=queue');
    await at('b').moves(item!.id, { move: 'accept' });
    expect(b.card().verbs).toContain('request.close');
  });

  it('"Miten päättyi?" answered in the tab leaves no button on the question in the chat', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.taps('request.close', { outcome: 'handled' });
    await world().advance(31 * 24 * 60);
    expect(a.isOffered('request.followUp')).toBe(true);
    const [item] = (await at('a').today()).work!.followUps;
    await at('a').moves(item!.id, { move: 'followUp', result: 'completed' });
    expect(a.isOffered('request.followUp')).toBe(false);
    expect(JSON.stringify(a.sees().map(({ text }) => text))).toContain('✓ Hoidettiin loppuun');
  });

  it('what the asker did in the tab is on their own card', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const [item] = await at('nurse').lists();
    await at('nurse').moves(item!.id, { move: 'withdraw' });
    expect(nurse.card().verbs).toEqual([]);
  });
});
