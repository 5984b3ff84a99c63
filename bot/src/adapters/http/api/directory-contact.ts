import { contactSchema, pinBodySchema, type Contact } from '../../../contract/directory-contact.ts';
import { contactEditSchema, newContactSchema } from '../../../contract/directory-edit.ts';
import { pinnedSchema } from '../../../contract/directory-parts.ts';
import { addContact } from '../../../use-cases/directory/add.ts';
import { assureContact, editContact, etagOf } from '../../../use-cases/directory/change.ts';
import { entryNamed } from '../../../use-cases/directory/own.ts';
import { pinContact } from '../../../use-cases/directory/pin.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { directoryWordsOf } from '../../../wording/directory.ts';
import { apiRoute, type Answered, type ApiRoute } from '../door.ts';
import { changeProblem, changingOf, idOf } from './directory-change.ts';
import { atTab } from './act.ts';
import { contactJson } from './directory-contact-json.ts';
import type { Reader } from './request-json.ts';

/** One contact: shown, written and pinned. */
export const contactRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/directory/:id',
    summary: 'A contact as the reader may see it; its ETag is for changing it',
    answer: contactSchema,
    handle: (call) => {
      const id = idOf(call);
      const shown = shownContact(tools, call, id);
      if (shown.kind === 'ok') tools.book.opened(id, call.caller);
      return shown;
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory',
    summary:
      'A new contact: a service with who offers it and where, an organization or a role card',
    body: newContactSchema,
    answer: contactSchema,
    handle: async (call) => {
      const { caller, body, language } = call;
      const added = await addContact(tools, { caller, actKey: atTab(call).actKey }, body);
      if (added.kind !== 'added')
        return changeProblem(call.language, added, () => shownContact(tools, call, ''));
      return shownContact(tools, { caller, language }, added.id, added.isNew ? 201 : 200);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id',
    summary: 'Changes what a contact’s form shows; its owner, coordinators and administrators may',
    body: contactEditSchema,
    answer: contactSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idOf(call);
      const outcome = await editContact(tools, changingOf(call), call.body);
      return outcome.kind === 'done'
        ? shownContact(tools, call, id)
        : changeProblem(call.language, outcome, () => shownContact(tools, call, id));
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/assured',
    summary: '“Tiedot ajan tasalla”: somebody who may has made sure of it today',
    answer: contactSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idOf(call);
      const outcome = await assureContact(tools, changingOf(call));
      return outcome.kind === 'done'
        ? shownContact(tools, call, id)
        : changeProblem(call.language, outcome, () => shownContact(tools, call, id));
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/pin',
    summary: 'Pins a contact for oneself or for everybody at one’s station, or takes the pin away',
    body: pinBodySchema,
    answer: pinnedSchema,
    handle: async (call) => {
      const { caller, body, language } = call;
      const pinned = await pinContact(tools, { caller, id: idOf(call), ...body });
      if (pinned.kind === 'not-found') return { kind: 'not-found' };
      if (pinned.kind === 'no-station')
        return {
          kind: 'held',
          errors: [{ path: 'whose', message: directoryWordsOf(language).noStation }],
        };
      return { kind: 'ok', json: { mine: pinned.mine, station: pinned.station } };
    },
  }),
];

/** As it stands now, whatever was done with it. */
export function shownContact(
  tools: Tools,
  { caller, language }: Reader,
  id: string,
  status: 200 | 201 = 200,
): Answered<Contact> {
  const facts = entryNamed(tools, id);
  const record = tools.book.record(id);
  if (!facts || !record) return { kind: 'not-found' };
  const json = contactJson(tools, facts, { caller, language });
  return { kind: 'ok', json, etag: etagOf(tools, record), status };
}
