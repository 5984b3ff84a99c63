import { auditWhole } from '../../bot/src/audit/audit.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { failPoints, type Moment, type Strike } from '../faults/fail-points.ts';
import { placeOf } from '../faults/killed/place.ts';
import type { Seen } from '../helpers/person.ts';
import { StorageUnavailable, startService, type RunningService } from '../helpers/service.ts';
import { some } from '../helpers/thorough.ts';
import { actsAtTab, aLittle, type TabAct } from './acts-at-tab.ts';
import { nowSentence, todaySentence, tuesday } from './fresh.ts';
import { mortal, type Tried } from './mortal.ts';
import { course, firstOf, type Act, type ChatAct } from './station-course.ts';

type How = 'fails' | 'hangs' | 'dies';
const fails = () => Promise.reject(new StorageUnavailable());
const hangs = () => new Promise<never>(() => undefined);

/** Short, so that what hangs is given up soon. */
const limits = { turnMs: 400, sendMs: 150, workMs: 400 };

const triesAtMost = 6;

/** Does it again until it is acknowledged; tells whether it ever was. */
async function insist(service: RunningService, act: Act, tried: Tried): Promise<boolean> {
  const does = 'opens' in act ? atTheTab(service, act) : inTheChat(service, act);
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    if (await tried(does)) return true;
    // The card to press may still be on its way.
    await tried(() => service.advance(1));
  }
  return false;
}

function inTheChat(service: RunningService, act: ChatAct): () => Promise<boolean> {
  const person = service.people[act.who];
  let on: Seen | undefined;
  const doIt = (): Promise<Seen> => {
    if (typeof act.does === 'string') return person.writes(act.does);
    const [verb, inputs, data = {}] = act.does;
    // The card as it lay there first: who was not told that it is done presses it again.
    on ??= person.sees().findLast(({ verbs }) => verbs.includes(verb));
    return person.taps(verb, inputs, on ? { on, data } : { data });
  };
  return async () => act.acknowledges(await doIt());
}

function atTheTab(service: RunningService, act: TabAct): () => Promise<boolean> {
  let call: Awaited<ReturnType<TabAct['opens']>> | undefined;
  return async () => {
    call ??= await act.opens(service);
    const { status } = await call();
    await service.settled();
    return status < 300;
  };
}

/** Undefined: what was acknowledged stands in the store, once. */
async function missing(service: RunningService, act: Act): Promise<string | undefined> {
  if (!('opens' in act))
    return act.stands(await firstOf(service)) ? undefined : 'acknowledged and not stored';
  const times = await act.times(service);
  return times === 1 ? undefined : `acknowledged and stored ${times} times`;
}

async function rest(service: RunningService, until: string, tried: Tried): Promise<void> {
  for (let tries = 0; tries < triesAtMost; tries += 1)
    if (await tried(() => service.advanceTo(until).then(() => true))) return;
}

/** In each act and pause the call that meets trouble: the calling file and the call of a port. */
type Plan = ReadonlyMap<string, string>;

interface Trouble {
  readonly moment: Moment;
  readonly how: How;
}

let contents: FirstContents;
beforeAll(async () => {
  contents = await aLittle();
});

/** Lives through the whole course; each planned call meets the trouble once. */
async function live(plan: Plan, { moment, how }: Trouble) {
  const met = new Map<string, Set<string>>();
  const left = new Map(plan);
  let now = '';
  const strike: Strike = (point, at) => {
    if (now === '' || at !== moment) return undefined;
    const name = `${placeOf()} ${point}`;
    met.set(now, (met.get(now) ?? new Set()).add(name));
    if (left.get(now) !== name) return undefined;
    left.delete(now);
    return how === 'dies' ? fate.die() : how === 'hangs' ? hangs() : fails();
  };
  const fate = mortal(() => service.leaveBehind());
  const { tried } = fate;
  const service = await startService({
    at: tuesday,
    around: fate.around(strike),
    contents,
    ...(how === 'hangs' ? { limits } : {}),
  });
  try {
    const wrong: string[] = [];
    for (const one of course) {
      now = one.name;
      if ('until' in one) {
        await rest(service, one.until, tried);
        continue;
      }
      const isAcknowledged = await insist(service, one, tried);
      now = '';
      const words = isAcknowledged ? await missing(service, one) : 'never acknowledged';
      if (words !== undefined) wrong.push(`${one.name}, ${plan.get(one.name) ?? ''}: ${words}`);
    }
    now = '';
    await service.advance(3);
    const trouble = [...plan].map((pair) => pair.join(', ')).join('; ');
    wrong.push(
      ...(await wrongIn(service, how === 'dies' ? plan.size : 0)).map(
        (words) => `${words} after ${trouble}`,
      ),
    );
    return { met, wrong };
  } finally {
    now = '';
    fate.bury();
    await service.stop();
  }
}

