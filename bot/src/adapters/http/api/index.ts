import { roleOf } from '../../../use-cases/roster.ts';
import type { PictureTools } from '../../../use-cases/library/pictures.ts';
import type { ImportTools } from '../../../use-cases/directory-imports/types.ts';
import type { PlanningTools } from '../../../use-cases/planning/types.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { biFeedRoute } from '../bi-feed.ts';
import { calendarFeedRoute } from '../calendar-feed.ts';
import { createAtOnce, mounted, type ApiRoute, type Doorkeeper } from '../door.ts';
import type { Route } from '../index.ts';
import { openApiRoute } from '../openapi.ts';
import { refused } from '../refused.ts';
import { statisticsPath, statisticsRoute } from '../statistics.ts';
import { biFeedRoutes } from './bi-feeds.ts';
import { directoryRoutes } from './directory.ts';
import { directoryImportRoutes } from './directory-imports.ts';
import { entryRoutes } from './entries.ts';
import { libraryRoutes } from './library.ts';
import { libraryFileRoutes } from './library-files.ts';
import { libraryImportRoutes } from './library-import.ts';
import { libraryPictureRoutes } from './library-pictures.ts';
import { librarySessionRoutes } from './library-sessions.ts';
import { libraryWishRoutes } from './library-wishes.ts';
import { libraryWritingRoutes } from './library-writing.ts';
import { moveRoutes } from './moves.ts';
import { networkItemRoutes } from './network-items.ts';
import { networkMeetingRoutes } from './network-meetings.ts';
import { networkRecordRoutes } from './network-records.ts';
import { networkRoutes } from './networks.ts';
import { ownRoutes } from './own.ts';
import { planningRoutes } from './planning.ts';
import { requestRoutes } from './requests.ts';
import { scheduleFileRoutes } from './schedule-files.ts';
import { scheduleRoutes } from './schedule.ts';
import { searchRoutes } from './searches.ts';
import { settingsRoutes } from './settings.ts';
import { feedbackRoutes } from './feedback.ts';
import { figureReaders, statisticsRoutes } from './statistics.ts';
import { statisticsFileRoutes } from './statistics-files.ts';
import { targetRoutes } from './targets.ts';
import { todayRoutes } from './today.ts';

/** What the routes work with. */
export type ApiTools = ImportTools & PlanningTools & PictureTools;

interface Door extends Omit<Doorkeeper, 'atOnce'> {
  /** Local mode: on loopback the figures are open to whoever brings no token. */
  readonly openFigures: boolean;
}

/** A tab that opens asks ten things at once; several may be open. */
const mostOfPerson = 40;

/** The tab's API; whose call it is, and what they may, is asked of token and roster at each one. */
export function apiRoutes(tools: ApiTools, door: Door): readonly Route[] {
  const atOnce = createAtOnce(mostOfPerson);
  const routes: readonly ApiRoute[] = [
    ...ownRoutes(tools),
    ...requestRoutes(tools),
    ...moveRoutes(tools),
    ...entryRoutes(tools),
    ...networkRoutes(tools),
    ...networkMeetingRoutes(tools),
    ...networkItemRoutes(tools),
    ...networkRecordRoutes(tools),
    ...todayRoutes(tools),
    ...scheduleRoutes(tools),
    ...scheduleFileRoutes(tools),
    ...planningRoutes(tools),
    ...settingsRoutes(tools),
    ...directoryRoutes(tools),
    ...directoryImportRoutes(tools),
    ...libraryRoutes(tools),
    ...libraryPictureRoutes(tools),
    ...libraryWishRoutes(tools),
    ...libraryWritingRoutes(tools),
    ...librarySessionRoutes(tools),
    ...libraryFileRoutes(tools),
    ...libraryImportRoutes(tools),
    ...searchRoutes(tools),
    ...statisticsRoutes(tools),
    ...statisticsFileRoutes(tools),
    ...feedbackRoutes(tools),
    ...targetRoutes(tools),
    ...biFeedRoutes(tools),
  ];
  return [
    openApiRoute(routes),
    calendarFeedRoute(tools),
    biFeedRoute(tools),
    figuresRoute(tools, door),
    ...routes.map((route) => mounted(route, tools, { ...door, atOnce })),
  ];
}

/** Outside the others: at a desk it is open, and `npm run report` reads it. */
function figuresRoute(tools: Tools, { signIn, openFigures }: Door): Route {
  return {
    method: 'GET',
    path: statisticsPath,
    handler: async ({ headers, query }) => {
      if (!openFigures || headers.authorization !== undefined) {
        const caller = await signIn(headers.authorization);
        if (caller === undefined) return { status: 401 };
        if (!figureReaders.includes(roleOf(tools, caller.id)))
          return refused({ url: statisticsPath, headers }, 403);
      }
      const asked = { query, headers };
      return statisticsRoute(tools.facts, tools.known.county(), tools.clock.now(), asked);
    },
  };
}
