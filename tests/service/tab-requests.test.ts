import { draftSchema, requestsSchema } from '../../bot/src/contract/requests.ts';
import { entryDraftSchema, entrySchema } from '../../bot/src/contract/entry.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { asRead } from '../helpers/card.ts';
import { atTab } from './at-tab.ts';
import { freshService, nowSentence, todaySentence, weekSentence } from './fresh.ts';

const world = freshService();

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

const draftOf = async (who: Who, sentence?: string) => {
  const told = await at(who).posts('/api/drafts', sentence === undefined ? {} : { sentence });
  return draftSchema.parse(told.json);
};

describe('a draft', () => {
  it('is what the bot would understand', async () => {
    expect(await draftOf('nurse', nowSentence)).toMatchObject({
      draft: { station: 'rantakyla', topic: 'benefits', urgency: 'now', place: 'huone 4' },
      missing: [],
      danger: false,
      numbers: [],
      phones: ['013 000 1101'],
    });
  });

  it('without a sentence is the empty form at the home station', async () => {
    const empty = await draftOf('nurse');
    expect(empty).toMatchObject({ draft: { station: 'rantakyla', topic: null, question: '' } });
    expect(empty.missing).toEqual(['topic', 'urgency']);
  });

  it('names the next day on site in the choice that waits for it', async () => {
    const { urgencyWords, nextOnSite } = await draftOf('nurse', weekSentence);
    expect(urgencyWords.at(-1)).toEqual({
      id: 'week',
      name: 'Ei kiirettä (seuraavan kerran paikalla to 26.11.)',
    });
    expect(nextOnSite).toMatchObject({ person: { name: 'Sosiaaliohjaaja A' } });
  });

  it('shows the numbers to call where the words tell of danger', async () => {
    const { danger, numbers } = await draftOf('nurse', 'Asiakas uhkaa tappaa itsensä, nyt');
    expect(danger).toBe(true);
    expect(numbers[0]?.phone).toBe('112');
  });

  it('stores nothing', async () => {
    await draftOf('nurse', nowSentence);
    expect(await world().requests()).toEqual([]);
  });

  it('with an identifier is refused without a trace', async () => {
    const told = await at('nurse').posts('/api/drafts', { sentence: `Asiakas ${code}` });
    expect(told).toMatchObject({
      status: 422,
      json: {
        type: 'about:blank#identifier',
        detail: expect.stringContaining(
          'Poista se tekstistä ja kirjoita asia ilman sitä.',
        ) as string,
        errors: [{ path: 'sentence' }],
      },
    });
    expect(JSON.stringify(told.json)).not.toContain(code);
    expect(world().everythingLogged()).not.toContain(code);
  });

  it('is another one each time, and the same under the same key', async () => {
    const asked = (key: string) => at('nurse').posts('/api/drafts', {}, { 'idempotency-key': key });
    const nonces = [await asked('x'), await asked('x'), await asked('y')].map(
      ({ json }) => draftSchema.parse(json).nonce,
    );
    expect(nonces[0]).toBe(nonces[1]);
    expect(nonces[2]).not.toBe(nonces[0]);
    expect((await draftOf('nurse')).nonce).not.toBe((await draftOf('nurse')).nonce);
  });
});

