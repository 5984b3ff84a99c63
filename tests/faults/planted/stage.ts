import { readFileSync } from 'node:fs';
import { startFakeConnector, type FakeConnector } from '../../helpers/fake-connector.ts';
import { personOf, type Person } from '../../helpers/person.ts';
import { teamsUser } from '../../helpers/teams-user.ts';
import type { ServiceProcess } from '../service-process.ts';
import type { Stage } from './doors.ts';

interface CountyFile {
  readonly tenantId: string;
  readonly people: readonly { readonly aadObjectId: string; readonly name: string }[];
}

/** What nobody plants: it must be found, or the search is blind. */
export const control = 'marjapuuro';

export interface Set extends Stage {
  readonly connector: FakeConnector;
}

/** The demo county with one request in each state, and forms that are ready to be sent. */
export async function setStage({ url }: ServiceProcess): Promise<Set> {
  const file = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as CountyFile;
  const connector = await startFakeConnector();
  const settled = async () => {
    await fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMinutes: 0 }),
    });
  };
  const named = (name: string): Person => {
    const { aadObjectId } = file.people.find((one) => one.name === name)!;
    const user = teamsUser({ bot: url, connector }, { aadObjectId, name, tenantId: file.tenantId });
    return personOf(user, (conversation) => connector.shown(conversation), settled);
  };
  const nurse = named('Hoitaja Rantakylä');
  const adviser = named('Sosiaaliohjaaja A');
  const coordinator = named('Verkoston vetäjä');
  for (const one of [adviser, coordinator, nurse]) await one.install();
  const asks = async (words: string): Promise<string> => {
    const receipt = await nurse.asks(`Rantakylässä ${words}`);
    return idIn(receipt.card);
  };
  const accepted = await asks(`${control}, kysymys asumistuesta, tänään`);
  await adviser.taps('request.accept');
  const closed = await asks('kysymys lomakkeesta, tänään');
  await adviser.taps('request.accept');
  await adviser.taps('request.answerAndClose', { answer: `Valmista, ${control}.` });
  const waiting = await asks('kysymys etuuksista, ei kiirettä');
  const form = await nurse.writes('Rantakylässä kysymys etuuksista, tänään');
  const entry = await adviser.writes('merkintä');
  return {
    url,
    connector,
    nurse,
    adviser,
    coordinator,
    channel: nurse.in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' }),
    ids: { accepted, closed, waiting },
    formNonce: nonceIn(form.card),
    entryNonce: nonceIn(entry.card),
    tokens: {
      reader: await tokenOf(url, named('Lähiesihenkilö').identity.aadObjectId),
      nurse: await tokenOf(url, nurse.identity.aadObjectId),
    },
  };
}

const idIn = (card: unknown): string =>
  /"id":"([a-z]{24})"/u.exec(JSON.stringify(card))?.[1] ?? missing('id', card);
const nonceIn = (card: unknown): string =>
  /"nonce":"([a-z]{24})"/u.exec(JSON.stringify(card))?.[1] ?? missing('nonce', card);

function missing(what: string, card: unknown): never {
  throw new Error(`No ${what} on ${JSON.stringify(card)}`);
}

async function tokenOf(url: string, aadObjectId: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}
