import {
  askWider,
  clientLeft,
  edit,
  leaveReference,
  rate,
  stillHere,
  withdraw,
} from '../../../bot/src/domain/consultation/ask.ts';
import { answer, close, reopen } from '../../../bot/src/domain/consultation/converse.ts';
import { dueStep, followUp } from '../../../bot/src/domain/consultation/engine-steps.ts';
import { allowed, lifecycle } from '../../../bot/src/domain/consultation/lifecycle.ts';
import type { Move } from '../../../bot/src/domain/consultation/lifecycle.ts';
import { accept, assign, decline, handOver } from '../../../bot/src/domain/consultation/take.ts';
import { states } from '../../../bot/src/domain/consultation/types.ts';
import { at } from '../../helpers/schedule.ts';
import {
  acceptedBy,
  actor,
  doneOf,
  fields,
  nurse,
  people,
  sent,
  told,
  when,
  whyOf,
} from './situation.ts';

const solved = { outcome: 'solved', details: {} } as const;
const closedByA = () => doneOf(close(acceptedBy('a'), actor('a'), solved, when()));

describe('the lifecycle table', () => {
  const drawn: Record<string, readonly Move[]> = {
    waiting: [
      'edit',
      'withdraw',
      'leaveReference',
      'stillHere',
      'clientLeft',
      'askWider',
      'accept',
      'decline',
      'assign',
      'expire',
    ],
    accepted: ['withdraw', 'leaveReference', 'answer', 'handOver', 'close'],
    closed: ['rate', 'followUp', 'reopen'],
    withdrawn: [],
    expired: ['withdraw', 'leaveReference', 'accept', 'assign'],
  };
  it.each(states)('allows from %s what the drawing shows, and nothing else', (state) => {
    const moves = Object.keys(lifecycle) as Move[];
    expect(moves.filter((move) => allowed(move, state))).toEqual(drawn[state]);
  });
});

describe('sending', () => {
  it('asks the one on site at once and gives the asker a card', () => {
    expect(told(sent())).toEqual(['card nurse', 'card a']);
  });
  it('announces a request for now with one line before the card', () => {
    expect(told(sent({ urgency: 'now' }))).toEqual([
      'notice a now-request',
      'card nurse',
      'card a',
    ]);
  });
  it('logs the sending and who was asked', () => {
    expect(sent().log.map(({ action, reason, people: who }) => [action, reason, who])).toEqual([
      ['sent', undefined, undefined],
      ['notified', 'on-site-now', ['a']],
    ]);
  });
  it('disturbs nobody before the digest when there is no hurry', () => {
    const change = sent({ urgency: 'week' });
    expect(told(change)).toEqual(['card nurse']);
    expect(change.consultation.due).toEqual({ kind: 'step', at: at('2026-12-01T08:00') });
  });
});

describe('the engine', () => {
  it('takes a digest step as of its instant, though it comes a moment later', () => {
    const change = sent({ urgency: 'week' });
    const moment = change.consultation.due!.at + 326;
    const asked = dueStep(change, when(moment))!;
    expect(asked.consultation.notified).toEqual(['a']);
    expect(told(asked)).toContain('card a');
  });
  it('plans anew what it comes to much too late', () => {
    const change = sent({ urgency: 'week' });
    const afternoon = change.consultation.due!.at + 9 * 60 * 60_000;
    expect(dueStep(change, when(afternoon))!.consultation.notified).toEqual([]);
  });
});

describe('taking', () => {
  it('belongs to the first, and the second is told who and when', () => {
    const taken = acceptedBy('a');
    expect(taken.consultation).toMatchObject({
      state: 'accepted',
      adviser: 'a',
      acceptedAt: when().now,
    });
    expect(told(taken)).toContain('notice nurse accepted');
    expect(whyOf(accept(taken, actor('b'), when()))).toEqual({
      kind: 'taken',
      by: 'a',
      at: when().now,
    });
  });
  it('gives the winner the same good answer again', () => {
    expect(whyOf(accept(acceptedBy('a'), actor('a'), when()))).toBe('already');
  });
  it('is for anybody of the profession in the region, asked or not', () => {
    expect(acceptedBy('b').consultation.adviser).toBe('b');
  });
  it.each([
    ['a nurse', 'nurse', { kind: 'not-adviser' }],
    ['an adviser of another region', 'c', { kind: 'not-yours' }],
  ])('is not for %s', (_, id, refusal) => {
    expect(whyOf(accept(sent(), actor(id), when()))).toEqual(refusal);
  });
  it('can be the coordinator naming somebody', () => {
    const b = people.find(({ id }) => id === 'b')!;
    const change = doneOf(assign(sent(), actor('leader'), b, when()));
    expect(change.consultation).toMatchObject({ state: 'accepted', adviser: 'b' });
    expect(told(change)).toEqual(expect.arrayContaining(['card b', 'notice b assigned']));
    expect(whyOf(assign(sent(), actor('a'), b, when()))).toEqual({ kind: 'not-coordinator' });
  });
});

