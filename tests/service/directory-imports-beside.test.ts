import { importSchema } from '../../bot/src/contract/directory-imports.ts';
import { registerPages } from '../bench/import/register.ts';
import { atImports } from '../helpers/directory-import.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, begins, sends, sees } = atImports(world, () => world().people.leader);

const register = (services: number) =>
  Object.fromEntries([...registerPages(services)].map(({ name, text }) => [name, text]));

const busy = ['reading', 'applying'];
const stateOf = async (id: string) => importSchema.parse((await asks(`/${id}`)).json).state;

/** Turns one after the other for as long as the import goes on. */
async function turnsBeside(id: string): Promise<readonly string[]> {
  const { nurse } = world().people;
  const states: string[] = [];
  for (;;) {
    const before = await stateOf(id);
    await nurse.writes('ohje');
    expect(nurse.sees()).toBeDefined();
    if (!busy.includes(before)) return states;
    states.push(before);
  }
}

it('a whole register is read and applied while people are answered', async () => {
  const id = await begins('ptv', { name: 'Suomi.fi' });
  await sends(id, register(600));
  await asks(`/${id}/read`, { method: 'POST', body: {} });
  const whileRead = await turnsBeside(id);
  const { seen, etag } = await sees(id);
  expect(seen.state).toBe('planned');
  await asks(`/${id}/apply`, { method: 'POST', ifMatch: etag });
  const whileApplied = await turnsBeside(id);
  expect([new Set(whileRead), new Set(whileApplied)]).toEqual([
    new Set(['reading']),
    new Set(['applying']),
  ]);
  expect((await sees(id)).seen.state).toBe('applied');
});

it('goes on where it was cut off, and is whole then', async () => {
  const id = await begins('ptv', { name: 'Suomi.fi' });
  await sends(id, register(600));
  await asks(`/${id}/read`, { method: 'POST', body: {} });
  const { etag } = await sees(id);
  await asks(`/${id}/apply`, { method: 'POST', ifMatch: etag });
  await world().restart();
  const { seen } = await sees(id);
  expect([seen.state, seen.isCutOff]).toEqual(['applying', false]);
  await world().advance(3);
  expect((await sees(id)).seen.isCutOff).toBe(true);
  await asks(`/${id}/apply`, { method: 'POST', ifMatch: 'again' });
  const after = (await sees(id)).seen;
  expect([after.state, after.mayTakeBack]).toEqual(['applied', true]);
  const stored = await world().rows.list('Directory', 'record', { from: 'doc-', before: 'doc.' });
  expect(stored.filter(({ row }) => row.startsWith('doc-service:'))).toHaveLength(600);
  await asks(`/${id}/take-back`, { method: 'POST' });
  expect((await sees(id)).seen.state).toBe('taken-back');
  expect(
    await world().rows.list('Directory', 'record', { from: 'doc-', before: 'doc.' }),
  ).toHaveLength(0);
});

it('that nobody goes on with is thrown away after a week, with its files', async () => {
  const id = await begins('ptv', { name: 'Suomi.fi' });
  await sends(id, register(10));
  await world().advance(6 * 24 * 60);
  expect((await asks(`/${id}`)).status).toBe(200);
  await world().advance(2 * 24 * 60);
  // Tidying comes once an hour of the machine, and when a service begins.
  await world().restart();
  await world().advance(1);
  expect((await asks(`/${id}`)).status).toBe(404);
  expect(await world().rows.list('Directory', `pile-files-${id}`)).toEqual([]);
});
