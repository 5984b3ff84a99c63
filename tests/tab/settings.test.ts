import { languages } from '../../bot/src/domain/language.ts';
import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { lists } from '../../tab/src/pages/settings/shapes.ts';
import { subjects } from '../../tab/src/pages/settings/subjects.ts';
import { until } from '../helpers/meeting-page.ts';
import { clean, desktop, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Asetukset: every area read and changed, two administrators at once, and undone.

const around = tabWorld();
const admin = 'Pääkäyttäjä';
const coordinator = 'Verkoston vetäjä';
const words = settingsWords('fi');
const shell = shellWords('fi');

const opened = (path: string, person = admin, more: object = {}): Promise<Tab> => {
  const { contexts, world } = around();
  return openAtDesk(contexts.fi, world.bot, {
    ...{ person: around().person(person), path: `settings/${path}` },
    ...more,
  });
};

describe('every area', () => {
  it.each(
    subjects.map((subject, at) => ({
      subject,
      language: languages[at % 3] ?? 'fi',
      dark: at % 2 === 0,
      narrow: at % 4 < 2,
    })),
  )('$subject in $language (dark $dark, narrow $narrow)', async (row) => {
    const { contexts, world, person } = around();
    const size = row.narrow ? phone : desktop;
    const tab = await openAtDesk(contexts[row.language], world.bot, {
      ...{ person: person(admin), path: `settings/${row.subject}`, dark: row.dark, size },
    });
    await tab.settled();
    await tab.tab
      .getByRole('heading', { level: 2, name: settingsWords(row.language).area[row.subject] })
      .waitFor();
    expect(await lookAt(tab)).toEqual(clean(row.language));
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });
});

describe('an address without settings', () => {
  it('says that nothing is there, and leads to the beginning', async () => {
    const tab = await opened('herätteet');
    await tab.tab.getByRole('heading', { level: 1, name: shell.nothingHere }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.tab.getByRole('link', { name: words.start }).click();
    await tab.tab.getByRole('heading', { level: 2, name: words.area.people }).waitFor();
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });
});

/** Run in the page: parts of a dialog that one would have to scroll sideways. */
const tooWide = `[...document.querySelectorAll('[role=dialog] *')].filter((part) =>
  part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'auto').length`;

describe('every dialog on a phone', () => {
  it.each(lists.map((area, at) => ({ area, language: languages[at % 3] ?? 'fi', dark: at > 3 })))(
    '$area in $language (dark $dark)',
    async ({ area, language, dark }) => {
      const { contexts, world, person } = around();
      const own = settingsWords(language);
      const tab = await openAtDesk(contexts[language], world.bot, {
        ...{ person: person(admin), path: `settings/${area}`, dark, size: phone },
      });
      await tab.tab.getByRole('rowheader').first().getByRole('button').click();
      const dialog = tab.tab.getByRole('dialog');
      await dialog.getByRole('button', { name: own.remove }).waitFor();
      // The dialog scrolls for itself: what is too wide in it moves nothing else.
      expect(await tab.tab.evaluate(tooWide)).toBe(0);
      expect(await lookAt(tab)).toEqual(clean(language));
      await tab.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await tab.tab.getByRole('button', { name: own.add[area] }).click();
      await dialog.getByRole('heading', { name: own.add[area] }).waitFor();
      expect(await lookAt(tab)).toEqual(clean(language));
      expect(tab.complaints).toEqual([]);
      await tab.close();
    },
  );
});

describe('a new topic', () => {
  it('is added in a dialog, and said to hold', async () => {
    const tab = await opened('topics');
    const { page } = tab;
    await tab.tab.getByRole('button', { name: words.add.topics }).click();
    const dialog = tab.tab.getByRole('dialog');
    await dialog.getByRole('button', { name: shell.save }).click();
    await dialog.getByText('Tämä on tyhjä.').first().waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    const names = dialog.getByRole('group', { name: words.field.name });
    for (const language of languages)
      await names.getByLabel(words.language[language]).fill('Lemmikit');
    await dialog.getByLabel(words.field.profession).selectOption('social-counsellor');
    await dialog
      .getByRole('group', { name: words.field.words })
      .getByLabel(words.language.fi)
      .fill('alpak*\nlaama*\n');
    await dialog.getByRole('button', { name: shell.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.tab.getByText(words.saved).waitFor();
    await tab.tab.getByRole('button', { name: 'Lemmikit' }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    expect(tab.complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await page.close();
  });

  it('stays typed when the dialog is closed, until it is discarded', async () => {
    const tab = await opened('stations');
    const station = tab.tab.getByRole('button', { name: 'Kitee', exact: true });
    await station.click();
    const dialog = tab.tab.getByRole('dialog');
    const name = dialog.getByRole('textbox', { name: words.field.name, exact: true });
    await name.fill('Kitee keskus');
    await dialog.getByRole('button', { name: shell.close }).click();
    await tab.tab.getByText(words.unsaved).first().waitFor();
    await tab.tab.getByRole('link', { name: words.area.regions }).click();
    await tab.tab.getByRole('heading', { level: 2, name: words.area.regions }).waitFor();
    await tab.page.goBack();
    await station.click();
    expect(await name.inputValue()).toBe('Kitee keskus');
    await dialog.getByRole('button', { name: words.discard }).click();
    await tab.tab.getByText(words.unsaved).first().waitFor({ state: 'detached' });
    await station.click();
    expect(await name.inputValue()).toBe('Kitee');
    await tab.close();
  });
});

describe('two administrators', () => {
  it('see the difference field by field, and lose nothing', async () => {
    const tab = await opened('limits');
    const minutes = (id: 'nowAloneMinutes' | 'todayStepMinutes' | 'nowExpiresMinutes') =>
      tab.tab.getByLabel(words.field[id]);
    await minutes('nowAloneMinutes').fill('4');
    await minutes('todayStepMinutes').fill('45');
    await elsewhere({ nowAloneMinutes: 5, nowExpiresMinutes: 40 });
    await tab.tab.getByRole('button', { name: shell.save }).click();
    await tab.tab.getByText(words.conflict.title).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    const save = tab.tab.getByRole('button', { name: words.conflict.save });
    const alone = tab.tab.getByRole('radiogroup', { name: words.field.nowAloneMinutes });
    await save.click();
    await tab.tab.getByText(words.conflict.left).waitFor();
    await alone.locator('input:focus').waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await alone.getByLabel(`${words.conflict.mine}: 4`).check();
    await save.click();
    await tab.tab.getByText(words.saved).waitFor();
    expect(await present()).toMatchObject({
      nowAloneMinutes: 4,
      nowExpiresMinutes: 40,
      todayStepMinutes: 45,
    });
    await tab.close();
  });

  it('at different entries of one list disturb each other in nothing', async () => {
    const tab = await opened('regions');
    await tab.tab.getByRole('button', { name: 'Joensuu' }).click();
    const dialog = tab.tab.getByRole('dialog');
    await dialog.getByLabel(words.field.name).fill('Joensuun seutu');
    await changeArea('regions', (all: readonly { readonly id: string }[]) =>
      all.map((one) => (one.id === 'keski-karjala' ? { ...one, name: 'Keski' } : one)),
    );
    await dialog.getByRole('button', { name: shell.save }).click();
    await tab.tab.getByText(words.saved).waitFor();
    await tab.tab.getByRole('button', { name: 'Joensuun seutu' }).waitFor();
    await tab.tab.getByRole('button', { name: 'Keski', exact: true }).waitFor();
    await tab.close();
  });
});

describe('whether a station asks for signals', () => {
  it.each([
    ['Niinivaara', 'Kyllä, 4 herätettä'],
    ['Kitee', 'Ei ole herätteitä'],
  ])('%s: %s', async (name, says) => {
    const tab = await opened('stations');
    const row = tab.tab.getByRole('row').filter({ hasText: name });
    await row.getByRole('cell', { name: says, exact: true }).waitFor();
    await tab.close();
  });
});

describe('what is in use', () => {
  it('is not removed, and the dialog says why', async () => {
    const tab = await opened('stations');
    await tab.tab.getByRole('button', { name: 'Rantakylä', exact: true }).click();
    const dialog = tab.tab.getByRole('dialog');
    await dialog.getByRole('button', { name: words.remove }).click();
    await dialog.getByText('Rantakylä on vielä käytössä').waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.close();
  });

  it('somebody who leaves is asked about first, and comes back by undoing', async () => {
    const tab = await opened('people');
    await tab.tab.getByRole('button', { name: 'Sosiaaliohjaaja B' }).click();
    const dialog = tab.tab.getByRole('dialog');
    await dialog.getByRole('button', { name: words.remove }).click();
    const question = dialog.getByText('Sosiaaliohjaaja B poistuu luettelosta');
    await question.waitFor();
    expect((await question.boundingBox())?.y).toBeGreaterThan(0);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await dialog.getByRole('button', { name: words.sure }).click();
    await tab.tab.getByText(words.removed).waitFor();
    await tab.tab.getByRole('link', { name: words.area.history }).click();
    const undo = tab.tab.getByRole('button', { name: new RegExp(`^${words.history.undo}:`, 'u') });
    await undo.first().click();
    await tab.tab.getByText(words.history.undone).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.tab.getByRole('link', { name: words.area.people }).click();
    await tab.tab.getByRole('button', { name: 'Sosiaaliohjaaja B' }).waitFor();
    await tab.close();
  });
});

describe('a form without a list', () => {
  const undoing = new RegExp(`^${words.history.undo}:`, 'u');
  const own = 'kinds.labels.handle';

  it('what can be asked for, and under which name, is saved and undone', async () => {
    const tab = await opened('kinds');
    const names = tab.tab.getByRole('group', { name: words.field[own] });
    for (const language of languages)
      await names.getByLabel(words.language[language]).fill('Pyydän hoitamaan loppuun');
    await tab.tab.getByRole('button', { name: shell.save }).click();
    await tab.tab.getByText(words.saved).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await undoes(tab, words.area.kinds);
    await tab.tab.getByRole('link', { name: words.area.kinds }).click();
    const name = names.getByLabel(words.language.fi);
    await until(
      () => name.inputValue(),
      (value) => value === '',
    );
    await tab.close();
  });

  it('what ticked triggers suggest is saved and undone', async () => {
    const tab = await opened('triggerRules');
    const from = tab.tab.getByLabel(words.field['triggerRules.planFrom']);
    const suggests = tab.tab.getByRole('switch', { name: words.field['triggerRules.suggests'] });
    const before = await suggests.isChecked();
    await suggests.setChecked(true);
    await from.fill('9');
    await tab.tab.getByRole('button', { name: shell.save }).click();
    await tab.tab.getByText(words.saved).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await undoes(tab, words.area.triggerRules);
    await tab.tab.getByRole('link', { name: words.area.triggerRules }).click();
    await until(
      () => from.inputValue(),
      (value) => value !== '9',
    );
    expect(await suggests.isChecked()).toBe(before);
    await tab.close();
  });

  const undoes = async ({ tab }: Tab, area: string): Promise<void> => {
    await tab.getByRole('link', { name: words.area.history }).click();
    const items = tab.getByRole('main').getByRole('listitem').filter({ hasText: area });
    await items.getByRole('button', { name: undoing }).first().click();
    await items.filter({ hasText: words.history.undone }).first().waitFor();
  };
});

describe('the history', () => {
  const undoing = new RegExp(`^${words.history.undo}:`, 'u');

  it('leaves nothing out when something is changed while its second page stands open', async () => {
    const steps = Array.from({ length: 24 }, (_, step) => 61 + step);
    for (const todayStepMinutes of [60, ...steps]) await elsewhere({ todayStepMinutes });
    const tab = await opened('history', admin);
    const became = (step: number) => tab.tab.getByText(`oli ${step - 1}, on ${step}`);
    await tab.tab.getByRole('button', { name: shell.more, exact: true }).click();
    await became(61).waitFor();
    await elsewhere({ todayStepMinutes: 85 });
    await became(85).waitFor();
    for (const step of steps) expect(await became(step).count()).toBe(1);
    await tab.close();
  });

  it('offers to undo only what can be undone, and says why not', async () => {
    await elsewhere({ todayStepMinutes: 50 });
    await elsewhere({ todayStepMinutes: 55 });
    const tab = await opened('history', admin, { size: phone });
    const item = tab.tab.getByRole('main').getByRole('listitem');
    const fresh = item.filter({ hasText: 'oli 50, on 55' });
    const old = item.filter({ hasText: 'on 50', hasNotText: 'oli 55' });
    await fresh.getByRole('button', { name: undoing }).waitFor();
    await old.getByText('Ei voi kumota: samaa on muutettu sen jälkeen').waitFor();
    expect(await old.getByRole('button').count()).toBe(0);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await fresh.getByRole('button', { name: undoing }).click();
    await tab.tab.getByText(words.history.undone).waitFor();
    await old.getByRole('button', { name: undoing }).waitFor();
    // What was undone cannot be undone once more; whoever pressed goes on where it is said.
    const undone = item.filter({ hasText: words.history.undone });
    expect(await undone.getByRole('button').count()).toBe(0);
    await undone.locator(':focus', { hasText: words.history.undone }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.close();
  });
});

describe('a coordinator', () => {
  it('reads, and is offered no change', async () => {
    const tab = await opened('people', coordinator, { size: phone });
    await tab.tab.getByText(words.readOnly).waitFor();
    expect(await tab.tab.getByRole('button', { name: words.add.people }).count()).toBe(0);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.close();
  });
});

type Value = Readonly<Record<string, unknown>>;

/** As by another administrator, in another window. */
async function changeArea<V>(area: string, change: (before: V) => unknown): Promise<void> {
  const { world, person } = around();
  const token = await signedInAs(world.bot, person(admin));
  const { json } = await askedOfApi(world.bot, '/api/settings', token);
  const { areas } = json as { areas: Record<string, { etag: string; value: V }> };
  const held = areas[area]!;
  const told = await askedOfApi(world.bot, `/api/settings/${area}`, token, {
    ...{ method: 'PUT', body: change(held.value), headers: { 'if-match': held.etag } },
  });
  if (told.status !== 200) throw new Error(JSON.stringify(told));
}

const elsewhere = (fields: Value) =>
  changeArea<Value>('limits', (before) => ({ ...before, ...fields }));

async function present(): Promise<Value> {
  let held: Value = {};
  await changeArea<Value>('limits', (before) => (held = before));
  return held;
}
