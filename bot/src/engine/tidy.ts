import type { Instant } from '../domain/time.ts';
import { day } from '../domain/time.ts';
import type { Forgetting } from '../ports.ts';
import { sweepRemoved } from '../use-cases/directory/remove.ts';
import { sweepReports } from '../use-cases/directory/reports.ts';
import { publishQuarters } from '../use-cases/report/publish.ts';
import { forgetGone } from '../use-cases/leave.ts';
import { forgetSearches } from '../use-cases/searches.ts';
import { sealMonths } from '../use-cases/statistics.ts';
import type { Tools } from '../use-cases/tools.ts';
import { tryAgain } from './unreachable.ts';

/** Housekeeping of the store, every hour or so: each part can be cut off and done again. */
export async function tidy(tools: Tools, forgetting: Forgetting, now: Instant): Promise<void> {
  await tools.views.sweep(now - day);
  await sealMonths(tools.facts, tools.known.county(), now);
  await publishQuarters(tools, now);
  await forgetGone(tools, forgetting, now);
  await tools.config.forgetFormer(now - tools.known.county().settings.retentionDays * day);
  await forgetSearches(tools);
  await sweepRemoved(tools, now);
  await sweepReports(tools, now);
  await tryAgain(tools, now);
}
