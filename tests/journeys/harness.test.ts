import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { untilAnswers, type Child } from '../../bot/local/child.ts';
import { startWindow } from '../../bot/local/window.ts';
import type { County } from '../../bot/src/domain/roster/county.ts';
import { demoCounty, freePorts } from '../helpers/local-world.ts';
import { launchBrowser } from '../helpers/browser.ts';
import type { Card } from '../helpers/card.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';
import { startScriptedBot, type ScriptedBot } from '../helpers/scripted-bot.ts';

// The windows and the helpers themselves, with a bot of five lines: what Koppi's journeys rest on.

const form = (heading: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: heading },
    { type: 'Input.Text', id: 'question', label: 'Kysymys', value: 'alku' },
    {
      type: 'Input.ChoiceSet',
      id: 'urgency',
      label: 'Kiire',
      value: 'week',
      choices: [
        { title: 'Nyt', value: 'now' },
        { title: 'Ei kiirettä', value: 'week' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'way',
      label: 'Tapa',
      style: 'expanded',
      choices: [
        { title: 'Puhelin', value: 'phone' },
        { title: 'Viesti', value: 'chat' },
      ],
    },
    { type: 'Input.Toggle', id: 'permission', label: 'Lupa', title: 'Asiakas on antanut luvan' },
    {
      type: 'Container',
      id: 'more',
      isVisible: false,
      items: [{ type: 'Input.Text', id: 'place', label: 'Missä?' }],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Lähetä', verb: 'send', data: { id: 'abc' } },
    { type: 'Action.Execute', title: 'Kysy', verb: 'ask' },
    { type: 'Action.ToggleVisibility', title: 'Muuta', targetElements: ['more'] },
    { type: 'Action.Submit', title: 'Jätä', data: { verb: 'submit' } },
  ],
});
const note = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
});
const attached = (content: Card) => ({
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

const asNurse = 'Hoitaja Rantakylä';
const asCounsellor = 'Sosiaaliohjaaja A';

let county: County;
const idOf = (person: string) => county.people.find(({ name }) => name === person)?.id;

let bot: ScriptedBot;
let browser: Browser;
let folder: string;
let children: readonly Child[];
let nurse: TeamsWindow;
let counsellor: TeamsWindow;

beforeAll(async () => {
  bot = await startScriptedBot({
    message: ({ text, value }) =>
      text === undefined ? { text: `Jätetty ${JSON.stringify(value)}` } : attached(form(text)),
    press: ({ verb, data }) =>
      verb === 'ask'
        ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Vastaus' }
        : {
            statusCode: 200,
            type: 'application/vnd.microsoft.card.adaptive',
            value: note(`Saatu ${JSON.stringify(data)}`),
          },
  });
  folder = await mkdtemp(join(tmpdir(), 'koppi-harness-'));
  county = await demoCounty();
  const ports = await freePorts(2);
  const plans = [asNurse, asCounsellor].map((person, index) => ({
    person,
    port: ports[index] ?? 0,
  }));
  children = await Promise.all(plans.map((plan) => startWindow(county, plan, bot.address, folder)));
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
  const { signal } = new AbortController();
  await Promise.all(
    children.map((child, index) => untilAnswers(child, addresses[index] ?? '', signal)),
  );
  browser = await launchBrowser();
  [nurse, counsellor] = await Promise.all([
    openWindow(browser, addresses[0] ?? ''),
    openWindow(browser, addresses[1] ?? ''),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await Promise.all(children.map((child) => child.stop()));
  await bot.stop();
  await rm(folder, { recursive: true });
}, 60_000);

it('tells the bot who opened a window', async () => {
  const installed = await bot.waitFor(
    ({ type, from }) => type === 'installationUpdate' && from.aadObjectId === idOf(asCounsellor),
  );
  expect(installed).toMatchObject({ conversation: { conversationType: 'personal' } });
});

it('fills a form as a person does, and the card is replaced by its answer', async () => {
  await nurse.say('lomake');
  const card = nurse.card('lomake');
  expect(await card.buttons()).toEqual(['Lähetä', 'Kysy', 'Muuta', 'Jätä']);
  expect(await card.value('Kysymys')).toBe('alku');
  await card.fill('Kysymys', 'uusi');
  await card.choose('Kiire', 'Nyt');
  await card.choose('Tapa', 'Viesti');
  await card.tick('Asiakas on antanut luvan');
  await card.press('Muuta');
  await card.fill('Missä?', 'huone');
  await card.press('Lähetä');
  await nurse.sees('Saatu');
  const data = {
    id: 'abc',
    question: 'uusi',
    urgency: 'now',
    way: 'chat',
    permission: 'true',
    place: 'huone',
  };
  expect(JSON.parse((await nurse.card('Saatu').text()).replace('Saatu', ''))).toEqual(data);
  await nurse.seesNoMore('Kysymys');
});

it('shows a message that answers a press, and a submit arrives as a message', async () => {
  await nurse.say('toinen');
  await nurse.card('toinen').press('Kysy');
  await nurse.sees('Vastaus');
  await nurse.card('toinen').press('Jätä');
  await nurse.sees('Jätetty');
});

it('shows what the bot sends unasked to the other window, and its update in place', async () => {
  const theirs = await bot.waitFor(({ from }) => from.aadObjectId === idOf(asCounsellor));
  const id = await bot.send(theirs, attached(note('Uusi pyyntö')));
  await counsellor.sees('Uusi pyyntö');
  await bot.update(theirs, id, attached(note('Koppi otettu')));
  await counsellor.sees('Koppi otettu');
  await counsellor.seesNoMore('Uusi pyyntö');
});

it('mentions the bot in a channel, where the newest post stands first', async () => {
  await nurse.goTo('Rantakylä - Tiimihuone');
  await nurse.say('eka');
  await nurse.say('toka');
  const inbound = await bot.waitFor(({ text }) => text?.includes('toka') === true);
  expect(inbound.text).toContain('<at>Koppi</at>');
  expect(await nurse.card().text()).toContain('toka');
  await nurse.goTo('Personal Chat');
});

it('says what no key of the window can, such as another language', async () => {
  await nurse.send({ type: 'message', text: 'svenska', locale: 'sv-FI' });
  await nurse.sees('svenska');
  const inbound = await bot.waitFor(({ text }) => text === 'svenska');
  expect(inbound.locale).toBe('sv-FI');
});