describe('declining', () => {
  it('goes on to the next at once when nobody else is thinking', () => {
    const change = doneOf(decline(sent(), actor('a'), 'busy', when()));
    expect(change.consultation.notified).toEqual(['a', 'b']);
    expect(told(change)).toContain('card b');
    expect(change.log[0]).toMatchObject({ action: 'declined', reason: 'busy' });
  });
  it('never asks the same person again', () => {
    const first = doneOf(decline(sent(), actor('a'), undefined, when()));
    expect(whyOf(decline(first, actor('a'), undefined, when()))).toBe('already');
    expect(first.consultation.plan!.steps.flatMap((step) => step.people)).not.toContain('a');
  });
});

describe('handing over', () => {
  const handed = () =>
    doneOf(
      handOver(
        acceptedBy('a'),
        actor('a'),
        people.find(({ id }) => id === 'b'),
        undefined,
        when(),
      ),
    );
  it('waits again, the old adviser responsible, the named one asked first', () => {
    expect(handed().consultation).toMatchObject({
      state: 'waiting',
      responsibleAdviser: 'a',
      notified: ['b'],
    });
    expect(handed().consultation.adviser).toBeUndefined();
  });
  it('frees the old adviser once somebody takes it', () => {
    const taken = acceptedBy('b', handed());
    expect(taken.consultation.adviser).toBe('b');
    expect(taken.consultation.responsibleAdviser).toBeUndefined();
  });
  it('is not for the one who asked', () => {
    const asker = { ...people.find(({ id }) => id === 'b')!, id: nurse.id };
    expect(whyOf(handOver(acceptedBy('a'), actor('a'), asker, undefined, when()))).toEqual({
      kind: 'unknown-choice',
      field: 'adviser',
    });
    expect(whyOf(assign(sent(), actor('leader'), asker, when()))).toEqual({
      kind: 'unknown-choice',
      field: 'adviser',
    });
  });
  it('is only for the one who has it', () => {
    expect(
      whyOf(handOver(acceptedBy('a'), actor('b'), undefined, undefined, when())),
    ).toMatchObject({ kind: 'taken', by: 'a' });
  });
});

describe('answering', () => {
  it('goes both ways, as often as needed', () => {
    const first = doneOf(answer(acceptedBy('a'), actor('a'), 'Soita Kelaan.', when()));
    expect(told(first)[0]).toBe('notice nurse answered');
    const second = doneOf(answer(first, nurse, 'Kiitos!', when()));
    expect(told(second)[0]).toBe('notice a answered');
    expect(second.text.messages.map(({ text }) => text)).toEqual(['Soita Kelaan.', 'Kiitos!']);
  });
  it('counts the same words again as the same answer', () => {
    const first = doneOf(answer(acceptedBy('a'), actor('a'), 'Soita Kelaan.', when()));
    expect(whyOf(answer(first, actor('a'), 'Soita Kelaan.', when()))).toBe('already');
  });
  it('is not for a third person', () => {
    expect(whyOf(answer(acceptedBy('a'), actor('b'), 'Hei', when()))).toMatchObject({
      kind: 'taken',
    });
  });
});

describe('closing', () => {
  it('ends with an outcome, and with the answer when there is one', () => {
    const change = doneOf(
      close(acceptedBy('a'), actor('a'), { ...solved, answer: 'Ohje lähetetty.' }, when()),
    );
    expect(change.consultation).toMatchObject({ state: 'closed', outcome: 'solved', answers: 1 });
    expect(change.log.map(({ action }) => action)).toEqual(['answered', 'closed']);
  });
  it('asks the other kinds for paluutieto', () => {
    const taken = acceptedBy('a', sent({ kind: 'handle', permission: true }));
    expect(whyOf(close(taken, actor('a'), solved, when()))).toEqual({ kind: 'result-needed' });
    const result = 'Hakemus tehty, kirjattu sosiaalikertomukseen.';
    expect(doneOf(close(taken, actor('a'), { ...solved, result }, when())).text.result).toBe(
      result,
    );
  });
  it('twice the same is the same', () => {
    expect(whyOf(close(closedByA(), actor('a'), solved, when()))).toBe('already');
  });
  it.each([
    ['another answer', { answer: 'Soita vielä Kelaan.' }],
    ['another result', { result: 'Hakemus tehty.' }],
    ['a proposal', { proposal: 'Sähkölaskut' }],
    ['other details', { details: { channel: 'phone' } as const }],
  ])('once more with %s is refused, so that nothing is lost unsaid', (_, more) => {
    expect(whyOf(close(closedByA(), actor('a'), { ...solved, ...more }, when()))).toEqual({
      kind: 'wrong-state',
      state: 'closed',
    });
  });
  it('asks how it ended after thirty days when it was taken over', () => {
    const handled = { outcome: 'handled', details: {} } as const;
    const { consultation } = doneOf(close(acceptedBy('a'), actor('a'), handled, when()));
    expect(consultation.due).toEqual({ kind: 'follow-up', at: at('2026-12-24T10:15') });
  });
});

