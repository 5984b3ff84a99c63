import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { unzipped, zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { libraryWords } from '../../bot/src/wording/tab/library.ts';
import { libraryWritingWords } from '../../bot/src/wording/tab/library-writing.ts';
import { inVainWords } from '../../bot/src/wording/tab/in-vain.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { keptInVain, searchInVain } from '../helpers/searched-in-vain.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// From what is offered to what is learnt, wished for, made and held, in the windows of those who do it.

const around = tabWorld();
const words = libraryWords('fi');
const writing = libraryWritingWords('fi');
const shell = shellWords('fi');

const nurse = 'Hoitaja Rantakylä';
const other = 'Hoitaja Tohmajärvi';
const counsellor = 'Sosiaaliohjaaja A';
const leader = 'Verkoston vetäjä';

/** Somebody with a page before them. */
async function looksAt(name: string, path: string): Promise<Tab> {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
}

const main = ({ tab }: Tab) => tab.getByRole('main');
const button = (tab: Tab, name: string | RegExp) =>
  main(tab).getByRole('button', { name, exact: true });
const field = ({ tab }: Tab, name: string) => tab.getByLabel(name, { exact: true });
const sees = (tab: Tab, text: string | RegExp) => main(tab).getByText(text).first().waitFor();
const line = (tab: Tab, title: string | RegExp) =>
  main(tab).getByRole('listitem').filter({ hasText: title }).first();
const hasFocus = ({ tab }: Tab, what: Locator) => what.and(tab.locator(':focus')).waitFor();

const pictures = process.env['KOPPI_PICTURES'];
async function photographed({ page }: Tab, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** The network is gone for these calls, until what is returned is called. */
async function cutOff(page: Page, path: string): Promise<() => Promise<void>> {
  await page.route(path, (route) => route.abort());
  return () => page.unroute(path);
}

/** Chooses in each question the choice of that place, and answers. */
async function answers(tab: Tab, ...choices: readonly number[]): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    await sees(tab, words.quiz.of(index + 1, choices.length));
    await tab.tab.getByRole('radio').nth(choice).check();
    await button(tab, words.quiz.answer).click();
    if (index + 1 < choices.length) await button(tab, words.quiz.next).click();
  }
}

describe('a nurse looks for something to learn', () => {
  it('finds it as she types, reads it, and comes back to the same place', async () => {
    const tab = await looksAt(nurse, 'library');
    await main(tab).getByLabel(words.list.search).fill('toimeentulotuesta');
    await line(tab, /^Toimeentulotuki/u).waitFor();
    await tab.page.waitForURL(/q=toimeentulotuesta/u);
    await main(tab)
      .getByRole('link', { name: /^Toimeentulotuki: milloin/u })
      .click();
    await tab.tab.getByRole('heading', { level: 1, name: /^Toimeentulotuki/u }).waitFor();
    await button(tab, words.one.back).click();
    await tab.page.waitForURL(/library\?q=toimeentulotuesta$/u);
    const link = main(tab).getByRole('link', { name: /^Toimeentulotuki: milloin/u });
    await link.waitFor();
    await hasFocus(tab, link);
    await tab.page.goBack();
    await tab.tab.getByRole('heading', { level: 1, name: /^Toimeentulotuki/u }).waitFor();
  });

  it('is told what to do where nothing is found', async () => {
    const tab = await looksAt(nurse, 'library?q=zeppelin');
    await sees(tab, words.list.nothingCalled);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await main(tab).getByRole('link', { name: words.list.wish }).click();
    await field(tab, words.wishes.label).waitFor();
  });

  it('sees neither the making nor the coverage, nor what is not there', async () => {
    const tab = await looksAt(nurse, 'library');
    const parts = tab.tab.getByRole('navigation', { name: words.parts.label });
    await parts.waitFor();
    expect(await parts.getByRole('link').allInnerTexts()).toEqual([
      words.parts.items,
      words.parts.wishes,
      words.parts.sessions,
    ]);
    expect(await button(tab, words.make).count()).toBe(0);
    const nowhere = await looksAt(nurse, 'library/nowhere');
    await nowhere.tab.getByRole('heading', { name: shell.nothingHere }).waitFor();
  });
});

