import { goodKnock, type Doors, type Heard } from './doors.ts';

/** Somebody with a good token of their own reaches for what is not theirs. */
export interface Reach {
  readonly name: string;
  readonly statuses: readonly number[];
  /** What must not be in the answer; nothing at all where it is to be empty. */
  readonly empty: boolean;
  readonly reach: () => Promise<Heard>;
}

export const question = 'Asiakas kysyy asumistuesta';

/** A request that the other nurse has sent, through the door and with a good token. */
export async function sendRequest(doors: Doors): Promise<{ id: string; nonce: string }> {
  const { other } = doors.people;
  const knock = () => goodKnock(doors, 'bot', other);
  const form = await doors.press(other, knock(), 'request.new');
  const id = nonceIn(form);
  const fields = { station: 'rantakyla', topic: 'benefits', kind: 'consult', urgency: 'today' };
  await doors.press(other, knock(), 'request.send', { nonce: id, ...fields, question });
  const open = await doors.press(other, knock(), 'request.new', { again: 'x' });
  return { id, nonce: nonceIn(open) };
}

function nonceIn({ status, body }: Heard): string {
  const nonce = /"nonce":"([a-z]{24})"/u.exec(body)?.[1];
  if (nonce === undefined) throw new Error(`No form was answered: ${status} ${body.slice(0, 200)}`);
  return nonce;
}

/** All of them by the nurse, who has nothing to do with the request. */
export function reaches(doors: Doors, { id, nonce }: { id: string; nonce: string }): Reach[] {
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
