import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { keysAt } from '../helpers/keys.ts';
import {
  atPaikalla,
  button,
  dialogOf,
  isClosed,
  looks,
  saves,
  dayIs,
  weekIn,
} from '../helpers/presence-page.ts';
import type { Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

const around = tabWorld();
const words = presenceWords('fi');
const { field, kind, weeks } = words;
const saturday = 5;
const sunday = 6;

interface Block {
  readonly weekday: 'Lauantai' | 'Sunnuntai';
  readonly kind?: string;
  readonly station?: string;
  readonly hours: readonly [from: string, until: string];
  readonly weeks?: string;
  readonly valid?: readonly [from: string, until: string];
}

const opened = (name: string) => atPaikalla(around(), name, 'presence?by=person');

/** A part of the week is added to the form. */
async function adds(tab: Tab, block: Block): Promise<void> {
  await button(tab, words.blocks.add).click();
  const form = dialogOf(tab).locator('fieldset').last();
  await form.getByLabel(field.weekday).selectOption(block.weekday);
  if (block.kind !== undefined) await form.getByLabel(field.kind).selectOption(block.kind);
  const [from, until] = block.hours;
  await form.getByLabel(field.from).fill(from);
  await form.getByLabel(field.until).fill(until);
  if (block.station !== undefined) await form.getByLabel(field.station).selectOption(block.station);
  await form.getByText(words.blocks.more).click();
  if (block.weeks !== undefined) await form.getByLabel(field.weeks).selectOption(block.weeks);
  if (block.valid === undefined) return;
  await form.getByLabel(field.validFrom).fill(block.valid[0]);
  await form.getByLabel(field.validUntil).fill(block.valid[1]);
}

/** Goes on to the week with this number. */
async function onwardsTo(tab: Tab, week: number): Promise<void> {
  const heading = tab.tab.getByRole('heading', { name: new RegExp(`^Viikko ${week},`, 'u') });
  while ((await heading.count()) === 0) {
    const shown = await tab.tab.getByRole('heading', { name: /^Viikko/u }).innerText();
    await button(tab, words.after).click();
    await tab.tab.getByRole('heading', { name: shown, exact: true }).waitFor({ state: 'detached' });
  }
}

describe('somebody’s own week', () => {
  it('has days of odd or even weeks, and days that hold for a while', async () => {
    const c = 'Sosiaaliohjaaja C';
    const tab = await opened(c);
    await button(tab, words.own.edit).click();
    await adds(tab, {
      ...{ weekday: 'Lauantai', station: 'Kitee', hours: ['09:00', '12:00'], weeks: weeks.odd },
      valid: ['2026-12-01', '2026-12-19'],
    });
    await adds(tab, {
      ...{
        weekday: 'Lauantai',
        station: 'Tohmajärvi',
        hours: ['10:00', '13:00'],
        weeks: weeks.even,
      },
    });
    await looks(tab, 'odd-and-even');
    await saves(tab);
    await tab.tab.getByText(words.own.saved).waitFor();
    const even = /Tohmajärvi klo 10–13/u;
    await onwardsTo(tab, 48);
    await dayIs(tab, c, saturday, even);
    await onwardsTo(tab, 49);
    await dayIs(tab, c, saturday, /Kitee klo 9–12/u);
    await onwardsTo(tab, 50);
    await dayIs(tab, c, saturday, even);
    // Its last day is one of them.
    await onwardsTo(tab, 51);
    await dayIs(tab, c, saturday, /Kitee klo 9–12/u);
    // A year with a 53rd week: two odd ones follow each other, and the days are over.
    await onwardsTo(tab, 53);
    expect((await weekIn(tab, c))[saturday]).not.toMatch(/klo/u);
    await onwardsTo(tab, 1);
    expect((await weekIn(tab, c))[saturday]).not.toMatch(/klo/u);
    await onwardsTo(tab, 2);
    await dayIs(tab, c, saturday, even);
    expect(tab.complaints).toEqual([]);
  });

  it('has remote hours, time to focus and meetings of the team, each said to be what it is', async () => {
    const c = 'Sosiaaliohjaaja C';
    const tab = await opened(c);
    await button(tab, words.own.edit).click();
    await adds(tab, { weekday: 'Sunnuntai', kind: kind.remote, hours: ['08:00', '10:00'] });
    await adds(tab, { weekday: 'Sunnuntai', kind: kind.focus, hours: ['10:00', '11:00'] });
    await adds(tab, {
      ...{ weekday: 'Sunnuntai', kind: kind.meeting, station: 'Kitee', hours: ['11:00', '12:00'] },
    });
    await saves(tab);
    await tab.tab.getByText(words.own.saved).waitFor();
    await tab.tab.getByRole('cell').filter({ hasText: kind.focus }).last().waitFor();
    const own = /Etänä klo 8–10 Keskittymisaika klo 10–11 Tiimin palaveri, Kitee klo 11–12$/u;
    await dayIs(tab, c, sunday, own);
    await looks(tab, 'kinds');
    await tab.tab.getByRole('radio', { name: words.byStation }).check();
    await tab.tab.getByRole('rowheader', { name: 'Kitee' }).waitFor();
    // At the station only those are looked for who are there.
    await dayIs(tab, 'Kitee', sunday, /^\S*.*Sosiaaliohjaaja C Tiimin palaveri, klo 11–12$/u);
    for (const station of ['Rantakylä', 'Tohmajärvi'])
      expect((await weekIn(tab, station))[sunday]).not.toMatch(/klo/u);
  });

  it('is added to and taken from by somebody who has nothing but a keyboard', async () => {
    const b = 'Sosiaaliohjaaja B';
    const tab = await opened(b);
    const keys = keysAt(tab);
    const dialog = dialogOf(tab);
    const day = tab.tab.getByRole('button', { name: /^Muokkaa: Sosiaaliohjaaja B, la 28\.11\./u });
    const added = () => dialog.locator('fieldset').last();
    await keys.goesTo(day);
    await keys.press('Enter');
    // Whoever pressed an empty day is at its first field at once.
    await added().getByLabel(field.weekday).and(tab.tab.locator(':focus')).waitFor();
    await keys.goesTo(added().getByLabel(field.from));
    // Arrows, since a browser takes digits in the order of its own language.
    await keys.press('ArrowUp');
    await keys.goesTo(added().getByLabel(field.until));
    await keys.press('ArrowDown');
    await keys.goesTo(added().getByLabel(field.station));
    await keys.types('Kitee');
    await keys.goesTo(added().locator('summary'));
    await keys.press('Enter');
    await keys.goesTo(added().getByLabel(field.weeks));
    await keys.types('Parilliset');
    await keys.goesTo(added().getByLabel(field.room));
    await keys.types('huone 7');
    await keys.goesTo(button(tab, words.look));
    await keys.press('Enter');
    await dialog.getByText(words.effects.none).waitFor();
    await keys.press('Enter');
    await isClosed(tab);
    await tab.tab.getByText(words.own.saved).waitFor();
    await day.filter({ hasText: 'Kitee' }).filter({ hasText: 'klo 9–14, huone 7' }).waitFor();

    // The same place has the focus again, and the day opens at what stands there now.
    await day.and(tab.tab.locator(':focus')).waitFor();
    await keys.press('Enter');
    const gone = dialog.getByRole('button', { name: /^Poista jakso: Lauantai/u });
    await added().getByLabel(field.weekday).and(tab.tab.locator(':focus')).waitFor();
    await keys.goesTo(gone);
    await keys.press('Enter');
    await gone.waitFor({ state: 'detached' });
    await keys.goesTo(button(tab, words.look));
    await keys.press('Enter');
    await button(tab, words.save).waitFor();
    await keys.press('Enter');
    await isClosed(tab);
    await day.filter({ hasText: words.noHours }).waitFor();
    expect(tab.complaints).toEqual([]);
  });
});
