import {
  decisionSchema,
  itemSchema,
  meetingSchema,
  presenceSchema,
  type ItemSeen,
  type MeetingSeen,
} from '../../bot/src/contract/network-meetings.ts';
import {
  ideaSchema,
  issueSchema,
  issuesSchema,
  meetingLineSchema,
  meetingsSchema,
  oneNetworkSchema,
  seriesSchema,
  sinceSchema,
  taskSchema,
  tasksSchema,
} from '../../bot/src/contract/networks.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { listensAt } from '../helpers/live-listener.ts';
import { atTab } from './at-tab.ts';
import { freshService, todaySentence } from './fresh.ts';
import { ifMatch, memberAt, nextWeek, openMeeting, peerNetwork, soon } from './network-member.ts';

const world = freshService();
type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => memberAt(world(), world().people[who]);

const opened = () => openMeeting(at('leader'), [at('a'), at('b')]);
type Opened = Awaited<ReturnType<typeof opened>>;
const pathOf = ({ network, meeting }: Opened, more = '') =>
  `/${network.id}/meetings/${meeting.id}${more}`;
const now = ({ network, meeting }: Opened) => at('leader').meeting(network.id, meeting.id);
const titles = ({ items }: MeetingSeen) => items.map(({ title, source }) => title || source.kind);
const written = { text: '', owner: null, minutes: null };
const itemPath = (here: Opened, { id }: ItemSeen, more = '') => pathOf(here, `/items/${id}${more}`);

