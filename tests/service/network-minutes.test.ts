import { extractText, getDocumentProxy } from 'unpdf';
import {
  decisionSchema,
  itemSchema,
  meetingSchema,
} from '../../bot/src/contract/network-meetings.ts';
import { taskSchema } from '../../bot/src/contract/networks.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { meetingWords } from '../../bot/src/wording/tab/meeting.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';
import { ifMatch, memberAt, openMeeting } from './network-member.ts';

// Minutes as a PDF, turned into text by another library than the one that wrote them.

const world = freshService();
type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => memberAt(world(), world().people[who]);

async function pdfOf(
  { network, meeting }: Awaited<ReturnType<typeof openMeeting>>,
  language: Language = 'fi',
  who: Who = 'a',
) {
  const path = `/api/networks/${network.id}/meetings/${meeting.id}/minutes.pdf`;
  const response = await fetch(`${world().url()}${path}`, {
    headers: {
      authorization: `Bearer ${await signedInAs(world().url(), world().people[who].id)}`,
      'accept-language': language,
    },
  });
  const { status, headers } = response;
  if (status !== 200) return { status, type: headers.get('content-type'), text: '' };
  const document = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const { text } = await extractText(document, { mergePages: true });
  return { status, type: headers.get('content-type'), text: text.replaceAll(/\s+/gu, ' ') };
}

async function heldMeeting() {
  const here = await openMeeting(at('leader'), [at('a'), at('b')]);
  const { network, meeting } = here;
  const path = `/${network.id}/meetings/${meeting.id}`;
  const item = await at('a').types(meeting, network.id, 'Häädöt Rantakylässä');
  await at('a').does(
    itemSchema,
    'PUT',
    `${path}/items/${item.id}/notes`,
    { notes: 'Sovittiin yhteinen tapa ilmoittaa.' },
    ifMatch(item.notes.etag),
  );
  await at('b').does(decisionSchema, 'POST', `${path}/decisions`, {
    ...{ text: 'Kokeillaan kaksi kuukautta.', item: item.id },
  });
  await at('leader').does(taskSchema, 'POST', `/${network.id}/tasks`, {
    ...{ text: 'Kysy vuokrayhtiöltä', owner: world().people.b.id, due: '2026-12-08' },
    ...{ station: 'rantakyla', meeting: meeting.id, item: null },
  });
  return here;
}

it('hold the agenda with its notes, decisions and tasks, and who was there', async () => {
  const here = await heldMeeting();
  const end = `/${here.network.id}/meetings/${here.meeting.id}/end`;
  await at('leader').does(meetingSchema, 'POST', end);
  const { type, text } = await pdfOf(here);
  expect(type).toBe('application/pdf');
  for (const told of [
    ...['Pöytäkirja: Verkostokokous', 'Vertaisverkosto: Asiakasvastaavien verkosto'],
    ...['Häädöt Rantakylässä', 'Sovittiin yhteinen tapa ilmoittaa.'],
    'Päätös: Kokeillaan kaksi kuukautta.',
    'Tehtävä: Kysy vuokrayhtiöltä · Sosiaaliohjaaja B · viimeistään ti 8.12. · Rantakylä',
    ...['Jäi käsittelemättä ja siirtyi seuraavaan kokoukseen.', 'Mallin arviointi'],
  ])
    expect(text).toContain(told);
  expect(text).not.toContain(meetingWords('fi').record.draft);
});

it.each(['fi', 'sv', 'en'] as const)('are told in the reader’s language (%s)', async (language) => {
  const { record, agenda } = meetingWords(language);
  const { text } = await pdfOf(await heldMeeting(), language);
  for (const told of [record.title('Verkostokokous'), record.draft, record.nobody, agenda.standing])
    expect(text).toContain(told);
});

it('are nobody’s but the members’', async () => {
  const { status } = await pdfOf(await heldMeeting(), 'fi', 'nurse');
  expect(status).toBe(403);
});
