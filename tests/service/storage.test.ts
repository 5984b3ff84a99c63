import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createDue } from '../../bot/src/adapters/tables/due.ts';
import { createFacts } from '../../bot/src/adapters/tables/facts.ts';
import { createLease } from '../../bot/src/adapters/tables/lease.ts';
import { createPeople } from '../../bot/src/adapters/tables/people.ts';
import type { Rows, Table, Write, Written } from '../../bot/src/adapters/tables/rows.ts';
import { saved } from '../../bot/src/adapters/tables/saved.ts';
import { createViews } from '../../bot/src/adapters/tables/views.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { aRequestFact } from '../domain/statistics/facts.ts';
import { aConsultation } from '../helpers/builders.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

type Writing = (table: Table, partition: string, writes: readonly Write[]) => Promise<Written>;

/** Rows whose writes go another way. */
function rowsWith(write: (rows: Rows) => Writing, rows = createMemoryRows()): Rows {
  return { ...rows, write: write(rows) };
}

/** Every answer to a write is lost once, and the write is sent again, as the SDK does. */
const everyAnswerLost = (rows: Rows): Writing => {
  return async (...writing) => {
    await rows.write(...writing);
    return rows.write(...writing);
  };
};

/** Every ETag is an old one, whatever was read. */
const everyEtagStale = (rows: Rows): Writing => {
  return (table, partition, writes) =>
    writes.some((write) => write.do !== 'insert')
      ? Promise.resolve({ kind: 'stale', index: 0 })
      : rows.write(table, partition, writes);
};

describe('storage whose every answer to a write is lost, so that it is written again', () => {
  const world = freshService(() => ({ rows: rowsWith(everyAnswerLost) }));

  it('does each thing once from the sentence to the rating', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    expect((await a.taps('request.accept')).verbs).toContain('request.close');
    await a.taps('request.answer', { answer: 'Soitan heti.' });
    await nurse.forges('request.referenceLeft', {
      id: (await world().requests())[0]!.consultation.id,
    });
    await a.taps('request.close', { outcome: 'solved' });
    await world().advance(2);
    const [request, ...others] = await world().requests();
    expect(others).toEqual([]);
    expect(request!.consultation.state).toBe('closed');
    expect(request!.text.messages).toHaveLength(1);
    expect(request!.outbox).toBe(0);
    for (const action of ['sent', 'accepted', 'answered', 'closed'])
      expect(request!.log.filter((row) => row.action === action)).toHaveLength(1);
    expect((await world().statistics()).totals.total).toBe(1);
  });

  it('tells nobody twice', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    expect(a.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
    await a.taps('request.accept');
    await world().advance(2);
    expect(nurse.messages().filter((text) => text.includes('otti kopin'))).toHaveLength(1);
  });

  it('lets the engine carry out its steps', async () => {
    const { nurse, b } = world().people;
    await nurse.asks(nowSentence);
    await world().advance(4);
    expect(b.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
    await world().advance(30);
    expect((await world().requests())[0]!.consultation.state).toBe('expired');
  });

  it('keeps settings and absences', async () => {
    const { nurse, a } = world().people;
    await nurse.writes('asema Kitee');
    await a.writes('poissa tänään');
    await nurse.asks(todaySentence);
    expect(a.isOffered('request.accept')).toBe(false);
    expect((await nurse.writes('kysymys asumistuesta')).summary).toContain('Kitee');
  });
});

