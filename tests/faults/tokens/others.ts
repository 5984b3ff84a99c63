import { fi } from '../../../bot/src/wording/fi.ts';
import { goodKnock, guest, type Doors, type Heard } from './doors.ts';

/** Somebody with a good token of their own reaches for what is not theirs. */
export interface Reach {
  readonly name: string;
  readonly statuses: readonly number[];
  /** What must not be in the answer; nothing at all where it is to be empty. */
  readonly empty: boolean;
  /** What must be in it: the refusal, or the one request that there is. */
  readonly says?: string;
  readonly reach: () => Promise<Heard>;
}

export const question = 'Asiakas kysyy asumistuesta';

interface Foreign {
  readonly id: string;
  readonly nonce: string;
  /** The very activity that sent it, with its very token, once more. */
  readonly again: () => Promise<Heard>;
}

/** A request that the other nurse has sent, through the door and with a good token. */
export async function sendRequest(doors: Doors): Promise<Foreign> {
  const { other } = doors.people;
  const knock = () => goodKnock(doors, 'bot', other);
  const form = await doors.press(other, knock(), 'request.new');
  const id = nonceIn(form);
  const fields = { station: 'rantakyla', topic: 'benefits', kind: 'consult', urgency: 'today' };
  const sending = knock();
  const again = () =>
    doors.press(other, sending, 'request.send', { nonce: id, ...fields, question });
  await again();
  const open = await doors.press(other, knock(), 'request.new', { again: 'x' });
  return { id, nonce: nonceIn(open), again };
}

function nonceIn({ status, body }: Heard): string {
  const nonce = /"nonce":"([a-z]{24})"/u.exec(body)?.[1];
  if (nonce === undefined) throw new Error(`No form was answered: ${status} ${body.slice(0, 200)}`);
  return nonce;
}

/** All of them by the nurse, who has nothing to do with the request. */
export function reaches(doors: Doors, { id, nonce, again }: Foreign): Reach[] {
  const { nurse } = doors.people;
  const get = (name: string, path: string, statuses: readonly number[] = [404]): Reach => ({
    name,
    statuses,
    empty: true,
    reach: () => doors.get(path, goodKnock(doors, 'api', nurse)),
  });
  const press = (verb: string, data: object): Reach => ({
    name: `${verb} with what is another’s`,
    // Refusals of card actions are 200 with a card.
    statuses: [200],
    empty: false,
    reach: () => doors.press(nurse, goodKnock(doors, 'bot', nurse), verb, data),
  });
  /** Activities that the channel signs well, of people who are not ours. */
  const turnedAway = (name: string, says: string, activity: object): Reach => ({
    ...{ name, says, statuses: [200], empty: false },
    reach: () =>
      doors.press(
        nurse,
        { ...goodKnock(doors, 'bot', nurse), activity: { ...activity } },
        'request.new',
      ),
  });
  const elsewhere = 'b0b0b0b0-0003-4a10-8b00-6f1d2c3b4a99';
  const chat = (person: string, tenantId = doors.tenantId) => ({
    ...{ id: `a:${person}`, conversationType: 'personal' },
    tenantId,
  });
  const ids: Readonly<Record<string, string>> = {
    'another’s request': id,
    'another’s form': nonce,
    'a request that is not': 'abcdefghijklmnopqrstuvwx',
    'an id in capitals': id.toUpperCase(),
    'an id with digits': '123456789012345678901234',
    'an id and one letter more': `${id}a`,
    'an id with a path': '..%2f..%2fConfig',
    'an id with dots': '%2e%2e',
    'an id with a null byte': `${id}%00`,
    'an id with a filter': `${id}'%20or%20RowKey%20ne%20'`,
    'an id of 3,000 letters': 'a'.repeat(3000),
    'an id of another alphabet': '%D0%B0'.repeat(24),
    'an id of half a letter': '%ff',
    'a prototype as id': '__proto__',
  };
  return [
    ...Object.entries(ids).map(([name, given]) => get(name, `/api/requests/${given}`)),
    // 405 would tell that there is something.
    get('the issuer of local mode', '/local/token'),
    get('the clock of local mode', '/local/clock'),
    get('the door of local mode', '/local/'),
    get('figures without the role', '/api/statistics', [403]),
    get('figures without the role, with a query', '/api/statistics?from=2026-01', [403]),
    { name: 'an activity replayed', statuses: [200], empty: false, says: question, reach: again },
    turnedAway('an activity of another tenant', fi.refusal.otherTenant, {
      conversation: chat(nurse, elsewhere),
      channelData: { tenant: { id: elsewhere } },
    }),
    turnedAway('an activity of two tenants', fi.refusal.otherTenant, {
      channelData: { tenant: { id: elsewhere } },
    }),
    turnedAway('an activity of a guest', fi.refusal.guest, {
      conversation: chat(guest),
      from: { id: `29:${guest}`, name: 'Vieras', aadObjectId: guest },
    }),
    turnedAway('an activity of nobody', fi.refusal.guest, {
      from: { id: `29:${nurse}`, name: 'Hoitaja' },
    }),
    press('request.send', { nonce, station: 'rantakyla', topic: 'benefits', question: 'x' }),
    press('request.send', { nonce: id, station: 'rantakyla', topic: 'benefits', question: 'x' }),
    press('request.withdraw', { id }),
    press('request.edit', { id, topic: 'housing' }),
    press('request.accept', { id }),
    press('request.answer', { id, answer: 'x' }),
    press('request.close', { id, outcome: 'solved' }),
    press('request.assign', { id, adviser: nurse }),
    press('request.referenceLeft', { id }),
    press('rating.send', { id, helped: 'yes' }),
  ];
}
