import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { writingSchema } from '../../bot/src/contract/library-writing.ts';
import { readPicture } from '../../bot/src/domain/library/pictures/read.ts';
import { libraryWords } from '../../bot/src/wording/tab/library.ts';
import { libraryWritingWords } from '../../bot/src/wording/tab/library-writing.ts';
import { segment } from '../fixtures/pictures.ts';
import { keysAt } from '../helpers/keys.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Pictures of trainings, from a file of somebody's telephone to the eyes and ears of who reads.

const around = tabWorld();
const words = libraryWords('fi').one;
const writing = libraryWritingWords('fi');

const nurse = 'Hoitaja Rantakylä';
const leader = 'Verkoston vetäjä';
const diagram = 'counties/siun-sote/library/viitesanat.png';

async function looksAt(name: string, path: string): Promise<Tab> {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
}

const main = ({ tab }: Tab) => tab.getByRole('main');
const button = (tab: Tab, name: string) => main(tab).getByRole('button', { name, exact: true });
const dialog = ({ tab }: Tab) => tab.getByRole('dialog');
const said = (tab: Tab) =>
  dialog(tab).getByRole('textbox', { name: writing.pictures.alternative, exact: true });
const body = ({ tab }: Tab) => tab.getByRole('textbox', { name: writing.field.body, exact: true });
const chooser = ({ tab }: Tab) =>
  tab.locator(`input[type=file][aria-label="${writing.pictures.add}"]`);
const preview = ({ tab }: Tab) => tab.getByRole('group', { name: writing.preview.title });
const named = (within: Locator, alternative: string) =>
  within.getByRole('img', { name: alternative, exact: true });

/** Pixels across, as it is drawn. */
const drawn = async (picture: Locator): Promise<number> => {
  await picture.waitFor();
  return picture.evaluate(decoded);
};
interface Image {
  readonly naturalWidth: number;
  decode(): Promise<void>;
}
async function decoded(element: unknown): Promise<number> {
  const image = element as Image;
  await image.decode();
  return image.naturalWidth;
}
const adds = async (tab: Tab, alternative: string): Promise<void> => {
  await said(tab).fill(alternative);
  await dialog(tab).getByRole('button', { name: writing.pictures.addToText }).click();
  await dialog(tab).waitFor({ state: 'detached' });
};

const asks = async (name: string, path: string) => {
  const { world, person } = around();
  return askedOfApi(world.bot, path, await signedInAs(world.bot, person(name)));
};
/** The bytes of the only picture that a training names, as the service keeps them. */
const storedOf = async (id: string): Promise<Buffer> => {
  const { world, person } = around();
  const { json } = await asks(leader, `/api/library/writing/${id}`);
  const [{ source } = { source: '' }] = writingSchema.parse(json).content.pictures;
  const token = await signedInAs(world.bot, person(leader));
  const response = await fetch(`${world.bot}/api/library/pictures/${source}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return Buffer.from(await response.arrayBuffer());
};

/** As a telephone makes it: large, and with where it was taken. */
async function photograph({ page }: Tab): Promise<Buffer> {
  const base64 = await page.evaluate<string>(`(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 2000];
    const pen = canvas.getContext('2d');
    for (let x = 0; x < 3000; x += 10) {
      pen.fillStyle = 'hsl(' + x % 360 + ' 60% 50%)';
      pen.fillRect(x, 0, 10, 2000);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
  })()`);
  const plain = Buffer.from(base64, 'base64');
  const where = segment(0xe1, 'Exif\0\0GPSLatitude 62.6');
  return Buffer.concat([plain.subarray(0, 2), where, plain.subarray(2)]);
}

/** Puts a file where one is writing, as one who pastes or drops does. */
const gives = ({ tab }: Tab, kind: 'paste' | 'drop', file: Buffer) =>
  tab.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${file.toString('base64')}'), (c) => c.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], 'kuva.png', { type: 'image/png' }));
    const init = { bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(
      '${kind}' === 'paste'
        ? new ClipboardEvent('paste', { ...init, clipboardData: files })
        : new DragEvent('drop', { ...init, dataTransfer: files }),
    );
  })()`);

/** A browser's own window for choosing a file is no page: it is seen to open, and stays shut. */
const watchesChooser = ({ tab }: Tab) =>
  tab.evaluate(`document.querySelector('form input[type=file]').addEventListener('click', (event) => {
    event.preventDefault();
    document.body.dataset.opened = 'yes';
  })`);

