import { adviserOf, caseOf, givenText } from '../../../bot/src/domain/network/case.ts';
import {
  meetingBefore,
  moveMeeting,
  movesOf,
  nextMeeting,
  type MeetingMove,
} from '../../../bot/src/domain/network/meeting.ts';
import {
  mayBelong,
  mayJoin,
  mayRead,
  maySee,
  steeringOf,
} from '../../../bot/src/domain/network/rights.ts';
import { withoutTexts } from '../../../bot/src/domain/network/retention.ts';
import type {
  AgendaItem,
  Meeting,
  Member,
  Network,
} from '../../../bot/src/domain/network/types.ts';
import type { Person, Role } from '../../../bot/src/domain/roster/county.ts';
import { day } from '../../../bot/src/domain/time.ts';
import { aConsultation, at, closed } from '../../helpers/builders.ts';

const somebody = (role: Role, changes: Partial<Person> = {}): Person => ({
  ...{ id: role, name: role, role, profession: 'nurse', regions: [], stations: [] },
  ...{ pool: false, phones: [] },
  ...changes,
});
const network: Network = {
  ...{ id: 'verkosto', kind: 'peer', name: 'Asiakasvastaavat', region: 'north', language: 'fi' },
  ...{ leader: 'leader', joining: 'open', by: 'leader', at: 0 },
};
const leader = somebody('adviser', { id: 'leader' });
const member: Member = { person: 'adviser', state: 'member', since: 0 };
const now = at('09:30');
const since = {
  since: 0,
  until: now,
  stations: [],
  phenomena: [],
  hasHidden: false,
  otherTasks: 0,
};
const planned: Meeting = {
  ...{ id: 'kokous', title: 'Kokous', state: 'planned', by: 'leader' },
  ...{ from: now, until: now + day / 24 },
};
const moveBy = (by: Person, before: Meeting, move: MeetingMove, when = now) =>
  moveMeeting(before, move, { by, network, now: when, since });

describe('a meeting', () => {
  it('is opened by any member, and keeps the figures as they stood then', () => {
    expect(moveBy(somebody('adviser'), planned, 'open')).toMatchObject({
      ...{ kind: 'changed', meeting: { state: 'open', openedBy: 'adviser', since } },
    });
  });

  const open: Meeting = { ...planned, state: 'open', openedBy: 'opener' };
  const ended: Meeting = { ...open, state: 'ended', endedAt: now };
  it.each([
    ['planned', planned, 'end', 'wrong-state'],
    ['planned for the day after', { ...planned, from: now + day }, 'open', 'too-early'],
    ['planned', planned, 'reopen', 'wrong-state'],
    ['open', open, 'cancel', 'wrong-state'],
    ['ended', ended, 'open', 'wrong-state'],
    ['ended', ended, 'cancel', 'wrong-state'],
    ['ended long ago', { ...ended, endedAt: now - 8 * day }, 'reopen', 'too-late-to-reopen'],
  ] as const)('that is %s cannot be made to %s', (_state, before, move, why) => {
    expect(moveBy(leader, before, move)).toEqual({ kind: 'refused', why });
  });

  it.each(['open', 'end'] as const)('that is told twice to %s is so once', (move) => {
    const before = move === 'open' ? open : ended;
    expect(moveBy(leader, before, move)).toEqual({ kind: 'same', meeting: before });
  });

  it('is ended by who opened it, its leader, and who looks after it, and by nobody else', () => {
    const kinds = [
      somebody('adviser', { id: 'opener' }),
      leader,
      somebody('admin'),
      somebody('coordinator', { regions: ['north'] }),
      somebody('coordinator', { regions: ['south'] }),
      somebody('adviser'),
    ].map((by) => moveBy(by, open, 'end').kind);
    expect(kinds).toEqual(['changed', 'changed', 'changed', 'changed', 'refused', 'refused']);
  });

  it('that is reopened can be ended once more', () => {
    const again = moveBy(leader, { ...ended, settled: now }, 'reopen');
    expect(again).toMatchObject({ kind: 'changed', meeting: { state: 'open' } });
    expect(again).not.toMatchObject({ meeting: { settled: now } });
  });

  it('offers the moves that can be made', () => {
    expect(movesOf(planned, leader, network, now)).toEqual(['open', 'cancel']);
    expect(movesOf(open, leader, network, now)).toEqual(['end']);
    expect(movesOf(ended, leader, network, now)).toEqual(['reopen']);
    expect(movesOf(planned, somebody('adviser'), network, now)).toEqual(['open']);
  });

  it('comes after the last that ended and before the next that is planned', () => {
    const older = { ...ended, id: 'older', endedAt: now - 2 * day, from: now - 2 * day };
    const newer = { ...ended, id: 'newer', endedAt: now - day, from: now - day };
    const later = { ...planned, id: 'later', from: now + day, until: now + day };
    const last = { ...later, id: 'last', from: now + 2 * day, until: now + 2 * day };
    const all = [last, older, planned, later, newer];
    expect(meetingBefore(planned, all)?.id).toBe('newer');
    expect(nextMeeting(all, now, planned.id)?.id).toBe('later');
  });
});

