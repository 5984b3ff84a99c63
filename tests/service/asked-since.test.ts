import { createFacts } from '../../bot/src/adapters/tables/facts.ts';
import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { coverageSchema } from '../../bot/src/contract/library-files.ts';
import type { Completion } from '../../bot/src/domain/library/types.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { nothingLearnt } from '../../bot/src/use-cases/library/groups.ts';
import { aRequestFact } from '../domain/statistics/facts.ts';
import { at as instant } from '../helpers/builders.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { DemoFile } from '../helpers/service.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

// In November, of a training that was completed in September.

let contents: FirstContents;
beforeAll(async () => {
  contents = await demoContents(instant('2026-09-01T10:00'));
});
/** Ten more nurses at Rantakylä, so that five of them may be told of. */
const crowded = (file: DemoFile): DemoFile => {
  const [first] = file.people;
  const more = Array.from({ length: 10 }, (_, index) => ({
    ...first,
    ...{ id: `lisahoitaja-${'abcdefghij'.charAt(index)}`, name: nurse(index) },
    aadObjectId: `11111111-2222-4333-8444-0000000000${String(index).padStart(2, '0')}`,
  }));
  return { ...file, people: [...file.people, ...more] };
};
const nurse = (index: number) => `Lisä ${index}`;
const world = freshService(() => ({ at: '2026-11-02T10:15', contents, county: crowded }));

const completedBy = async (count: number) => {
  const completion = { item: 'toimeentulotuki.fi', itemVersion: 1, answers: [], rightAnswers: 0 };
  const changes = Array.from({ length: count }, (_, index) => {
    const { id } = world().named(nurse(index));
    const own: Completion = { ...completion, person: id, at: instant('2026-09-10T10:00') };
    return { id, decide: () => ({ ...nothingLearnt(id), completions: [own] }) };
  });
  const { learning } = createShelves(world().rows);
  await learning.change('koppi', instant('2026-09-10T10:00'), changes);
  await world().advance(1);
};
const wereAsked = async (count: number, month: string, topic: string) => {
  for (let index = 0; index < count; index += 1)
    await createFacts(world().rows).put(
      aRequestFact({ id: `request-${month}-${topic}-${index}`, month, topic }),
    );
};
const asked = async () => {
  const { json } = await atTab(world(), world().people.leader).gets('/api/library/coverage');
  return coverageSchema.parse(json).items.find(({ group }) => group === 'toimeentulotuki')?.asked;
};

it('beside a training that five have completed stands what was asked before and after', async () => {
  await completedBy(5);
  await wereAsked(2, '2026-08', 'finances');
  await wereAsked(6, '2026-08', 'housing');
  await wereAsked(5, '2026-10', 'finances');
  expect(await asked()).toEqual({ months: 1, before: 'few', after: 5 });
});

it.each([
  ['that fewer have completed', 4, '2026-08'],
  ['that was learnt when Koppi was new', 5, '2026-10'],
])('beside one %s stands nothing', async (_case, count, month) => {
  await completedBy(count);
  await wereAsked(5, month, 'finances');
  expect(await asked()).toBeNull();
});
