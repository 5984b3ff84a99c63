import type { Person } from '../../../bot/src/domain/roster/county.ts';
import type { Rig } from '../moves/rig.ts';
import { holdsIt, isToldWho, race, times, type Ended, type Start } from './course.ts';

/** Runs one race; answers what was wrong with it, or nothing. */
export type Race = (rig: Rig, random: () => number) => Promise<string | undefined>;

const accept = (by: Person): Start => ({ by, verb: 'request.accept' });

const crowd = (rig: Rig): readonly Person[] => [
  rig.named('Sosiaaliohjaaja A'),
  ...Array.from({ length: 19 }, (_, index) =>
    rig.named(`Ohjaaja ${'ABCDEFGHIJKLMNOPQRS'.charAt(index)}`),
  ),
];

/** So many press Otan kopin at once. */
const accepting =
  (count: number): Race =>
  async (rig, random) => {
    const racers = crowd(rig).slice(0, count);
    const ended = await race(rig, random, await rig.ask(), racers.map(accept));
    return unlikeOneWinner(rig, ended, racers);
  };

function unlikeOneWinner(rig: Rig, ended: Ended, racers: readonly Person[]): string | undefined {
  const { consultation, finishes } = ended;
  const winner = racers.find(({ id }) => id === consultation.adviser);
  if (consultation.state !== 'accepted' || !winner) return `nobody has it: ${consultation.state}`;
  if (times(ended, 'accepted') !== 1) return `${times(ended, 'accepted')} log rows of taking it`;
  const wrong = finishes.find((finish) =>
    finish.by === winner ? !holdsIt(finish) : !isToldWho(rig, finish, winner),
  );
  return wrong && `${wrong.by.name} was told ${wrong.view.kind}, but ${winner.name} has it`;
}

/** The asker withdraws while somebody takes it: taken first or not, it is withdrawn in the end. */
const againstWithdrawal: Race = async (rig, random) => {
  const [adviser] = crowd(rig);
  const nurse = rig.named('Hoitaja Rantakylä');
  if (!adviser) return 'nobody there';
  const id = await rig.ask();
  const ended = await race(rig, random, id, [
    accept(adviser),
    { by: nurse, verb: 'request.withdraw' },
  ]);
  if (ended.consultation.state !== 'withdrawn') return `it stands at ${ended.consultation.state}`;
  if (times(ended, 'withdrawn') !== 1) return 'withdrawn more than once';
  const taken = times(ended, 'accepted');
  const first = ended.log.findIndex(({ action }) => action === 'accepted');
  const last = ended.log.findIndex(({ action }) => action === 'withdrawn');
  if (taken > 1 || first > last) return 'taken after it was withdrawn';
  const told = ended.finishes.filter(({ by }) => by === adviser);
  const isTrue = told.every(({ view }) =>
    taken === 1
      ? view.kind === 'adviser-card'
      : view.kind === 'refused' &&
        view.refusal.kind === 'wrong-state' &&
        view.refusal.state === 'withdrawn',
  );
  return isTrue ? undefined : `${adviser.name} was not told the truth`;
};

/** Its adviser hands it over while another presses Otan kopin on an old card. */
const againstHandOver: Race = async (rig, random) => {
  const [holder, wished, other] = crowd(rig);
  if (!holder || !wished || !other) return 'nobody there';
  const id = await rig.ask();
  await rig.press({ by: holder.id, verb: 'request.accept', data: { id }, activityId: `${id} 0` });
  const ended = await race(rig, random, id, [
    { by: holder, verb: 'request.handOver', inputs: { adviser: wished.id } },
    accept(other),
  ]);
  if (times(ended, 'handed-over') !== 1) return 'not handed over once';
  const taken = times(ended, 'accepted') === 1;
  const { state, adviser, responsibleAdviser } = ended.consultation;
  const stands = taken
    ? state === 'accepted' && adviser === other.id
    : state === 'waiting' && responsibleAdviser === holder.id;
  if (!stands) return `it stands at ${state}`;
  const told = ended.finishes.filter(({ by }) => by === other);
  return told.every((finish) => (taken ? holdsIt(finish) : isToldWho(rig, finish, holder)))
    ? undefined
    : `${other.name} was not told the truth`;
};

/** Somebody takes it at the very moment at which it expires: it is theirs either way. */
const againstExpiry: Race = async (rig, random) => {
  const [adviser] = crowd(rig);
  if (!adviser) return 'nobody there';
  const id = await rig.ask({ urgency: 'now', place: 'huone 4' });
  const at = await untilExpiry(rig, id);
  const ended = await race(rig, random, id, [accept(adviser)], () => rig.pass(at - rig.now() + 1));
  if (times(ended, 'accepted') !== 1 || times(ended, 'expired') > 1) return 'more than one winner';
  const { state, adviser: holder } = ended.consultation;
  if (state !== 'accepted' || holder !== adviser.id) return `it stands at ${state}`;
  return ended.finishes.every(holdsIt) ? undefined : `${adviser.name} was not told the truth`;
};

/** Lets the steps before it happen; gives back the instant of expiry. */
async function untilExpiry(rig: Rig, id: string): Promise<number> {
  for (;;) {
    const { due } = await rig.state(id);
    if (!due) throw new Error('Nothing is due');
    if (due.kind === 'expire') return due.at;
    await rig.pass(due.at - rig.now() + 1);
  }
}

/** Two coordinators name two different people. */
const assigning: Race = async (rig, random) => {
  const coordinators = ['Verkoston vetäjä', 'Verkoston vetäjä Joensuu'].map((name) =>
    rig.named(name),
  );
  const named = crowd(rig).slice(0, 2);
  const starts = coordinators.flatMap((by, index) => {
    const to = named[index];
    return to ? [{ by, verb: 'request.assign', inputs: { adviser: to.id } }] : [];
  });
  const ended = await race(rig, random, await rig.ask(), starts);
  const winner = named.find(({ id }) => id === ended.consultation.adviser);
  if (ended.consultation.state !== 'accepted' || !winner) return 'nobody has it';
  if (times(ended, 'assigned') !== 1) return `${times(ended, 'assigned')} log rows of assigning`;
  return ended.finishes.every((finish) => isToldWho(rig, finish, winner))
    ? undefined
    : 'a coordinator was not told who has it';
};

export const acceptances: readonly Race[] = [accepting(2), accepting(20)];
export const others: readonly Race[] = [
  againstWithdrawal,
  againstHandOver,
  againstExpiry,
  assigning,
];
