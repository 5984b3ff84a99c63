import { betweenOf } from '../../../bot/src/domain/consultation/between.ts';
import { suggest } from '../../../bot/src/domain/consultation/cooperation.ts';
import { nearestKind, usualKind } from '../../../bot/src/domain/consultation/kinds.ts';
import type { Kind } from '../../../bot/src/domain/consultation/types.ts';
import type { Profession, Settings } from '../../../bot/src/domain/roster/county.ts';

describe('what the ticked triggers suggest', () => {
  const rules = { inviteFrom: 2, planFrom: 3, inviteAlways: ['mood'], planAlways: ['plans'] };
  it.each([
    [[], 'consultation-enough', []],
    [['visits'], 'consultation-enough', ['visits']],
    [['visits', 'missed'], 'invite-others', ['visits', 'missed']],
    [['visits', 'missed', 'worried'], 'shared-plan', ['visits', 'missed', 'worried']],
    [['mood'], 'invite-others', ['mood']],
    [['visits', 'mood'], 'invite-others', ['mood']],
    [['visits', 'mood', 'plans'], 'shared-plan', ['plans']],
  ] as const)('%j: %s because of %j', (ticked, cooperation, because) => {
    expect(suggest(rules, ticked)).toEqual({ cooperation, because });
  });

  it('is nothing without rules, or while they are turned off', () => {
    expect(suggest(undefined, ['plans'])).toBeUndefined();
    expect(suggest({ ...rules, suggests: false }, ['plans'])).toBeUndefined();
  });
});

describe('a kind of request as the county offers it', () => {
  const offering = (...offered: readonly Kind[]) => ({
    settings: { kinds: { offered } } as unknown as Settings,
  });
  it.each([
    [['handle', 'consult'], 'find-out', 'handle'],
    [['handle', 'consult'], 'consult', 'consult'],
    [['consult'], 'pass-on', 'consult'],
    [['handle'], 'consult', 'handle'],
    [['find-out', 'handle'], 'handle', 'handle'],
  ] as const)('%j: %s is %s', (offered, understood, kind) => {
    expect(nearestKind(offering(...offered), understood)).toBe(kind);
  });

  it('is advice unless that is not offered', () => {
    expect(usualKind(offering('handle', 'consult'))).toBe('consult');
    expect(usualKind(offering('handle', 'find-out'))).toBe('handle');
  });
});

describe('who asks whom', () => {
  const named = { fi: '', sv: '', en: '' };
  const professions: readonly Profession[] = [
    { id: 'nurse', name: named, sector: 'health' },
    { id: 'pharmacist', name: named, sector: 'health' },
    { id: 'counsellor', name: named, sector: 'social' },
    { id: 'geronomist', name: named, sector: 'social' },
    { id: 'untold', name: named },
  ];
  it.each([
    ['nurse', 'counsellor', 'to-social', 'health'],
    ['counsellor', 'pharmacist', 'to-health', 'health'],
    ['nurse', 'pharmacist', 'to-health', 'health'],
    ['counsellor', 'geronomist', 'to-social', 'social'],
    ['untold', 'untold', 'to-social', 'health'],
    [undefined, 'counsellor', 'to-social', 'health'],
  ] as const)('%s asks %s: %s, %s', (asker, asked, direction, counterpart) => {
    expect(betweenOf({ professions }, asker, asked)).toEqual({
      ...{ direction, counterpart },
      ...(asker === undefined ? {} : { askerProfession: asker }),
    });
  });
});
