import type { PersonId } from '../../domain/roster/county.ts';
import { withBlocks } from '../../domain/schedule/change.ts';
import { daysFull, fits } from '../../domain/schedule/fits.ts';
import type { DaysFull } from '../../domain/schedule/fits.ts';
import { withIds } from '../../domain/schedule/ids.ts';
import { planImport } from '../../domain/schedule/import.ts';
import type { ImportPlan } from '../../domain/schedule/import.ts';
import type { RowRead, SheetRow } from '../../domain/schedule/sheet.ts';
import type { Block, Schedules } from '../../domain/schedule/types.ts';
import { replanWaiting } from '../replan.ts';
import type { Tools } from '../tools.ts';
import { editableBy, onlyOnce } from './change-days.ts';
import type { By } from './change-days.ts';
import { effectsNow } from './preview-change.ts';
import type { EffectsShown } from './preview-change.ts';
import { readRows } from './read-rows.ts';

/** What a file would do, looked at before anything is imported. */
export interface ImportSeen {
  readonly plan: ImportPlan;
  readonly effects: EffectsShown;
  /** A room seems to be somebody's name. */
  readonly hasName: boolean;
  /** Of the blocks that stand there now. */
  readonly etag: string;
  /** Names this very plan; undefined while the file has mistakes. */
  readonly digest: string | undefined;
}

export function previewImport(
  tools: Tools,
  caller: PersonId,
  sheet: readonly SheetRow[],
): { readonly kind: 'seen'; readonly seen: ImportSeen } | DaysFull {
  const schedules = tools.known.schedules();
  const { rows, hasName } = readRows(tools, caller, sheet);
  const seen = seenNow(tools, caller, rows, schedules);
  const { lists } = seen.plan;
  const after = lists ? withBlocks(schedules, lists) : schedules;
  if (!fits(schedules, after)) return daysFull;
  return { kind: 'seen', seen: { ...seen, effects: effectsNow(tools, caller, after), hasName } };
}

export type Imported =
  | { readonly kind: 'done'; readonly plan: ImportPlan; readonly replanned: number }
  /** Not what was looked at: something changed meanwhile, in the file or in the store. */
  | { readonly kind: 'stale' }
  | DaysFull;

/** Does exactly what was looked at, or nothing. */
export async function importDays(
  tools: Tools,
  sheet: readonly SheetRow[],
  { caller, ifMatch, actKey, digest }: By & { readonly digest: string },
): Promise<Imported> {
  const { rows } = readRows(tools, caller, sheet);
  // Of the last try: somebody else may write at the same moment.
  const last: { plan?: ImportPlan; outcome: 'done' | 'stale' | 'full' } = { outcome: 'done' };
  const saved = await tools.config.changeSchedules(
    caller,
    tools.clock.now(),
    onlyOnce(tools, [caller, actKey], (before) => {
      const seen = seenNow(tools, caller, rows, before);
      last.plan = seen.plan;
      const { lists } = seen.plan;
      const after = lists ? withBlocks(before, lists) : before;
      const isSeen = seen.etag === ifMatch && seen.digest === digest;
      last.outcome = !isSeen ? 'stale' : fits(before, after) ? 'done' : 'full';
      return last.outcome === 'done' ? after : before;
    }),
  );
  tools.known.setSchedules(saved);
  if (last.outcome === 'stale') return { kind: 'stale' };
  if (last.outcome === 'full') return daysFull;
  const plan = last.plan ?? seenNow(tools, caller, rows, saved).plan;
  return { kind: 'done', plan, replanned: await replanWaiting(tools) };
}

function seenNow(
  tools: Tools,
  caller: PersonId,
  rows: readonly RowRead[],
  schedules: Schedules,
): Pick<ImportSeen, 'plan' | 'etag' | 'digest'> {
  const plan = planImport(rows, schedules);
  const etag = tools.secrets.operation([
    'blocks',
    JSON.stringify(blocksOf(tools, caller, schedules)),
  ]);
  const lists = plan.lists && JSON.stringify([...plan.lists]);
  const digest = lists && tools.secrets.operation(['import', etag, lists]);
  return { plan, etag, digest };
}

/** The blocks of everybody whose days the caller may change, each with its id: what is exported. */
export function blocksOf(
  tools: Tools,
  caller: PersonId,
  { blocks }: Schedules,
): readonly (Block & { readonly id: string })[] {
  return editableBy(tools, caller).flatMap((id) =>
    withIds(blocks.filter(({ person }) => person === id)),
  );
}