describe('a training is taken', () => {
  it('question by question, each with its why, and holds until the day that is told', async () => {
    const tab = await looksAt(nurse, 'library/item/toimeentulotuki');
    await button(tab, words.quiz.answer).click();
    await sees(tab, words.quiz.choose);
    await tab.tab.getByRole('radio').nth(1).check();
    await button(tab, words.quiz.answer).click();
    await sees(tab, words.quiz.notQuite);
    await sees(tab, words.quiz.rightIs('Kelasta perustoimeentulotukea'));
    await sees(tab, /Perustoimeentulotuki haetaan aina Kelasta/u);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await button(tab, words.quiz.next).click();
    await tab.tab.getByRole('radio').nth(1).check();
    await button(tab, words.quiz.answer).click();
    await sees(tab, words.quiz.right);
    await sees(tab, words.quiz.completed(1, 2));
    await sees(tab, words.quiz.until('24.11.2027'));
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await main(tab).getByRole('link', { name: words.one.back }).click();
    const taken = line(tab, /^Toimeentulotuki/u);
    await taken.getByText(words.done).waitFor();
    await taken.getByText(words.renewBefore('24.11.2027')).waitFor();
    await field(tab, words.list.state).selectOption('undone');
    await taken.waitFor({ state: 'detached' });
  });

  it('without losing what was chosen when the network breaks', async () => {
    const tab = await looksAt(other, 'library/item/hoitotuki');
    const restore = await cutOff(tab.page, '**/api/library/hoitotuki/answers');
    const first = tab.tab.getByRole('radio').first();
    await first.check();
    await button(tab, words.quiz.answer).click();
    await sees(tab, shell.noAnswer);
    await button(tab, words.one.back).click();
    await main(tab)
      .getByRole('link', { name: /^Eläkkeensaajan hoitotuki/u })
      .click();
    await first.waitFor();
    expect(await first.isChecked()).toBe(true);
    await restore();
    const questions = Number(
      /\/(\d)/u.exec(
        await main(tab)
          .getByText(/^Kysymys 1/u)
          .innerText(),
      )?.[1],
    );
    const again = await cutOff(tab.page, '**/api/library/hoitotuki/completions');
    await answers(tab, ...Array.from({ length: questions }, () => 0));
    await sees(tab, shell.noAnswer);
    await again();
    await button(tab, shell.retry).click();
    await sees(tab, /^Suoritettu\. Oikein/u);
  });

  it('with the keyboard alone', async () => {
    const tab = await looksAt(other, 'library/item/edunvalvonta');
    await tab.tab.getByRole('radio').first().focus();
    await tab.page.keyboard.press('Space');
    await tab.page.keyboard.press('Enter');
    const onwards = button(tab, words.quiz.next);
    await onwards.waitFor();
    await tab.page.keyboard.press('Tab');
    await hasFocus(tab, onwards);
    await tab.page.keyboard.press('Enter');
    await sees(tab, words.quiz.of(2, 2));
  });
});

it('a video opens in a window of its own', async () => {
  const tab = await looksAt(nurse, 'library/item/omaishoidon-tuki');
  const video = main(tab).getByRole('link', { name: words.one.video });
  expect(await video.getAttribute('href')).toBe('https://video.example.fi/omaishoidon-tuki-fi');
  expect(await video.getAttribute('target')).toBe('_blank');
  expect(await lookAt(tab)).toEqual(clean('fi'));
});

it('an induction path tells what is next, and is ticked in its turn', async () => {
  const tab = await looksAt(nurse, 'library');
  await button(tab, words.path.begin).click();
  await main(tab)
    .getByRole('link', { name: /^Näin konsultoit/u })
    .first()
    .click();
  await sees(tab, words.quiz.title);
  const count = Number(
    /\/(\d)/u.exec(
      await main(tab)
        .getByText(/^Kysymys 1/u)
        .innerText(),
    )?.[1],
  );
  await answers(tab, ...Array.from({ length: count }, () => 0));
  await main(tab).getByRole('link', { name: words.quiz.toPath }).click();
  await sees(tab, words.path.progress(1, 6));
  await sees(tab, /^Katso Paikalla-sivulta/u);
  await button(tab, words.path.tick).click();
  await sees(tab, words.path.progress(2, 6));
  expect(await lookAt(tab)).toEqual(clean('fi'));
});