describe('an agenda', () => {
  it('begins with the standing item, takes what any member adds, and is moved by them', async () => {
    const here = await opened();
    const first = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const second = await at('b').types(here.meeting, here.network.id, 'Lomakkeet');
    await at('a').asks('PUT', itemPath(here, second, '/place'), { after: null });
    await at('b').asks('PUT', itemPath(here, first, '/place'), { after: second.id });
    expect(titles(await now(here))).toEqual(['Lomakkeet', 'Häädöt', 'standing']);
  });

  it('keeps both of two texts written at the same moment', async () => {
    const here = await opened();
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const writes = (who: Who, title: string) =>
      at(who).asks('PUT', itemPath(here, item), { ...written, title }, ifMatch(item.etag));
    const told = await Promise.all([writes('a', 'Häädöt A'), writes('b', 'Häädöt B')]);
    const [won] = told.filter(({ status }) => status === 200);
    const [lost] = told.filter(({ status }) => status === 412);
    // Whoever lost is shown what stands, and still has what they typed.
    expect(lost).toMatchObject({ json: { current: won?.json } });
    expect(lost?.etag).toBe(won?.etag);
  });

  it('lets one take notes while another changes the title', async () => {
    const here = await opened();
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const notes = { notes: 'Sovittiin yhteisestä ohjeesta' };
    const [changed, noted] = await Promise.all([
      at('a').asks('PUT', itemPath(here, item), { ...written, title: 'Uusi' }, ifMatch(item.etag)),
      at('b').asks('PUT', itemPath(here, item, '/notes'), notes, ifMatch(item.notes.etag)),
    ]);
    expect([changed.status, noted.status]).toEqual([200, 200]);
    const [seen] = (await now(here)).items.filter(({ id }) => id === item.id);
    expect(seen).toMatchObject({ title: 'Uusi', notes: { text: notes.notes } });
  });

  it('takes the same notes again for done, and others for a conflict', async () => {
    const here = await opened();
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const takes = (notes: string) =>
      at('b').asks('PUT', itemPath(here, item, '/notes'), { notes }, ifMatch(item.notes.etag));
    expect((await takes('Sovittu')).status).toBe(200);
    expect((await takes('Sovittu')).status).toBe(200);
    const stale = await takes('Muuta');
    expect(stale).toMatchObject({ status: 412, json: { current: { notes: { text: 'Sovittu' } } } });
    const current = itemSchema.parse((stale.json as { current: unknown }).current);
    expect(stale.etag).toBe(`"${current.notes.etag}"`);
  });

  it('lets go of an item, but of none with notes or a decision', async () => {
    const here = await opened();
    const bare = await at('a').types(here.meeting, here.network.id, 'Turha');
    const noted = await at('a').types(here.meeting, here.network.id, 'Tärkeä');
    const decided = await at('a').types(here.meeting, here.network.id, 'Päätetty');
    const notes = { notes: 'Kirjoitettu' };
    await at('b').asks('PUT', itemPath(here, noted, '/notes'), notes, ifMatch(noted.notes.etag));
    await at('b').asks('POST', pathOf(here, '/decisions'), { text: 'Näin', item: decided.id });
    const removes = (item: ItemSeen) =>
      at('a').asks('DELETE', itemPath(here, item), undefined, ifMatch(item.etag));
    const statuses = [];
    for (const item of [bare, noted, decided]) statuses.push((await removes(item)).status);
    expect(statuses).toEqual([200, 409, 409]);
    expect(titles(await now(here))).toEqual(['standing', 'Tärkeä', 'Päätetty']);
  });

  it('with an identity code is refused, and the code is kept nowhere', async () => {
    const here = await opened();
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const notes = { notes: `Asiakas ${code}` };
    const told = [
      await at('a').asks('POST', pathOf(here, '/items'), {
        ...written,
        title: code,
        source: { kind: 'typed' },
      }),
      await at('a').asks('PUT', itemPath(here, item, '/notes'), notes, ifMatch(item.notes.etag)),
      await at('a').asks('POST', pathOf(here, '/decisions'), { text: code, item: null }),
      await at('a').asks('POST', `/${here.network.id}/ideas`, {
        title: code,
        text: '',
        state: 'idea',
      }),
      await at('a').asks('POST', `/${here.network.id}/tasks`, {
        ...{ text: code, owner: at('a').id, due: null, station: null, meeting: null, item: null },
      }),
    ];
    expect(told.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(told[1]).toMatchObject({ json: { errors: [{ path: 'notes' }] } });
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });
});

describe('what has happened since the last meeting', () => {
  it('is told by station, taken to the agenda as it was, and stays so', async () => {
    const nurse = atTab(world(), world().people.nurse);
    await nurse.asks(todaySentence);
    const here = await opened();
    const since = await at('a').does(
      sinceSchema,
      'GET',
      `/${here.network.id}/since/${here.meeting.id}`,
    );
    const row = since.stations.find(({ station }) => station === 'rantakyla');
    expect(row).toMatchObject({ requests: 1, notTaken: 0, handedOn: 0 });
    await nurse.asks('Rantakylässä kysymys etuuksista, ei kiirettä');
    const source = { kind: 'since', what: 'requests', station: 'rantakyla' };
    const item = await at('a').does(itemSchema, 'POST', pathOf(here, '/items'), {
      ...{ ...written, title: '', source },
    });
    expect(item.source).toMatchObject({ what: 'requests', station: 'rantakyla', count: 1 });
    const none = { kind: 'phenomenon', phenomenon: 'none', station: null };
    const refused = { ...written, title: '', source: none };
    expect((await at('a').asks('POST', pathOf(here, '/items'), refused)).status).toBe(400);
  });
});

describe('a case from a closed consultation', () => {
  const closedCase = async () => {
    const { nurse, a } = world().people;
    const { id } = await atTab(world(), nurse).asks(todaySentence);
    const adviser = atTab(world(), a);
    await adviser.moves(id, { move: 'accept' });
    await adviser.moves(id, { move: 'close', outcome: 'solved' });
    return id;
  };
  const takes = async (who: Who, here: Opened, request: string, withText: boolean) =>
    at(who).asks('POST', pathOf(here, '/items'), {
      ...{ ...written, title: '', source: { kind: 'case', request, withText } },
    });

  it('tells what it was about, and nothing that leads back to it', async () => {
    const request = await closedCase();
    const here = await opened();
    const item = itemSchema.parse((await takes('a', here, request, false)).json);
    expect(item.source).toMatchObject({
      case: { requestKind: 'consult', outcome: 'solved', textState: 'none', question: null },
    });
    expect(JSON.stringify(await at('b').asks('GET', pathOf(here)))).not.toContain(request);
  });

  it('brings its text at once where the adviser takes it along', async () => {
    const request = await closedCase();
    const here = await opened();
    const item = itemSchema.parse((await takes('a', here, request, true)).json);
    expect(item.source).toMatchObject({ case: { textState: 'given', question: todaySentence } });
  });

  it('is none of a consultation that is open, or not one’s own', async () => {
    const { id } = await atTab(world(), world().people.nurse).asks(todaySentence);
    const here = await openMeeting(at('leader'), [at('a'), at('nurseKitee')]);
    expect((await takes('a', here, id, false)).status).toBe(409);
    expect((await takes('nurseKitee', here, id, false)).status).toBe(400);
  });
});

describe('a meeting that ends', () => {
  it('carries over what was not done, once, and is written in no more', async () => {
    const here = await opened();
    const next = await at('leader').does(
      meetingLineSchema,
      'POST',
      `/${here.network.id}/meetings`,
      nextWeek,
    );
    const left = await at('a').types(here.meeting, here.network.id, 'Kesken');
    const done = await at('a').types(here.meeting, here.network.id, 'Valmis');
    await at('a').asks('PUT', itemPath(here, done, '/state'), { state: 'done' });
    for (let turn = 0; turn < 2; turn += 1)
      await at('leader').does(meetingSchema, 'POST', pathOf(here, '/end'));
    const after = await at('a').meeting(here.network.id, next.id);
    expect(titles(after)).toEqual(['standing', 'Kesken']);
    expect(after.items[1]?.source).toEqual({
      ...{ kind: 'carried', meeting: here.meeting.id, item: left.id },
    });
    const late = { ...written, title: 'Myöhässä', source: { kind: 'typed' } };
    expect((await at('a').asks('POST', pathOf(here, '/items'), late)).status).toBe(409);
  });

  it('without a next one keeps what is left until there is one', async () => {
    const here = await opened();
    await at('a').types(here.meeting, here.network.id, 'Kesken');
    await at('leader').does(meetingSchema, 'POST', pathOf(here, '/end'));
    const next = await at('leader').does(
      meetingLineSchema,
      'POST',
      `/${here.network.id}/meetings`,
      nextWeek,
    );
    expect(titles(await at('a').meeting(here.network.id, next.id))).toEqual(['standing', 'Kesken']);
  });

  it('is ended by who leads it, not by any member', async () => {
    const here = await opened();
    expect((await at('b').asks('POST', pathOf(here, '/end'))).status).toBe(403);
  });
});

describe('decisions, tasks and ideas', () => {
  it('of a meeting stand there; an open task stands in the next one too', async () => {
    const here = await opened();
    const decision = await at('a').does(decisionSchema, 'POST', pathOf(here, '/decisions'), {
      ...{ text: 'Kokeillaan yhteistä aamua', item: null },
    });
    const task = await at('a').does(taskSchema, 'POST', `/${here.network.id}/tasks`, {
      ...{ text: 'Kutsutaan Kela mukaan', owner: at('b').id, due: '2026-12-01', station: 'kitee' },
      ...{ meeting: here.meeting.id, item: null },
    });
    expect(await now(here)).toMatchObject({ decisions: [decision], tasks: [task] });
    const next = await at('leader').does(
      meetingLineSchema,
      'POST',
      `/${here.network.id}/meetings`,
      nextWeek,
    );
    expect((await at('a').meeting(here.network.id, next.id)).tasks).toEqual([task]);
    const ended = { text: task.text, owner: at('b').id, due: null, station: null, state: 'done' };
    const path = `/${here.network.id}/tasks/${task.id}`;
    expect((await at('b').asks('PUT', path, ended, ifMatch(task.etag))).status).toBe(200);
    expect((await at('a').meeting(here.network.id, next.id)).tasks).toEqual([]);
    const listed = await at('a').does(tasksSchema, 'GET', `/${here.network.id}/tasks?state=ended`);
    expect(listed.items).toMatchObject([{ id: task.id, state: 'done' }]);
  });

  it('belong to members: nobody else is given a task', async () => {
    const here = await opened();
    const task = { text: 'Työ', due: null, station: null, meeting: null, item: null };
    const given = { ...task, owner: at('nurseKitee').id };
    expect(await at('a').asks('POST', `/${here.network.id}/tasks`, given)).toMatchObject({
      ...{ status: 400, json: { errors: [{ path: 'owner' }] } },
    });
  });

  it('name stations that are there, also when only the station is changed', async () => {
    const here = await opened();
    const path = `/${here.network.id}/tasks`;
    const task = { text: 'Työ', owner: at('b').id, due: null, station: null };
    const made = await at('a').does(taskSchema, 'POST', path, {
      ...{ ...task, meeting: null, item: null },
    });
    const sent = { ...task, station: 'helsinki', state: 'open' };
    expect(await at('a').asks('PUT', `${path}/${made.id}`, sent, ifMatch(made.etag))).toMatchObject(
      { status: 400, json: { errors: [{ path: 'station' }] } },
    );
  });

  it('grow from idea to use, with their history', async () => {
    const { network } = await opened();
    const sent = { title: 'Kopin otto aamulla', text: '', state: 'idea' } as const;
    const idea = await at('a').does(ideaSchema, 'POST', `/${network.id}/ideas`, sent);
    const trial = await at('b').does(
      ...([ideaSchema, 'PUT', `/${network.id}/ideas/${idea.id}`] as const),
      { ...sent, state: 'trial' },
      ifMatch(idea.etag),
    );
    expect(trial).toMatchObject({
      state: 'trial',
      history: [{ state: 'idea', by: { id: at('b').id } }],
    });
  });
});

describe('an issue', () => {
  it('goes to the steering group with its figures, and its answer comes back', async () => {
    await atTab(world(), world().people.nurse).asks(todaySentence);
    const group = { ...peerNetwork, kind: 'steering', name: 'Ohjausryhmä', joining: 'invited' };
    const steering = await at('leader').does(oneNetworkSchema, 'POST', '', {
      ...group,
      leader: at('leader').id,
    });
    const board = await at('leader').does(
      meetingLineSchema,
      'POST',
      `/${steering.id}/meetings`,
      nextWeek,
    );
    const here = await opened();
    expect(here.meeting.steering).toMatchObject({ id: steering.id, name: 'Ohjausryhmä' });
    const sent = { title: 'Kitee tarvitsee toisen päivän', text: 'Kysymyksiä jää ottamatta' };
    const key = { 'idempotency-key': 'vie' };
    const issue = await at('a').does(issueSchema, 'POST', pathOf(here, '/issues'), sent, key);
    await at('a').does(issueSchema, 'POST', pathOf(here, '/issues'), sent, key);
    await atTab(world(), world().people.nurse).asks('Rantakylässä kysymys etuuksista, ei kiirettä');

    const [seen] = (await at('leader').does(issuesSchema, 'GET', `/${steering.id}/issues`)).items;
    expect(seen).toMatchObject({ ...sent, network: { name: here.network.name }, answer: null });
    expect(seen?.figures.stations.find(({ station }) => station === 'rantakyla')?.requests).toBe(1);
    const agenda = await at('leader').meeting(steering.id, board.id);
    expect(titles(agenda)).toEqual(['standing', sent.title]);

    const answer = { kind: 'agreed', text: 'Toinen päivä kokeillaan keväällä' };
    const path = `/${steering.id}/issues/${issue.id}/answer`;
    expect((await at('b').asks('POST', path, answer)).status).toBe(404);
    await at('leader').does(issueSchema, 'POST', path, answer);
    expect((await at('leader').asks('POST', path, { ...answer, kind: 'later' })).status).toBe(409);
    const [own] = (await at('b').does(issuesSchema, 'GET', `/${here.network.id}/issues`)).items;
    expect(own).toMatchObject({ id: issue.id, answer });
    const back = (await now(here)).items.filter(({ source }) => source.kind === 'answer');
    expect(back).toMatchObject([{ title: sent.title, source: { issue: issue.id } }]);
  });

  it('has nowhere to go without a steering group', async () => {
    const here = await opened();
    expect(here.meeting.steering).toBeNull();
    const told = await at('a').asks('POST', pathOf(here, '/issues'), { title: 'Asia', text: '' });
    expect(told.status).toBe(409);
  });
});

describe('a series', () => {
  const every = {
    ...{ title: 'Viikkokokous', rhythm: { kind: 'weekly', weeks: 1, weekday: 3 } },
    ...{ first: '2026-11-25', until: null, time: '09:30', minutes: 45, place: 'Teams' },
    onHoliday: 'skip',
  };
  const coming = async (network: string) =>
    (await at('leader').does(meetingsSchema, 'GET', `/${network}/meetings`)).items;

  it('plans four meetings ahead, moves them with it, agendas and all, and takes them along', async () => {
    const network = await at('leader').does(oneNetworkSchema, 'POST', '', {
      ...peerNetwork,
      leader: at('leader').id,
    });
    const series = await at('leader').does(seriesSchema, 'POST', `/${network.id}/series`, every);
    const planned = await coming(network.id);
    expect(planned.map(({ from }) => from)).toEqual([
      ...['2026-11-25T07:30:00.000Z', '2026-12-02T07:30:00.000Z'],
      ...['2026-12-09T07:30:00.000Z', '2026-12-16T07:30:00.000Z'],
    ]);
    await at('leader').types(planned[0]!, network.id, 'Häädöt');
    const later = { ...every, time: '13:00' };
    const path = `/${network.id}/series/${series.id}`;
    const changed = await at('leader').does(seriesSchema, 'PUT', path, later, ifMatch(series.etag));
    const moved = await coming(network.id);
    expect(moved.map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
    expect(moved[0]?.from).toBe('2026-11-25T11:00:00.000Z');
    expect(titles(await at('leader').meeting(network.id, moved[0]!.id))).toContain('Häädöt');
    expect((await at('leader').asks('PUT', path, later, ifMatch(series.etag))).status).toBe(412);
    await at('leader').asks('DELETE', path, undefined, ifMatch(changed.etag));
    expect(await coming(network.id)).toEqual([]);
  });
});

describe('who is here', () => {
  it('is seen with what they write in, attends the meeting, and is gone when they leave', async () => {
    const here = await opened();
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    const path = `/${here.network.id}/presence/${here.meeting.id}`;
    await at('a').does(presenceSchema, 'PUT', path, { writing: `${item.id}.notes` });
    const seen = await at('b').does(presenceSchema, 'PUT', path, { writing: null });
    expect(seen.here).toMatchObject([
      { person: { name: 'Sosiaaliohjaaja A' }, writing: `${item.id}.notes` },
      { person: { name: 'Sosiaaliohjaaja B' }, writing: null },
    ]);
    await at('a').does(presenceSchema, 'DELETE', path);
    const left = await at('b').does(presenceSchema, 'GET', path);
    expect(left.here.map(({ person }) => person.name)).toEqual(['Sosiaaliohjaaja B']);
    await at('leader').asks('PUT', pathOf(here, '/attendance'), {
      person: at('b').id,
      isPresent: false,
    });
    expect((await now(here)).attendance).toEqual(
      expect.arrayContaining([
        { person: { id: at('a').id, name: 'Sosiaaliohjaaja A' }, isPresent: true },
        { person: { id: at('b').id, name: 'Sosiaaliohjaaja B' }, isPresent: false },
      ]),
    );
  });

  it('hears of what others change, and of who writes where', async () => {
    const here = await opened();
    const listener = await listensAt(world().url(), at('b').id);
    const about = { id: here.network.id, meeting: here.meeting.id };
    const heard = (area: string) =>
      listener.waitFor(({ data }) => JSON.stringify(data) === JSON.stringify({ area, ...about }));
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    await heard('network');
    const path = `/${here.network.id}/presence/${here.meeting.id}`;
    await at('a').does(presenceSchema, 'PUT', path, { writing: item.id });
    await heard('presence');
    expect(JSON.stringify(listener.heard)).not.toContain('Häädöt');
    await listener.leave();
  });

  it('looks at the same item as all others', async () => {
    const here = await opened();
    const item = await at('a').types(here.meeting, here.network.id, 'Häädöt');
    await at('b').does(meetingSchema, 'PUT', pathOf(here, '/current'), { item: item.id });
    expect((await now(here)).current).toBe(item.id);
    expect(
      (await at('b').asks('PUT', pathOf(here, '/current'), { item: 'x'.repeat(24) })).status,
    ).toBe(400);
  });
});

it('a meeting that is planned for later is not opened by mistake', async () => {
  const network = await at('leader').does(oneNetworkSchema, 'POST', '', {
    ...peerNetwork,
    leader: at('leader').id,
  });
  const planned = await at('leader').does(
    meetingLineSchema,
    'POST',
    `/${network.id}/meetings`,
    nextWeek,
  );
  expect(planned.may).toEqual(['cancel']);
  expect(
    (await at('leader').asks('POST', `/${network.id}/meetings/${planned.id}/open`)).status,
  ).toBe(409);
  expect(soon.from < nextWeek.from).toBe(true);
});
