import { entryDraftSchema } from '../../bot/src/contract/entry.ts';
import { draftSchema, type NewRequest } from '../../bot/src/contract/requests.ts';
import type { MoveSent } from '../../bot/src/contract/moves.ts';
import type { Person } from '../../bot/src/domain/roster/county.ts';
import { day, minute, type Instant } from '../../bot/src/domain/time.ts';
import { requestSchema } from '../../bot/src/contract/request.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import type { PlannedEntry, PlannedRequest } from './plan.ts';
import { answer, result } from './texts.ts';

/** Where a year is lived. */
export interface Place {
  readonly url: string;
  /** Lives through the time until then, all that is due on the way included. */
  readonly advanceTo: (at: Instant) => Promise<void>;
  /** Told at every act, with the product clock. */
  readonly lived?: (at: Instant) => void;
}

/** Something that somebody does at a moment. */
interface Act {
  readonly at: Instant;
  readonly does: () => Promise<void>;
}

/** After Koppi has asked "Miten päättyi?". */
const followedUpAfter = 31 * day;

/** Every act of the year at its moment and by its person, through the API that the tab uses. */
export async function liveYear(
  { url, advanceTo, lived }: Place,
  year: readonly (PlannedRequest | PlannedEntry)[],
  until: Instant,
): Promise<void> {
  const api = createApi(url);
  const acts = year
    .flatMap((one) => (one.kind === 'entry' ? [entryAct(api, one)] : requestActs(api, one)))
    .filter(({ at }) => at < until)
    .toSorted((a, b) => a.at - b.at);
  for (const { at, does } of acts) {
    await advanceTo(at);
    lived?.(at);
    await does();
  }
  await advanceTo(until);
}

type Api = ReturnType<typeof createApi>;

function entryAct(api: Api, { at, by, entry }: PlannedEntry): Act {
  return {
    at,
    does: async () => {
      const { nonce } = entryDraftSchema.parse(await api.post(by, '/api/drafts/entry', {}));
      const { kind, ...rest } = entry;
      await api.post(by, '/api/entries', { nonce, entryKind: kind, ...rest });
    },
  };
}

function requestActs(api: Api, planned: PlannedRequest): readonly Act[] {
  const { at, takenAt, closedAt, asker, taker, helped, instead, followUp } = planned;
  // Known once it is sent.
  let id = '';
  const move = (who: Person, sent: MoveSent) => api.move(who, id, sent);
  const handsOver = planned.form.kind !== 'consult';
  const all: readonly (Act | false)[] = [
    {
      at,
      does: async () => {
        id = await send(api, planned);
      },
    },
    handsOver && { at: at + minute, does: () => move(asker, { move: 'referenceLeft' }) },
    { at: takenAt, does: () => move(taker, { move: 'accept' }) },
    { at: closedAt, does: () => move(taker, closingOf(planned)) },
    helped !== undefined && {
      at: closedAt + 20 * minute,
      does: () => move(asker, { move: 'rating.send', helped, ...(instead && { instead }) }),
    },
    followUp !== undefined && {
      at: closedAt + followedUpAfter,
      does: () => move(taker, { move: 'followUp', result: followUp }),
    },
  ];
  return all.flatMap((act) => (act === false ? [] : [act]));
}

async function send(api: Api, { asker, question, form }: PlannedRequest): Promise<string> {
  const draft = await api.post(asker, '/api/drafts', { sentence: question });
  const { nonce } = draftSchema.parse(draft);
  const { triggers, ...fields } = form;
  const body: NewRequest = {
    ...{ nonce, question, ...fields, warned: true, permission: form.kind !== 'consult' },
    ...(triggers.length > 0 ? { triggers: triggers.join(',') } : {}),
  };
  return requestSchema.parse(await api.post(asker, '/api/requests', body)).id;
}

function closingOf({ form, outcome, details }: PlannedRequest): MoveSent {
  const said = form.kind === 'consult' ? { answer } : { result };
  return { move: 'close', outcome, ...said, ...details };
}

/** People of the county at the tab; what is refused is a mistake of the year, and ends it. */
function createApi(url: string) {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = ({ id }: Person): Promise<string> => {
    const token = tokens.get(id) ?? signedInAs(url, id);
    tokens.set(id, token);
    return token;
  };
  const call = async (who: Person, path: string, how: Parameters<typeof askedOfApi>[3]) => {
    const told = await askedOfApi(url, path, await tokenOf(who), how);
    if (told.status >= 300)
      throw new Error(`${who.name}: ${path}: ${told.status} ${JSON.stringify(told.json)}`);
    return told;
  };
  return {
    post: async (who: Person, path: string, body: object): Promise<unknown> =>
      (await call(who, path, { method: 'POST', body })).json,
    move: async (who: Person, id: string, sent: MoveSent): Promise<void> => {
      const path = `/api/requests/${id}`;
      const { etag = '' } = await call(who, path, {});
      const headers = { 'if-match': etag };
      await call(who, `${path}/moves`, { method: 'POST', body: sent, headers });
    },
  };
}