describe('a wish', () => {
  it('is seconded by another, whose voice is counted', async () => {
    const tab = await looksAt(nurse, 'library/wishes');
    const colleague = await looksAt(other, 'library/wishes');
    await button(tab, words.wishes.send).click();
    await sees(tab, words.wishes.needed);
    await field(tab, words.wishes.label).fill('Mitä sosiaalihuoltolaki lupaa?');
    await button(tab, words.wishes.send).click();
    await sees(tab, words.wishes.sent);
    const wish = line(colleague, 'Mitä sosiaalihuoltolaki lupaa?');
    await wish.getByRole('button', { name: new RegExp(`^${words.wishes.second}`, 'u') }).click();
    await wish.getByText(new RegExp(words.wishes.wanted(2), 'u')).waitFor();
    await line(tab, 'Mitä sosiaalihuoltolaki lupaa?')
      .getByText(new RegExp(words.wishes.wanted(2), 'u'))
      .waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
  });

  it('with an identity code is not sent, and stays in the field', async () => {
    const tab = await looksAt(nurse, 'library/wishes');
    const text = 'Miten autan asiakasta 010190-999R?';
    await field(tab, words.wishes.label).fill(text);
    await button(tab, words.wishes.send).click();
    await main(tab)
      .getByText(/henkilötunnu/u)
      .first()
      .waitFor();
    expect(await field(tab, words.wishes.label).inputValue()).toBe(text);
    await field(tab, words.wishes.label).fill('');
  });

  it('is answered by a training, to which it leads', async () => {
    const asked = await looksAt(nurse, 'library/wishes');
    await field(asked, words.wishes.label).fill('Miten haen asumistukea?');
    await button(asked, words.wishes.send).click();
    const tab = await looksAt(counsellor, 'library/wishes');
    const wish = line(tab, 'Miten haen asumistukea?');
    await wish.getByRole('button', { name: new RegExp(`^${words.wishes.answer}`, 'u') }).click();
    await tab.tab.getByRole('combobox', { name: words.wishes.which }).selectOption({
      label: 'Asumistuki ja koti, joka on vaarassa',
    });
    await button(tab, words.wishes.tell).click();
    await line(asked, 'Miten haen asumistukea?')
      .getByRole('link', { name: 'Asumistuki ja koti, joka on vaarassa' })
      .waitFor();
  });
});

it('what five have searched for in vain is beside the wishes of those who keep the trainings', async () => {
  const { world, person } = around();
  const sought = { kind: 'library', query: 'lepakonhoito' } as const;
  const others = ['Hoitaja Kitee', 'Hoitaja Niinivaara', 'Sosiaaliohjaaja B', counsellor];
  await searchInVain(world.bot, others.map(person), sought);
  const searching = await looksAt(nurse, 'library');
  const told = searching.page.waitForResponse(/\/api\/searches\/in-vain$/u);
  await main(searching).getByLabel(words.list.search).fill(sought.query);
  await sees(searching, words.list.nothingCalled);
  await searching.page.keyboard.press('Tab');
  expect((await told).status()).toBe(200);
  await keptInVain(world.bot, person(leader), sought);

  const tab = await looksAt(leader, 'library/wishes');
  await tab.page.setViewportSize(phone);
  const missing = tab.tab.getByRole('region', { name: inVainWords('fi').title });
  await missing.getByText('5 hakijaa · loka–joulukuu 2026').waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await missing.getByRole('button', { name: `${words.make}: lepakonhoito` }).click();
  const title = tab.tab.getByLabel(writing.field.title);
  await title.waitFor();
  expect(await title.inputValue()).toBe('lepakonhoito');

  const nosy = await looksAt(nurse, 'library');
  const asked: string[] = [];
  nosy.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await main(nosy).getByRole('link', { name: words.parts.wishes }).click();
  await sees(nosy, words.wishes.title);
  await nosy.settled();
  expect(asked).toContain('/api/library/wishes');
  expect(asked).not.toContain('/api/searches/in-vain');
});

