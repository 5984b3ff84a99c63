import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';

// Presses that the journeys do not make, each with what the other person sees of it, unasked.

const around = tabWorld();
const words = requestsWords('fi');
const terms = termsOf('fi');
const nurseName = 'Hoitaja Rantakylä';
const today = 'rantakylä, tänään: miten asumistukea haetaan?';
const now = 'rantakylä nyt, asiakas huoneessa 4, ei rahaa lääkkeisiin';

const at = (name: string): AtTab => {
  const { world, person } = around();
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  return atTab(service, { id: person(name) });
};
const nurse = () => at(nurseName);
const counsellor = (letter: 'A' | 'B' | 'C') => at(`Sosiaaliohjaaja ${letter}`);

/** A person with the request open before them. */
async function looksAt(name: string, id: string): Promise<Tab> {
  const { contexts, world, person } = around();
  const path = `requests/${id}`;
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
}

const field = ({ tab }: Tab, name: string) => tab.getByLabel(name, { exact: true });
const press = ({ tab }: Tab, name: string) =>
  tab.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const sees = ({ tab }: Tab, text: string | RegExp) => tab.getByText(text).first().waitFor();

describe('an asker changes what was sent', () => {
  const opened = async (): Promise<readonly [Tab, string]> => {
    const { id } = await nurse().asks(today);
    const tab = await looksAt(nurseName, id);
    await press(tab, words.move.edit);
    return [tab, id];
  };

  it('on the form of a new request, and the counsellor sees it', async () => {
    const [tab, id] = await opened();
    const other = await looksAt('Sosiaaliohjaaja A', id);
    const { tab: form } = tab;
    expect(await field(tab, terms.field.question).inputValue()).toBe(today);
    await field(tab, terms.field.question).fill('Asiakkaan vuokra on maksamatta.');
    await field(tab, terms.field.topic).selectOption('finances');
    await form.getByRole('radio', { name: terms.urgencyChoice.now }).check();
    await field(tab, terms.field.place).fill('huone 4');
    await form.getByText(askWords('fi').more).click();
    expect(await field(tab, terms.field.profession).inputValue()).toBe('');
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await press(tab, words.editing.press);
    await sees(tab, words.move.done);
    await sees(other, 'Asiakkaan vuokra on maksamatta.');
    await sees(other, /Nyt · huone 4/u);
    expect(await nurse().sees(id)).toMatchObject({ topic: 'finances', urgency: 'now' });
  });

  it('shows the numbers to call once, before words of danger are saved', async () => {
    const [tab, id] = await opened();
    await field(tab, terms.field.question).fill('asiakas puhuu itsemurhasta');
    await press(tab, words.editing.press);
    await sees(tab, terms.danger.title);
    await sees(tab, words.editing.again);
    expect(await tab.tab.getByRole('link', { name: '112' }).count()).toBe(1);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await press(tab, words.editing.press);
    await sees(tab, words.move.done);
    expect((await nurse().sees(id)).content?.question).toBe('asiakas puhuu itsemurhasta');
  });

  it('hears what is missing before anything is asked of the service', async () => {
    const [tab] = await opened();
    await field(tab, terms.field.kind).selectOption('handle');
    await press(tab, words.editing.press);
    await sees(tab, askWords('fi').permissionNeeded);
    await field(tab, terms.form.permission).check();
    await press(tab, words.editing.press);
    await sees(tab, words.move.done);
  });

  it('and keeps the text when it is taken meanwhile', async () => {
    const [tab, id] = await opened();
    await field(tab, terms.field.question).fill('Vuokra on maksamatta.');
    await counsellor('A').moves(id, { move: 'accept' });
    const leftover = field(tab, words.talk.leftover);
    await leftover.waitFor();
    expect(await leftover.inputValue()).toBe('Vuokra on maksamatta.');
  });
});

it('what is refused in a folded part of the closing is unfolded, and gone to', async () => {
  const { id } = await nurse().asks(today);
  await counsellor('A').moves(id, { move: 'accept' });
  const tab = await looksAt('Sosiaaliohjaaja A', id);
  await press(tab, words.move.close);
  const details = tab.tab.getByText(words.closing.details, { exact: true });
  const proposal = field(tab, words.closing.proposal);
  await details.click();
  await proposal.fill('131052-952T');
  await details.click();
  await proposal.and(tab.tab.locator(':visible')).waitFor({ state: 'detached' });
  await press(tab, words.closing.press);
  await proposal.and(tab.tab.locator('[aria-invalid=true]:focus')).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  // Folded by hand and refused anew, it unfolds anew.
  await details.click();
  await press(tab, words.closing.press);
  await proposal.and(tab.tab.locator(':focus')).waitFor();
  await proposal.fill('Matka asemalle on pitkä');
  await press(tab, words.closing.press);
  await sees(tab, terms.state.closed);
});

/** Run in the page: the regions that a screen reader listens to from now on. */
const listen = `document.querySelectorAll('[role=status]').forEach((one) => {
  one.dataset.heard = '';
  new MutationObserver((changes) => {
    const came = changes.flatMap((one) => [...one.addedNodes]).map((one) => one.textContent);
    one.dataset.heard += came.join('');
  }).observe(one, { childList: true, subtree: true });
})`;
/** What such a region said since. */
const heard = ({ tab }: Tab) =>
  tab.evaluate<string>(`[...document.querySelectorAll('[data-heard]')]
    .map((one) => one.dataset.heard).join('')`);

