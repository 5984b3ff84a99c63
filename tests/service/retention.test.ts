import type { Consultation } from '../../bot/src/domain/consultation/types.ts';
import type { Person } from '../helpers/person.ts';
import { freshService } from './fresh.ts';

const world = freshService();

/** A word of its own for each request, to look for it wherever it may have been kept. */
const words = {
  closed: 'mustikka',
  reopened: 'puolukka',
  withdrawn: 'vadelma',
  expired: 'karpalo',
  inChannel: 'tyrni',
} as const;
const said = ['juolukka', 'variksenmarja', 'mesimarja'] as const;
const all: readonly string[] = [...Object.values(words), ...said];

const days = (count: number) => world().advance(count * 24 * 60);

/** One request for each way to end, with words in every box that takes any. */
async function liveThem(): Promise<void> {
  const { nurse, a } = world().people;
  const ask = (word: string) => nurse.asks(`Rantakylässä ${word}, kysymys asumistuesta, tänään`);
  await ask(words.closed);
  await a.taps('request.accept');
  await a.taps('request.answer', { answer: said[0] });
  await nurse.taps('request.answer', { answer: said[1] });
  await a.taps('request.close', { outcome: 'solved', proposal: said[2] });
  await ask(words.withdrawn);
  await nurse.taps('request.withdraw');
  await nurse
    .in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' })
    .asks(`Rantakylässä ${words.inChannel}, kysymys asumistuesta, tänään`);
  await nurse.asks(`Rantakylässä ${words.expired}, kysymys asumistuesta, nyt, huone 7`);
  await ask(words.reopened);
  await a.taps('request.accept');
  await a.taps('request.close', { outcome: 'solved' });
}

const everybody = (): readonly Person[] => Object.values(world().people);

/** Words that stand in the store, in the log, or in anybody's chat. */
async function found(): Promise<string[]> {
  const stored = await world().everythingStored();
  const seen = everybody().flatMap((one) => one.sees().map(({ text }) => text));
  const channel = world().connector.shown('19:rantakyla@thread.tacv2');
  const text = [stored, world().everythingLogged(), JSON.stringify(channel), ...seen].join('\n');
  return all.filter((word) => text.includes(word));
}

it('thirty days after its end nothing that was written is left, wherever it stood', async () => {
  await liveThem();
  await days(2);
  const { a } = world().people;
  const again = (await world().requests()).find(({ text }) =>
    text.question.includes(words.reopened),
  );
  const { id } = again!.consultation;
  await a.forges('request.reopen', { id });
  await days(4);
  await a.forges('request.close', { id, outcome: 'no-need' });
  expect(await found()).toEqual(all);
  await days(22);
  expect(await found()).toEqual(all);
  // The one that was opened again has six days more.
  await days(4);
  expect(await found()).toContain(words.reopened);
  await days(6);
  expect(await found()).toEqual([]);
});

it('after a hand-over neither room, number nor reference word stays in any list', async () => {
  const { nurse, a, b } = world().people;
  await nurse.asks('Rantakylässä kysymys asumistuesta, tänään, huone 417', {
    kind: 'handle',
    permission: 'true',
  });
  await a.taps('request.accept');
  await a.taps('request.handOver', { adviser: b.id });
  const { id, referenceWords } = (await world().requests())[0]!.consultation;
  await b.forges('request.accept', { id });
  await b.forges('request.close', { id, outcome: 'handled', result: 'Hoidettu.' });
  await days(33);
  const lists = await world().rows.listAcross('Views', '');
  expect(lists.map(({ partition }) => partition).join()).toContain(`adviser_${a.id}`);
  const stored = JSON.stringify(lists);
  // Whole words: stations and moments may hold them by chance.
  for (const word of ['417', ...referenceWords!])
    expect(stored).not.toMatch(new RegExp(`\\b${word}\\b`, 'u'));
  expect(new Set(lists.map(({ values }) => values['version']))).toHaveProperty('size', 1);
});

it('nothing is left on cards far up in a chat, however many there are', async () => {
  const { nurse, a } = world().people;
  await nurse.asks(`Rantakylässä ${words.withdrawn}, kysymys asumistuesta, tänään`);
  await a.taps('request.accept');
  const { id } = (await world().requests())[0]!.consultation;
  for (let count = 0; count < 13; count += 1) {
    const list = await nurse.writes('omat');
    await nurse.submit(list.card!, { verb: 'request.answer', data: { id } }, list.activityId);
    await world().advance(1);
  }
  const showing = () => nurse.sees().filter(({ text }) => text.includes(words.withdrawn)).length;
  await nurse.forges('request.withdraw', { id });
  expect(showing()).toBeGreaterThan(12);
  await days(31);
  expect(showing()).toBe(0);
  expect((await world().requests())[0]!.outbox).toBe(0);
});

it('codes, log and figures stay, and no room, number or reference word does', async () => {
  await liveThem();
  await days(33);
  const requests = await world().requests();
  expect(requests).toHaveLength(5);
  for (const { consultation, text, log } of requests) {
    expect(text).toEqual({ question: '', messages: [] });
    const named: readonly (keyof Consultation)[] = ['place', 'callback', 'referenceWords'];
    for (const field of named) expect(consultation[field]).toBeUndefined();
    expect(log.at(-1)!.action).toMatch(/^(?:erased|follow|rated)/u);
  }
  const { totals } = await world()
    .statistics('?from=2026-11&until=2026-11')
    .then((told) => ({
      totals: JSON.stringify(told),
    }));
  expect(totals).toContain('5');
});