describe('asking', () => {
  it('shows the plan in the words of the receipt', async () => {
    const { nurse } = world().people;
    await nurse.writes('ohje');
    const asked = await at('nurse').asks(todaySentence);
    expect(asked).toMatchObject({
      state: 'waiting',
      version: 1,
      content: { question: todaySentence },
    });
    const words = asked.asked!.planWords;
    expect(words).toHaveLength(1);
    expect(nurse.card().text).toContain(asRead(words[0]!));
  });

  it('shows the same next step on the line of a list as in the plan', async () => {
    const { asked } = await at('nurse').asks(todaySentence);
    const [line] = await at('nurse').lists();
    expect(line).toMatchObject({ dueAt: asked!.plan!.steps[0]!.at });
  });

  it('tells whom to call: who was asked, then the county’s own numbers', async () => {
    const asked = await at('nurse').asks(nowSentence);
    const numbers = asked.asked!.numbers;
    expect(numbers[0]).toMatchObject({ name: 'Sosiaaliohjaaja A' });
    expect(numbers.map(({ phone }) => phone)).toContain('112');
    expect((await at('a').sees(asked.id)).asked).toBeNull();
  });

  it('twice with one form is one request', async () => {
    const { nonce } = await draftOf('nurse');
    const form = { nonce, station: 'rantakyla', question: 'Kysymys etuuksista' };
    const both = [
      await at('nurse').posts('/api/requests', form),
      await at('nurse').posts('/api/requests', { ...form, question: 'Toinen' }),
    ];
    expect(both.map(({ status }) => status)).toEqual([201, 200]);
    expect(both[1]!.json).toMatchObject({ content: { question: 'Kysymys etuuksista' } });
    expect(await world().requests()).toHaveLength(1);
  });

  it('with somebody else’s form is refused', async () => {
    const { nonce } = await draftOf('nurse');
    const told = await at('nurseKitee').posts('/api/requests', { nonce, question: 'Etuudet' });
    expect(told).toMatchObject({ status: 422, json: { type: 'about:blank#bad-card' } });
    expect(await world().requests()).toEqual([]);
  });

  it.each([
    ['nothing asked', {}, 422, ['question']],
    ['no permission', { question: 'Etuudet', kind: 'handle' }, 422, ['permission']],
    ['an unknown topic', { question: 'Etuudet', topic: 'x' }, 422, ['topic']],
    ['a number that is not one’s own', { question: 'Etuudet', callback: '050' }, 422, ['callback']],
    ['an identifier in the question', { question: code }, 422, ['question']],
    ['an identifier in the place', { question: 'Etuudet', place: code }, 422, ['place']],
    ['too long a question', { question: 'etuus '.repeat(100) }, 422, ['question']],
    ['a wrong kind', { question: 'Etuudet', kind: 'x' }, 400, ['kind']],
    ['a wrong type', { question: 7 }, 400, ['question']],
    ['something unknown', { question: 'Etuudet', sealed: 'x' }, 400, ['sealed']],
  ])('with %s names the field, and stores nothing', async (_case, fields, status, paths) => {
    const { nonce } = await draftOf('nurse');
    const told = await at('nurse').posts('/api/requests', { nonce, ...fields });
    const { errors } = told.json as { errors: { path: string }[] };
    expect([told.status, errors.map(({ path }) => path)]).toEqual([status, paths]);
    expect(await world().requests()).toEqual([]);
    expect(JSON.stringify(told.json)).not.toContain(code);
  });

  it('is held back once for what its text is to be warned of', async () => {
    const { nonce } = await draftOf('nurse');
    const form = { nonce, station: 'rantakyla', question: 'Asiakas uhkaa tappaa itsensä' };
    const held = await at('nurse').posts('/api/requests', form);
    expect(held).toMatchObject({
      status: 422,
      json: { type: 'about:blank#unnoticed', current: { danger: true } },
    });
    expect(await world().requests()).toEqual([]);
    const sent = await at('nurse').posts('/api/requests', { ...form, warned: true });
    expect(sent.status).toBe(201);
  });
});

