import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { sv } from '../../bot/src/wording/sv.ts';
import type { Rows, Table } from '../../bot/src/adapters/tables/rows.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

/** Rows whose tables can be taken down, wholly or for writing only. */
function fallibleRows(rows = createMemoryRows()) {
  let isDown: (table: Table, writing: boolean) => boolean = () => false;
  const through = <T>(table: Table, writing: boolean, work: () => Promise<T>): Promise<T> =>
    isDown(table, writing) ? Promise.reject(new StorageUnavailable()) : work();
  const fallible: Rows = {
    get: (table, ...key) => through(table, false, () => rows.get(table, ...key)),
    list: (table, ...range) => through(table, false, () => rows.list(table, ...range)),
    listAcross: (table, ...range) => through(table, false, () => rows.listAcross(table, ...range)),
    write: (table, ...writes) => through(table, true, () => rows.write(table, ...writes)),
  };
  return {
    rows: fallible,
    fails: (when: typeof isDown) => {
      isDown = when;
    },
    recovers: () => {
      isDown = () => false;
    },
  };
}

describe('a counsellor who cannot be reached', () => {
  const world = freshService();

  it('is passed over at once, and the asker is told', async () => {
    const { nurse, a, b } = world().people;
    world().connector.fail(a.chat, { status: 403 }, 9);
    await nurse.asks(nowSentence);
    expect(b.card().verbs).toContain('request.accept');
    expect(nurse.messages()).toContainEqual(expect.stringContaining('yhtä ohjaajaa ei tavoitettu'));
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B');
  });

  it('is asked again after writing to Koppi', async () => {
    const { nurse, a } = world().people;
    world().connector.fail(a.chat, { status: 404 });
    await nurse.asks(nowSentence);
    await a.writes('paikalla');
    await nurse.asks(todaySentence);
    expect(a.card().verbs).toContain('request.accept');
  });
});

describe('a counsellor without the app', () => {
  const world = freshService(() => ({ without: ['a'] }));

  it('is not asked, the next one is', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    expect(b.card().verbs).toContain('request.accept');
    expect(a.sees()).toEqual([]);
  });

  it('may take it all the same after the first word to Koppi', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.writes('jono');
    await a.taps('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
  });
});

