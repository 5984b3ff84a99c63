import type { ReportQuery } from '../../../../bot/src/contract/report.ts';
import { feedbackSources, type Feedback } from '../../../../bot/src/domain/statistics/feedback.ts';
import type { FigureId } from '../../../../bot/src/domain/statistics/figures.ts';
import { dimensions } from '../../../../bot/src/domain/statistics/slices.ts';
import { directions, type Target } from '../../../../bot/src/domain/statistics/targets.ts';
import { county, stationIds } from './county.ts';
import { figureRecounts } from './figures.ts';
import type { Luck } from './luck.ts';
import { monthsOf } from './places.ts';
import type { Typed } from './report.ts';

const recent = monthsOf('2026-03', '2026-12');

function drawPeriod(luck: Luck) {
  const quarters = [
    ['2026-07', '2026-09'],
    ['2026-01', '2026-09'],
    ['2026-04', '2026-09'],
  ] as const;
  const months = [luck.one(recent), luck.one(recent)].sort();
  const [from = '', until = ''] = luck.chance(0.5) ? luck.one(quarters) : months;
  return { from, until };
}

/** Months, places, a comparison and a narrowing, as a reader may choose them. */
export function drawQuery(luck: Luck): ReportQuery {
  const region = luck.maybe(county.regions, 0.3)?.id;
  const stations = stationIds.filter(() => luck.chance(0.6)).join(',');
  const compare = luck.maybe(['previous', 'year'] as const, 0.5);
  const by = luck.maybe(dimensions, 0.4);
  const is = luck.one(codesMet);
  return {
    ...drawPeriod(luck),
    ...(region ? { region } : stations !== '' && luck.chance(0.4) ? { stations } : {}),
    ...(compare ? { compare } : {}),
    ...(by ? { by, is } : {}),
  };
}

/** One of each dimension, more or less. */
const codesMet = [
  ...['benefits', 'consult', 'now', 'today', 'solved', 'handled', 'to-social', 'to-health'],
  ...['health', 'phone', 'home-visit', 'teams-call', 'social-counsellor', 'doctor', 'nurse'],
];

/** What people typed in beside the figures. */
export function drawTyped(luck: Luck): Typed {
  const place = () => {
    const where = luck.below(3);
    if (where === 0) return {};
    return where === 1
      ? { station: luck.one(stationIds) }
      : { region: luck.one(county.regions).id };
  };
  const figures = Object.keys(figureRecounts) as FigureId[];
  const targets = ['first', 'second'].map((id): Target => ({
    ...{ id, name: id, figure: luck.one(figures), period: drawPeriod(luck), ...place() },
    ...{ direction: luck.one(directions), goal: luck.below(60) },
  }));
  const station = luck.maybe(stationIds, 0.5);
  const feedback: Feedback = {
    ...{
      id: 'roidu',
      source: luck.one(feedbackSources),
      measure: 'Apua',
      period: drawPeriod(luck),
    },
    ...(station ? { station } : {}),
    ...{ answers: 5 + luck.below(90), value: luck.below(6), scale: { least: 0, most: 5 } },
  };
  return { feedback: [feedback], targets };
}