describe('a list', () => {
  /** Three of them, a minute apart, the newest first. */
  async function three() {
    const ids: string[] = [];
    for (const [sentence, topic] of [
      [todaySentence, 'housing'],
      [nowSentence, 'benefits'],
      [weekSentence, 'benefits'],
    ] as const) {
      ids.unshift((await at('nurse').asks(sentence, { topic })).id);
      await world().advance(1);
    }
    return ids;
  }
  const idsOf = async (who: Who, query = '') => (await at(who).lists(query)).map(({ id }) => id);

  it('is newest first, and holds no text', async () => {
    const ids = await three();
    expect(await idsOf('nurse')).toEqual(ids);
    const { json } = await at('a').gets('/api/requests?scope=queue');
    expect(JSON.stringify(json)).not.toMatch(/asumistuesta|lomaketta|huone 4/u);
  });

  it.each([
    ['?state=waiting', [0, 1, 2]],
    ['?state=closed,withdrawn', []],
    ['?urgency=now', [1]],
    ['?urgency=today,week', [0, 2]],
    ['?station=kitee', []],
    ['?topic=housing', [2]],
    ['?q=asumin', [2]],
    ['?q=NYT%20ranta', [1]],
    ['?from=2026-11-24', [0, 1, 2]],
    ['?from=2026-11-25', []],
    ['?until=2026-11-23', []],
    ['?until=2026-11-24', [0, 1, 2]],
    ['?from=0001-01-01&until=9999-12-31', [0, 1, 2]],
  ])('%s', async (query, expected) => {
    const ids = await three();
    expect(await idsOf('nurse', query)).toEqual(expected.map((index) => ids[index]));
  });

  it('by pages stays where it was while new ones come in', async () => {
    const ids = await three();
    const page = async (cursor = '') => {
      const { json } = await at('nurse').gets(
        `/api/requests?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      return requestsSchema.parse(json);
    };
    const first = await page();
    const { id: later } = await at('nurse').asks('Rantakylässä kysymys taloudesta, tänään');
    const second = await page(first.cursor!);
    const third = await page(second.cursor!);
    const paged = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect([paged, third.cursor]).toEqual([ids, null]);
    expect(await idsOf('nurse')).toEqual([later, ...ids]);
  });

  it('of those asked at the same moment loses none', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(() => at('nurse').asks(todaySentence)));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/api/requests?limit=1${cursor && `&cursor=${cursor}`}`;
      const page = requestsSchema.parse((await at('nurse').gets(path)).json);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });

  it('reaches back over months that hold none', async () => {
    const ids = await three();
    await world().advanceTo('2027-09-01T10:00');
    expect(await idsOf('nurse')).toEqual(ids);
    const { id } = await at('nurse').asks(todaySentence);
    expect(await idsOf('nurse')).toEqual([id, ...ids]);
    const { json } = await at('nurse').gets('/api/requests?limit=2');
    const { cursor } = requestsSchema.parse(json);
    expect(await idsOf('nurse', `?cursor=${cursor}`)).toEqual(ids.slice(1));
  });

  it('of what one may take holds nobody’s own, and nothing that is taken', async () => {
    const [, now, today] = await three();
    await at('a').moves(now!, { move: 'accept' });
    expect(await idsOf('b', '?scope=queue&urgency=now,today')).toEqual([today]);
    expect(await idsOf('a', '?scope=taken')).toEqual([now]);
    expect(await idsOf('b', '?scope=taken')).toEqual([]);
  });

  it('of what one took keeps what was handed on, and what is closed', async () => {
    const [, now] = await three();
    await at('a').moves(now!, { move: 'accept' });
    await at('a').moves(now!, { move: 'handOver', adviser: world().people.b.id });
    await at('b').moves(now!, { move: 'accept' });
    await at('b').moves(now!, { move: 'close', outcome: 'solved' });
    expect(await idsOf('b', '?scope=taken')).toEqual([now]);
    const [item] = await at('a').lists('?scope=taken');
    // What somebody else has now is only seen to have become what it is.
    expect(item).toMatchObject({ id: now, state: 'closed', asker: null, outcome: null });
  });

  it('of all is the region’s coordinator’s, and holds what is closed', async () => {
    const [week, now, today] = await three();
    await at('a').moves(now!, { move: 'accept' });
    await at('a').moves(now!, { move: 'close', outcome: 'solved' });
    expect(await idsOf('leader', '?scope=all')).toEqual([week, now, today]);
  });

  it('of all also holds what was taken back before anybody had it', async () => {
    const [, , today] = await three();
    await at('nurse').moves(today!, { move: 'withdraw' });
    await world().restart();
    expect(await idsOf('leader', '?scope=all&state=withdrawn')).toEqual([today]);
  });

  it.each([
    ['nurse', 'queue'],
    ['nurse', 'taken'],
    ['nurse', 'all'],
    ['a', 'all'],
    ['reader', 'queue'],
    ['reader', 'all'],
  ] as const)('is not for %s: %s', async (who, scope) => {
    expect((await at(who).gets(`/api/requests?scope=${scope}`)).status).toBe(403);
  });

  it.each([
    ['scope=x', 'scope'],
    ['state=waiting,x', 'state.1'],
    ['from=yesterday', 'from'],
    ['limit=51', 'limit'],
    ['cursor=x', 'cursor'],
    ['unknown=x', 'unknown'],
  ])('?%s names its mistake', async (query, path) => {
    const told = await at('nurse').gets(`/api/requests?${query}`);
    expect(told).toMatchObject({ status: 400, json: { errors: [{ path }] } });
  });
});

describe('one request', () => {
  it('has its history without a text, and who may be given it', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    await at('a').moves(id, { move: 'accept' });
    const seen = await at('a').sees(id);
    expect(seen.history.map(({ action, actor }) => [action, actor?.name])).toEqual([
      ['sent', 'Hoitaja Rantakylä'],
      ['notified', undefined],
      ['accepted', 'Sosiaaliohjaaja A'],
    ]);
    expect(seen.handOverTo.map(({ name }) => name)).toEqual([
      'Sosiaaliohjaaja B',
      'Sosiaaliohjaaja C',
    ]);
    expect(seen.may).toEqual(['answer', 'handOver', 'close', 'answerAndClose']);
    expect(seen.closing).toContain('phenomenon');
    expect(seen.content!.recordText).toContain('Konsultoitu');
    expect(seen.content!.askerPhones).toEqual(['013 000 1101']);
    expect(JSON.stringify(seen.history)).not.toContain('asumistuesta');
  });

  it('is told in the reader’s language', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    const { a, nurse } = world().people;
    const path = '/api/me';
    const told = await at('nurse').gets(path);
    expect(told.status).toBe(200);
    await nurse.taps('language.set', { language: 'en' }, { on: await nurse.writes('kieli') });
    expect((await at('nurse').sees(id)).asked!.planWords[0]).toContain('Request sent to Rantakylä');
    expect(a.card().text).toContain(todaySentence);
  });

  it('that is read is logged as read', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    await at('b').sees(id);
    const readings = (await world().rows.listAcross('Requests', '')).filter(({ row }) =>
      row.startsWith('read-'),
    );
    expect(JSON.stringify(readings.map(({ values }) => values))).toContain(world().people.b.id);
  });

  it('shows a reader of figures no text', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    expect((await at('reader').gets(`/api/requests/${id}`)).status).toBe(404);
    expect(await at('reader').lists()).toEqual([]);
    expect(JSON.stringify(await at('reader').today())).not.toContain(id);
  });
});

