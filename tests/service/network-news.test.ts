import { itemSchema, meetingSchema } from '../../bot/src/contract/network-meetings.ts';
import { issueSchema, oneNetworkSchema, taskSchema } from '../../bot/src/contract/networks.ts';
import { networkCardWords } from '../../bot/src/wording/network-cards.ts';
import { atTab } from './at-tab.ts';
import { freshService, todaySentence } from './fresh.ts';
import { memberAt, openMeeting, peerNetwork } from './network-member.ts';

const world = freshService();
type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => memberAt(world(), world().people[who]);
const hears = (who: Who) =>
  world()
    .people[who].sees()
    .map(({ text }) => text)
    .filter((text) => text.includes(networkCardWords('fi').button.open));
const opened = () => openMeeting(at('leader'), [at('a'), at('b')]);
const steered = () =>
  at('leader').does(oneNetworkSchema, 'POST', '', {
    ...{ ...peerNetwork, kind: 'steering', name: 'Ohjausryhmä', joining: 'invited' },
    leader: at('leader').id,
  });

it('who is invited hears of it once, in their own chat', async () => {
  const { network } = await opened();
  for (let turn = 0; turn < 2; turn += 1)
    await at('leader').asks('POST', `/${network.id}/members`, { people: [at('c').id] });
  await world().advance(5);
  expect(hears('c')).toEqual([expect.stringContaining(`Sinut on kutsuttu: ${network.name}`)]);
  expect(hears('a')).toEqual([]);
});

it('a task is told of when it is given, and in the morning of its day', async () => {
  const { network } = await opened();
  const task = { text: 'Soita Kelaan', station: null, meeting: null, item: null };
  await at('a').does(taskSchema, 'POST', `/${network.id}/tasks`, {
    ...{ ...task, owner: at('b').id, due: '2026-11-25' },
  });
  await at('a').does(taskSchema, 'POST', `/${network.id}/tasks`, {
    ...{ ...task, text: 'Oma työ', owner: at('a').id, due: null },
  });
  await world().advance(5);
  expect(hears('b')).toEqual([expect.stringContaining('Soita Kelaan')]);
  expect(hears('a')).toEqual([]);
  await world().advanceTo('2026-11-25T09:00');
  expect(hears('b').filter((text) => text.includes('Tänään on tehtäväsi päivä'))).toHaveLength(1);
  await world().advanceTo('2026-11-26T09:00');
  expect(hears('b')).toHaveLength(2);
});

it('an issue is told of to who leads the steering group, its answer to who brought it', async () => {
  const steering = await steered();
  const { network, meeting } = await opened();
  const path = `/${network.id}/meetings/${meeting.id}/issues`;
  const sent = { title: 'Kitee tarvitsee toisen päivän', text: '' };
  const issue = await at('a').does(issueSchema, 'POST', path, sent);
  await world().advance(5);
  expect(hears('leader')).toEqual([expect.stringContaining('Uusi asia ohjausryhmälle')]);
  await at('leader').does(issueSchema, 'POST', `/${steering.id}/issues/${issue.id}/answer`, {
    ...{ kind: 'agreed', text: 'Kokeillaan keväällä' },
  });
  await world().advance(5);
  expect(hears('a')).toEqual([expect.stringContaining('Kokeillaan keväällä')]);
});

describe('the text of a case', () => {
  const asked = async () => {
    const { nurse, a } = world().people;
    const { id } = await atTab(world(), nurse).asks(todaySentence);
    await atTab(world(), a).moves(id, { move: 'accept' });
    await atTab(world(), a).moves(id, { move: 'close', outcome: 'solved' });
    const here = await openMeeting(at('leader'), [at('a'), at('nurse')]);
    const item = await at('nurse').does(
      itemSchema,
      'POST',
      `/${here.network.id}/meetings/${here.meeting.id}/items`,
      {
        ...{ title: '', text: '', owner: null, minutes: null },
        source: { kind: 'case', request: id, withText: true },
      },
    );
    await world().advance(5);
    const seen = async () => {
      const { items } = await at('leader').meeting(here.network.id, here.meeting.id);
      return items.find((one) => one.id === item.id)?.source;
    };
    return { item, seen };
  };

  it('comes along with its adviser’s yes', async () => {
    const { item, seen } = await asked();
    expect(item.source).toMatchObject({ case: { textState: 'asked', question: null } });
    await world().people.a.taps('case.answer', {}, { data: { answer: 'yes' } });
    expect(await seen()).toMatchObject({ case: { textState: 'given', question: todaySentence } });
  });

  it('and stays where it was after a no, whatever is pressed later', async () => {
    const { seen } = await asked();
    const { a } = world().people;
    const card = a.card();
    await a.taps('case.answer', {}, { on: card, data: { answer: 'no' } });
    await a.taps('case.answer', {}, { on: card, data: { answer: 'yes' } });
    expect(await seen()).toMatchObject({ case: { textState: 'refused', question: null } });
  });
});

it('a meeting that nobody ends is over by itself, and its agenda goes on to the next', async () => {
  const here = await opened();
  await at('a').types(here.meeting, here.network.id, 'Kesken');
  const next = await at('leader').asks('POST', `/${here.network.id}/meetings`, {
    ...{ title: 'Seuraava', place: null },
    ...{ from: '2026-12-01T08:30:00.000Z', until: '2026-12-01T09:30:00.000Z' },
  });
  await world().advanceTo('2026-11-25T08:00');
  const path = `/${here.network.id}/meetings`;
  expect(await at('a').does(meetingSchema, 'GET', `${path}/${here.meeting.id}`)).toMatchObject({
    state: 'ended',
  });
  const { id } = next.json as { readonly id: string };
  const { items } = await at('a').does(meetingSchema, 'GET', `${path}/${id}`);
  expect(items.map(({ title }) => title)).toEqual(['', 'Kesken']);
});

it('minutes are posted to the network’s channel, once, after the meeting', async () => {
  const here = await opened();
  const id = '19:verkosto@thread.tacv2';
  const path = `/${here.network.id}/channel`;
  expect((await at('leader').asks('PUT', path, { channel: id })).status).toBe(409);
  const channel = world().people.leader.in({ kind: 'channel', id });
  await channel.writes('ohje');
  expect((await at('a').asks('PUT', path, { channel: id })).status).toBe(403);
  await at('leader').does(oneNetworkSchema, 'PUT', path, { channel: id });
  const held = `/${here.network.id}/meetings/${here.meeting.id}`;
  await at('a').asks('POST', `${held}/decisions`, { text: 'Soitetaan heti', item: null });
  for (let turn = 0; turn < 2; turn += 1) {
    await at('leader').asks('POST', `${held}/end`);
    await world().advance(5);
  }
  const posted = channel.sees().filter(({ text }) => text.includes('Pöytäkirja'));
  expect(posted.map(({ text }) => text)).toEqual([expect.stringContaining('Soitetaan heti')]);
});
