import { claimKinds, ended } from '../tokens/claims.ts';
import {
  goodHeader,
  goodKnock,
  openDoors,
  serviceUrl,
  type Doors,
  type Heard,
} from '../tokens/doors.ts';
import { forgedByKey, formKinds } from '../tokens/forms.ts';
import type { Base, Door, Kind, Knock } from '../tokens/kind.ts';
import { startKit, type Kit } from '../tokens/kit.ts';
import { question, reaches, sendRequest, type Reach } from '../tokens/others.ts';
import { overhear } from '../tokens/overhear.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

export const row: FaultRow = {
  test: 'forged tokens on both doors, and what is another’s with a good one',
  goal: '≥60 kinds; 0 accepted, 0 answered with 5xx or library text',
  unit: 'forged requests',
  amounts: { sample: 600, full: 5_000, long: 20_000 },
  brokenBy: 'a key server that publishes the forger’s key, and a library that believes claims',
  run,
};

/** After so many forged ones a good one on each door: else nothing might be let in at all. */
const forgedBetween = 25;
const atOnce = 8;
/** Seconds between two looks at the key server, as the service promises. */
const coolDown = 30;

/** One forged request and how it has to be answered. */
interface Try {
  readonly name: string;
  readonly statuses: readonly number[];
  readonly empty: boolean;
  readonly says?: string;
  readonly knock: () => Promise<Heard>;
}

async function run({ amount, broken, random }: Asked): Promise<Outcome> {
  const kit = await startKit(broken);
  const doors = await openDoors(kit, broken);
  const said = overhear();
  try {
    const { letIn, ...outcome } = await attack(doors, kit, amount, random, said.heard);
    // Each of the two faults has to show by itself.
    return broken ? { ...outcome, ok: !letInByFault.every((name) => letIn.has(name)) } : outcome;
  } finally {
    said.stop();
    await doors.stop();
    kit.stop();
  }
}

