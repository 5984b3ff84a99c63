import { removalSchema, removedSchema } from '../../../contract/directory-removed.ts';
import {
  removeContact,
  removedContacts,
  restoreContact,
  type Gone,
} from '../../../use-cases/directory/remove.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import { changeProblem, changingOf, idOf } from './directory-change.ts';
import { shownContact } from './directory-contact.ts';
import { named } from './directory-parts-json.ts';
import { shownPlace } from './directory-places.ts';
import { iso } from './request-json.ts';

/** Taking contacts and places out of the directory, and bringing them back. */
export const removalRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/directory/removed',
    summary: 'What was taken out of the directory and may be brought back by the reader',
    answer: removedSchema,
    handle: (call) => ({
      kind: 'ok',
      json: {
        items: removedContacts(tools, call.caller).map((gone) => goneJson(tools, gone, call)),
        days: tools.known.county().settings.retentionDays,
      },
    }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/removed',
    summary: 'Takes a contact, or a place without services, out of the directory',
    answer: removalSchema,
    ifMatch: true,
    handle: async (call) => {
      const id = idOf(call);
      const outcome = await removeContact(tools, changingOf(call));
      if (outcome.kind === 'done') return { kind: 'ok', json: { id } };
      const [kind, rowId = ''] = id.split(/:(.*)/su);
      return changeProblem<unknown>(call.language, outcome, () =>
        kind === 'location' ? shownPlace(tools, call, rowId) : shownContact(tools, call, id),
      );
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/:id/restored',
    summary: 'Brings back what was taken out, as it was',
    answer: removalSchema,
    handle: async (call) => {
      const id = idOf(call);
      const { kind } = await restoreContact(tools, { caller: call.caller, id });
      return kind === 'done' ? { kind: 'ok', json: { id } } : { kind };
    },
  }),
];

const goneJson = ({ known }: Tools, gone: Gone, { language }: Pick<Call, 'language'>) => ({
  ...{ id: gone.id, kind: gone.kind },
  name: named(gone.name, language),
  by: known.person(gone.by)?.name ?? null,
  at: iso(gone.at),
});