describe('a write that was done although its answer was lost', () => {
  it('gives the lease to who took it, and to nobody else', async () => {
    const rows = createMemoryRows();
    const lost = createLease(rowsWith(everyAnswerLost, rows));
    expect(await lost.take('one', 1_000, 2_000)).toBe(true);
    expect(await lost.take('one', 1_500, 2_500)).toBe(true);
    expect(await lost.take('other', 2_400, 3_400)).toBe(false);
    expect(await createLease(rows).take('other', 2_600, 3_600)).toBe(true);
  });

  it('is not made once more on top', async () => {
    const rows = rowsWith(everyAnswerLost);
    const place = { table: 'People', partition: 'p', row: 'r' } as const;
    const add = (before: readonly string[] = []) => [...before, 'mark'];
    expect(await saved(rows, place, add)).toEqual(['mark']);
    expect(await saved(rows, place, add)).toEqual(['mark', 'mark']);
  });

  it('leaves all hints, also beside one that stood there', async () => {
    const rows = createMemoryRows();
    await createDue(rows).hint('kolibri', [2_000]);
    await createDue(rowsWith(everyAnswerLost, rows)).hint('kolibri', [1_000, 2_000, 3_000]);
    const hints = await createDue(rows).due(9_000, 9);
    expect(hints.map(({ at }) => at)).toEqual([1_000, 2_000, 3_000]);
  });
});

it('hints come in the order of time over all partitions, the earliest where there are too many', async () => {
  const due = createDue(createMemoryRows());
  const requests = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  for (const [index, request] of requests.entries()) await due.hint(request, [9_000 - index]);
  const hints = await due.due(9_000, 5);
  expect(hints.map(({ request }) => request)).toEqual(['h', 'g', 'f', 'e', 'd']);
});

describe('storage that refuses every change as stale', () => {
  const rows = rowsWith(everyEtagStale);
  const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'a person',
      () =>
        createPeople(rows).savePerson('p', (before) => ({
          id: 'p',
          name: `${before?.name ?? ''}x`,
        })),
    ],
    [
      'a list',
      () => createViews(rows, () => 'Europe/Helsinki').put(aConsultation({ version: ++version })),
    ],
    ['figures', () => createFacts(rows).put(aRequestFact({ id: 'a', version: ++version }))],
    ['the clock', () => createLease(rows).saveClockOffset(++version)],
  ];
  let version = 0;

  it.each(calls)('%s is given up as storage that does not answer', async (_, call) => {
    await call();
    await expect(call()).rejects.toThrow('Storage refused every write of a row');
  });
});

describe('storage that refuses every change of requests as stale', () => {
  let storm = false;
  const world = freshService(() => ({
    rows: rowsWith((rows) => (table, ...writing) => {
      const write = storm && table === 'Requests' ? everyEtagStale(rows) : rows.write.bind(rows);
      return write(table, ...writing);
    }),
  }));

  it('says that nothing was saved, and takes the same press afterwards', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    storm = true;
    expect((await a.taps('request.accept')).text).toBe(fi.refusal.storage);
    storm = false;
    expect((await world().requests())[0]!.consultation.state).toBe('waiting');
    expect((await a.taps('request.accept')).verbs).toContain('request.close');
  });
});

describe('storage that writes and then does not answer', () => {
  let silent = false;
  const world = freshService(() => ({
    rows: rowsWith((rows) => async (table, ...writing) => {
      const written = await rows.write(table, ...writing);
      if (silent && table === 'Requests') throw new StorageUnavailable();
      return written;
    }),
  }));

  it('is told as not saved, and the same form again makes one request', async () => {
    const { nurse, a } = world().people;
    await nurse.writes(nowSentence);
    silent = true;
    expect((await nurse.taps('request.send')).text).toBe(fi.refusal.storage);
    silent = false;
    expect((await nurse.taps('request.send')).text).toContain('Pyyntö lähetetty');
    expect(await world().requests()).toHaveLength(1);
    expect(a.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
  });

  it('and the form is never sent again, the counsellor hears of it all the same', async () => {
    const { nurse, a } = world().people;
    await nurse.writes(nowSentence);
    silent = true;
    await nurse.taps('request.send');
    silent = false;
    await world().advance(1);
    expect(a.isOffered('request.accept')).toBe(true);
    expect(nurse.card().text).toContain('Pyyntö lähetetty');
  });

  it('an answer pressed again stands once', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const card = await a.taps('request.accept');
    silent = true;
    await a.taps('request.answer', { answer: 'Soitan heti.' }, { on: card });
    silent = false;
    await a.taps('request.answer', { answer: 'Soitan heti.' }, { on: card });
    expect((await world().requests())[0]!.text.messages).toHaveLength(1);
  });
});
