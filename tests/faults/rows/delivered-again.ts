import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { minute } from '../../../bot/src/domain/time.ts';
import { entriesIn, judge, judgeWords } from '../delivered/judge.ts';
import { arriveLast, livePart, type Life } from '../delivered/live.ts';
import { stories, waits } from '../delivered/lives.ts';
import { openTown, type Town } from '../delivered/town.ts';
import { shakenRows } from '../races/rows.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

/** Advisers of the crowded county besides the demo's own: two for each story. */
const pairs = 9;

export const row: FaultRow = {
  test: 'everything delivered 1–5 times, at once and late',
  goal: 'exactly one effect each',
  unit: 'deliveries, with the same and with new ids',
  amounts: { sample: 1_500, full: 15_000, long: 100_000 },
  brokenBy: 'storage that forgets the marks of acts',
  run,
};

async function run({ amount, random, seed, broken }: Asked): Promise<Outcome> {
  const faults = createFaults();
  let deliveries = 0;
  let acts = 0;
  let wrong = 0;
  for (let town = 1; deliveries < amount; town += 1) {
    const memory = createMemoryRows();
    const rows = shakenRows(broken ? forgetful(memory) : memory, random);
    const lives = await liveTogether(rows, random, town);
    for (const { story, ...life } of lives) {
      deliveries += life.deliveries;
      acts += story.parts.flat().length;
      wrong += life.wrong.length;
      for (const fault of life.wrong)
        faults.add(`seed ${seed}, town ${town}, ${story.name}: ${fault}`);
    }
  }
  const [sent, made] = [deliveries, acts].map((count) => count.toLocaleString('en'));
  return {
    ok: wrong === 0,
    result: `${sent} deliveries of ${made} acts: ${wrong} times not exactly one effect`,
    faults: faults.list(),
  };
}

/** Nine stories side by side in one county, up to their end. */
async function liveTogether(
  rows: Rows,
  random: () => number,
  number: number,
): Promise<readonly Life[]> {
  const town = await openTown(rows);
  const lives = await Promise.all(
    Array.from({ length: pairs }, (_, index) => begin(town, number, index)),
  );
  const all = (work: (life: Life) => Promise<void>) => Promise.all(lives.map(work));
  for (let part = 0; part <= waits.length; part += 1) {
    await all((life) => livePart(town, life, part, random));
    await town.settled();
    if (part === 1) await all((life) => judgeWords(rows, life));
    const wait = waits[part];
    if (wait !== undefined) await town.pass(wait * minute);
  }
  await all((life) => arriveLast(town, life));
  await town.settled();
  await town.pass(minute);
  await all((life) => judge(rows, life));
  const entries = lives.reduce((sum, { story }) => sum + (story.entries ?? 0), 0);
  const counted = await entriesIn(rows);
  if (counted !== entries) lives[0]?.wrong.push(`${counted} entries counted, not ${entries}`);
  for (const again of town.sentAgain) lives[0]?.wrong.push(`sent again: ${again}`);
  return lives;
}

/** Everybody has written to Koppi once before. */
async function begin(town: Town, number: number, index: number): Promise<Life> {
  const { people } = town.tools.known.county();
  const named = (name: string) => people.find((person) => person.name === name)?.id ?? '';
  const letter = (at: number) => 'ABCDEFGHIJKLMNOPQR'.charAt(at);
  const cast = {
    asker: `b0b0b0b0-0001-4a10-8b00-${String(number * 100 + index).padStart(12, '0')}`,
    adviser: named(`Ohjaaja ${letter(2 * index)}`),
    second: named(`Ohjaaja ${letter(2 * index + 1)}`),
    leader: named('Verkoston vetäjä'),
  };
  for (const person of Object.values(cast))
    await town.deliver({
      ...{ ...town.envelope(person), type: 'message', text: 'ohje' },
      id: `hello ${person}`,
    });
  const story = stories[(number + index) % stories.length];
  if (!story) throw new Error('No story');
  return { story, cast, wanted: [], late: [], deliveries: 0, wrong: [] };
}

/** Acts happen, but leave no mark of having happened. */
function forgetful(rows: Rows): Rows {
  return {
    ...rows,
    write: (table, partition, writes) =>
      rows.write(
        table,
        partition,
        writes.filter((write) => table !== 'Requests' || !write.row.startsWith('op-')),
      ),
  };
}