it('is added with the keyboard alone, told in words, and seen by who reads', async () => {
  const tab = await looksAt(leader, 'library/writing/neet-nuori.fi');
  const keys = keysAt(tab);
  await body(tab).focus();
  await keys.goesTo(button(tab, writing.pictures.add));
  await watchesChooser(tab);
  await keys.press('Enter');
  await tab.tab.locator('body[data-opened=yes]').waitFor();
  await chooser(tab).setInputFiles(diagram);
  await said(tab).waitFor();
  await keys.goesTo(dialog(tab).getByRole('button', { name: writing.pictures.addToText }));
  await keys.press('Enter');
  await dialog(tab).getByText(writing.pictures.alternativeNeeded).waitFor();
  await said(tab).and(tab.tab.locator(':focus')).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await tab.page.setViewportSize(phone);
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await keys.types('Viesti kulkee hoitajalta ohjaajalle');
  await keys.goesTo(dialog(tab).getByRole('button', { name: writing.pictures.addToText }));
  await keys.press('Enter');
  await dialog(tab).waitFor({ state: 'detached' });
  expect(await body(tab).inputValue()).toMatch(
    /!\[Viesti kulkee hoitajalta ohjaajalle\]\([a-z]{24}\.png\)/u,
  );
  expect(await drawn(named(preview(tab), 'Viesti kulkee hoitajalta ohjaajalle'))).toBe(720);
  expect(await lookAt(tab)).toEqual(clean('fi'));

  // Other words in the list are other words in the text.
  await tab.tab
    .getByRole('textbox', { name: writing.pictures.alternativeOf(1) })
    .fill('Viesti kulkee');
  await named(preview(tab), 'Viesti kulkee').waitFor();
  await button(tab, writing.saveShown).click();
  await main(tab).getByText(writing.done.saved, { exact: true }).waitFor();

  const reader = await looksAt(nurse, 'library/item/neet-nuori');
  expect(await drawn(named(main(reader), 'Viesti kulkee'))).toBe(720);
  expect(await lookAt(reader)).toEqual(clean('fi'));
  expect([...tab.complaints, ...reader.complaints]).toEqual([]);

  await button(tab, writing.pictures.remove(1)).click();
  expect(await body(tab).inputValue()).not.toContain('![');
});

it('of a telephone is made small, and where it was taken is not kept', async () => {
  const tab = await looksAt(leader, 'library/writing/hoitotuki.fi');
  const buffer = await photograph(tab);
  expect(readPicture(buffer).ok).toBe(false);
  await chooser(tab).setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
  await adds(tab, 'Raitoja');
  await button(tab, writing.saveShown).click();
  await main(tab).getByText(writing.done.saved, { exact: true }).waitFor();
  const stored = await storedOf('hoitotuki.fi');
  expect(readPicture(stored)).toEqual({ ok: true, type: 'webp', width: 1200, height: 800 });
  expect(stored.includes('GPS')).toBe(false);
});

it.each(['paste', 'drop'] as const)('comes where one is writing by %s', async (kind) => {
  const tab = await looksAt(leader, 'library/writing/edunvalvonta.fi');
  await body(tab).fill('Ennen.\n\nJälkeen.');
  await tab.tab.evaluate(`document.activeElement.setSelectionRange(6, 6)`);
  await gives(tab, kind, await readFile(diagram));
  await adds(tab, 'Viesti [1] kulkee');
  expect(await body(tab).inputValue()).toMatch(
    /^Ennen\.\n\n!\[Viesti \\\[1\\\] kulkee\]\([a-z]{24}\.png\)\n\nJälkeen\.$/u,
  );
  expect(await drawn(named(preview(tab), 'Viesti [1] kulkee'))).toBe(720);
});

