import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { coverageSchema } from '../../bot/src/contract/library-files.ts';
import type { Completion } from '../../bot/src/domain/library/types.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { nothingLearnt } from '../../bot/src/use-cases/library/groups.ts';
import { at as instant } from '../helpers/builders.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

let contents: FirstContents;
beforeAll(async () => {
  contents = await demoContents(instant('2026-09-01T10:00'));
});
const world = freshService(() => ({ at: '2026-10-29T10:15', contents }));

const completedBy = async (count: number) => {
  const completion = { item: 'toimeentulotuki.fi', itemVersion: 1, answers: [], rightAnswers: 0 };
  for (let index = 0; index < count; index += 1) {
    const id = `person-${index}`;
    const own: Completion = { ...completion, person: id, at: instant('2026-09-10T10:00') };
    await createShelves(world().rows).learning.change(id, own.at, [
      { id, decide: () => ({ ...nothingLearnt(id), completions: [own] }) },
    ]);
  }
};
const asked = async () => {
  const { json } = await atTab(world(), world().people.leader).gets('/api/library/coverage');
  return coverageSchema.parse(json).items.find(({ group }) => group === 'toimeentulotuki')?.asked;
};

it('beside a training that five have completed stands what is asked about it since', async () => {
  await completedBy(5);
  for (let count = 0; count < 5; count += 1)
    await world().people.nurse.asks('Rantakylässä kysymys toimeentulotuesta, tänään');
  await world().advanceTo('2026-10-30T10:00');
  expect(await asked()).toBeNull();
  await world().advanceTo('2026-11-02T10:00');
  expect(await asked()).toEqual({ months: 1, before: 0, after: 5 });
}, 120_000);

it('beside one that fewer have completed stands nothing', async () => {
  await completedBy(4);
  await world().advanceTo('2026-11-02T10:00');
  expect(await asked()).toBeNull();
}, 120_000);