async function attack(
  doors: Doors,
  kit: Kit,
  amount: number,
  random: () => number,
  said: () => readonly string[],
): Promise<Outcome & { readonly letIn: ReadonlySet<string> }> {
  const faults = createFaults();
  const tally: Tally = { accepted: 0, failed: 0, worded: 0, good: 0, kinds: new Set<string>() };
  const begin = performance.now();
  const foreign = await sendRequest(doors);
  await letIn(doors, tally, faults.add);
  const before = await doors.stored();
  const tries = [
    ...[...claimKinds, ...formKinds].flatMap((kind) => triesOf(kind, doors, kit, random)),
    ...reaches(doors, foreign).map(tryOf),
  ];
  const all = shuffled(tries, amount, random);
  for (let from = 0; from < all.length; from += forgedBetween) {
    const some = all.slice(from, from + forgedBetween);
    const work = async () => {
      for (let one = some.shift(); one; one = some.shift())
        judge(one, await one.knock(), tally, faults.add);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await letIn(doors, tally, faults.add);
  }
  const after = await doors.stored();
  if (after !== before) faults.add(`something was written: ${before} became ${after}`);
  for (const path of kit.lured) faults.add(`the forger’s key set was asked for: ${path}`);
  // Entra one request, the channel two.
  const asks = 3 * (2 + Math.ceil((performance.now() - begin) / 1000 / coolDown));
  if (kit.asked() > asks) faults.add(`the key server was asked ${kit.asked()} times`);
  for (const line of [...said(), ...wordsLogged(doors)]) {
    tally.worded += 1;
    faults.add(`said: ${line.slice(0, 200)}`);
  }
  const kinds = new Set(tries.map(({ name }) => name)).size;
  if (kinds < 60) faults.add(`only ${kinds} kinds`);
  const { accepted, failed, worded, good } = tally;
  return {
    ok: faults.count() === 0,
    result: `${all.length.toLocaleString('en')} of ${kinds} kinds: ${accepted} accepted, ${failed} with 5xx, ${worded} with words; ${good} good ones let in; keys asked for ${kit.asked()} times`,
    faults: faults.list(),
    letIn: tally.kinds,
  };
}

/** The same kind on another door is another try, though not another kind. */
function triesOf(kind: Kind, doors: Doors, kit: Kit, random: () => number): Try[] {
  const { name, statuses = [401] } = kind;
  return kind.doors.map((door) => ({
    name,
    statuses,
    empty: true,
    knock: () => {
      const made = kind.forge(baseOf(door, doors, kit, random));
      const knock = typeof made === 'string' ? { authorization: [`Bearer ${made}`] } : made;
      return knockAt(door, doors, knock, random);
    },
  }));
}

const tryOf = ({ reach, ...told }: Reach): Try => ({ ...told, knock: reach });

function baseOf(door: Door, doors: Doors, kit: Kit, random: () => number): Base {
  const { people, tenantId } = doors;
  const { victim } = people;
  return {
    ...{ door, kit, header: goodHeader, serviceUrl, tenantId, random },
    claims: doors.claims(door, victim),
    good: doors.good(door, victim),
    otherDoors: doors.good(door === 'bot' ? 'api' : 'bot', victim),
  };
}

const paths = ['/api/me', '/api/statistics', '/api/requests/abcdefghijklmnopqrstuvwx'];

function knockAt(door: Door, doors: Doors, knock: Knock, random: () => number): Promise<Heard> {
  if (door === 'bot') return doors.press(doors.people.victim, knock);
  return doors.get(paths[Math.floor(random() * paths.length)] ?? '/api/me', knock);
}

interface Tally extends Record<'accepted' | 'failed' | 'worded' | 'good', number> {
  /** Names of what was let in. */
  readonly kinds: Set<string>;
}

/** Each of the two deliberate faults lets in what the other one does not. */
const letInByFault = [ended, forgedByKey];

/** Our own answer to whoever is signed in: the same for what is not theirs and what is not, or which rights it takes. */
const ours = /^\{"type":"about:blank#(?:not-found|forbidden)","status":40[34],"detail":"[^"]+"\}$/u;

function judge(
  { name, statuses, empty, says }: Try,
  { status, body }: Heard,
  tally: Tally,
  fault: (what: string) => void,
): void {
  if (!statuses.includes(status)) {
    if (status >= 500 || status === 0) tally.failed += 1;
    else if (status < 300) {
      tally.accepted += 1;
      tally.kinds.add(name);
    }
    fault(`${name}: ${status} instead of ${statuses.join(' or ')}`);
  }
  if (says !== undefined && !body.includes(says)) fault(`${name}: not told ${says}`);
  if (empty ? body === '' || ours.test(body) : says === question || !body.includes(question))
    return;
  tally.worded += 1;
  fault(`${name}: answered with ${body.slice(0, 100)}`);
}

async function letIn(doors: Doors, tally: Tally, fault: (what: string) => void): Promise<void> {
  const { nurse } = doors.people;
  const heard = {
    bot: await doors.press(nurse, goodKnock(doors, 'bot', nurse)),
    api: await doors.get('/api/me', goodKnock(doors, 'api', nurse)),
  };
  for (const [door, { status, body }] of Object.entries(heard)) {
    if (status === 200 && body !== '') tally.good += 1;
    else fault(`a good token was refused at ${door}: ${status}`);
  }
}

/** A cause is the class of an error and a line of ours; everything else may be a library’s words. */
function wordsLogged({ log }: Doors): string[] {
  const plain = /^\w*( at bot\/src\/[\w./-]+:\d+)?$/u;
  return log.lines
    .filter(({ event, cause = '' }) => !/^[\w -]+$/u.test(event) || !plain.test(cause))
    .map((line) => JSON.stringify(line));
}

/** Each once, then again from the beginning in another order, until there are enough. */
function shuffled(tries: readonly Try[], amount: number, random: () => number): Try[] {
  const rounds = Math.ceil(amount / tries.length);
  return Array.from({ length: rounds }, () =>
    tries
      .map((one) => ({ one, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one),
  )
    .flat()
    .slice(0, Math.max(amount, tries.length));
}