describe('a connector in trouble', () => {
  const world = freshService();

  it.each([
    ['429', { status: 429, retryAfterSeconds: 5 }],
    ['412', { status: 412 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['a reset', { lost: 'reset' }],
  ] as const)('%s: the card comes once, a little later', async (_name, trouble) => {
    const { nurse, a } = world().people;
    world().connector.fail(a.chat, trouble, 2);
    await nurse.asks(todaySentence);
    expect(a.card().verbs).not.toContain('request.accept');
    await world().advance(2);
    expect(a.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
    expect((await world().requests())[0]!.outbox).toBe(0);
  });

  it('keeps the short word before its card', async () => {
    const { nurse, a } = world().people;
    world().connector.fail(a.chat, { status: 503 }, 1);
    await nurse.asks(nowSentence);
    await world().advance(1);
    const [line, card] = a.sees().slice(-2);
    expect(line!.text).toContain('asiakas odottaa');
    expect(card!.verbs).toContain('request.accept');
  });

  it('does not keep the asker’s receipt from the others’ way', async () => {
    const { nurse, a } = world().people;
    world().connector.fail(nurse.chat, { status: 500 }, 1);
    const form = await nurse.writes(nowSentence);
    world().connector.fail(nurse.chat, { status: 500 }, 1);
    await nurse.taps('request.send', {}, { on: form });
    expect(a.card().verbs).toContain('request.accept');
    await world().advance(1);
    expect(nurse.card().text).toContain('Pyyntö lähetetty');
  });

  it('that never gets better leaves the row to the operator after eight attempts', async () => {
    const { nurse, a } = world().people;
    world().connector.fail(a.chat, { status: 500 }, 99);
    await nurse.asks(todaySentence);
    await world().advance(25);
    const tried = world().connector.calls.filter(({ outcome }) => outcome === 500);
    expect(tried).toHaveLength(8);
    expect(world().everythingLogged()).toContain('dead letter');
  });

  it('shows the newest state when what was late arrives', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    world().connector.fail(b.chat, { status: 500 }, 1);
    await world().advance(3);
    await a.taps('request.accept');
    await world().advance(1);
    expect(b.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toEqual([]);
  });
});

describe('storage that does not answer', () => {
  let storage = fallibleRows();
  const world = freshService(() => (storage = fallibleRows()));

  it('says that nothing was saved when a request is sent, and saves nothing', async () => {
    const { nurse, a } = world().people;
    await nurse.writes(nowSentence);
    storage.fails(() => true);
    const answer = await nurse.taps('request.send');
    expect(answer.text).toBe(fi.refusal.storage);
    storage.recovers();
    expect(await world().requests()).toEqual([]);
    expect(a.card().verbs).not.toContain('request.accept');
  });

  it('takes the same form after it is back', async () => {
    const { nurse, a } = world().people;
    await nurse.writes(nowSentence);
    storage.fails(() => true);
    await nurse.taps('request.send');
    storage.recovers();
    await nurse.taps('request.send');
    expect(await world().requests()).toHaveLength(1);
    expect(a.card().verbs).toContain('request.accept');
  });

  it.each(['Requests', 'Due'] as const)('halfway, at %s, saves nothing either', async (table) => {
    const { nurse } = world().people;
    await nurse.writes(nowSentence);
    storage.fails((of, writing) => of === table && writing);
    expect((await nurse.taps('request.send')).text).toBe(fi.refusal.storage);
    storage.recovers();
    expect(await world().requests()).toEqual([]);
  });

  it('leaves a request waiting when it is taken, and takes it afterwards', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    storage.fails(() => true);
    expect((await a.taps('request.accept')).text).toBe(fi.refusal.storage);
    storage.recovers();
    expect((await world().requests())[0]!.consultation.state).toBe('waiting');
    expect((await a.taps('request.accept')).verbs).toContain('request.close');
  });

  it('keeps nothing of an answer, which can be given again', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    storage.fails((of) => of === 'Requests');
    expect((await a.taps('request.answer', { answer: 'Soitan heti.' })).text).toBe(
      fi.refusal.storage,
    );
    storage.recovers();
    await a.taps('request.answer', { answer: 'Soitan heti.' });
    expect((await world().requests())[0]!.text.messages).toHaveLength(1);
    expect(nurse.card().text).toContain('Soitan heti.');
  });

  it('for lists and figures only holds nobody up, and they are right afterwards', async () => {
    const { nurse, a } = world().people;
    storage.fails((of) => of === 'Views' || of === 'Facts');
    await nurse.asks(nowSentence);
    storage.recovers();
    await world().advance(1);
    expect(a.card().verbs).toContain('request.accept');
    expect((await nurse.writes('omat')).text).toContain('Rantakylä · Nyt');
    expect((await world().statistics()).totals.total).toBe(1);
  });

  it('for people holds nobody up: what was done is not said to be lost', async () => {
    const stranger = world().stranger();
    storage.fails((of) => of === 'People');
    const receipt = await stranger.asks(nowSentence);
    storage.recovers();
    expect(receipt.text).toContain('Pyyntö lähetetty Rantakylään');
    expect(world().everythingLogged()).toContain('person not kept');
    await stranger.writes('omat');
    await world().people.a.taps('request.accept');
    expect(stranger.messages().at(-1)).toContain('Sosiaaliohjaaja A otti kopin');
  });

  it('is told in the language the person chose', async () => {
    const { nurse } = world().people;
    await nurse.writes('kieli svenska');
    storage.fails(() => true);
    expect((await nurse.writes('mina')).text).toBe(sv.refusal.storage);
    storage.recovers();
    expect((await nurse.forges('', {})).text).toBe(sv.refusal.badCard);
  });

  it('logs nothing of what was typed', async () => {
    const { nurse } = world().people;
    await nurse.writes(nowSentence);
    storage.fails(() => true);
    await nurse.taps('request.send');
    storage.recovers();
    expect(world().everythingLogged()).toContain('turn-failed');
    expect(world().everythingLogged()).not.toContain('lomaketta auki');
  });
});
