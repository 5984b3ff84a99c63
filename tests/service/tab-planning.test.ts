import type { Pattern } from '../../bot/src/contract/schedule.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { atPresencePage } from '../helpers/days.ts';
import { beginsPlanning, plans } from '../helpers/planner.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { reads } = atPresencePage(world);
const admin = () => world().named('Pääkäyttäjä');

type Block = Pattern['blocks'][number];
type Change = (days: Pattern) => readonly unknown[];

/** C is at Kitee on Mondays and every other Thursday: with this on Thursdays of all weeks, and on Tuesdays. */
const more = ({ blocks }: Pattern) => {
  const kitee = (weekday: Block['weekday']) => ({
    ...{ kind: 'on-site', station: 'kitee', weekday, from: '08:30', until: '15:00' },
  });
  const left = blocks.filter(({ weekday }) => weekday !== 4 && weekday !== 2);
  return [...left, kitee(4), kitee(2)];
};
const weekOf = async (change: Change) => {
  const { c } = world().people;
  return { kind: 'blocks', person: c.id, blocks: change((await reads(c)).days) };
};
const asked = async (change: Change = more) => ({
  alternatives: [{ changes: [await weekOf(change)] }],
});
const problemOf = ({ problem }: { readonly problem: unknown }) =>
  problem as { readonly type: string; readonly errors?: readonly { readonly path: string }[] };

describe('days that are tried out', () => {
  it('are set beside the days as they are, in sentences and figures', async () => {
    const body = { ...(await asked()), stations: ['kitee'] };
    const { status, progress, result } = await plans(world().url(), world().people.leader.id, body);
    expect(status).toBe(200);
    expect(progress[0]).toEqual({ done: 0, of: 40 });
    expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 40 }, (_, done) => done));
    const [now, then] = result?.alternatives ?? [];
    expect(now).toMatchObject({ name: 'Nykyiset päivät', changes: [] });
    expect(then?.name).toBe('Vaihtoehto A');
    expect(then?.changes).toEqual([
      'Sosiaaliohjaaja C, Kitee: ma, to (parittomat viikot) → ma, ti, to',
      'Sosiaaliohjaaja C, Tohmajärvi: ti, ke → ke',
    ]);
    expect(then?.sentences[0]).toMatch(
      /^\d+\s% pyynnöistä kohdattaisiin paikan päällä \(nyt \d+\s%\)\.$/u,
    );
    const onSite = result?.figures.find(({ figure }) => figure === 'onSite')?.cells;
    expect(onSite?.map(({ change }) => change)).toEqual([null, 'better']);
    expect(result?.isThin).toBe(true);
    expect(result?.assumptions).toContain('Lokissa ei ole vielä pyyntöjä.');
    const labels = result?.advisers.map(({ label }) => label);
    expect(labels).toContain('Sosiaaliohjaaja C: pyyntöjä viikossa');
  });

  it('come out the same when asked again, in another language too', async () => {
    const { leader } = world().people;
    const url = world().url();
    const body = await asked();
    const fi = await plans(url, leader.id, body);
    const sv = await plans(url, leader.id, body, { language: 'sv' });
    const values = (one: typeof fi) =>
      one.result?.figures.map(({ cells }) => cells.map(({ value }) => value));
    expect(values(sv)).toEqual(values(fi));
    expect(sv.result?.alternatives[0]?.name).toBe('Nuvarande dagar');
  });

  it('learn from the log what comes', async () => {
    const { nurse } = world().people;
    for (const topic of ['asumistuesta', 'toimeentulotuesta', 'Kelan lomakkeesta'])
      await nurse.asks(`Kiteellä kysymys ${topic}, tänään`);
    await world().settled();
    const { result } = await plans(world().url(), admin().id, await asked());
    expect(result?.assumptions).toContain(
      'Pyyntöjen määrä ja ajat on arvioitu lokista: pyyntöjä 3, viikkoja 1.',
    );
  });
});

describe('whose days may be tried out', () => {
  it('an adviser’s by themselves, who then see their own row only', async () => {
    const { c } = world().people;
    const { status, result } = await plans(world().url(), c.id, await asked());
    expect(status).toBe(200);
    expect(new Set(result?.advisers.map(({ person }) => person))).toEqual(new Set([c.id]));
  });

  it('nobody else’s, and no asker’s', async () => {
    const { a, nurse } = world().people;
    const body = await asked();
    expect((await plans(world().url(), a.id, body)).status).toBe(403);
    expect((await plans(world().url(), nurse.id, body)).status).toBe(403);
  });
});

describe('what does not hold together', () => {
  const errorsOf = async (body: unknown) => {
    const planned = await plans(world().url(), world().people.leader.id, body);
    return [planned.status, problemOf(planned).errors?.map(({ path }) => path)];
  };

  it('is named with its place', async () => {
    const backward = await asked(({ blocks }) => [{ ...blocks[0], until: '07:00' }]);
    const place = 'alternatives.0.changes.0.blocks.0.until';
    expect(await errorsOf(backward)).toEqual([400, [place]]);
    expect(await errorsOf({ ...(await asked()), stations: ['nowhere'] })).toEqual([
      400,
      ['stations.0'],
    ]);
    expect(await errorsOf({ alternatives: [] })).toEqual([400, ['alternatives']]);
  });

  it('an identity code as a room is refused, and not told back', async () => {
    const code = identityCode({ day: 1, month: 1, year: 1980, sign: '-', individual: 901 });
    const body = await asked(({ blocks }) => [{ ...blocks[0], room: code }]);
    const planned = await plans(world().url(), world().people.leader.id, body);
    expect(planned.status).toBe(400);
    expect(JSON.stringify(planned.problem)).not.toContain(code);
  });

  it('somebody who does not exist is not found', async () => {
    const body = { alternatives: [{ changes: [{ kind: 'blocks', person: 'x', blocks: [] }] }] };
    expect((await plans(world().url(), admin().id, body)).status).toBe(404);
  });
});

describe('one at a time', () => {
  it('a second is refused while the first goes on, and has its place when the first was left', async () => {
    const { leader } = world().people;
    const body = await asked();
    const leaving = new AbortController();
    const first = await beginsPlanning(world().url(), leader.id, body, { signal: leaving.signal });
    expect(first.status).toBe(200);
    const second = await plans(world().url(), leader.id, body);
    expect([second.status, problemOf(second).type]).toEqual([429, 'about:blank#too-many']);
    leaving.abort();
    for (let status = 429; status !== 200;) {
      const stop = new AbortController();
      const next = await beginsPlanning(world().url(), leader.id, body, { signal: stop.signal });
      ({ status } = next);
      stop.abort();
    }
  });

  it('the service answers meanwhile', async () => {
    const { leader, nurse } = world().people;
    const stop = new AbortController();
    await beginsPlanning(world().url(), leader.id, await asked(), { signal: stop.signal });
    const form = await nurse.writes('Kiteellä kysymys asumistuesta, tänään');
    expect(form).toBeTruthy();
    stop.abort();
  });
});
