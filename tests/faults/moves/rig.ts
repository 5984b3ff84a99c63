import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import type { Consultation, LogRow } from '../../../bot/src/domain/consultation/types.ts';
import type { County, Person, PersonId } from '../../../bot/src/domain/roster/county.ts';
import { deliver } from '../../../bot/src/engine/deliver.ts';
import type { Incoming, Messenger } from '../../../bot/src/ports.ts';
import { act } from '../../../bot/src/use-cases/acts.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { at } from '../../helpers/builders.ts';
import { openOffice } from './office.ts';

export interface Press {
  readonly by: PersonId;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the inbound activity. */
  readonly activityId: string;
}

/** The use cases, the engine and the real stores on given rows; nothing of HTTP and Teams. */
export interface Rig {
  readonly county: County;
  /** Somebody of the roster by name. */
  named(name: string): Person;
  press(press: Press): Promise<View>;
  /** A new request by the nurse of Rantakylä unless told otherwise; gives back its id. */
  ask(fields?: Readonly<Record<string, unknown>>, by?: PersonId): Promise<string>;
  now(): number;
  /** The product clock goes on, and the engine makes a whole cycle. */
  pass(ms: number): Promise<void>;
  /** Sends what the requests' outboxes hold. */
  deliver(): Promise<void>;
  state(id: string): Promise<Consultation>;
  /** From the given version on. */
  log(id: string, from?: number): Promise<readonly LogRow[]>;
}

/** Everybody who works with requests has written to Koppi once. */
const canBeReached: readonly Person['role'][] = ['adviser', 'coordinator', 'asker'];

/** @param prefix tells this rig's activities from those of others on the same rows */
export async function createRig(
  rows: Rows,
  prefix = '',
  start = at('2026-11-24T08:30'),
): Promise<Rig> {
  const unsent = new Set<string>();
  const messenger = silentMessenger();
  const office = await openOffice({
    ...{ rows, start, messenger, holder: `rig${prefix}` },
    soon: (id) => void unsent.add(id),
  });
  const { county, tools } = office;
  for (const { id, name } of county.people.filter(({ role }) => canBeReached.includes(role)))
    tools.known.setPerson(
      await tools.people.savePerson(id, () => ({ id, name, reference: `chat-${id}` })),
    );
  const deliverAll = async () => {
    const ids = [...unsent];
    unsent.clear();
    for (const id of ids) await deliver(tools, messenger, id);
  };
  const byName = new Map(county.people.map((person) => [person.name, person]));
  let asked = 0;
  const press = ({ by, verb, data, activityId }: Press) => {
    if (typeof data['id'] === 'string') unsent.add(data['id']);
    return Promise.resolve(act(tools, incomingOf(by, verb, data, activityId), verb, data));
  };
  const named = (name: string) => {
    const person = byName.get(name);
    if (!person) throw new Error(`Nobody is called ${name}`);
    return person;
  };
  return {
    county,
    named,
    press,
    ask: async (fields = {}, by = named('Hoitaja Rantakylä').id) => {
      asked += 1;
      const nonce = tools.secrets.nonce(`${prefix} form ${asked}`, by);
      const given = { station: 'rantakyla', topic: 'benefits', urgency: 'today', ...fields };
      const data = { nonce, warned: 'true', question: 'Mistä apua vuokraan?', ...given };
      const view = await press({ by, verb: 'request.send', data, activityId: `send ${asked}` });
      if (view.kind !== 'receipt') throw new Error(`The form was not taken: ${view.kind}`);
      unsent.add(nonce);
      return nonce;
    },
    now: () => tools.clock.now(),
    pass: (ms) => office.pass(ms),
    deliver: deliverAll,
    state: async (id) => {
      const row = await rows.get('Requests', id, 'state');
      if (!row) throw new Error('The request is gone');
      return unpacked<Consultation>(row.values);
    },
    log: async (id, from = 0) => {
      const range = { from: `log-${String(from).padStart(6, '0')}`, before: 'log.' };
      const listed = await rows.list('Requests', id, range);
      return listed.map(({ values }) => unpacked<LogRow>(values));
    },
  };
}

function incomingOf(by: PersonId, verb: string, data: Press['data'], activityId: string): Incoming {
  return {
    activityId,
    caller: { id: by, name: '' },
    language: 'fi',
    conversation: { id: `chat-${by}`, kind: 'personal', reference: `chat-${by}` },
    content: { kind: 'act', verb, data, inPlace: true, cardActivityId: `card-${by}` },
  };
}

/** Everything arrives. */
function silentMessenger(): Messenger {
  let sent = 0;
  const arrived = () => {
    sent += 1;
    return Promise.resolve({ kind: 'sent', activityId: `sent-${sent}` } as const);
  };
  return {
    send: arrived,
    update: (_to, activityId) => Promise.resolve({ kind: 'sent', activityId }),
    languageOf: () => 'fi',
  };
}
