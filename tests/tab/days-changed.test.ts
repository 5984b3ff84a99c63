import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { secretAddressWords } from '../../bot/src/wording/tab/secret-address.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { shownBy, type Shown } from '../helpers/calendar-program.ts';
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
import { at } from '../helpers/schedule.ts';
import { phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

const around = tabWorld();
const words = presenceWords('fi');
const secret = secretAddressWords('fi');
const { field } = words;
const thursday = 3;
const saturday = 5;

describe('an extra day', () => {
  it('stands in the week of the person and of the station, until it is taken back', async () => {
    const c = 'Sosiaaliohjaaja C';
    const tab = await atPaikalla(around(), c, 'presence?by=person');
    await button(tab, words.own.extraDay).click();
    const dialog = dialogOf(tab);
    await dialog.getByLabel(field.date).fill('2026-11-28');
    await dialog.getByLabel(field.station).selectOption('Tohmajärvi');
    await dialog.getByLabel(field.from).fill('09:30');
    await dialog.getByLabel(field.until).fill('12:00');
    await dialog.getByLabel(field.room).fill('huone 3');
    await saves(tab);
    await tab.tab.getByText('la 28.11. klo 9.30–12, Tohmajärvi, huone 3').waitFor();
    const extra = /Tohmajärvi klo 9\.30–12, huone 3 ylimääräinen päivä$/u;
    await dayIs(tab, c, saturday, extra);
    await tab.tab.getByRole('radio', { name: words.byStation }).check();
    await tab.tab.getByRole('rowheader', { name: 'Tohmajärvi' }).waitFor();
    await dayIs(
      tab,
      'Tohmajärvi',
      saturday,
      /Sosiaaliohjaaja C klo 9\.30–12, huone 3 ylimääräinen päivä$/u,
    );
    await looks(tab, 'extra-day');
    await tab.tab.getByRole('button', { name: /^Poista: la 28\.11\./u }).click();
    await saves(tab, words.own.remove);
    await tab.tab.getByText(words.own.nothing).waitFor();
    await dayIs(tab, 'Tohmajärvi', saturday, /^(?!.*klo)/u);
    expect(tab.complaints).toEqual([]);
  });
});

describe('an absence', () => {
  const away = async (tab: Tab, date: string, substitute?: string): Promise<void> => {
    await button(tab, words.own.absence).click();
    await tab.tab.getByLabel(field.firstDay).fill(date);
    if (substitute !== undefined)
      await tab.tab.getByLabel(field.substitute).selectOption(substitute);
  };

  it('is seen where one looks for the person: at the station, with nobody there', async () => {
    const tab = await atPaikalla(around(), 'Sosiaaliohjaaja A');
    await away(tab, '2026-11-26');
    await saves(tab);
    const cell = tab.tab.getByRole('cell').filter({ hasText: words.away });
    await cell.waitFor();
    expect((await weekIn(tab, 'Rantakylä'))[thursday]).toBe(
      'Ei ketään paikalla Sosiaaliohjaaja A Poissa klo 8–15',
    );
    await looks(tab, 'away');
    const nurse = await atPaikalla(around(), 'Hoitaja Rantakylä', 'presence', phone);
    const there = nurse.tab.getByRole('listitem').filter({ hasText: /^to 26\.11\./u });
    await there.getByText('Poissa klo 8–15').waitFor();
    await looks(nurse, 'away-phone');
  });

  it('of a part of the day leaves the rest of it standing', async () => {
    const tab = await atPaikalla(around(), 'Sosiaaliohjaaja B');
    await away(tab, '2026-11-26');
    await dialogOf(tab).getByLabel(field.partOfDay).check();
    await tab.tab.getByLabel(field.fromTime).fill('12:00');
    await saves(tab);
    await tab.tab.getByRole('cell').filter({ hasText: 'Poissa klo 12–15' }).waitFor();
    await dayIs(
      tab,
      'Niinivaara',
      thursday,
      /Sosiaaliohjaaja B klo 8–12, huone 12 Sosiaaliohjaaja B Poissa klo 12–15$/u,
    );
    await looks(tab, 'away-partly');
  });

  it('with a substitute shows who is there instead', async () => {
    const tab = await atPaikalla(around(), 'Sosiaaliohjaaja C');
    await away(tab, '2026-12-03', 'Sosiaaliohjaaja B');
    await saves(tab);
    await button(tab, words.after).click();
    await tab.tab.getByRole('cell').filter({ hasText: 'sijaisena' }).first().waitFor();
    const kitee = (await weekIn(tab, 'Kitee'))[thursday];
    expect(kitee).toMatch(/Sosiaaliohjaaja B klo 8\.30–15 sijaisena, tilalla: Sosiaaliohjaaja C/u);
    expect(kitee).not.toContain(words.away);
  });
});

describe('an address for a calendar', () => {
  const own = async (tab: Tab, press: string): Promise<string> => {
    await button(tab, press).click();
    const address = tab.tab.getByRole('textbox', { name: secret.address });
    await address.waitFor();
    return address.inputValue();
  };
  const november = async (address: string): Promise<readonly Shown[]> => {
    const response = await fetch(address);
    expect(response.status).toBe(200);
    return shownBy(await response.text(), at('2026-11-23T00:00'), at('2026-12-01T00:00'));
  };

  it('made anew is another, which a calendar program reads, and the old one stops', async () => {
    const tab = await atPaikalla(around(), 'Sosiaaliohjaaja A');
    await button(tab, words.own.feed).click();
    const old = await own(tab, words.feed.make);
    const days = await november(old);
    expect(days).toContainEqual({
      ...{ summary: 'Paikalla: Rantakylä', from: at('2026-11-24T08:00') },
      until: at('2026-11-24T15:00'),
    });
    await button(tab, shellWords('fi').close).click();
    await isClosed(tab);

    await button(tab, words.own.feed).click();
    await tab.tab.getByText(words.feed.renewHow).waitFor();
    await looks(tab, 'feed-again');
    const fresh = await own(tab, words.feed.renew);
    expect(fresh).not.toBe(old);
    expect(await november(fresh)).toEqual(days);
    expect((await fetch(old)).status).toBe(404);
  });
});
