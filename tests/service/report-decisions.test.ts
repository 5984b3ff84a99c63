import { extractText, getDocumentProxy } from 'unpdf';
import { decisionSchema, meetingSchema } from '../../bot/src/contract/network-meetings.ts';
import { oneNetworkSchema } from '../../bot/src/contract/networks.ts';
import { reportSchema } from '../../bot/src/contract/report.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { statisticsPageWords } from '../../bot/src/wording/tab/statistics.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';
import { memberAt, openMeeting } from './network-member.ts';

// What networks decided, in the report of the quarter, for those who may read their minutes.

const world = freshService();
type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => memberAt(world(), world().people[who]);
const trial = 'Kokeillaan kaksi kuukautta.';
const autumn = 'from=2026-10&until=2026-12';

async function decides(changes: object = {}, members: readonly Who[] = ['a']) {
  const here = await openMeeting(at('leader'), members.map(at), { ...changes });
  const { network, meeting } = here;
  const item = await at('leader').types(meeting, network.id, 'Häädöt Rantakylässä');
  await at('leader').does(
    decisionSchema,
    'POST',
    `/${network.id}/meetings/${meeting.id}/decisions`,
    { text: trial, item: item.id },
  );
  return here;
}
const ends = ({ network, meeting }: Awaited<ReturnType<typeof decides>>) =>
  at('leader').does(meetingSchema, 'POST', `/${network.id}/meetings/${meeting.id}/end`);

const asksAs = async (who: Who) => signedInAs(world().url(), world().people[who].id);
async function reported(query = autumn, who: Who = 'leader') {
  const path = `/api/statistics/report?${query}`;
  const { json } = await askedOfApi(world().url(), path, await asksAs(who));
  return reportSchema.parse(json).decisions;
}
async function fileOf(kind: 'pdf' | 'csv', language: Language): Promise<Uint8Array> {
  const path = `/api/statistics/report.${kind}?${autumn}`;
  const headers = {
    ...{ authorization: `Bearer ${await asksAs('leader')}`, 'accept-language': language },
  };
  const response = await fetch(`${world().url()}${path}`, { headers });
  return new Uint8Array(await response.arrayBuffer());
}

it('stand in the report of their months once their meeting has ended', async () => {
  const here = await decides();
  expect(await reported()).toEqual([]);
  await ends(here);
  expect(await reported()).toEqual([
    expect.objectContaining({
      ...{ text: trial, about: 'Häädöt Rantakylässä', meeting: 'Verkostokokous' },
      ...{ network: 'Asiakasvastaavien verkosto', day: '2026-11-24' },
    }),
  ]);
  expect(await reported('from=2026-07&until=2026-09')).toEqual([]);
  expect(await reported(`${autumn}&by=topic&is=benefits`)).toEqual([]);
});

it('of a region stand in reports of the region and of the whole', async () => {
  await ends(await decides({ region: 'keski-karjala' }, []));
  expect(await reported()).toHaveLength(1);
  expect(await reported(`${autumn}&region=keski-karjala`)).toHaveLength(1);
  expect(await reported(`${autumn}&region=joensuu`)).toEqual([]);
});

it('are told to who may read the minutes, and to nobody else', async () => {
  await ends(await decides());
  expect(await reported(autumn, 'reader')).toEqual([]);
});

it('of the steering group are told to the report reader who sits in it', async () => {
  const group = { kind: 'steering', name: 'Ohjausryhmä', joining: 'invited' };
  const here = await decides(group, []);
  await ends(here);
  expect(await reported(autumn, 'reader')).toEqual([]);
  const { id } = here.network;
  const invited = { people: [world().people.reader.id] };
  const told = await at('leader').asks('POST', `/${id}/members`, invited);
  expect(told.status).toBeLessThan(300);
  expect(await reported(autumn, 'reader')).toEqual([]);
  await at('reader').does(oneNetworkSchema, 'POST', `/${id}/join`);
  expect(await reported(autumn, 'reader')).toMatchObject([{ text: trial, network: 'Ohjausryhmä' }]);
});

it.each(['fi', 'sv', 'en'] as const)('stand on paper and in files (%s)', async (language) => {
  await ends(await decides());
  const document = await getDocumentProxy(await fileOf('pdf', language));
  const { text } = await extractText(document, { mergePages: true });
  const read = text.replaceAll(/\s+/gu, ' ');
  const { title } = statisticsPageWords(language).decisions;
  expect(read).toContain(
    `${title} • ${trial} (Häädöt Rantakylässä · Asiakasvastaavien verkosto · Verkostokokous · 24.11.2026)`,
  );
  const csv = new TextDecoder().decode(await fileOf('csv', language));
  expect(csv).toContain(
    `24.11.2026;Asiakasvastaavien verkosto;Verkostokokous;Häädöt Rantakylässä;${trial}`,
  );
});
