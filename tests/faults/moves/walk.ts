import type { LogRow } from '../../../bot/src/domain/consultation/types.ts';
import { at } from '../../helpers/builders.ts';
import { carryOut } from './carry-out.ts';
import { brokenChain, unlike, unlikeLife, unlikeView } from './compare.ts';
import { draw, pick, type Random } from './draw.ts';
import type { Act, Drawing, Life, ModelPerson, World } from './life.ts';
import { expected, moveOf } from './model.ts';
import type { Rig } from './rig.ts';

/** An ordinary morning, an evening, a weekend, Christmas, and both DST nights. */
export const starts = [
  ...['2026-11-24T08:30', '2026-11-26T15:40', '2026-11-28T12:00', '2026-12-23T14:00'],
  ...['2026-03-28T20:00', '2026-10-24T20:00'],
].map(at);

interface Walker {
  readonly life: Life;
  left: number;
  /** Acts, some of which are delivered once more. */
  readonly acts: Act[];
  readonly told: string[];
}

interface Walk {
  readonly rig: Rig;
  readonly random: Random;
  readonly world: World;
  readonly cast: readonly ModelPerson[];
  readonly fail: (fault: string) => void;
  /** The arrows of the drawing that were walked, as `waiting accept`. */
  readonly walked: Set<string>;
}

const second = 1000;
const hour = 3600 * second;
const waits: readonly number[] = [
  ...[second, 20 * second, 60 * second, 200 * second, 700 * second],
  ...[hour / 2, hour, 3 * hour, 9 * hour, 24 * hour],
];
const longWaits: readonly number[] = [3 * 24 * hour, 8 * 24 * hour, 31 * 24 * hour];

const castNames = [
  ...['Hoitaja Rantakylä', 'Hoitaja Kitee', 'Lähiesihenkilö', 'Pääkäyttäjä'],
  ...['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B', 'Sosiaaliohjaaja C', 'Sosiaaliohjaaja D'],
  ...['Fysioterapeutti', 'Verkoston vetäjä', 'Verkoston vetäjä Kitee', 'Verkoston vetäjä Joensuu'],
];
const askers = ['Hoitaja Rantakylä', 'Hoitaja Rantakylä', 'Sosiaaliohjaaja B', 'Verkoston vetäjä'];

const stranger: ModelPerson = {
  id: 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99',
  role: 'asker',
  profession: '',
  regions: [],
  pool: false,
};

interface Asked extends Pick<Walk, 'rig' | 'random' | 'fail' | 'walked'> {
  readonly drawing: Drawing;
  /** Acts and clock steps in all. */
  readonly amount: number;
  /** How many requests live side by side. */
  readonly lanes: number;
}

/** Requests that live side by side in one county; answers how many steps were made. */
export async function walk({ drawing, amount, lanes, ...asked }: Asked): Promise<number> {
  const { rig, random } = asked;
  const { county } = rig;
  const world: World = {
    drawing,
    person: (id) => county.people.find((one) => one.id === id),
    region: (station) => county.stations.find(({ id }) => id === station)?.region ?? '',
  };
  const cast = [...castNames.map((name) => rig.named(name)), stranger];
  const walking: Walk = { ...asked, world, cast };
  const walkers: Walker[] = [];
  let steps = 0;
  while (steps < amount) {
    while (walkers.length < lanes) walkers.push(await begin(walking));
    await Promise.all(walkers.map((walker) => step(walking, walker)));
    steps += walkers.length;
    for (const [index, { left }] of [...walkers.entries()].reverse())
      if (left <= 0) await end(walking, ...walkers.splice(index, 1));
    if (random() < 0.1 * lanes) {
      await rig.pass(pick(random, random() < 0.05 ? longWaits : waits));
      for (const walker of walkers) await noteEngine(walking, walker);
      steps += 1;
    }
    if (random() < 0.05 * lanes) await rig.deliver();
  }
  for (const walker of walkers) await end(walking, walker);
  return steps;
}

