import { frameSchema } from '../../../contract/frame.ts';
import { meChangeSchema, meSchema } from '../../../contract/me.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import { changeOwnSettings } from '../../../use-cases/own-settings.ts';
import { meetAtTab } from '../../../use-cases/meet.ts';
import { frameOf, meOf } from '../../../use-cases/roster.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';

/** Who the caller is, and the county that every page is drawn with. */
export function ownRoutes(tools: Tools): readonly ApiRoute[] {
  const me = (caller: PersonId) => {
    const now = new Date(tools.clock.now()).toISOString();
    return { kind: 'ok', json: { ...meOf(tools, caller), now } } as const;
  };
  return [
    apiRoute({
      method: 'GET',
      path: '/api/me',
      summary: 'Who Koppi takes the caller for',
      answer: meSchema,
      handle: async ({ caller, name }) => {
        await meetAtTab(tools, { id: caller, name });
        return me(caller);
      },
    }),
    apiRoute({
      method: 'PATCH',
      path: '/api/me',
      summary: 'One’s own language and home station',
      body: meChangeSchema,
      answer: meSchema,
      handle: async ({ caller, body }) => {
        const { homeStation } = body;
        if (homeStation !== undefined && !tools.known.station(homeStation))
          return {
            kind: 'refused',
            refusal: { kind: 'unknown-choice', field: 'station' },
            fields: ['homeStation'],
          };
        await changeOwnSettings(tools, caller, body);
        return me(caller);
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/api/frame',
      summary: 'The county as everybody may know it: stations, topics, people, numbers',
      answer: frameSchema,
      handle: () => ({ kind: 'ok', json: frameOf(tools) }),
    }),
  ];
}
