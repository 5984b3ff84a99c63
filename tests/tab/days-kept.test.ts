import type { Locator } from 'playwright-core';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { atPaikalla, button, dialogOf, isClosed, looks } from '../helpers/presence-page.ts';
import type { Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Whatever happens between a form of Paikalla and the service: what was typed stays, it is said why,
// and in the end it is saved.

const around = tabWorld();
const shell = shellWords('fi');
const words = presenceWords('fi');
const { field } = words;

/** A counsellor, and the days that they could swap with somebody. */
interface Writer {
  readonly name: string;
  readonly starts: string;
  readonly other: string;
  readonly swap: readonly [own: string, other: string];
}
const a: Writer = {
  ...{ name: 'Sosiaaliohjaaja A', starts: '07:30', other: 'Sosiaaliohjaaja B' },
  swap: ['2026-11-25', '2026-12-07'],
};
const b: Writer = { ...a, name: 'Sosiaaliohjaaja B', other: 'Sosiaaliohjaaja C' };
const c: Writer = {
  ...{ name: 'Sosiaaliohjaaja C', starts: '07:30', other: 'Sosiaaliohjaaja A' },
  swap: ['2026-12-07', '2026-12-10'],
};

/** A form, what is typed into it, and what its last button says. */
interface Form {
  readonly opener: string;
  readonly typed: (dialog: Locator, writer: Writer) => readonly (readonly [Locator, string])[];
  readonly chosen?: (writer: Writer) => readonly [label: string, option: string];
  readonly last?: string;
}
const forms: Readonly<Record<string, Form>> = {
  'a week': {
    opener: words.own.edit,
    typed: (dialog, { starts }) => [[dialog.getByLabel(field.from).first(), starts]],
  },
  'an absence': {
    opener: words.own.absence,
    typed: (dialog) => [
      [dialog.getByLabel(field.firstDay), '2026-12-03'],
      [dialog.getByLabel(field.lastDay), '2026-12-04'],
    ],
    chosen: ({ other }) => [field.substitute, other],
  },
  'an extra day': {
    opener: words.own.extraDay,
    typed: (dialog) => [
      [dialog.getByLabel(field.date), '2026-12-05'],
      [dialog.getByLabel(field.room), 'huone 2'],
    ],
    chosen: () => [field.station, 'Kitee'],
  },
  'a swap': {
    opener: words.own.swap,
    typed: (dialog, { swap: [own, other] }) => [
      [dialog.getByLabel(field.ownDate), own],
      [dialog.getByLabel(field.otherDate), other],
    ],
    chosen: ({ other }) => [field.other, other],
    last: words.propose,
  },
};

interface Filled {
  readonly tab: Tab;
  readonly opener: string;
  readonly last: string;
  /** What stands in the form, beside what was typed into it. */
  readonly stands: () => Promise<readonly (readonly [stands: string, typed: string])[]>;
}

async function filled(what: string, writer: Writer): Promise<Filled> {
  const { opener, typed, chosen, last = words.save } = forms[what]!;
  const tab = await atPaikalla(around(), writer.name);
  await button(tab, opener).click();
  const dialog = dialogOf(tab);
  const choice = chosen?.(writer);
  if (choice) await dialog.getByLabel(choice[0]).selectOption({ label: choice[1] });
  for (const [place, text] of typed(dialog, writer)) await place.fill(text);
  const stands = async () => {
    const all: [string, string][] = [];
    for (const [place, text] of typed(dialog, writer)) all.push([await place.inputValue(), text]);
    if (!choice) return all;
    const option = dialog.getByLabel(choice[0]).locator('option:checked');
    return [...all, [await option.innerText(), choice[1]] as const];
  };
  return { tab, opener, last, stands };
}

async function isKept({ stands }: Filled): Promise<void> {
  for (const [text, typed] of await stands()) expect(text).toBe(typed);
}

const isSaid = (tab: Tab, sentence: string) =>
  dialogOf(tab).getByRole('alert').filter({ hasText: sentence }).waitFor();
const press = (tab: Tab, name: string) =>
  dialogOf(tab).getByRole('button', { name, exact: true }).click();

/** What may come between, and what takes it away again. */
const hindrances = {
  'the network goes': {
    writer: a,
    row: `${b.name};Kitee;ma;9;15`,
    sentence: shell.offline,
    begins: ({ page }: Tab) => page.context().setOffline(true),
    ends: ({ page }: Tab) => page.context().setOffline(false),
  },
  'the sign-in ends and cannot be renewed': {
    writer: c,
    row: `${b.name};Kitee;ma;10;15`,
    sentence: shell.signedOut,
    begins: async ({ page }: Tab) => {
      await page.route('**/api/schedule/**', (route) => route.fulfill({ status: 401 }));
      await page.route('**/local/token', (route) => route.fulfill({ status: 503 }));
    },
    ends: ({ page }: Tab) => page.unrouteAll(),
  },
};

// Also where a test failed in the middle.
afterEach(() => around().contexts.fi.setOffline(false));

describe.each(Object.entries(hindrances))(
  '%s',
  (_what, { writer, row, sentence, begins, ends }) => {
    it.each(Object.keys(forms))(
      'under %s, before the look and before it is saved',
      async (what) => {
        const form = await filled(what, writer);
        const { tab, last } = form;
        for (const step of [words.look, last]) {
          await begins(tab);
          await press(tab, step);
          await isSaid(tab, sentence);
          await isKept(form);
          await looks(tab, `hindered ${what}`);
          await ends(tab);
          await press(tab, step);
          if (step === words.look)
            await dialogOf(tab).getByRole('button', { name: last, exact: true }).waitFor();
        }
        await isClosed(tab);
        const told = last === words.save ? words.own.saved : words.proposed;
        await tab.tab.getByRole('status').filter({ hasText: told }).waitFor();
      },
    );

    it('under a file: it need not be chosen again', async () => {
      const tab = await atPaikalla(around(), 'Verkoston vetäjä');
      await button(tab, words.own.import).click();
      await begins(tab);
      await tab.tab.getByLabel(field.file).setInputFiles({
        ...{ name: 'paivat.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(`henkilö;asema;viikonpäivä;alkaa;päättyy\n${row}`),
      });
      await isSaid(tab, sentence);
      await press(tab, words.import.apply);
      await isSaid(tab, sentence);
      await looks(tab, 'hindered file');
      await ends(tab);
      await press(tab, words.import.apply);
      const counted = dialogOf(tab).getByText(/^Lisätään/u);
      await counted.waitFor();
      await begins(tab);
      await press(tab, words.import.apply);
      await isSaid(tab, sentence);
      await counted.waitFor();
      await ends(tab);
      await press(tab, words.import.apply);
      await isClosed(tab);
      await tab.tab.getByText(words.import.done).waitFor();
    });
  },
);

describe('closed unsaved', () => {
  it.each(Object.keys(forms))('%s is there again until it is not wanted', async (what) => {
    const form = await filled(what, b);
    const { tab, opener, stands } = form;
    await tab.page.keyboard.press('Escape');
    await isClosed(tab);
    await button(tab, opener).click();
    await dialogOf(tab).getByText(words.kept).waitFor();
    await isKept(form);
    await looks(tab, `kept ${what}`);
    await press(tab, words.discard);
    await isClosed(tab);
    await button(tab, opener).click();
    await button(tab, words.look).waitFor();
    expect(await button(tab, words.discard).count()).toBe(0);
    for (const [text, typed] of await stands()) expect(text).not.toBe(typed);
  });
});

it('where the days do not come, the form says why, and comes when they are asked for again', async () => {
  const tab = await atPaikalla(around(), 'Verkoston vetäjä');
  await tab.page.route('**/api/schedule/people/*', (route) => route.fulfill({ status: 503 }));
  await tab.tab.getByLabel(words.own.whose).selectOption({ label: a.name });
  await button(tab, words.own.edit).click();
  await isSaid(tab, shell.noAnswer);
  await looks(tab, 'days-do-not-come');
  await tab.page.unroute('**/api/schedule/people/*');
  await press(tab, shell.retry);
  await dialogOf(tab).getByLabel(field.from).first().waitFor();
});

it('no calendar address is made anew by somebody who cannot see that there is one', async () => {
  const tab = await atPaikalla(around(), a.name);
  let made = 0;
  await tab.page.route('**/api/schedule/feeds', (route) => {
    if (route.request().method() === 'POST') made += 1;
    return route.fulfill({ status: 503 });
  });
  await button(tab, words.own.feed).click();
  await isSaid(tab, shell.noAnswer);
  await looks(tab, 'feeds-do-not-come');
  const asked = tab.page.waitForResponse('**/api/schedule/feeds');
  await press(tab, shell.retry);
  await asked;
  expect(made).toBe(0);
  await tab.page.unroute('**/api/schedule/feeds');
  await press(tab, words.feed.make);
  await dialogOf(tab).getByRole('textbox').waitFor();
});
