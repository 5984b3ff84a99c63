import { libraryWritingWords } from '../../bot/src/wording/tab/library-writing.ts';
import { addressAttempts, markdownAttempts } from '../fixtures/script-attempts.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Whatever is written into a training or a contact, nothing of it runs in a real browser.

const around = tabWorld();
const counsellor = 'Sosiaaliohjaaja A';
const writing = libraryWritingWords('fi');

async function looksAt(path: string): Promise<Tab> {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(counsellor), path });
  await tab.settled();
  // Whatever an attempt runs tells of itself: they all call this.
  await tab.tab.evaluate('window.alert = () => { window.ran = true }');
  return tab;
}

/** What could run, load or lead elsewhere than to a plain page. */
const dangers = (within: string) => `[...document.querySelectorAll('${within} *')]
  .filter((one) =>
    /^(script|iframe|object|embed|form|style|base|meta|link|math)$/iu.test(one.tagName) ||
    [...one.attributes].some(({ name }) => name.startsWith('on')) ||
    (one.tagName === 'IMG' && !/^blob:/u.test(one.getAttribute('src') ?? '')) ||
    (one.tagName === 'A' && !/^(https:|mailto:|tel:|\\/tab\\/)/u.test(one.getAttribute('href') ?? '')))
  .map((one) => one.outerHTML.slice(0, 100))`;

async function dangerIn(
  { tab, complaints }: Tab,
  within: string,
  beginning: string,
): Promise<readonly string[]> {
  await tab.locator(within).getByText(beginning).first().waitFor();
  const found = await tab.evaluate<readonly string[]>(dangers(within));
  const ran = await tab.evaluate<boolean>('window.ran === true');
  return [...found, ...(ran ? ['something ran'] : []), ...complaints];
}

const asLinks = addressAttempts.map(
  ([situation, address]) => [situation, `[paina](<${address}>) ![kuva](<${address}>)`] as const,
);
const attempts = [
  ...markdownAttempts.map(([situation, body]) => [situation, body] as const),
  ...asLinks,
];
const aFew = 12;
/** A description of a contact has room for so many characters. */
const longest = 1_900;
const rounds = Array.from({ length: Math.ceil(attempts.length / aFew) }, (_, round) =>
  attempts.slice(round * aFew, (round + 1) * aFew),
);

it('has at least forty attempts to show', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(40);
});

it('every attempt stays text in a training as its reader will see it', async () => {
  const tab = await looksAt('library/writing/new?title=Koodi');
  const shown = `[aria-label="${writing.preview.title}"]`;
  for (const [round, some] of rounds.entries()) {
    const beginning = `Kierros ${round} alkaa`;
    const body = some.map(([, attempt]) => attempt).join('\n\n');
    await tab.tab.getByLabel(writing.field.body).fill(`${beginning}\n\n${body}`);
    expect([some.map(([situation]) => situation), await dangerIn(tab, shown, beginning)]).toEqual([
      some.map(([situation]) => situation),
      [],
    ]);
  }
}, 120_000);

it('every attempt stays text in a contact', async () => {
  const { world, person } = around();
  const user = directoryUser({ url: () => world.bot }, { id: person('Verkoston vetäjä') });
  const id = 'service:kela-outokumpu';
  const { contact } = await user.opens(id);
  for (const [round, some] of rounds.entries()) {
    const beginning = `Kierros ${round} alkaa`;
    const text = some
      .map(([, attempt]) => attempt)
      .join(' ')
      .slice(0, longest);
    const description = { fi: `${beginning} ${text}`, sv: '', en: '' };
    expect(await user.edits(id, { description })).toMatchObject({ status: 200 });
    const tab = await looksAt(`directory/${id}`);
    await tab.tab.getByRole('heading', { level: 1, name: contact.name.text }).waitFor();
    expect(await dangerIn(tab, 'main', beginning)).toEqual([]);
    await tab.close();
  }
}, 120_000);
