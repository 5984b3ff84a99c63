import {
  decisionSchema,
  decisionSentSchema,
  itemSchema,
  itemSentSchema,
  newDecisionSchema,
  newItemSchema,
  notesSentSchema,
  placeSentSchema,
  stateSentSchema,
  type ItemSent,
  type NewItemSent,
} from '../../../contract/network-meetings.ts';
import type { AgendaItem } from '../../../domain/network/types.ts';
import {
  addToAgenda,
  changeItem,
  notesEtag,
  placeItem,
  removeItem,
  setItemState,
  writeNotes,
  type ItemWritten,
  type Wanted,
} from '../../../use-cases/networks/agenda.ts';
import { changeDecision, decide, removeDecision } from '../../../use-cases/networks/decisions.ts';
import type { Done } from '../../../use-cases/networks/inside.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';
import { answered, created, idIn } from './network-answers.ts';
import { decisionJson, itemJson } from './network-meeting-json.ts';
import { placeIn } from './network-meetings.ts';

const base = '/api/networks/:network/meetings/:meeting';
const item = `${base}/items/:item`;

/** Agenda, notes and decisions of a meeting. */
export const networkItemRoutes = (tools: Tools): readonly ApiRoute[] => [
  ...agendaRoutes(tools),
  ...inItemRoutes(tools),
  ...decisionRoutes(tools),
];

const itemIn = (call: Call) => ({ ...placeIn(call), item: idIn(call, 'item') });

const itemAnswered = (tools: Tools, call: Call, changed: Done<AgendaItem>) =>
  answered(call, changed, (one) => itemJson(tools, one));

const writtenOf = ({ title, text, owner, minutes }: ItemSent): ItemWritten => ({
  ...{ title, text },
  ...(owner === null ? {} : { owner }),
  ...(minutes === null ? {} : { minutes }),
});

function wantedOf({ source }: NewItemSent): Wanted {
  if (source.kind !== 'phenomenon') return source;
  const { phenomenon, station } = source;
  return { kind: 'since', what: 'phenomenon', phenomenon, station: station ?? undefined };
}

const agendaRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: `${base}/items`,
    summary:
      'Something for the agenda: typed, a line since the last meeting, or an anonymised case',
    body: newItemSchema,
    answer: itemSchema,
    handle: async (call) => {
      const { body, caller } = call;
      // Only what comes with words of its own can do without a title.
      if (body.source.kind === 'typed' && body.title === '') return untitled(call);
      const { actKey } = atTab(call);
      const [written, wanted] = [writtenOf(body), wantedOf(body)];
      const made = await addToAgenda(tools, caller, placeIn(call), written, wanted, actKey);
      return created(itemAnswered(tools, call, made));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: item,
    summary: 'Title, text, owner and minutes of an item',
    body: itemSentSchema,
    answer: itemSchema,
    ifMatch: true,
    handle: async (call) => {
      const written = writtenOf(call.body);
      const changed = await changeItem(tools, call.caller, itemIn(call), written, call.ifMatch);
      return itemAnswered(tools, call, changed);
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: item,
    summary: 'Takes an item from the agenda; one with notes, decisions or tasks stays',
    answer: itemSchema,
    ifMatch: true,
    handle: async (call) =>
      itemAnswered(tools, call, await removeItem(tools, call.caller, itemIn(call), call.ifMatch)),
  }),
];

const untitled = (call: Call) =>
  answered(call, { kind: 'unknown', field: 'title' } as const, titled);
const titled = (): never => {
  throw new Error('an item without a title was made');
};

const inItemRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'PUT',
    path: `${item}/notes`,
    summary: 'Notes of an item, under an ETag of their own',
    body: notesSentSchema,
    answer: itemSchema,
    ifMatch: true,
    handle: async (call) => {
      const { notes } = call.body;
      const changed = await writeNotes(tools, call.caller, itemIn(call), notes, call.ifMatch);
      const etag = changed.kind === 'done' || changed.kind === 'stale' ? changed.value : undefined;
      return answered(
        call,
        changed,
        (one) => itemJson(tools, one),
        () => etag && notesEtag(tools, etag),
      );
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${item}/place`,
    summary: 'Moves an item; moves of others at the same moment hold as well',
    body: placeSentSchema,
    answer: itemSchema,
    handle: async (call) => {
      const after = call.body.after ?? undefined;
      return itemAnswered(tools, call, await placeItem(tools, call.caller, itemIn(call), after));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${item}/state`,
    summary: 'Dealt with, or not yet: what is not is carried to the next meeting',
    body: stateSentSchema,
    answer: itemSchema,
    handle: async (call) => {
      const { state } = call.body;
      return itemAnswered(tools, call, await setItemState(tools, call.caller, itemIn(call), state));
    },
  }),
];

const decisionRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: `${base}/decisions`,
    summary: 'A decision, of an item or of the meeting',
    body: newDecisionSchema,
    answer: decisionSchema,
    handle: async (call) => {
      const { text, item: of } = call.body;
      const written = { text, ...(of === null ? {} : { item: of }) };
      const { actKey } = atTab(call);
      const made = await decide(tools, call.caller, placeIn(call), written, actKey);
      return created(answered(call, made, (one) => decisionJson(tools, one)));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/decisions/:decision`,
    summary: 'What a decision says',
    body: decisionSentSchema,
    answer: decisionSchema,
    ifMatch: true,
    handle: async (call) => {
      const { text } = call.body;
      const changed = await changeDecision(
        tools,
        call.caller,
        decisionIn(call),
        text,
        call.ifMatch,
      );
      return answered(call, changed, (one) => decisionJson(tools, one));
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: `${base}/decisions/:decision`,
    summary: 'Takes a decision away while the meeting lasts',
    answer: decisionSchema,
    ifMatch: true,
    handle: async (call) => {
      const removed = await removeDecision(tools, call.caller, decisionIn(call), call.ifMatch);
      return answered(call, removed, (one) => decisionJson(tools, one));
    },
  }),
];

const decisionIn = (call: Call) => ({ ...placeIn(call), decision: idIn(call, 'decision') });