describe('who may', () => {
  const steering: Network = { ...network, id: 'ohjaus', kind: 'steering' };
  it.each([
    ['asker', true, false],
    ['adviser', true, true],
    ['coordinator', true, true],
    ['reader', false, true],
    ['admin', true, true],
  ] as const)(
    'be a member: %s in a peer network %s, in a steering group %s',
    (role, peer, group) => {
      expect([network, steering].map((one) => mayBelong(somebody(role), one))).toEqual([
        peer,
        group,
      ]);
    },
  );

  it('nobody from outside the roster', () => {
    expect(mayBelong(undefined, network)).toBe(false);
    expect(maySee(undefined, network, undefined)).toBe(false);
  });

  it('read: members, the leader, and who looks after it', () => {
    const adviser = somebody('adviser');
    expect(mayRead(adviser, network, undefined)).toBe(false);
    expect(mayRead(adviser, network, { ...member, state: 'invited' })).toBe(false);
    expect(mayRead(adviser, network, member)).toBe(true);
    expect(mayRead(leader, network, undefined)).toBe(true);
    expect(mayRead(somebody('coordinator', { regions: ['south'] }), network, undefined)).toBe(
      false,
    );
    // A role that was taken away takes the membership with it.
    expect(mayRead(somebody('reader'), network, member)).toBe(false);
  });

  it('join: by oneself where it is open, elsewhere when invited', () => {
    const adviser = somebody('adviser');
    const invited: Member = { ...member, state: 'invited' };
    const closedNetwork = { ...network, joining: 'invited' } as const;
    expect(mayJoin(adviser, network, undefined)).toBe(true);
    expect(mayJoin(adviser, closedNetwork, undefined)).toBe(false);
    expect(mayJoin(adviser, closedNetwork, invited)).toBe(true);
    expect(mayJoin(adviser, steering, undefined)).toBe(false);
    expect(maySee(adviser, steering, undefined)).toBe(false);
    expect(mayJoin(adviser, steering, invited)).toBe(true);
    expect(mayJoin(adviser, { ...network, closed: 1 }, invited)).toBe(false);
  });

  it('decide: the steering group of the region, else the county’s', () => {
    const { region: _none, ...whole } = { ...steering, id: 'county' };
    expect(steeringOf(network, [whole, steering])?.id).toBe('ohjaus');
    expect(steeringOf(network, [whole])?.id).toBe('county');
    expect(steeringOf(network, [{ ...steering, closed: 1 }, network])).toBeUndefined();
  });
});

describe('a case', () => {
  const ended = aConsultation({
    ...closed,
    outcome: 'solved',
    details: { phenomenon: 'evictions' },
  });

  it('is topic, kind, outcome and phenomenon, and leads back to nothing', () => {
    const told = caseOf(ended, { state: 'none' });
    expect(told).toEqual({
      ...{ topic: 'benefits', kind: 'consult', outcome: 'solved', phenomenon: 'evictions' },
      text: { state: 'none' },
    });
  });

  it('is none before the consultation is closed', () => {
    expect(caseOf(aConsultation(), { state: 'none' })).toBeUndefined();
  });

  it('has its text for as long as the consultation keeps its own', () => {
    const texts = { question: 'Kuka auttaa?', messages: [], result: 'Ohjattu Kelaan' };
    expect(givenText(ended, texts, 30)).toEqual({
      ...{ state: 'given', question: 'Kuka auttaa?', result: 'Ohjattu Kelaan' },
      eraseAt: (ended.endedAt ?? ended.closedAt ?? 0) + 30 * day,
    });
    expect(givenText({ ...ended, textErased: true }, texts, 30)).toEqual({ state: 'erased' });
  });

  it('is answered for by who had it last', () => {
    expect(adviserOf(ended)).toBe(closed.adviser);
  });

  it('loses all texts with its meeting, and stays on the agenda', () => {
    const item: AgendaItem = {
      ...{ id: 'asia', meeting: 'kokous', title: 'Häädöt', text: 'Mitä teemme?', notes: 'Sovittu' },
      ...{ position: 'a', state: 'done', by: 'a', at: 0, notesBy: 'a', notesAt: 1 },
      source: { kind: 'typed' },
    };
    const { notesBy: _by, notesAt: _at, ...rest } = item;
    expect(withoutTexts(item)).toEqual({ ...rest, text: '', notes: '' });
  });
});