it.each([
  [
    'a drawing that runs',
    'kuva.svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  ],
  ['a page called a picture', 'kuva.png', 'image/png', '<html><script>alert(1)</script></html>'],
  ['nothing', 'kuva.jpg', 'image/jpeg', ''],
])('%s is refused in a sentence, and nothing is sent', async (_what, name, mimeType, text) => {
  const tab = await looksAt(leader, 'library/writing/edunvalvonta.fi');
  const sent: string[] = [];
  tab.page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await chooser(tab).setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await main(tab).getByText(writing.pictures.refused.unreadable).waitFor();
  expect(await dialog(tab).count()).toBe(0);
  expect(sent.filter((url) => url.includes('pictures'))).toEqual([]);
  expect(await lookAt(tab)).toEqual(clean('fi'));
});

it('that is one too many is refused, and so is one that the service does not take', async () => {
  const tab = await looksAt(leader, 'library/writing/edunvalvonta.fi');
  await tab.page.route('**/api/library/pictures', (route) =>
    route.fulfill({
      ...{ status: 400, contentType: 'application/problem+json' },
      body: JSON.stringify({
        ...{ type: 'about:blank#bad-input', title: '', status: 400, detail: 'Tarkista kohdat.' },
        errors: [{ path: 'bytes', message: 'Kuvatiedosto on rikki.' }],
      }),
    }),
  );
  await chooser(tab).setInputFiles(diagram);
  await said(tab).fill('Kaavio');
  await dialog(tab).getByRole('button', { name: writing.pictures.addToText }).click();
  await dialog(tab).getByText('Kuvatiedosto on rikki.').waitFor();
  expect(await said(tab).inputValue()).toBe('Kaavio');
  await tab.page.unroute('**/api/library/pictures');
  await adds(tab, 'Kaavio 1');
  const file = { name: 'raita.png', mimeType: 'image/png' };
  for (let count = 2; count <= 10; count += 1) {
    const base64 = await tab.page.evaluate<string>(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = ${count};
      return canvas.toDataURL().split(',')[1];
    })()`);
    await chooser(tab).setInputFiles({ ...file, buffer: Buffer.from(base64, 'base64') });
    await adds(tab, `Kaavio ${count}`);
  }
  await chooser(tab).setInputFiles(diagram);
  await main(tab).getByText(writing.pictures.refused.tooMany).waitFor();
});

it('of somebody else’s server is a link, and nothing is fetched from there', async () => {
  const tab = await looksAt(leader, 'library/writing/edunvalvonta.fi');
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await body(tab).fill('![Kaavio](https://kuvat.example/kaavio.png)');
  const link = preview(tab).getByRole('link', { name: words.openPicture });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://kuvat.example/kaavio.png');
  expect(await preview(tab).getByRole('img', { name: 'Kaavio' }).count()).toBe(0);
  expect(asked).not.toContain('kuvat.example');
  // Even a page that is changed from within loads nothing from elsewhere.
  const blocked = await tab.page.evaluate<string>(`new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    new Image().src = 'https://kuvat.example/pixel.png';
  })`);
  expect(blocked).toBe('img-src');
});

it('that does not come is told in words', async () => {
  const { contexts, world, person } = around();
  await contexts.fi.route('**/api/library/pictures/*', (route) => route.abort());
  try {
    const tab = await openAtDesk(contexts.fi, world.bot, {
      ...{ person: person(nurse), path: 'library/item/toimeentulotuki' },
    });
    await main(tab)
      .getByText(/^Kuvaa ei saatu näkyviin\. Siinä on: Kolme porrasta/u)
      .waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
  } finally {
    await contexts.fi.unroute('**/api/library/pictures/*');
  }
});

it('comes in with a folder, drawn anew where it tells of more than itself', async () => {
  const tab = await looksAt(leader, 'library/writing');
  const { json } = await asks(leader, '/api/library/files');
  const { files } = json as { files: { name: string; text: string }[] };
  const model = files.find(({ name }) => name === 'hoitotuki.fi.md')?.text ?? '';
  const text = model
    .replace(/^group: .*$/mu, 'group: kuvallinen')
    .replace(/^title: .*$/mu, 'title: Kuvallinen')
    .replace(/^pictures:\n(?: {2}.*\n)+/mu, '')
    .replace(/^author: /mu, 'pictures:\n  - source: raidat.jpg\n    alternative: Raitoja\nauthor: ')
    .concat('\n\n![Raitoja](raidat.jpg)\n');
  const mimeType = 'application/octet-stream';
  const trainings = { name: 'kuvallinen.fi.md', mimeType, buffer: Buffer.from(text) };
  await button(tab, writing.files.import).click();
  const chooses = (buffer: Buffer) =>
    dialog(tab)
      .getByLabel(writing.files.field)
      .setInputFiles([trainings, { name: 'raidat.jpg', mimeType, buffer }]);
  await chooses(Buffer.from('<svg/>'));
  // The picture, and the training that would show a gap.
  await dialog(tab).getByText(writing.files.mistaken(2)).waitFor();
  await dialog(tab)
    .getByText(/raidat\.jpg/u)
    .first()
    .waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await chooses(await photograph(tab));
  await dialog(tab)
    .getByText(writing.files.counts(1, 0, 0))
    .waitFor();
  await dialog(tab).getByRole('button', { name: writing.files.apply }).click();
  await main(tab)
    .getByText(writing.files.done(1, 0, 0))
    .waitFor();
  const stored = await storedOf('kuvallinen.fi');
  expect(readPicture(stored)).toMatchObject({ ok: true, width: 1200 });
});
