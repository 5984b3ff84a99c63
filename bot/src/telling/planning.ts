import type { Simulation } from '../contract/planning.ts';
import { isMoreBetter } from '../domain/planning/compare.ts';
import type { Estimate } from '../domain/planning/compare.ts';
import { figureNames } from '../domain/planning/figures.ts';
import type { AdviserFigures, FigureName } from '../domain/planning/figures.ts';
import type { Alternative, Result } from '../domain/planning/run.ts';
import type { PersonId, StationId } from '../domain/roster/county.ts';
import { planningWordsOf } from '../wording/planning.ts';
import type { PlanningWords } from '../wording/planning.ts';
import type { Pen } from './pen.ts';
import { figureInWords, number } from './planning-figures.ts';

type Cell = Simulation['figures'][number]['cells'][number];

/** What a simulation was made from, as far as it is told. */
export interface Told {
  readonly weeks: number;
  readonly stations: readonly StationId[];
  readonly basis: {
    readonly requests: number;
    readonly weeks: number;
    readonly thin: readonly StationId[];
  };
  /** Of each alternative what it changes. */
  readonly changes: readonly (readonly string[])[];
  /** Whose own figures are shown: whoever plans everybody’s days sees everybody’s. */
  readonly shown: readonly PersonId[];
}

/** A simulation in the reader's words: sentences first, then every figure side by side. */
export function simulationInWords(result: Result, told: Told, pen: Pen): Simulation {
  const words = planningWordsOf(pen.language);
  const { alternatives } = result;
  return {
    alternatives: alternatives.map((one, index) => ({
      name: index === 0 ? words.present : words.alternative('ABC'.charAt(index - 1)),
      changes: index === 0 ? [] : [...(told.changes[index - 1] ?? [])],
      sentences: [...sentencesOf(one, alternatives[0], words)],
    })),
    figures: figureNames.map((figure) => ({
      figure,
      label: words.label[figure],
      cells: alternatives.map((one) => cellOf(one, figure, words)),
    })),
    advisers: adviserRows(alternatives, told.shown, words, pen),
    assumptions: [...assumptionsOf(result, told, pen, words)],
    isThin: told.basis.thin.length === told.stations.length,
  };
}

function sentencesOf(
  { estimates, differences }: Alternative,
  present: Alternative | undefined,
  words: PlanningWords,
): readonly string[] {
  if (estimates.onSite === undefined) return [words.noRequests];
  const say = (figure: FigureName, estimate: Estimate | undefined) =>
    figureInWords(figure, estimate?.mean, words);
  if (differences === undefined)
    return [
      words.presentShares(say('onSite', estimates.onSite), say('sameDay', estimates.sameDay)),
      ...(estimates.todayMedian
        ? [words.presentWait(say('todayMedian', estimates.todayMedian))]
        : []),
      words.presentInterruptions(say('interruptions', estimates.interruptions)),
    ];
  const told = figureNames
    .filter((figure) => differences[figure]?.told)
    .map((figure) =>
      words.differs[figure](
        say(figure, estimates[figure]),
        say(figure, present?.estimates[figure]),
      ),
    );
  return told.length > 0 ? told : [words.noDifference];
}

function cellOf(
  { estimates, differences }: Alternative,
  figure: FigureName,
  words: PlanningWords,
): Cell {
  const estimate = estimates[figure];
  if (estimate === undefined) return nothingOf(words);
  const difference = differences?.[figure];
  const isMore = (difference?.mean ?? 0) > 0;
  return {
    text: figureInWords(figure, estimate.mean, words),
    margin: figureInWords(figure, estimate.margin, words),
    value: estimate.mean,
    change: difference?.told ? (isMore === isMoreBetter(figure) ? 'better' : 'worse') : null,
  };
}

const nothingOf = (words: PlanningWords): Cell => ({
  ...{ text: words.nothing, margin: '', value: null, change: null },
});

function adviserRows(
  alternatives: readonly Alternative[],
  shown: readonly PersonId[],
  words: PlanningWords,
  pen: Pen,
): Simulation['advisers'] {
  const row = (person: PersonId, label: string, of: (one: AdviserFigures) => number) => ({
    person,
    label,
    cells: alternatives.map(({ advisers }) => {
      const own = advisers.find((one) => one.person === person);
      return own === undefined ? nothingOf(words) : plainCell(of(own), words);
    }),
  });
  return shown.flatMap((person) => [
    row(person, words.takenPerWeek(pen.person(person)), (one) => one.takenPerWeek),
    row(person, words.interruptionsPerDay(pen.person(person)), (one) => one.interruptionsPerDay),
  ]);
}

const plainCell = (value: number, words: PlanningWords): Cell => ({
  ...{ text: number(value, 1, words), margin: '', value, change: null },
});

function* assumptionsOf(
  { replications, requests }: Result,
  { weeks, stations, basis }: Told,
  pen: Pen,
  words: PlanningWords,
): Generator<string> {
  yield words.lived(weeks, replications, number(requests, 0, words));
  yield basis.requests === 0 ? words.noLog : words.log(basis.requests, basis.weeks);
  if (basis.thin.length === stations.length) yield words.thinAll;
  else if (basis.thin.length > 0)
    yield words.thin(basis.thin.map((station) => pen.place(station).name).join(', '));
  yield words.people;
  yield words.unknown;
  yield words.chance;
}
