import { readFileSync } from 'node:fs';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { Fact, RequestFact } from '../../bot/src/domain/statistics/fact.ts';
import type { RunningService } from '../helpers/service.ts';
import { modelOf, smaller } from './models.ts';
import { quota } from './quota.ts';
import { liveDemoYear } from './world.ts';

// A year goes in as real life does, and comes out as the figures that its seed published.

const varha = JSON.parse(readFileSync('counties/varha.json', 'utf8')) as {
  readonly people: readonly { readonly aadObjectId: string; readonly profession: string }[];
};
const halves = new Map(
  varha.people.map(({ aadObjectId, profession }) => [aadObjectId, profession]),
);
const year = { luck: 2026, from: '2025-12-01', until: '2026-11-24' };
let service: RunningService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

/** A tenth of it: the same shares, and everything in them once. */
async function tenth(seed: string) {
  const lived = await liveDemoYear({ ...year, seed, model: smaller(modelOf(seed), 10) });
  service = lived.service;
  return lived.figures.totals;
}

/** Codes that describe clients stand in no sum: they are counted here from the facts. */
async function facts(): Promise<readonly RequestFact[]> {
  const rows = (await service?.rows.listAcross('Facts', '')) ?? [];
  return rows
    .filter(({ row }) => /^[a-z]{24}$/u.test(row))
    .map(({ values }) => unpacked<Fact>(values))
    .filter((fact) => fact.source === 'request');
}

it('shares are exact, however they round', () => {
  const drawn = quota(7, { a: 50, b: 25, c: 25 });
  expect(drawn).toHaveLength(7);
  expect(['a', 'b', 'c'].map((one) => drawn.filter((it) => it === one).length)).toEqual([3, 2, 2]);
});

it('the models of the seeds hold their published figures', () => {
  const { requests, cooperation, meetings } = modelOf('siun-sote');
  expect(requests + cooperation.count).toBe(700);
  expect(meetings.count).toBe(500);
  const { details } = modelOf('etela-savo');
  expect(details).toMatchObject({
    channel: { phone: 80, reception: 10, 'home-visit': 5 },
    oneContact: { yes: 25, no: 75 },
    socialClient: { no: 60 },
    pensioner: { yes: 70, no: 30 },
  });
});

it('S0: co-operation both ways and with several, meetings mostly at home', async () => {
  const { total, entries, byState } = await tenth('siun-sote');
  const { consult = 0, other = 0, meeting = 0 } = entries.byKind;
  expect(total + consult + other).toBe(70);
  expect(meeting).toBe(50);
  expect(entries.byChannel).toEqual({ 'home-visit': 32, reception: 18 });
  expect(byState).toEqual({ closed: 18 });
  expect(Object.keys(entries.byDirection)).toEqual(['to-health', 'to-social']);
  expect(Object.keys(entries.byCounterpart)).toEqual(['health', 'other', 'social']);
});

it('S3: the reception table', async () => {
  const { byChannel, oneContact, byKind } = await tenth('etela-savo');
  expect(byKind).toEqual({ consult: 16, handle: 40 });
  expect(byChannel).toMatchObject({ phone: 32, reception: 4, 'home-visit': 2 });
  expect(oneContact).toEqual({ count: 10, of: 40 });
  const services = (await facts()).filter(({ kind }) => kind === 'handle');
  const count = (fits: (details: RequestFact['details']) => boolean): number =>
    services.filter(({ details }) => fits(details)).length;
  expect(count(({ socialClient }) => socialClient === 'no')).toBe(24);
  expect(count(({ pensioner }) => pensioner === true)).toBe(28);
  expect(count(({ ageBand }) => ageBand === undefined)).toBe(0);
});

it('S1: what is wanted of one half of a pair is taken by either', async () => {
  await tenth('varha');
  const taken = (await service?.requests()) ?? [];
  const by = taken.map(({ consultation: { adviser = '', profession } }) =>
    halves.get(adviser) === profession ? 'wanted' : 'other',
  );
  expect(new Set(by)).toEqual(new Set(['wanted', 'other']));
});

it('S2: triggers, what was chosen after them, and who became responsible', async () => {
  await tenth('oma-hame');
  const all = await facts();
  expect(all.some(({ cooperation }) => cooperation === 'shared-plan')).toBe(true);
  const ticked = all.filter(({ triggers = [] }) => triggers.length > 0);
  expect(ticked.length).toBeGreaterThan(all.length / 3);
  const shared = all.filter(({ details }) => details.sharedClient === true);
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.every(({ details }) => details.responsible !== undefined)).toBe(true);
});

it('S4: all ten roles, asking and asked, in both directions', async () => {
  const { byDirection } = await tenth('paijat-hame');
  expect(Object.keys(byDirection)).toEqual(['to-health', 'to-social']);
  const all = await facts();
  expect(new Set(all.map(({ profession }) => profession)).size).toBe(10);
});