describe('after closing', () => {
  it('is rated by its asker, and the rating may be completed', () => {
    const once = doneOf(rate(closedByA(), nurse, { helped: 'yes' }, when()));
    const twice = doneOf(rate(once, nurse, { instead: 'phoned-around' }, when()));
    expect(twice.consultation).toMatchObject({ helped: 'yes', instead: 'phoned-around' });
    expect(whyOf(rate(once, nurse, { helped: 'yes' }, when()))).toBe('already');
    expect(whyOf(rate(closedByA(), actor('a'), { helped: 'yes' }, when()))).toEqual({
      kind: 'not-found',
    });
  });
  it('reopens within seven days, not later', () => {
    expect(
      doneOf(reopen(closedByA(), nurse, when(at('2026-12-01T10:00')))).consultation.state,
    ).toBe('accepted');
    expect(whyOf(reopen(closedByA(), nurse, when(at('2026-12-01T10:16'))))).toEqual({
      kind: 'too-late-to-reopen',
      days: 7,
    });
  });
  it('learns how it ended from its adviser', () => {
    const change = doneOf(followUp(closedByA(), actor('a'), 'completed', when()));
    expect(change.consultation.followUpResult).toBe('completed');
    expect(whyOf(followUp(closedByA(), actor('b'), 'completed', when()))).toEqual({
      kind: 'not-found',
    });
  });
});

describe('the asker', () => {
  it('withdraws, and the one who had it is told', () => {
    const change = doneOf(withdraw(acceptedBy('a'), nurse, when()));
    expect(change.consultation).toMatchObject({ state: 'withdrawn', endedAt: when().now });
    expect(told(change)[0]).toBe('notice a withdrawn');
    expect(whyOf(withdraw(change, nurse, when()))).toBe('already');
    expect(whyOf(withdraw(closedByA(), nurse, when()))).toEqual({
      kind: 'wrong-state',
      state: 'closed',
    });
  });
  it('edits what waits: another urgency is another route', () => {
    const change = doneOf(
      edit(sent({ urgency: 'week' }), nurse, { fields, question: 'Uusi' }, when()),
    );
    expect(change.text.question).toBe('Uusi');
    expect(change.consultation.notified).toEqual(['a']);
  });
  it('moves it to another station, and the old one lets go of it', () => {
    const moved = { ...fields, station: 'niinivaara' };
    const { consultation } = doneOf(edit(sent(), nurse, { fields: moved, question: '' }, when()));
    expect(consultation.formerStations).toEqual(['rantakyla']);
  });
  it('tells that the client left: the request goes on today', () => {
    const change = doneOf(clientLeft(sent({ urgency: 'now', place: 'huone 3' }), nurse, when()));
    expect(change.consultation.urgency).toBe('today');
    expect(change.consultation.place).toBeUndefined();
  });
  it('tells that the client is still here: everybody who can be is asked', () => {
    const change = doneOf(stillHere(sent({ urgency: 'now' }), nurse, when(at('2026-11-24T10:25'))));
    expect(change.consultation.notified).toContain('b');
    expect(change.consultation.due!.at).toBeGreaterThan(at('2026-11-24T10:25'));
  });
  it('changes nothing by sending the form once more as it is', () => {
    const question = 'Mistä apua vuokrarästeihin?';
    expect(whyOf(edit(sent(), nurse, { fields, question }, when()))).toBe('already');
  });
  it('asks wider', () => {
    expect(doneOf(askWider(sent(), nurse, when())).consultation.wider).toBe(true);
  });
  it('says that the message stands in the record system', () => {
    const waiting = sent({ kind: 'handle', permission: true });
    expect(doneOf(leaveReference(waiting, nurse, when())).consultation.referenceLeft).toBe(true);
  });
  it.each([withdraw, stillHere, clientLeft, askWider, leaveReference])(
    'and nobody else: %p',
    (move) => {
      expect(whyOf(move(sent({ urgency: 'now', kind: 'handle' }), actor('b'), when()))).toEqual({
        kind: 'not-found',
      });
    },
  );
});
