import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { installActivity } from '../../bot/local/introduce.ts';
import { newContext } from './browser.ts';

const pictures = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const patience = 20_000;
const personal = 'Personal Chat';
/** Narrow and tall, so that a picture holds much and little of it is empty. */
const size = { width: 640, height: 2400 };

const inChat = 'xpath=//div[@aria-label="Message header"]/../..';
/** A post with its whole thread. */
const inChannel = '[role=group].fui-Card:has([aria-label="Show more information"])';

/** The words on a card or in a message: a piece of them, or a pattern. */
type Words = string | RegExp;

/** One card in the chat, as a person uses it; every step waits until it can be done. */
export interface CardInChat {
  /** All that can be read on it now; what is folded away is not part of it. */
  text(): Promise<string>;
  /** The names of its buttons, in order. */
  buttons(): Promise<readonly string[]>;
  /** Writes into the input with this label. */
  fill(label: string, text: string): Promise<void>;
  /** What stands in the input with this label. */
  value(label: string): Promise<string>;
  /** Picks from a compact or an expanded choice set. */
  choose(label: string, choice: string): Promise<void>;
  tick(label: string): Promise<void>;
  press(button: string): Promise<void>;
  sees(words: Words): Promise<void>;
  /** Writes the card to docs/pictures/<name>.png. */
  picture(name: string): Promise<void>;
}

/** A command of the message extension, as the app's manifest would name it. */
interface SearchCommand {
  readonly command: string;
  readonly parameter: string;
}

/** What opens over the message box to look for something that shall be posted. */
interface SearchBox {
  /** Types, and waits until the list shows the words. */
  find(text: string, words: Words): Promise<void>;
  /** Puts this one of the list into the message box, and sends it. */
  pick(words: Words): Promise<void>;
  /** Writes it to docs/pictures/<name>.png. */
  picture(name: string): Promise<void>;
}

