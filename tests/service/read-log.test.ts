import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { Reading } from '../../bot/src/ports.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { freshService, nowSentence } from './fresh.ts';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';

/** Readings cannot be written while this is set. */
let readLogIsDown = false;

function rowsWithReadLog(): Rows {
  const rows = createMemoryRows();
  return {
    ...rows,
    write: (table, partition, writes) => {
      if (readLogIsDown && writes.some(({ row }) => row.startsWith('read-')))
        throw new StorageUnavailable('down');
      return rows.write(table, partition, writes);
    },
  };
}

const world = freshService(() => ({ rows: rowsWithReadLog() }));

beforeEach(() => {
  readLogIsDown = false;
});

async function readings(): Promise<readonly Reading[]> {
  const all = await world().rows.listAcross('Requests', '', { from: 'read-', before: 'read.' });
  return all.map(({ values }) => unpacked<Reading>(values));
}

/** A has taken the nurse's request and looks at the list of what is open. */
async function takenAndListed() {
  const { nurse, a } = world().people;
  await nurse.asks(nowSentence);
  await a.taps('request.accept');
  return { nurse, a, list: await a.writes('keskeneräiset') };
}

describe('who read a request is logged', () => {
  it('when it is opened from a list', async () => {
    const { a, list } = await takenAndListed();
    await a.taps('request.answer', {}, { on: list });
    expect((await readings()).map(({ person }) => person)).toEqual([a.id]);
  });

  it('for each who opens it', async () => {
    const { a, nurse, list } = await takenAndListed();
    await a.taps('request.answer', {}, { on: list });
    await nurse.taps('request.answer', {}, { on: await nurse.writes('omat') });
    expect((await readings()).map(({ person }) => person)).toEqual([a.id, nurse.id]);
  });

  it('once an hour, however often it is opened', async () => {
    const { a } = await takenAndListed();
    for (const minutes of [0, 30, 20, 20]) {
      await world().advance(minutes);
      await a.taps('request.answer', {}, { on: await a.writes('keskeneräiset') });
    }
    const instants = (await readings()).map(({ at }) => at);
    expect(instants).toHaveLength(2);
    expect(instants[1]! - instants[0]!).toBeGreaterThanOrEqual(60 * 60_000);
  });

  it('when a coordinator opens it to assign', async () => {
    const { nurse, leader } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    const shown = await leader.forges('request.assign', { id });
    expect(shown.text).toContain('Kelan lomaketta');
    expect(await readings()).toMatchObject([{ person: leader.id }]);
  });

  it.each([
    ['request.accept', {}],
    ['request.decline', {}],
    ['request.answer', { answer: 'Tulen.' }],
    ['request.answerAndClose', { answer: 'Hoidin asian.' }],
    ['request.handOver', { adviser: 'b' }],
    ['request.close', { outcome: 'solved' }],
    ['request.assign', { adviser: 'a' }],
  ])('when %s came too late, and showed it to a coordinator', async (verb, inputs) => {
    const { nurse, a, b, leader } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    const { id } = (await world().requests())[0]!.consultation;
    const ids: Readonly<Record<string, string>> = { a: a.id, b: b.id };
    const adviser = 'adviser' in inputs ? { adviser: ids[inputs.adviser] } : {};
    const shown = await leader.forges(verb, { id, ...inputs, ...adviser });
    expect(shown.text).toContain('Kelan lomaketta');
    expect((await readings()).map(({ person }) => person)).toEqual([leader.id]);
    expect((await world().requests())[0]!.consultation.adviser).toBe(a.id);
  });

  it('and holds person and instant, nothing of what was read', async () => {
    const { a, list } = await takenAndListed();
    await a.taps('request.answer', {}, { on: list });
    const [reading] = await readings();
    expect(Object.keys(reading!).sort()).toEqual(['at', 'person']);
  });
});

describe('it is not logged', () => {
  it('when one acts, which is in the log of the request already', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    await a.taps('request.answer', { answer: 'Tulen.' });
    expect(await readings()).toEqual([]);
  });

  it('when a part unfolds on the card that was sent to oneself', async () => {
    const { a } = await takenAndListed();
    const { id } = (await world().requests())[0]!.consultation;
    const card = a.sees().findLast(({ verbs }) => verbs.includes('request.handOver'))!;
    await a.execute({ verb: 'request.close', data: { id } }, card.activityId);
    expect(await readings()).toEqual([]);
  });

  it('when it was refused to somebody whom it does not concern', async () => {
    const { nurse, nurseKitee, reader } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    for (const one of [nurseKitee, reader])
      for (const verb of ['request.answer', 'request.assign', 'request.close'])
        expect((await one.forges(verb, { id })).text).not.toContain('Kelan lomaketta');
    expect(await readings()).toEqual([]);
  });
});

it('what cannot be logged is not shown', async () => {
  const { a, list } = await takenAndListed();
  readLogIsDown = true;
  const answer = await a.taps('request.answer', {}, { on: list });
  expect(answer.text).not.toContain('Kelan lomaketta');
  expect(answer.text).not.toBe('');
});
