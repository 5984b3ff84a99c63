import { meetingWords } from '../../bot/src/wording/tab/meeting.ts';
import { demoCounty } from '../helpers/local-world.ts';
import {
  addsItem,
  agendaOf,
  looksAtMeeting,
  notesOf,
  unfolds,
  until,
} from '../helpers/meeting-page.ts';
import { tabContext, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { memberAt, openMeeting } from '../service/network-member.ts';

// Twenty browsers in one meeting; some people have it open twice, at the desk and on the phone.

const around = tabWorld();
const words = meetingWords('fi');
const pages = 20;

it('twenty write at once, one without a network for a while: all see the same, nothing is lost', async () => {
  const { browser, world } = around();
  const { people } = await demoCounty();
  const able = people.filter(({ role }) => role !== 'reader');
  const at = ({ id }: { readonly id: string }) => memberAt({ url: () => world.bot }, { id });
  const leader = able.find(({ role }) => role === 'coordinator')!;
  const { network, meeting } = await openMeeting(at(leader), able.map(at));
  const opened: { readonly context: Awaited<ReturnType<typeof tabContext>>; readonly tab: Tab }[] =
    [];
  for (let index = 0; index < pages; index += 1) {
    const context = await tabContext(browser);
    const person = able[index % able.length]!.id;
    const place = { person, network: network.id, meeting: meeting.id };
    opened.push({ context, tab: await looksAtMeeting(context, world.bot, place) });
  }
  const titles = opened.map((_, index) => `Asia ${String.fromCodePoint(97 + index)}`);
  await Promise.all(opened.map(({ tab }, index) => addsItem(tab, titles[index]!)));
  const [away, ...others] = opened.map((one, index) => ({ ...one, title: titles[index]! }));
  if (!away) throw new Error('nobody');
  await until(
    () => agendaOf(away.tab),
    (all) => all.length === pages + 1,
  );
  await unfolds(away.tab, away.title);
  await away.context.setOffline(true);
  await notesOf(away.tab, away.title).fill(`Teksti: ${away.title}`);
  await Promise.all(
    others.map(async ({ tab, title }) => {
      await unfolds(tab, title);
      await notesOf(tab, title).fill(`Teksti: ${title}`);
    }),
  );
  await away.context.setOffline(false);
  const stands = await until(
    async () => (await at(leader).meeting(network.id, meeting.id)).items,
    (items) => items.filter(({ notes }) => notes.text !== '').length === pages,
  );
  expect(stands.map(({ title, notes }) => (title === '' ? '' : notes.text))).toEqual(
    stands.map(({ title }) => (title === '' ? '' : `Teksti: ${title}`)),
  );
  const order = stands.map(({ title }) => title || words.agenda.standing);
  for (const { tab } of opened)
    await until(
      () => agendaOf(tab),
      (all) => JSON.stringify(all) === JSON.stringify(order),
    );
  // Two of them look at everything.
  for (const { tab, title } of [away, others[0]!])
    for (const other of titles.filter((one) => one !== title)) {
      await unfolds(tab, other);
      await until(
        () => notesOf(tab, other).inputValue(),
        (text) => text === `Teksti: ${other}`,
      );
    }
  await Promise.all(opened.map(({ context }) => context.close()));
}, 600_000);
