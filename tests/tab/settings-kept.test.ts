import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Asetukset: whatever happens between a form and the service, what was typed stays, it is said why,
// and in the end it is saved.

const around = tabWorld();
const words = settingsWords('fi');
const shell = shellWords('fi');

interface Form {
  readonly area: 'stations' | 'limits';
  /** The row that opens it; none: it stands on the page. */
  readonly row?: string;
  readonly role: 'textbox' | 'spinbutton';
  readonly label: string;
  readonly typed: string;
  /** What the service refuses at the field. */
  readonly wrong: string;
}

const forms: readonly Form[] = [
  {
    ...{ area: 'stations', row: 'Kitee', role: 'textbox', label: words.field['forms.at'] },
    ...{ typed: 'Kiteen keskustassa', wrong: ' ' },
  },
  {
    ...{ area: 'limits', role: 'spinbutton', label: words.field.todayStepMinutes },
    ...{ typed: '45', wrong: '1000000' },
  },
];

describe.each(forms)('the form of $area', ({ area, row, role, label, typed, wrong }) => {
  let tab: Tab;
  beforeEach(async () => {
    const { contexts, world, person } = around();
    const at = { person: person('Pääkäyttäjä'), path: `settings/${area}`, size: phone };
    tab = await openAtDesk(contexts.fi, world.bot, at);
    if (row !== undefined) await tab.tab.getByRole('button', { name: row, exact: true }).click();
    await field().fill(typed);
  });

  const field = () => tab.tab.getByRole(role, { name: label, exact: true });
  const press = () => tab.tab.getByRole('button', { name: shell.save, exact: true }).click();
  const isKept = async (sentence: string) => {
    await tab.tab.getByRole('alert').filter({ hasText: sentence }).first().waitFor();
    expect(await field().inputValue()).toBe(typed);
    expect(await lookAt(tab)).toEqual(clean('fi'));
  };
  const arrives = async () => {
    await press();
    await tab.tab.getByText(words.saved).waitFor();
    await tab.tab.getByText(words.unsavedLong).waitFor({ state: 'detached' });
  };

  it('keeps what was typed while the network is gone', async () => {
    await tab.page.context().setOffline(true);
    await press();
    await isKept(shell.offline);
    await tab.page.context().setOffline(false);
    await arrives();
  });

  it('keeps what was typed when the sign-in cannot be renewed', async () => {
    await tab.page.route(`**/api/settings/${area}`, (route) => route.fulfill({ status: 401 }));
    await tab.page.route('**/local/token', (route) => route.fulfill({ status: 503 }));
    await press();
    await isKept(shell.signedOut);
    await tab.page.unrouteAll();
    await arrives();
  });

  it('keeps what was refused, says why at the field, and puts the focus there', async () => {
    await field().fill(wrong);
    await press();
    await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
    expect(await field().inputValue()).toBe(wrong);
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await field().fill(typed);
    await arrives();
  });
});

it('a new station whose answer was lost is there once, however often it is saved', async () => {
  const { contexts, world, person } = around();
  const at = { person: person('Pääkäyttäjä'), path: 'settings/stations' };
  const tab = await openAtDesk(contexts.fi, world.bot, at);
  const button = (name: string) => tab.tab.getByRole('button', { name, exact: true });
  await button(words.add.stations).click();
  const dialog = tab.tab.getByRole('dialog');
  const fill = (name: string, text: string) =>
    dialog.getByRole('textbox', { name, exact: true }).fill(text);
  await fill(words.field.name, 'Pyhäselkä');
  await fill(words.field['forms.at'], 'Pyhäselässä');
  await fill(words.field['forms.to'], 'Pyhäselkään');
  await fill(words.field['forms.from'], 'Pyhäselästä');
  await fill(words.field['forms.of'], 'Pyhäselän');
  await dialog.getByLabel(words.field.region).selectOption('joensuu');
  await tab.page.route('**/api/settings/stations', async (route) => {
    await route.fetch();
    return route.abort();
  });
  await button(shell.save).click();
  await dialog.getByRole('alert').filter({ hasText: shell.noAnswer }).first().waitFor();
  await tab.page.unroute('**/api/settings/stations');
  // What stands there is asked for anew meanwhile, and has it.
  await tab.page.locator('tr', { hasText: 'Pyhäselkä' }).first().waitFor({ state: 'attached' });
  await button(shell.save).click();
  await dialog.waitFor({ state: 'detached' });
  await tab.tab.getByText(words.saved).first().waitFor();
  expect(await button('Pyhäselkä').count()).toBe(1);
});