/** The fields without which nothing is published. */
async function writes(tab: Tab, title: string): Promise<void> {
  await tab.tab.getByLabel(writing.field.title).fill(title);
  await tab.tab.getByLabel(writing.field.summary).fill('Osaat kertoa, mistä apua saa.');
  await tab.tab.getByRole('checkbox', { name: 'Muu asia' }).check();
  await tab.tab.getByLabel(writing.field.body).fill('## Näin\n\nKysy **ensin**.');
  for (const place of [0, 1]) {
    const question = tab.tab.getByRole('group', { name: writing.questions.one(place + 1) });
    await question.getByLabel(writing.questions.text).fill('Mitä teet ensin?');
    await question.getByLabel(writing.questions.choice(1), { exact: true }).fill('Kysyn');
    await question.getByLabel(writing.questions.choice(2), { exact: true }).fill('Odotan');
  }
}

describe('a counsellor makes a training', () => {
  it('sees it as its readers will, mends what is missing, and they have it at once', async () => {
    const reader = await looksAt(nurse, 'library');
    const tab = await looksAt(counsellor, 'library/writing/new');
    await writes(tab, 'Leipäjono');
    const preview = tab.tab.getByRole('group', { name: writing.preview.title });
    await preview.getByRole('heading', { name: 'Näin', exact: true }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await button(tab, writing.saveDraft).click();
    await tab.page.waitForURL(/writing\/leipajono\.fi$/u);
    await button(tab, writing.publish).click();
    const why = tab.tab.getByLabel(writing.questions.explanation).first();
    await hasFocus(tab, why);
    for (const place of [0, 1])
      await tab.tab.getByLabel(writing.questions.explanation).nth(place).fill('Siksi.');
    await button(tab, writing.publish).click();
    await sees(tab, writing.done.published);
    await line(reader, 'Leipäjono').waitFor();
    await button(tab, writing.withdraw).click();
    await sees(tab, writing.done.withdrawn);
    await line(reader, 'Leipäjono').waitFor({ state: 'detached' });
  });

  it('and what is written as HTML is only ever text', async () => {
    const tab = await looksAt(counsellor, 'library/writing/new?title=Koodi');
    const attempt = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    const link = '[paina](javascript:window.ran=1)';
    await tab.tab.getByLabel(writing.field.body).fill(`${attempt}\n\n${link}`);
    const preview = tab.tab.getByRole('group', { name: writing.preview.title });
    await preview.getByText('<script>').waitFor();
    await preview.getByText('paina').waitFor();
    expect(await preview.locator('img, script, a').count()).toBe(0);
    expect(await tab.tab.evaluate('window.ran')).toBeUndefined();
  });

  it('loses nothing when another was faster, and chooses field by field', async () => {
    const path = 'library/writing/yksinaisyys.fi';
    const [mine, theirs] = [await looksAt(leader, path), await looksAt(counsellor, path)];
    const title = ({ tab }: Tab) => tab.getByLabel(writing.field.title);
    const summary = ({ tab }: Tab) => tab.getByLabel(writing.field.summary);
    await title(mine).fill('Yksin kotona');
    await title(theirs).fill('Yksinäinen asiakas');
    await summary(theirs).fill('Osaat kysyä yksinäisyydestä.');
    await button(theirs, writing.saveShown).click();
    await sees(theirs, writing.done.saved);
    await button(mine, writing.saveShown).click();
    await sees(mine, writing.conflict.title);
    expect(await lookAt(mine)).toEqual(clean('fi'));
    await button(mine, writing.conflict.take).click();
    await sees(mine, writing.conflict.left);
    await mine.tab.getByRole('radio', { name: /Yksin kotona/u }).check();
    await button(mine, writing.conflict.take).click();
    expect(await title(mine).inputValue()).toBe('Yksin kotona');
    expect(await summary(mine).inputValue()).toBe('Osaat kysyä yksinäisyydestä.');
    await button(mine, writing.saveShown).click();
    await sees(mine, writing.done.saved);
  });

  it('goes back to an older version by saving it', async () => {
    const tab = await looksAt(leader, 'library/writing/vammaispalvelut.fi');
    const title = tab.tab.getByLabel(writing.field.title);
    const before = await title.inputValue();
    await title.fill('Aivan muuta');
    await button(tab, writing.saveShown).click();
    await sees(tab, writing.done.saved);
    await button(tab, writing.versions.title).click();
    await sees(tab, writing.versions.changed(writing.field.title));
    await button(tab, writing.versions.show(1)).click();
    await sees(tab, before);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await button(tab, writing.versions.take).click();
    await title.waitFor();
    expect(await title.inputValue()).toBe(before);
    await button(tab, writing.saveShown).click();
    await sees(tab, writing.done.saved);
  });
});

describe('the trainings as files', () => {
  const dialog = ({ tab }: Tab) => tab.getByRole('dialog');
  const chooses = (tab: Tab, name: string, buffer: Buffer) =>
    dialog(tab)
      .getByLabel(writing.files.field)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const archive = async (tab: Tab): Promise<Buffer> => {
    const download = tab.page.waitForEvent('download');
    await button(tab, writing.files.export).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('minikoulutukset.zip');
    return readFile(await saved.path());
  };

  it('go out in one archive, and what a neighbour made comes in as a draft', async () => {
    const tab = await looksAt(leader, 'library/writing');
    const bytes = await archive(tab);
    const opened = await unzipped(bytes, { bytes: 4_000_000, files: 1000 });
    if (opened.kind !== 'files') throw new Error(opened.kind);
    const file = opened.files.find(({ name }) => name === 'yksinaisyys.fi.md')!;
    const theirs = file.bytes
      .toString()
      .replace(/^group: .*$/mu, 'group: naapurista')
      .replace(/^title: .*$/mu, 'title: Naapurin koulutus');

    await button(tab, writing.files.import).click();
    await dialog(tab).getByRole('button', { name: writing.files.apply }).click();
    await dialog(tab).getByText(writing.files.fileNeeded).waitFor();
    await chooses(tab, 'minikoulutukset.zip', bytes);
    await dialog(tab).getByText(writing.files.nothing).waitFor();
    await chooses(
      tab,
      'naapurista.fi.md',
      Buffer.from(theirs.replace(/^minutes: .*$/mu, 'minutes: 9')),
    );
    await dialog(tab).getByText(writing.files.mistaken(1)).waitFor();
    await tab.page.setViewportSize(phone);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await photographed(tab, 'files-mistaken');
    await chooses(tab, 'naapurista.fi.md', Buffer.from(theirs));
    await dialog(tab)
      .getByText(writing.files.counts(1, 0, 0))
      .waitFor();
    await photographed(tab, 'files');
    await dialog(tab).getByRole('button', { name: writing.files.apply }).click();
    await sees(tab, writing.files.done(1, 0, 0));
    await tab.tab
      .getByRole('region', { name: writing.list.drafts })
      .getByRole('link', { name: 'Naapurin koulutus' })
      .waitFor();
  });

  it('come in by one press also where a call does not take them all, and go on where they stopped', async () => {
    const tab = await looksAt(leader, 'library/writing');
    const opened = await unzipped(await archive(tab), { bytes: 4_000_000, files: 1000 });
    if (opened.kind !== 'files') throw new Error(opened.kind);
    const model = opened.files.find(({ name }) => name === 'yksinaisyys.fi.md')!.bytes.toString();
    // Words that do not become small: an archive of them is more than a call takes. Digits by chance
    // would now and then be an identity code.
    const long = () =>
      randomBytes(12_000)
        .toString('base64')
        .replaceAll(/[^a-z]/giu, 'x')
        .replaceAll(/(.{60})/gu, '$1\n');
    const many = Array.from({ length: 30 }, (_, index) => {
      const group = `suuri-${String.fromCodePoint(97 + Math.floor(index / 6), 97 + (index % 6))}`;
      const text = model
        .replace(/^group: .*$/mu, `group: ${group}`)
        .replace(/^title: .*$/mu, `title: Suuri ${group}`);
      return [`${group}.fi.md`, `${text}\n\n${long()}`] as const;
    });
    await button(tab, writing.files.import).click();
    const bytes = await zipped(Object.fromEntries(many));
    expect(bytes.length).toBeGreaterThan(256 * 1024);
    await chooses(tab, 'suuret.zip', bytes);
    await dialog(tab)
      .getByText(writing.files.counts(30, 0, 0))
      .waitFor();
    let calls = 0;
    await tab.page.route('**/api/library/import', (route) => {
      calls += 1;
      return calls === 2 ? route.fulfill({ status: 500 }) : route.fallback();
    });
    await dialog(tab).getByRole('button', { name: writing.files.apply }).click();
    const halted = dialog(tab).getByText(/^Tuonti jäi kesken: \d+ \/ 30 tiedostoa/u);
    await halted.waitFor();
    const done = Number(/\d+/u.exec(await halted.innerText())?.[0]);
    expect(done).toBeGreaterThan(0);
    await dialog(tab)
      .getByText(writing.files.counts(30 - done, 0, done))
      .waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await dialog(tab).getByRole('button', { name: writing.files.apply }).click();
    await sees(tab, writing.files.done(30 - done, 0, 0));
    expect(calls).toBeGreaterThan(3);
  });

  it('are nothing that a counsellor is asked about', async () => {
    const tab = await looksAt(counsellor, 'library/writing');
    await sees(tab, writing.list.mine);
    expect(await button(tab, writing.files.export).count()).toBe(0);
  });
});

it('a session is planned, filled, held, and counts as completed', async () => {
  const { world } = around();
  const holder = await looksAt(counsellor, 'library/sessions');
  await button(holder, words.sessions.plan).click();
  const dialog = holder.tab.getByRole('dialog');
  await dialog.getByRole('button', { name: shell.save }).click();
  await dialog.getByText(words.sessions.needed.title).waitFor();
  await dialog.getByLabel(words.sessions.field.title).fill('Aamukahvit');
  await dialog
    .getByLabel(words.sessions.field.item)
    .selectOption({ label: 'Omaishoidon tuki: kenelle, mitä ja miten (suomi)' });
  await dialog.getByLabel(words.sessions.field.date).fill('2026-11-24');
  await dialog.getByLabel(words.sessions.field.from).fill('13:00');
  await dialog.getByLabel(words.sessions.field.until).fill('13:30');
  await dialog.getByLabel(words.sessions.field.seats).fill('1');
  expect(await lookAt(holder)).toEqual(clean('fi'));
  await dialog.getByRole('button', { name: shell.save }).click();
  await sees(holder, words.sessions.savedDone('Aamukahvit'));

  const tab = await looksAt(nurse, 'library/sessions');
  const colleague = await looksAt(other, 'library/sessions');
  const signUp = ({ tab: frame }: Tab) =>
    frame.getByRole('button', { name: `${words.sessions.signUp}: Aamukahvit` });
  await line(tab, 'Aamukahvit')
    .getByText(/klo\s13–13\.30/u)
    .waitFor();
  await signUp(tab).click();
  await sees(tab, words.sessions.signedUpDone('Aamukahvit'));
  await line(colleague, 'Aamukahvit').getByText(words.sessions.seats(0, 1)).waitFor();
  await signUp(colleague).click();
  await sees(colleague, words.sessions.waitingDone('Aamukahvit'));
  const download = tab.page.waitForEvent('download');
  await tab.tab.getByRole('button', { name: `${words.sessions.calendar}: Aamukahvit` }).click();
  expect((await download).suggestedFilename()).toBe('koppi.ics');
  expect(await lookAt(tab)).toEqual(clean('fi'));

  await world.advance(3 * 60);
  await holder.page.reload();
  await holder.settled();
  await holder.tab
    .getByRole('button', { name: `${words.sessions.attendance}: Aamukahvit` })
    .click();
  await holder.tab.getByRole('checkbox', { name: nurse }).check();
  expect(await lookAt(holder)).toEqual(clean('fi'));
  await button(holder, shell.save).click();
  await sees(holder, words.sessions.savedAttendance);
  const learnt = await looksAt(nurse, 'library?q=omaishoidon');
  await line(learnt, /^Omaishoidon tuki/u)
    .getByText(words.done)
    .waitFor();
});

it('whoever may see coverage sees no group of fewer than five', async () => {
  const tab = await looksAt(leader, 'library/coverage');
  await button(tab, /^Toimeentulotuki/u).click();
  await tab.page.waitForURL(/coverage\?item=toimeentulotuki$/u);
  await sees(tab, /suorittanut$|alle viidestä/u);
  const shares = await main(tab)
    .getByText(/suorittanut$/u)
    .allInnerTexts();
  expect(shares.filter((share) => /^[1-4]\/|\/[1-4] /u.test(share))).toEqual([]);
  expect(await lookAt(tab)).toEqual(clean('fi'));
});