async function begin(walking: Walk): Promise<Walker> {
  const { rig, random, world } = walking;
  const asker = rig.named(pick(random, askers));
  const station = pick(random, ['rantakyla', 'rantakyla', 'kitee']);
  const urgency = pick(random, ['now', 'today', 'week']);
  const kind = pick(random, ['consult', 'consult', 'handle']);
  const permission = kind === 'consult' ? {} : { permission: 'true' };
  const id = await rig.ask({ station, urgency, kind, ...permission }, asker.id);
  const life: Life = {
    ...{ id, asker: asker.id, profession: 'social-counsellor', kind, version: 1 },
    ...{ state: 'waiting', region: world.region(station), station, urgency, closedAt: 0 },
    ...{ question: 'Mistä apua vuokraan?', asked: new Set(), seen: new Set(), out: new Set() },
    ...{ referenceLeft: false, wider: false, lastWords: '', done: new Set() },
  };
  const walker = { life, left: 20 + Math.floor(random() * 40), acts: [], told: ['sent'] };
  for (const row of await rig.log(id)) noteAsked(life, row);
  return walker;
}

async function step(walking: Walk, walker: Walker): Promise<void> {
  const { rig, random, world, fail } = walking;
  const { life, acts, told } = walker;
  walker.left -= 1;
  const repeated = acts.length > 0 && random() < 0.06;
  const act = repeated ? pick(random, acts) : draw(walking, life, `act ${walker.left}`);
  acts.push(act);
  const wanted = expected(world, life, act, rig.now());
  const before = { state: life.state, version: life.version };
  const view = await rig.press({
    by: act.by.id,
    verb: act.verb,
    data: { id: life.id, ...act.inputs },
    activityId: act.activityId,
  });
  const after = await rig.state(life.id);
  const rows = after.version === before.version ? [] : await rig.log(life.id, before.version + 1);
  if (wanted.kind === 'done') {
    carryOut(world, life, act, wanted.to, rig.now());
    walking.walked.add(`${before.state} ${moveOf(act.verb)}`);
  }
  for (const row of rows) noteAsked(life, row);
  life.version = after.version;
  told.push(`${lineOf(act)} → ${wanted.kind}, ${after.state} ${after.version}`);
  const wrong =
    unlike(act, wanted, before, after, rows) ??
    unlikeView(wanted, view, act, after.version) ??
    unlikeLife(life, after) ??
    brokenChain(before.state, rows);
  if (wrong === undefined) return;
  fail(`${wrong}\n  asked by ${life.asker}, ${told.slice(-8).join('\n  ')}`);
  // Once it has gone astray nothing more can be learnt from it.
  walker.left = 0;
}

const lineOf = ({ by, verb, inputs }: Act) =>
  `${by.role} ${by.id.slice(-4)} ${verb} ${JSON.stringify(inputs)}`;

/** Who was asked is the routing's affair: the model only takes note. */
function noteAsked(life: Life, { action, people = [] }: LogRow): void {
  if (action !== 'notified') return;
  for (const person of people) {
    life.asked.add(person);
    life.seen.add(person);
  }
}

/** What happened without a person: only expiry may change the state. */
async function noteEngine({ rig, world, fail, walked }: Walk, walker: Walker): Promise<void> {
  const { life, told } = walker;
  const after = await rig.state(life.id);
  if (after.version === life.version) return;
  const rows = await rig.log(life.id, life.version + 1);
  const before = life.state;
  for (const row of rows) {
    noteAsked(life, row);
    if (row.action === 'expired') {
      walked.add(`${life.state} expire`);
      life.state = world.drawing.get(`${life.state} expire`) ?? '?';
    }
    if (row.action === 'erased') {
      life.question = '';
      life.lastWords = '';
      life.result = undefined;
    }
  }
  life.version = after.version;
  told.push(`engine: ${rows.map(({ action }) => action).join(' ')}, ${after.state}`);
  const others = rows.find(({ actor }) => actor !== 'engine');
  const wrong =
    (others && `the engine wrote ${others.action} of somebody`) ??
    unlikeLife(life, after) ??
    brokenChain(before, rows);
  if (wrong === undefined) return;
  fail(`${wrong}\n  ${told.slice(-8).join('\n  ')}`);
  walker.left = 0;
}

/** The whole log of a request, once more from its beginning. */
async function end({ rig, fail }: Walk, ...walkers: readonly Walker[]): Promise<void> {
  for (const { life, told } of walkers) {
    const rows = await rig.log(life.id);
    const { state, version } = await rig.state(life.id);
    const wrong = brokenChain('waiting', rows);
    const last = rows.at(-1);
    if (wrong ?? (last?.to !== state || last.version > version))
      fail(`${wrong ?? 'the log ends elsewhere'}\n  ${told.slice(-8).join('\n  ')}`);
  }
}
