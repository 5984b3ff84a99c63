import { en } from '../../bot/src/wording/en.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { sv } from '../../bot/src/wording/sv.ts';
import type { Person } from '../helpers/person.ts';
import type { Identity, Outcome } from '../helpers/teams-user.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();

const theirs = '11111111-2222-4333-8444-555555555555';
const channel = { kind: 'channel', id: '19:rantakyla@thread.tacv2' } as const;
const group = { kind: 'groupChat', id: '19:tiimi@unq.gbl.spaces' } as const;

const strangers: readonly (readonly [string, Partial<Identity>, 'otherTenant' | 'guest'])[] = [
  ['a person of another tenant', { tenantId: theirs }, 'otherTenant'],
  ['an adviser’s id in another tenant', { tenantId: theirs, aadObjectId: '' }, 'otherTenant'],
  ['a participant without an account', { aadObjectId: '', name: 'Vieras' }, 'guest'],
];

const languages = [
  ['fi-FI', fi],
  ['sv-FI', sv],
  ['en-US', en],
] as const;

const said = ({ answers }: Outcome): (string | undefined)[] =>
  answers.map(({ activity }) => activity.text);

/** Somebody who does not belong, and everything stored before they came. */
async function stranger(identity: Partial<Identity>): Promise<{ who: Person; before: string }> {
  const { a } = world().people;
  const of = identity.tenantId && identity.aadObjectId === '' ? { aadObjectId: a.id } : {};
  return {
    who: world().stranger({ ...identity, ...of }),
    before: JSON.stringify([await world().requests(), await world().rows.listAcross('People', '')]),
  };
}

const now = async () =>
  JSON.stringify([await world().requests(), await world().rows.listAcross('People', '')]);

describe.each(strangers)('%s', (_who, identity, sentence) => {
  it.each(languages)('is told so once when writing, in %s', async (locale, { refusal }) => {
    const { who, before } = await stranger(identity);
    expect(said(await who.speaking(locale).say(todaySentence))).toEqual([refusal[sentence]]);
    expect(await now()).toBe(before);
  });

  it.each([
    ['a channel', channel],
    ['a group', group],
  ])('is told so in %s', async (_where, place) => {
    const { who, before } = await stranger(identity);
    expect(said(await who.in(place).say(todaySentence))).toEqual([fi.refusal[sentence]]);
    expect(await now()).toBe(before);
  });

  it('learns and changes nothing by pressing what belongs to others', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const { consultation } = (await world().requests())[0]!;
    const { who, before } = await stranger(identity);
    for (const verb of ['request.accept', 'request.withdraw', 'request.close', 'request.edit']) {
      const data = { id: consultation.id, outcome: 'solved' };
      expect((await who.forges(verb, data)).text).toBe(fi.refusal[sentence]);
      const value = { verb, ...data };
      expect(said(await who.post({ type: 'message', value }))).toEqual([fi.refusal[sentence]]);
    }
    expect(await now()).toBe(before);
  });

  it.each([
    ['installing', { type: 'installationUpdate', action: 'add' }],
    ['being added', { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }],
    ['editing', { type: 'messageUpdate', text: 'asiakas soittaa 040 000 0000' }],
    ['reacting', { type: 'messageReaction' }],
  ])('is left alone when %s, and nothing is kept', async (_what, activity) => {
    const { who, before } = await stranger(identity);
    expect(said(await who.post(activity))).toEqual([]);
    expect(await now()).toBe(before);
  });
});

describe('an activity that names another tenant besides ours', () => {
  it.each([
    [
      'as the sender’s',
      (who: Person) => ({ from: { id: '29:x', aadObjectId: who.id, tenantId: theirs } }),
    ],
    ['as the bot’s', () => ({ recipient: { id: 'bot', tenantId: theirs } })],
    [
      'as the team’s',
      (who: Person) => ({
        channelData: {
          tenant: { id: who.identity.tenantId },
          team: { id: '19:t', tenantId: theirs },
        },
      }),
    ],
  ])('%s is refused', async (_where, change) => {
    const { nurse } = world().people;
    const outcome = await nurse.post({ type: 'message', text: todaySentence, ...change(nurse) });
    expect(said(outcome)).toEqual([fi.refusal.otherTenant]);
    expect(await world().requests()).toEqual([]);
  });
});

it('somebody of our tenant who is not in the roster yet is welcome', async () => {
  const form = await world().stranger().writes(todaySentence);
  expect(form.verbs).toContain('request.send');
});
