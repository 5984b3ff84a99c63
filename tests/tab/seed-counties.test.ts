import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, desktop, lookAt, openAtDesk, phone } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// What only other counties than the demo's show in the tab.

describe('Oma Häme: the check of triggers', () => {
  const around = tabWorld({ countyFile: 'counties/oma-hame.json' });

  it.each([
    ['fi', false, phone],
    ['sv', true, desktop],
    ['en', false, desktop],
  ] as const)('in %s (dark %s)', async (language, dark, size) => {
    const { contexts, world, person } = around();
    const words = askWords(language);
    const { check, cooperation, button } = termsOf(language);
    const opened = await openAtDesk(contexts[language], world.bot, {
      ...{ person: person('Hoitaja Forssa'), path: 'today', dark, size },
    });
    await opened.settled();
    const { tab } = opened;
    await tab.getByRole('button', { name: words.title, exact: true }).first().click();
    await tab.getByLabel(words.sentence.label).fill('Forssassa kysymys asumistuesta, tänään');
    await tab.getByRole('button', { name: words.sentence.onwards }).click();
    await tab.getByText(check.heading, { exact: true }).click();
    const boxes = tab.getByRole('group', { name: check.hint }).getByRole('checkbox');
    await boxes.nth(0).check();
    await tab.getByText(check.suggestion(cooperation['consultation-enough'])).waitFor();
    await boxes.nth(2).check();
    await tab.getByText(check.suggestion(cooperation['invite-others'])).waitFor();
    await boxes.nth(3).check();
    await tab.getByText(check.suggestion(cooperation['shared-plan'])).waitFor();
    expect(await lookAt(opened)).toEqual(clean(language));
    await tab.getByRole('radio', { name: cooperation['invite-others'] }).check();
    await tab.getByRole('button', { name: button.send, exact: true }).click();
    await tab.getByText(words.sent.title).waitFor();
    await tab.getByRole('button', { name: words.sent.open }).click();
    await opened.settled();
    const { facts } = requestsWords(language);
    const chosen = tab.locator('dl').getByText(cooperation['invite-others']);
    await chosen.waitFor();
    expect(await tab.locator('dl').first().textContent()).toContain(facts.cooperation);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});

describe('Etelä-Savo: two kinds of request', () => {
  const around = tabWorld({ countyFile: 'counties/etela-savo.json' });

  it('are offered under the county’s own names', async () => {
    const { contexts, world, person } = around();
    const words = askWords('fi');
    const { field } = termsOf('fi');
    const opened = await openAtDesk(contexts.fi, world.bot, {
      ...{ person: person('Hoitaja Mikkeli'), path: 'today' },
    });
    await opened.settled();
    const { tab } = opened;
    await tab.getByRole('button', { name: words.title, exact: true }).first().click();
    await tab.getByLabel(words.sentence.label).fill('Mikkelissä voitko hoitaa etuusasian, tänään');
    await tab.getByRole('button', { name: words.sentence.onwards }).click();
    const kinds = tab.getByLabel(field.kind);
    await kinds.waitFor();
    expect(await kinds.locator('option').allTextContents()).toEqual([
      'Pyydän terveyssosiaalityötä asiakkaalle',
      'Konsultoin terveyssosiaalityötä',
    ]);
    expect(await kinds.inputValue()).toBe('handle');
    expect(await lookAt(opened)).toEqual(clean('fi'));
    await opened.close();
  });
});

describe('Varha: in Swedish', () => {
  const around = tabWorld({ countyFile: 'counties/varha.json' });

  it('stations stand under their Swedish names', async () => {
    const { contexts, world, person } = around();
    const opened = await openAtDesk(contexts.sv, world.bot, {
      ...{ person: person('Hoitaja Parainen'), path: 'presence' },
    });
    await opened.settled();
    await opened.tab.getByText('Pargas').first().waitFor();
    expect(await lookAt(opened)).toEqual(clean('sv'));
    await opened.close();
  });
});