/** One person's Teams window in Microsoft's Agents Playground. */
export interface TeamsWindow {
  readonly page: Page;
  /** The newest card that shows the words, or the newest of all. */
  card(words?: Words): CardInChat;
  /** Writes to the bot where the window is, with an @mention outside the personal chat, and waits for its answer. */
  say(text: string): Promise<void>;
  /** Waits until a message or card shows the words. */
  sees(words: Words): Promise<void>;
  /** Waits until no message and no card shows the words. */
  seesNoMore(words: Words): Promise<void>;
  /** All that can be read in the chat now. */
  text(): Promise<string>;
  searchBox(command: SearchCommand): Promise<SearchBox>;
  /** Writes to the others where the window is, without mentioning the bot. */
  tell(text: string): Promise<void>;
  /** Opens the dialog of a message action on the newest message that shows the words. */
  dialogOn(words: Words, command: string): Promise<CardInChat>;
  /** Goes to "Personal Chat", a group chat by its name, or a channel as "team - channel". */
  goTo(conversation: string): Promise<void>;
  /** Has the window send any activity from its person, e.g. with another locale. */
  send(activity: Readonly<Record<string, unknown>>): Promise<void>;
  /** Writes the newest messages to docs/pictures/<name>.png. */
  picture(name: string, messages?: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the window that listens at the address, ready to write in the personal chat. */
export async function openWindow(browser: Browser, address: string): Promise<TeamsWindow> {
  const context = await newContext(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewportSize(size);
  await page.goto(address);
  await page.getByTitle('Hide log panel').click();

  const messages = page.locator(inChat).or(page.locator(inChannel));
  const answers = messages.getByRole('img', { name: 'Koppi' });
  let here = personal;
  /** In a channel the newest post stands first. */
  const newest = (all: Locator): Locator => (here.includes(' - ') ? all.first() : all.last());
  const withWords = (words: Words): Locator => messages.filter({ hasText: words });

  return {
    page,
    card: (words = '') => {
      const card = page.locator('.ac-adaptiveCard', { hasText: words });
      return cardInChat(
        page,
        newest(messages.filter({ has: card }))
          .locator(card)
          .last(),
      );
    },
    say: async (text) => {
      const before = await answers.count();
      await write(page, text, here);
      await answers.nth(before).waitFor();
    },
    sees: (words) => withWords(words).last().waitFor(),
    seesNoMore: (words) => withWords(words).first().waitFor({ state: 'detached' }),
    text: async () => (await messages.allInnerTexts()).join('\n'),
    searchBox: (command) => openSearchBox(page, command),
    tell: async (text) => {
      const editor = page.locator('[data-lexical-editor=true]').first();
      await editor.pressSequentially(text);
      await editor.press('Enter');
      await withWords(text).last().waitFor();
    },
    dialogOn: (words, command) => openDialog(page, newest(withWords(words)), command),
    goTo: async (conversation) => {
      const list = page.getByTitle('Toggle app bar and conversation window');
      await list.click();
      await page.getByRole('treeitem', { name: conversation, exact: true }).click();
      await list.click();
      here = conversation;
    },
    send: async (activity) => {
      const data = { ...(await installActivity(address)), ...activity };
      await page.request.post(`${address}/_internal/v1/customActivities`, { data });
    },
    picture: async (name, count = 2) => {
      const shown = (await messages.all()).slice(here.includes(' - ') ? 0 : -count).slice(0, count);
      await picture(page, shown, name);
    },
    close: () => context.close(),
  };
}

function cardInChat(page: Page, card: Locator): CardInChat {
  const input = (label: string): Locator =>
    card.getByRole('textbox', { name: label }).or(card.getByRole('spinbutton', { name: label }));
  const choices = (label: string): Locator => card.getByRole('combobox', { name: label });
  return {
    text: () => card.innerText(),
    buttons: async () => {
      await card.waitFor();
      return card.locator('.ac-actionSet button').allInnerTexts();
    },
    fill: async (label, text) => {
      // After a change of conversation the Playground forgets what was typed before the first click.
      await input(label).click();
      await input(label).fill(text);
    },
    value: (label) => input(label).or(choices(label)).inputValue(),
    choose: async (label, choice) => {
      const group = card.getByRole('radiogroup', { name: label });
      await group.or(choices(label)).waitFor();
      if (await group.isVisible()) return group.getByLabel(choice, { exact: true }).check();
      await choices(label).click();
      await page.getByRole('option', { name: choice, exact: true }).click();
    },
    tick: (label) => card.getByRole('checkbox', { name: label }).check(),
    press: (button) => card.getByRole('button', { name: button, exact: true }).click(),
    sees: (words) => card.filter({ hasText: words }).waitFor(),
    picture: (name) => picture(page, [card], name),
  };
}

/** No manifest is read here: the command is named by hand. */
async function openSearchBox(
  page: Page,
  { command, parameter }: SearchCommand,
): Promise<SearchBox> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByRole('menuitem', { name: 'Search Command' }).click();
  const box = page.locator('.fui-PopoverSurface').filter({ hasText: 'Search-Based' });
  const options = box.getByRole('button', { name: 'Specify Command ID or Parameter' });
  await options.click();
  await box.getByPlaceholder('Command ID').fill(command);
  await box.getByPlaceholder('Parameter name').fill(parameter);
  await options.click();
  return {
    find: async (text, words) => {
      await box.getByPlaceholder('Enter a search term').fill(text);
      await box.getByText(words).first().waitFor();
    },
    pick: async (words) => {
      await box.getByText(words).first().click();
      await box.waitFor({ state: 'detached' });
      await page.locator('[data-lexical-editor=true]').first().press('Enter');
    },
    picture: async (name) => {
      const path = join(pictures, `${name}.png`);
      await box.screenshot({ path, animations: 'disabled', caret: 'hide' });
    },
  };
}

async function openDialog(page: Page, message: Locator, command: string): Promise<CardInChat> {
  await message.hover();
  await message.getByRole('button', { name: 'Show more information' }).click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  const dialog = page.getByRole('dialog', { name: 'Command ID option dialog' });
  await dialog.getByPlaceholder('Input command id').fill(command);
  await dialog.getByRole('button', { name: 'Create' }).click();
  const path = (name: string): string => join(pictures, `${name}.png`);
  return {
    ...cardInChat(page, dialog.locator('.ac-adaptiveCard')),
    picture: async (name) => {
      await tidy(page);
      await dialog.screenshot({ path: path(name), animations: 'disabled', caret: 'hide' });
    },
  };
}

/** In a channel a post is sent with its button, elsewhere with Enter. */
async function write(page: Page, text: string, here: string): Promise<void> {
  const editor = page.locator('[data-lexical-editor=true]').first();
  if (here !== personal) {
    await editor.pressSequentially('@Ko');
    await page.locator('#typeahead-menu').getByRole('menuitem', { name: 'Koppi' }).click();
  }
  await editor.pressSequentially(text);
  const post = page.getByRole('button', { name: 'Post', exact: true });
  if (here.includes(' - ')) await post.click();
  else await editor.press('Enter');
}

const noise = '[aria-label="Show more information"] { visibility: hidden }';

/** As much of a page's element as is needed here. */
interface Styled {
  readonly style: { visibility: string; display: string };
}

/**
 * Takes away what changes from run to run or is only the Playground's own remark; by style, since
 * the Playground draws a card anew, and empty, at the least occasion.
 */
async function tidy(page: Page): Promise<void> {
  const clock = page.locator('.fui-Text', { hasText: /^([\d.]+ klo )?\d+\.\d\d$/ });
  await clock.evaluateAll((texts: Styled[]) => {
    for (const text of texts) text.style.visibility = 'hidden';
  });
  const sent = page.getByText('Your response was sent to the app').locator('..');
  const fullWidth = page.getByText('Full width control is not supported').locator('../..');
  for (const remarks of [sent, fullWidth])
    await remarks.evaluateAll((all: Styled[]) => {
      for (const remark of all) remark.style.display = 'none';
    });
}

async function picture(page: Page, messages: readonly Locator[], name: string): Promise<void> {
  await tidy(page);
  const boxes = (await Promise.all(messages.map((each) => each.boundingBox()))).filter(
    (box) => box !== null,
  );
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 8;
  const clip = { x: 0, y: top, width: size.width, height: bottom - top };
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, clip, style: noise, animations: 'disabled', caret: 'hide' });
}
