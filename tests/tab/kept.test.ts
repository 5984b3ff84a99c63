import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';

// Whatever happens between a counsellor's answer and the service: what was typed stays, it is said
// why, and in the end the answer is there once.

const around = tabWorld();
const shell = shellWords('fi');
const words = requestsWords('fi');
const answer = 'Hakemus tehdään OmaKelassa, tulen huoneeseesi klo 11.';

let nurse: AtTab;
let counsellor: AtTab;
let id: string;
let tab: Tab;

beforeAll(() => {
  const { world, person } = around();
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  nurse = atTab(service, { id: person('Hoitaja Rantakylä') });
  counsellor = atTab(service, { id: person('Sosiaaliohjaaja A') });
});

/** The counsellor has taken a request, has it open and has typed an answer. */
beforeEach(async () => {
  const { contexts, world, person } = around();
  ({ id } = await nurse.asks('rantakylä, tänään: miten asumistukea haetaan?'));
  await counsellor.moves(id, { move: 'accept' });
  tab = await openAtDesk(contexts.fi, world.bot, { person: person('Sosiaaliohjaaja A') });
  await tab.settled();
});

const field = () => tab.tab.getByLabel(words.talk.answer);
const press = () => tab.tab.getByRole('button', { name: words.move.answer, exact: true }).click();

async function types(text = answer): Promise<void> {
  await tab.page.goto(`${around().world.bot}/tab/requests/${id}`);
  await field().fill(text);
}

/** The answer stands in the conversation, and the field is empty for the next one. */
async function arrives(): Promise<void> {
  await tab.tab.getByRole('listitem').filter({ hasText: answer }).waitFor();
  await field().and(tab.tab.locator(':text-is("")')).waitFor();
  const { content } = await nurse.sees(id);
  expect(content?.messages.map(({ text }) => text).filter((text) => text === answer)).toHaveLength(
    1,
  );
}

async function isKept(sentence: string): Promise<void> {
  await tab.tab.getByRole('alert').filter({ hasText: sentence }).waitFor();
  expect(await field().inputValue()).toBe(answer);
}

it('the network goes and comes back', async () => {
  await types();
  await tab.page.context().setOffline(true);
  await tab.tab.getByRole('status').filter({ hasText: shell.offline }).waitFor();
  await press();
  await isKept(shell.offline);
  await tab.page.context().setOffline(false);
  await tab.tab
    .getByRole('status')
    .filter({ hasText: shell.offline })
    .waitFor({ state: 'detached' });
  expect(await field().inputValue()).toBe(answer);
  await press();
  await arrives();
});

it('storage is away for a while', async () => {
  await types();
  await tab.page.route('**/moves', (route) => route.fulfill({ status: 503 }));
  await press();
  await isKept(shell.noAnswer);
  await tab.page.unroute('**/moves');
  await press();
  await arrives();
});

it('the service’s word gets lost on its way: it is asked again, and acts once', async () => {
  await types();
  let lost = 0;
  await tab.page.route('**/moves', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await press();
  await arrives();
  expect(lost).toBe(1);
});

it('the service’s word breaks off in the middle: it is asked again, and acts once', async () => {
  await types();
  let broken = 0;
  await tab.page.route('**/moves', async (route) => {
    if (broken > 0) return route.continue();
    broken += 1;
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).slice(0, 20) });
  });
  await press();
  await arrives();
  expect(broken).toBe(1);
});

it('the word gets lost until it is given up: pressed again by hand, it acts once', async () => {
  await types();
  await tab.page.route('**/moves', async (route) => {
    await route.fetch();
    return route.abort();
  });
  await press();
  await isKept(shell.noAnswer);
  await tab.page.unroute('**/moves');
  await press();
  await arrives();
}, 60_000);

it('while it is on its way the field takes nothing in, and gives the place back after it', async () => {
  const held = Promise.withResolvers<undefined>();
  await tab.page.route('**/moves', async (route) => {
    await held.promise;
    return route.fulfill({ status: 503 });
  });
  await types();
  await press();
  await tab.tab.locator('.fui-Field[inert]').waitFor();
  await tab.page.keyboard.type('liian myöhään');
  held.resolve(undefined);
  await isKept(shell.noAnswer);
  await tab.page.unroute('**/moves');
  await field().fill(answer);
  await press();
  await arrives();
}, 60_000);

it('a fault of ours: nobody is told to load the page anew', async () => {
  await types();
  await tab.page.route('**/moves', (route) => route.fulfill({ status: 500 }));
  await press();
  await isKept(shell.failed);
  await tab.page.unroute('**/moves');
  await press();
  await arrives();
});

it('the network goes before a part of the page was needed: it is there already', async () => {
  const came = tab.page.waitForResponse('**/assets/closing-*.js');
  await tab.page.reload();
  await types();
  await came;
  await tab.page.context().setOffline(true);
  await tab.tab.getByRole('button', { name: words.move.close, exact: true }).click();
  await tab.tab.getByText(words.closing.outcome).waitFor();
  await tab.page.context().setOffline(false);
  await press();
  await arrives();
});

it('a part of the page never comes: that is said in its place, and the answer stays', async () => {
  await tab.page.route('**/assets/closing-*.js', (route) => route.abort());
  await types();
  await tab.tab.getByRole('button', { name: words.move.close, exact: true }).click();
  await isKept(shell.partMissing);
  await press();
  await arrives();
});

it('somebody was faster: what they did is shown, and the answer can go after it', async () => {
  await tab.page.route('**/api/changes', (route) => route.abort());
  await types();
  await nurse.moves(id, { move: 'answer', answer: 'Vuokrasopimus on vanha.' });
  await press();
  await tab.tab.getByRole('alert').filter({ hasText: words.changed.title }).waitFor();
  await tab.tab.getByText('Vuokrasopimus on vanha.').waitFor();
  expect(await field().inputValue()).toBe(answer);
  await press();
  await arrives();
});

it('the request ends meanwhile: the text is still its writer’s', async () => {
  await types();
  await nurse.moves(id, { move: 'withdraw' });
  const leftover = tab.tab.getByLabel(words.talk.leftover);
  expect(await leftover.inputValue()).toBe(answer);
  await tab.tab.getByRole('button', { name: words.talk.discard }).click();
  await leftover.waitFor({ state: 'detached' });
});

it('the sign-in ends: it is renewed without a word', async () => {
  await types();
  let refused = '';
  await tab.page.route('**/moves', (route) => {
    const { authorization = '' } = route.request().headers();
    refused ||= authorization;
    return authorization === refused ? route.fulfill({ status: 401 }) : route.continue();
  });
  await press();
  await arrives();
});

it('the sign-in cannot be renewed', async () => {
  await types();
  await tab.page.route('**/moves', (route) => route.fulfill({ status: 401 }));
  await tab.page.route('**/local/token', (route) => route.fulfill({ status: 503 }));
  await press();
  await isKept(shell.signedOut);
  await tab.page.unrouteAll();
  await press();
  await arrives();
});

it('an identifier is in it: it stays to be taken out', async () => {
  const code = '131052-952T';
  await types(`Asiakas ${code} hakee itse.`);
  await press();
  await tab.tab.locator('[aria-invalid=true]').waitFor();
  expect(await field().inputValue()).toContain(code);
  await field().fill(answer);
  await press();
  await arrives();
  expect(await around().world.log('service')).not.toContain(code);
});
