import { createMembers } from '../../../bot/src/adapters/teams/members.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { createLogBook } from '../log-book.ts';

const { tenantId, people } = demoCounty;
const newcomer = 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99';
const member = { id: '29:1', aadObjectId: newcomer, tenantId, userRole: 'user' };

function members(answer: () => Promise<unknown>) {
  const log = createLogBook();
  let asked = 0;
  const judge = createMembers(() => demoCounty, log);
  return {
    log,
    asked: () => asked,
    judge: (person = newcomer) =>
      judge(person, () => {
        asked += 1;
        return answer();
      }),
  };
}

describe('somebody whom the roster does not have', () => {
  it.each([
    ['a member', member, undefined],
    [
      'a member in capitals',
      { ...member, tenantId: tenantId.toUpperCase(), userRole: 'User' },
      undefined,
    ],
    ['a member of whom no Entra id is told', { tenantId, userRole: 'user' }, undefined],
    ['a guest', { ...member, userRole: 'guest' }, 'guest'],
    ['an anonymous participant', { ...member, userRole: 'anonymous' }, 'guest'],
    ['a role that nobody knows', { ...member, userRole: 'federated' }, 'guest'],
    ['somebody else', { ...member, aadObjectId: 'another' }, 'guest'],
    ['somebody of another tenant', { ...member, tenantId: 'another' }, 'other-tenant'],
    ['somebody of whom no role is told', { ...member, userRole: undefined }, 'storage'],
    ['somebody of whom no tenant is told', { ...member, tenantId: undefined }, 'storage'],
    ['nobody', undefined, 'storage'],
    ['a list', [member], 'storage'],
  ])('is judged by what the connector knows: %s', async (_who, told, judged) => {
    expect(await members(() => Promise.resolve(told)).judge()).toBe(judged);
  });

  it('is let in after one question, and no other', async () => {
    const some = members(() => Promise.resolve(member));
    expect([await some.judge(), await some.judge(), await some.judge()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(some.asked()).toBe(1);
  });

  it('is asked about again when not let in: roles change', async () => {
    const told = [{ ...member, userRole: 'guest' }, member];
    const some = members(() => Promise.resolve(told.shift()));
    expect([await some.judge(), await some.judge()]).toEqual(['guest', undefined]);
  });

  it('is kept waiting while the connector fails, and let in afterwards', async () => {
    let fails = true;
    const some = members(() =>
      fails ? Promise.reject(new Error('secret words')) : Promise.resolve(member),
    );
    expect(await some.judge()).toBe('storage');
    expect(some.log.lines).toMatchObject([{ event: 'member-unknown' }]);
    expect(JSON.stringify(some.log.lines)).not.toContain('secret');
    fails = false;
    expect(await some.judge()).toBeUndefined();
  });

  it('is not kept waiting for ever', async () => {
    expect(await members(() => new Promise(() => {})).judge()).toBe('storage');
  });
});

it.each(people.map(({ name, id }) => [name, id]))(
  '%s is of the roster and not asked about',
  async (_name, id) => {
    const some = members(() => Promise.reject(new Error('not to be asked')));
    expect(await some.judge(id)).toBeUndefined();
    expect(some.asked()).toBe(0);
  },
);