describe('that a move is done', () => {
  const done = ({ tab }: Tab) => tab.getByText(words.move.done, { exact: true });

  it('stands there until something else is begun', async () => {
    const { id } = await nurse().asks(today);
    const tab = await looksAt('Sosiaaliohjaaja A', id);
    await press(tab, words.move.accept);
    await done(tab).waitFor();
    await press(tab, words.move.close);
    await done(tab).waitFor({ state: 'detached' });
    await field(tab, words.talk.answer).fill('Lomake on huoneessa 4.');
    await press(tab, words.move.answer);
    await done(tab).waitFor();
    await field(tab, words.talk.answer).fill('Vielä yksi asia.');
    await done(tab).waitFor({ state: 'detached' });
  });

  it.each([
    [words.move.accept, undefined],
    [words.move.decline, words.declining.press],
  ])('is heard once: %s', async (move, then) => {
    const { id } = await nurse().asks(today);
    const tab = await looksAt('Sosiaaliohjaaja A', id);
    await tab.tab.getByRole('button', { name: move, exact: true }).waitFor();
    await tab.tab.evaluate(listen);
    await press(tab, move);
    if (then !== undefined) await press(tab, then);
    await done(tab).waitFor();
    expect(await done(tab).count()).toBe(1);
    expect(await heard(tab)).toBe(words.move.done);
    expect(await lookAt(tab)).toEqual(clean('fi'));
  });
});

it('a coordinator gives a request to somebody, who has it at once', async () => {
  const { id } = await nurse().asks(today);
  const asker = await looksAt(nurseName, id);
  const given = await looksAt('Sosiaaliohjaaja B', id);
  const leader = await looksAt('Verkoston vetäjä', id);
  await press(leader, words.move.assign);
  await press(leader, words.assigning.press);
  await sees(leader, words.handing.choose);
  await leader.tab.getByLabel(words.handing.whom).selectOption({ label: 'Sosiaaliohjaaja B' });
  await press(leader, words.assigning.press);
  await sees(asker, /Sosiaaliohjaaja B otti kopin klo/u);
  await sees(given, /Otit kopin klo/u);
  await field(given, words.talk.answer).waitFor();
});

it('an asker whom nobody could help asks wider, and the others are asked', async () => {
  const { id } = await nurse().asks(today);
  for (const letter of ['A', 'B', 'C'] as const)
    await counsellor(letter).moves(id, { move: 'decline' });
  const asker = await looksAt(nurseName, id);
  const leader = await looksAt('Verkoston vetäjä', id);
  await press(asker, words.move.wider);
  const line = words.history.action['asked-wider'](nurseName, '');
  await sees(asker, line);
  await sees(leader, line);
});

describe('when nobody has taken what was for now', () => {
  const waited = async () => {
    const { id } = await nurse().asks(now);
    await around().world.advance(11);
    const asker = await looksAt(nurseName, id);
    const other = await looksAt('Sosiaaliohjaaja A', id);
    await sees(asker, words.stillHere.ask);
    return { asker, other };
  };

  it('the client left: it is for today, and nobody is hurried any more', async () => {
    const { asker, other } = await waited();
    await sees(other, /Nyt · huone 4/u);
    await press(asker, words.move.clientLeft);
    await sees(asker, words.history.action['client-left'](nurseName, ''));
    await asker.tab.getByText(words.stillHere.ask).waitFor({ state: 'detached' });
    await sees(other, new RegExp(`${terms.kind.consult} · ${terms.urgency.today}`, 'u'));
  });
});

it.each([
  ['Hoitaja Rantakylä', 'Sosiaaliohjaaja A'],
  ['Sosiaaliohjaaja A', 'Hoitaja Rantakylä'],
])('%s opens again what was closed, and it is the counsellor’s once more', async (who, whom) => {
  const { id } = await nurse().asks(today);
  await counsellor('A').moves(id, { move: 'accept' });
  await counsellor('A').moves(id, { move: 'close', outcome: 'solved' });
  const one = await looksAt(who, id);
  const other = await looksAt(whom, id);
  await press(one, words.move.reopen);
  for (const tab of [one, other]) {
    await sees(tab, words.history.action.reopened(who, ''));
    await tab.tab.getByText(terms.state.accepted, { exact: true }).first().waitFor();
  }
  const tab = who === nurseName ? other : one;
  await tab.tab.getByRole('button', { name: words.move.close, exact: true }).waitFor();
});

it('a list that was narrowed is where one left it when one comes back from a request', async () => {
  for (let count = 0; count < 8; count += 1) await nurse().asks(today);
  const { contexts, world, person } = around();
  const path = 'requests?scope=mine&urgency=today';
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(nurseName), path });
  await tab.page.setViewportSize(phone);
  await tab.settled();
  const lines = tab.tab.getByRole('main').getByRole('listitem').getByRole('link');
  const line = lines.nth(6);
  const left = await line.getAttribute('href');
  await line.scrollIntoViewIfNeeded();
  const before = await tab.page.evaluate<number>('scrollY');
  expect(before).toBeGreaterThan(0);
  await line.click();
  await tab.tab.getByText(words.history.title).waitFor();
  await tab.page.goBack();
  await tab.tab.locator(`a[href="${left ?? ''}"]:focus`).waitFor();
  expect(await tab.page.evaluate('scrollY')).toBe(before);
  expect(new URL(tab.page.url()).search).toBe('?scope=mine&urgency=today');
});

it('a request that only moved on along its plan is taken by one press', async () => {
  const { id } = await nurse().asks(now);
  const tab = await looksAt('Sosiaaliohjaaja A', id);
  await tab.page.route('**/api/changes', (route) => route.abort());
  await tab.page.route(`**/api/requests/${id}`, (route) => route.abort());
  await nurse().moves(id, { move: 'stillHere' });
  await press(tab, terms.button.accept);
  await sees(tab, words.move.done);
  expect(await nurse().sees(id)).toMatchObject({ state: 'accepted' });
});