/** Everything once, everything delivered, nothing left over; each death may show a card twice. */
async function wrongIn(service: RunningService, deaths: number): Promise<string[]> {
  const { nurse, a } = service.people;
  const all = await service.requests();
  const first = await firstOf(service);
  const times = (action: string) => first?.log.filter((row) => row.action === action).length ?? 0;
  const once = ['sent', 'accepted', 'answered', 'closed', 'rated'];
  const offers = service.connector.calls.filter(
    ({ act, conversation, delivered, activity }) =>
      act === 'send' &&
      delivered &&
      conversation === a.chat &&
      JSON.stringify(activity).includes('"request.accept"') &&
      !JSON.stringify(activity).includes(fi.digest.nothing),
  );
  const digests = a.sees().filter(({ text }) => text.includes('huomenta'));
  const { totals } = await service.statistics();
  const tooMany = offers.length - 2 + (digests.length - 1);
  const atTab = await Promise.all(
    actsAtTab.map(async (act) => [act.name, await act.times(service)] as const),
  );
  const audited = await auditWhole({
    rows: service.rows,
    now: Date.parse('2026-11-25T08:04:00+02:00'),
    isStopped: () => false,
    pause: () => Promise.resolve(),
  });
  const found: readonly (readonly [boolean, string])[] = [
    [all.length === 3, `${all.length} requests`],
    ...once.map((action) => [times(action) === 1, `${action} ${times(action)} times`] as const),
    ...atTab.map(([name, count]) => [count === 1, `${name}: ${count} times in the end`] as const),
    [first?.text.messages.length === 1, 'its answer is not there once'],
    [all.every(({ outbox }) => outbox === 0), 'something is still to be sent'],
    [nurse.sees().some(({ text }) => text.includes(fi.state.closed)), 'the receipt is old'],
    [totals.total === 3, `${totals.total} figures`],
    [offers.length >= 2, `${offers.length} cards to take it`],
    [digests.length >= 1, `${digests.length} digests`],
    [
      tooMany <= Math.max(3, deaths),
      `${offers.length} cards to take it, ${digests.length} digests`,
    ],
    [audited.length === 0, `the auditor finds ${audited.map(({ kind }) => kind).join(', ')}`],
  ];
  return found.filter(([good]) => !good).map(([, words]) => words);
}

/** The clock that the tests move is no part of what happens in a station. */
const ofTests = /^advance |^compose lease/u;
/** What a person waits for, and what they are told by, comes first. */
const core = /requests|due\.hint|messenger|\.change/u;

/** Plans that together hold every call of every act and pause; in each plan there is one of each. */
function plansOf(met: ReadonlyMap<string, ReadonlySet<string>>): Plan[] {
  const columns = [...met].map(([name, points]) => {
    const own = [...points].filter((point) => !ofTests.test(point));
    const [first, last] = [own.filter((p) => core.test(p)), own.filter((p) => !core.test(p))];
    return { name, points: [...first, ...last] };
  });
  const most = Math.max(...columns.map(({ points }) => points.length));
  return Array.from(
    { length: most },
    (_, index) =>
      new Map(
        columns.flatMap(({ name, points }) => {
          const point = points[index];
          return point === undefined ? [] : [[name, point] as const];
        }),
      ),
  );
}

describe('every call of a port', () => {
  let plans: readonly Plan[] = [];
  beforeAll(async () => {
    plans = plansOf((await live(new Map(), { moment: 'before', how: 'fails' })).met);
  });

  it('is met somewhere in the course', () => {
    const calls = new Set(plans.flatMap((plan) => [...plan.values()]));
    expect([...calls]).toEqual(
      expect.arrayContaining([
        'send-request requests.create',
        'perform requests.commit',
        'deliver requests.load',
        'settle requests.settle',
        'look requests.commit',
        'engine due.remove',
        'posts people.savePerson',
        'entries facts.put',
        'book reports.change',
        'book learning.change',
        'elsewhere importLists.change',
      ]),
    );
  });

  it.each([
    ['fail before', 'before', 'fails'],
    ['fail after', 'after', 'fails'],
    ['hang before', 'before', 'hangs'],
    ['hang after', 'after', 'hangs'],
    ['be cut by a death before', 'before', 'dies'],
    ['be cut by a death after', 'after', 'dies'],
  ] as const)(
    'may %s it has done its work: nothing is lost, doubled or claimed without reason',
    async (_name, moment, how) => {
      const wrong: string[] = [];
      const waiting = [...some(plans, 2)];
      // What hangs costs time and no work.
      const lives = async () => {
        for (let plan = waiting.shift(); plan; plan = waiting.shift())
          wrong.push(...(await live(plan, { moment, how })).wrong);
      };
      await Promise.all([lives(), lives(), lives()]);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});

it('a call that hangs keeps nobody else waiting', async () => {
  let hanging = false;
  const strike: Strike = (point) => {
    if (hanging || point !== 'requests.create') return undefined;
    hanging = true;
    return hangs();
  };
  const service = await startService({ at: tuesday, around: failPoints(strike), limits });
  try {
    const { nurse, nurseKitee, a } = service.people;
    const stuck = nurse.asks(nowSentence);
    expect((await nurseKitee.asks(todaySentence)).verbs).toContain('request.withdraw');
    expect(a.isOffered('request.accept')).toBe(true);
    expect((await stuck).text).toBe(fi.refusal.storage);
  } finally {
    await service.stop();
  }
});

it('a look behind a call of the tab that hangs is given up, and keeps nobody else waiting', async () => {
  let left = 0;
  const strike: Strike = (point) => {
    if (point !== 'reports.revision' || left === 0) return undefined;
    left -= 1;
    return hangs();
  };
  const around = failPoints(strike);
  const service = await startService({ at: tuesday, around, contents, limits });
  try {
    const report = actsAtTab.find(({ name }) => name === 'reporting an error')!;
    const call = await report.opens(service);
    left = 1;
    expect((await call()).status).toBe(503);
    expect((await call()).status).toBe(201);
    expect(await report.times(service)).toBe(1);
  } finally {
    await service.stop();
  }
});

it('a store that hangs is said not to be ready, by five seconds', async () => {
  let hanging = false;
  const strike: Strike = (point) => (hanging && point === 'config.version' ? hangs() : undefined);
  const service = await startService({ at: tuesday, around: failPoints(strike), limits });
  try {
    hanging = true;
    expect((await fetch(`${service.url()}/health/ready`)).status).toBe(503);
    hanging = false;
    expect((await fetch(`${service.url()}/health/ready`)).status).toBe(200);
  } finally {
    hanging = false;
    await service.stop();
  }
}, 20_000);
