import type { ReportQuery } from '../../../../bot/src/contract/report.ts';
import { dimensions } from '../../../../bot/src/domain/statistics/slices.ts';
import { readers } from './county.ts';
import { drawQuery, drawTyped } from './drawn.ts';
import { overlapping, tooFew } from './hidden.ts';
import { luckOf } from './luck.ts';
import { crossOf, numbersOf, starOf } from './numbers.ts';
import { readTwice } from './published.ts';
import { drawLog } from './raw-log.ts';
import { recount, recountCross } from './report.ts';
import { recountStar } from './star.ts';
import { serviceOf } from './told.ts';

/** A report as it is told and as it was counted again; the same once more when all is sealed. */
export async function compared(seed: number) {
  const log = drawLog(seed);
  const luck = luckOf(seed + 1_000_000);
  const typed = drawTyped(luck);
  const service = await serviceOf(log, typed);
  const [head] = readers;
  const whole: ReportQuery = { from: '2026-01', until: '2026-09' };
  const query = drawQuery(luck);
  const reader = luck.one(readers);
  const [rows, columns] = [luck.one(dimensions), luck.one(dimensions)];
  const tell = async () => {
    const report = await service.report(whole, head);
    return {
      whole: numbersOf(report),
      wronglyTold: [...tooFew(report), ...overlapping(report)],
      some: numbersOf(await service.report(query, reader)),
      cross: crossOf(await service.cross(query, head, rows, columns)),
      star: starOf(await service.star('2026-07', '2026-09')),
    };
  };
  const unsealed = await tell();
  await service.seal();
  const read = readTwice(log);
  return {
    unsealed,
    sealed: await tell(),
    recounted: {
      whole: recount(read, whole, head, typed),
      wronglyTold: [],
      some: recount(read, query, reader, typed),
      cross: recountCross(read, query, rows, columns),
      star: starOf(recountStar(read, '2026-07', '2026-09')),
    },
  };
}
