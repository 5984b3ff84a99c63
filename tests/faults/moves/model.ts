import { readFileSync } from 'node:fs';
import type { Act, Drawing, Expected, Life, ModelPerson, World } from './life.ts';

/** The drawing in docs/lifecycle.md, and the sentence below it. */
export function readDrawing(): Drawing {
  const page = readFileSync('docs/lifecycle.md', 'utf8');
  const arrows = page.matchAll(/^ {2}(\w+) --> (\w+) : (.+)$/gmu);
  const drawn = [...arrows].flatMap(([, from = '', to = '', moves = '']) =>
    moves
      .replaceAll(/\(.*?\)/gu, '')
      .split(/·|<br\/>/u)
      .map((move): [string, string] => [`${from} ${move.trim()}`, to]),
  );
  // "possible while waiting, accepted or expired and changes no state"
  const left = ['waiting', 'accepted', 'expired'].map((state): [string, string] => [
    `${state} leaveReference`,
    state,
  ]);
  return new Map([...drawn, ...left]);
}

const refused: Expected = { kind: 'refused' };
const hidden: Expected = { kind: 'hidden' };
const same: Expected = { kind: 'same' };
const reopenMs = 7 * 24 * 3_600_000;

/** What each button is called in the drawing, and in the log. */
const moves: Readonly<Record<string, readonly [move: string, action: string]>> = {
  'request.edit': ['edit', 'edited'],
  'request.withdraw': ['withdraw', 'withdrawn'],
  'request.referenceLeft': ['leaveReference', 'reference-left'],
  'request.stillHere': ['stillHere', 'still-here'],
  'request.clientLeft': ['clientLeft', 'client-left'],
  'request.wider': ['askWider', 'asked-wider'],
  'request.accept': ['accept', 'accepted'],
  'request.decline': ['decline', 'declined'],
  'request.assign': ['assign', 'assigned'],
  'request.answer': ['answer', 'answered'],
  'request.answerAndClose': ['close', 'closed'],
  'request.close': ['close', 'closed'],
  'request.handOver': ['handOver', 'handed-over'],
  'rating.send': ['rate', 'rated'],
  'request.followUp': ['followUp', 'followed-up'],
  'request.reopen': ['reopen', 'reopened'],
};

export const moveOf = (verb: string): string => moves[verb]?.[0] ?? '';

const worksWithRequests = ({ role }: ModelPerson) => role === 'adviser' || role === 'coordinator';

/** "Any adviser of the wanted profession in the region", whoever was asked, coordinators of the region; nobody their own. */
function mayTake(life: Life, by: ModelPerson): boolean {
  if (!worksWithRequests(by) || by.id === life.asker) return false;
  if ([life.adviser, life.responsible, life.wished, ...life.asked].includes(by.id)) return true;
  const near = by.pool || by.regions.length === 0 || by.regions.includes(life.region);
  return near && (by.role === 'coordinator' || by.profession === life.profession);
}

function mayRead(life: Life, { id }: ModelPerson, take: boolean): boolean {
  return take || [life.asker, life.adviser, life.responsible].includes(id) || life.seen.has(id);
}

/** What the documents say must come of this act now. */
export function expected(world: World, life: Life, act: Act, now: number): Expected {
  const [move = '', action = ''] = moves[act.verb] ?? [];
  const take = mayTake(life, act.by);
  // Says nothing about the request: the county has no such person.
  if (act.inputs['adviser'] !== undefined && !world.person(act.inputs['adviser'])) return refused;
  if (!mayRead(life, act.by, take)) return hidden;
  if (life.done.has(act.activityId)) return same;
  const answer = decide(world, life, act, now, take);
  if (answer !== 'go') return answer;
  const to = world.drawing.get(`${life.state} ${move}`);
  return to === undefined ? refused : { kind: 'done', action, to };
}

/** `go`: nothing is against it but perhaps the state. */
type Answer = Expected | 'go';

function decide(world: World, life: Life, act: Act, now: number, take: boolean): Answer {
  const { by, verb, inputs } = act;
  const isAsker = by.id === life.asker;
  const isAdviser = by.id === life.adviser;
  const open = (move: string) => world.drawing.has(`${life.state} ${move}`);
  const unless = (done: boolean, move: string): Answer => (done && open(move) ? same : 'go');
  const own = (answer: Answer): Answer => (isAsker ? answer : refused);
  switch (verb) {
    case 'request.edit':
      return own(
        unless(
          Object.entries(inputs).every(([k, v]) => isHeld(life, k, v)),
          'edit',
        ),
      );
    case 'request.withdraw':
      return own(life.state === 'withdrawn' ? same : 'go');
    case 'request.referenceLeft':
      return own(unless(life.referenceLeft, 'leaveReference'));
    case 'request.stillHere':
      return own('go');
    case 'request.clientLeft':
      return own(unless(life.urgency === 'today', 'clientLeft'));
    case 'request.wider':
      return own(unless(life.wider, 'askWider'));
    case 'rating.send':
      return own(unless(life.helped === inputs['helped'], 'rate'));
    case 'request.accept':
      if (!take) return refused;
      return life.state === 'accepted' && isAdviser ? same : 'go';
    case 'request.decline':
      return take ? unless(life.out.has(by.id), 'decline') : refused;
    case 'request.assign':
      return assigning(world, life, act);
    case 'request.answer':
      if (life.lastWords === `${by.id} ${inputs['answer'] ?? ''}`) return same;
      return isAsker || isAdviser ? 'go' : refused;
    case 'request.answerAndClose':
    case 'request.close':
      return closing(life, act);
    case 'request.handOver':
      return handingOver(world, life, act);
    case 'request.followUp':
      return isAdviser ? unless(life.followUp === inputs['result'], 'followUp') : refused;
    case 'request.reopen':
      if (!isAsker && !isAdviser) return refused;
      if (life.state === 'accepted') return same;
      return life.state === 'closed' && now > life.closedAt + reopenMs ? refused : 'go';
    default:
      return refused;
  }
}

/** Somebody who works with requests and did not ask it. */
function fits(world: World, life: Life, { inputs }: Act): boolean {
  const to = world.person(inputs['adviser'] ?? '');
  return to !== undefined && worksWithRequests(to) && to.id !== life.asker;
}

function assigning(world: World, life: Life, act: Act): Answer {
  if (act.by.role !== 'coordinator' || !fits(world, life, act)) return refused;
  return life.state === 'accepted' && life.adviser === act.inputs['adviser'] ? same : 'go';
}

function handingOver(world: World, life: Life, act: Act): Answer {
  const { by, inputs } = act;
  if (life.state === 'waiting' && life.responsible === by.id) return same;
  if (by.id !== life.adviser || inputs['adviser'] === by.id) return refused;
  return fits(world, life, act) ? 'go' : refused;
}

/** Only its adviser; what hands over needs its paluutieto; nothing that was said may be lost. */
function closing(life: Life, { by, verb, inputs }: Act): Answer {
  if (by.id !== life.adviser) return refused;
  const outcome = verb === 'request.close' ? inputs['outcome'] : 'solved';
  const { result, answer } = inputs;
  if (life.state === 'closed') {
    const said = answer === undefined || life.lastWords === `${by.id} ${answer}`;
    const held = result === undefined || life.result === result;
    return life.outcome === outcome && said && held ? same : refused;
  }
  return life.kind !== 'consult' && result === undefined ? refused : 'go';
}

function isHeld(life: Life, field: string, value: string): boolean {
  const held: Readonly<Record<string, string>> = {
    station: life.station,
    urgency: life.urgency,
    question: life.question,
  };
  return held[field] === value;
}
