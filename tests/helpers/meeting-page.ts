import { meetingWords } from '../../bot/src/wording/tab/meeting.ts';
import type { BrowserContext } from 'playwright-core';
import { openAtDesk, type Tab } from './tab-page.ts';

const words = meetingWords('fi');

/** A meeting's page as somebody has it before them, in Finnish. */
export async function looksAtMeeting(
  context: BrowserContext,
  service: string,
  { person, network, meeting }: Readonly<Record<'person' | 'network' | 'meeting', string>>,
): Promise<Tab> {
  const path = `network/${network}/meetings/${meeting}`;
  const tab = await openAtDesk(context, service, { person, path });
  await tab.settled();
  return tab;
}

export const notesOf = ({ tab }: Tab, title: string) => tab.getByLabel(words.notes.labelOf(title));

export const unfolds = async ({ tab }: Tab, title: string): Promise<void> => {
  await tab.getByRole('button', { name: title, exact: true, expanded: false }).click();
};

/** Through the form, as anybody does. */
export async function addsItem({ tab }: Tab, title: string): Promise<void> {
  const agenda = tab.getByRole('region', { name: words.agenda.title });
  await agenda.getByRole('button', { name: words.agenda.add }).click();
  const form = agenda.getByRole('region', { name: words.agenda.add });
  await form.getByLabel(words.agenda.what).fill(title);
  await form.getByRole('button', { name: words.agenda.add }).click();
  await form.waitFor({ state: 'detached' });
}

/** Titles in their order. */
export const agendaOf = ({ tab }: Tab): Promise<readonly string[]> =>
  tab
    .getByRole('region', { name: words.agenda.title })
    .locator('ol > li button[aria-expanded]')
    .allInnerTexts();

/** Tries until it is so, or throws what was seen last. */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (turn === 150) throw new Error(`It never came to be: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
