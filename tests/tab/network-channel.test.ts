import type { Browser } from 'playwright-core';
import { decisionSchema, meetingSchema } from '../../bot/src/contract/network-meetings.ts';
import { networkWordsOf } from '../../bot/src/wording/network.ts';
import { networkTabWords } from '../../bot/src/wording/tab/network.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { clean, lookAt, tabContext } from '../helpers/tab-page.ts';
import { startTeamsHost, type TeamsHost, type TeamsTab } from '../helpers/teams-host.ts';
import { tuesday } from '../service/fresh.ts';
import { memberAt, openMeeting } from '../service/network-member.ts';

// The leader stands in a channel's tab and chooses it: there the minutes are posted.

const { channel: words } = networkTabWords('fi');
const ours = '19:verkosto@thread.tacv2';

let service: RunningService;
let browser: Browser;
let host: TeamsHost;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService({ at: tuesday }), launchBrowser()]);
  host = await startTeamsHost(service.url());
}, 60_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
  await service.stop();
}, 60_000);

const leader = () => memberAt(service, service.people.leader);
const held = () => openMeeting(leader(), [memberAt(service, service.people.a)]);

async function inChannel(network: string, channelId: string): Promise<TeamsTab> {
  const tab = await host.open(await tabContext(browser), {
    ...{ person: service.people.leader.id, path: `network/${network}` },
    context: { channelId },
  });
  await tab.settled();
  return tab;
}
const presses = ({ tab }: TeamsTab, name: string) => tab.getByRole('button', { name }).click();

/** Resolves when all that was set going by the end of the meeting is done. */
async function ends({ network, meeting }: Awaited<ReturnType<typeof held>>, decision: string) {
  const path = `/${network.id}/meetings/${meeting.id}`;
  const text = { text: decision, item: null };
  await leader().does(decisionSchema, 'POST', `${path}/decisions`, text);
  await leader().does(meetingSchema, 'POST', `${path}/end`);
  await service.advance(5);
}

it('the minutes are posted where the leader chose, as long as they want it', async () => {
  const channel = service.people.leader.in({ kind: 'channel', id: ours });
  await channel.writes('ohje');
  const [first, second] = [await held(), await held()];
  const tab = await inChannel(first.network.id, ours);
  await presses(tab, words.here);
  await tab.tab.getByText(words.on).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await ends(first, 'Soitetaan heti.');

  const other = await inChannel(second.network.id, ours);
  await presses(other, words.here);
  await presses(other, words.off);
  await other.tab.getByRole('button', { name: words.here }).waitFor();
  expect(await other.tab.getByText(words.on).count()).toBe(0);
  await ends(second, 'Ei kanavaan.');
  const posted = channel.sees().filter(({ text }) => text.includes('Pöytäkirja'));
  expect(posted.map(({ text }) => text)).toEqual([expect.stringContaining('Soitetaan heti.')]);
  expect([...tab.complaints, ...other.complaints]).toEqual([]);
});

it('a channel that Koppi is not in is refused in a sentence', async () => {
  const { network } = await held();
  const tab = await inChannel(network.id, '19:vieras@thread.tacv2');
  await presses(tab, words.here);
  await tab.tab.getByText(networkWordsOf('fi').refusal['no-channel']).waitFor();
  expect(await tab.tab.getByText(words.on).count()).toBe(0);
});

it('outside a channel there is nothing to choose', async () => {
  const { network } = await held();
  const tab = await host.open(await tabContext(browser), {
    ...{ person: service.people.leader.id, path: `network/${network.id}` },
  });
  await tab.settled();
  await tab.tab.getByRole('heading', { level: 1, name: network.name }).waitFor();
  expect(await tab.tab.getByRole('button', { name: words.here }).count()).toBe(0);
});