describe('an entry', () => {
  const draft = async () => {
    const { json } = await at('a').posts('/api/drafts/entry', {});
    return entryDraftSchema.parse(json);
  };

  it('begins where its adviser is', async () => {
    expect(await draft()).toMatchObject({ station: 'rantakyla', request: null });
  });

  it.each(['consult', 'meeting', 'other'] as const)(
    'of the kind %s is counted once',
    async (kind) => {
      const { nonce } = await draft();
      const entry = {
        nonce,
        entryKind: kind,
        station: 'kitee',
        topic: 'housing',
        channel: 'phone',
      };
      const told = [1, 2].map(() => at('a').posts('/api/entries', entry));
      for (const { status, json } of await Promise.all(told))
        expect([status, entrySchema.parse(json)]).toMatchObject([
          201,
          { kind, station: 'kitee', topic: 'housing', channel: 'phone', timeBand: null },
        ]);
      const facts = await world().rows.listAcross('Facts', '');
      expect(facts.filter(({ row }) => row === nonce)).toHaveLength(1);
    },
  );

  it.each([
    ['an unknown topic', { topic: 'x' }, 422, 'topic'],
    ['a wrong channel', { channel: 'x' }, 400, 'channel'],
    ['a text', { note: 'x' }, 400, 'note'],
  ])('with %s names it', async (_case, fields, status, path) => {
    const { nonce } = await draft();
    const told = await at('a').posts('/api/entries', { nonce, ...fields });
    expect(told).toMatchObject({ status, json: { errors: [{ path }] } });
  });

  it('is not for nurses, nor with somebody else’s form', async () => {
    const { nonce } = await draft();
    expect((await at('nurse').posts('/api/drafts/entry', {})).status).toBe(403);
    expect((await at('nurse').posts('/api/entries', { nonce })).status).toBe(403);
    expect((await at('b').posts('/api/entries', { nonce })).status).toBe(422);
  });
});
