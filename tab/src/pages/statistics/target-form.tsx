import type { ReactNode } from 'react';
import type { TargetList, TargetSeen, TargetSent } from '../../../../bot/src/contract/targets.ts';
import { figures, type FigureId } from '../../../../bot/src/domain/statistics/figures.ts';
import { directions } from '../../../../bot/src/domain/statistics/targets.ts';
import { Choice, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import { ByHandForm, type Typed } from './by-hand-form.tsx';
import { idOfPeriod, type PeriodChoice } from './periods.ts';
import { readNumber } from './read-number.ts';
import { usePeriodOptions } from './use-period-options.ts';
import { useReportWords } from './use-report-words.ts';

interface TargetFormProps {
  readonly list: TargetList;
  /** Chosen at first. */
  readonly period: PeriodChoice;
  /** Undefined: a new one. */
  readonly target?: TargetSeen;
  readonly onClose: () => void;
}

type Field = 'name' | 'figure' | 'direction' | 'goal' | 'period' | 'place';

// The object has these keys alone.
const ids = Object.keys(figures) as FigureId[];
const figureOf = (value: string): FigureId => ids.find((id) => id === value) ?? 'acceptMost';
const directionOf = (value: string) => directions.find((one) => one === value) ?? 'at-least';

/** A place among the choices: `s kitee`, `r joensuu`, or nothing for the whole county. */
const placeOf = ({ station, region }: Pick<TargetSeen, 'station' | 'region'>): string =>
  station === null ? (region === null ? '' : `r ${region}`) : `s ${station}`;

/** One target: a figure, a place, a period and what it shall be. */
export function TargetForm({ list, period, target, onClose }: TargetFormProps): ReactNode {
  const { frame } = useKoppi();
  const { words, told } = useReportWords();
  const own = words.targets;
  const names = useNames();
  const periods = usePeriodOptions(period);
  const places = [
    ...(list.mayWholeCounty ? [{ id: '', name: told.wholeCounty }] : []),
    ...frame.regions
      .filter(({ id }) => list.regions.includes(id))
      .map(({ id, name }) => ({ id: `r ${id}`, name })),
    ...list.stations.map((id) => ({ id: `s ${id}`, name: names.station(id) })),
  ];
  const figureNames = ids.map((id) => ({ id, name: told.figure[id].name }));
  const typedOf = (one: TargetSeen): Typed<Field> => ({
    ...{ name: one.name, figure: one.figure, direction: one.direction },
    ...{ goal: told.number(one.goal), period: idOfPeriod(one), place: placeOf(one) },
  });
  const fresh: Typed<Field> = {
    ...{ name: '', figure: 'acceptMost', direction: 'at-most', goal: '' },
    ...{ period: idOfPeriod(period), place: places[0]?.id ?? '' },
  };
  const nameIn = (options: readonly { readonly id: string; readonly name: string }[], id: string) =>
    options.find((one) => one.id === id)?.name ?? id;
  const shown = (field: Field, value: string) => {
    if (field === 'figure') return nameIn(figureNames, value);
    if (field === 'direction') return own.directions[directionOf(value)];
    if (field === 'period') return nameIn(periods, value);
    return field === 'place' ? nameIn(places, value) : value;
  };
  return (
    <ByHandForm<Field, TargetSeen>
      label={target ? words.byHand.editNamed(target.name) : own.add}
      path="/api/statistics/targets"
      one={target}
      first={target ? typedOf(target) : fresh}
      typedOf={typedOf}
      faultsIn={({ name, goal }) => ({
        ...(name.trim() === '' ? { name: own.nameNeeded } : {}),
        ...(Number.isNaN(readNumber(goal)) ? { goal: words.byHand.numberNeeded } : {}),
      })}
      sentOf={sentOf}
      labels={{
        ...{ name: own.name, figure: own.figure, direction: own.direction, goal: own.goal },
        ...{ period: words.period, place: words.area },
      }}
      shown={shown}
      nameOf={(field) => ({ ...identity, period: 'until', place: 'station' })[field]}
      reallyRemove={own.reallyRemove}
      onClose={onClose}
    >
      {({ typed, change, fault }) => (
        <>
          <TextField
            label={own.name}
            required
            value={typed.name}
            fault={fault('name')}
            onChange={change('name')}
          />
          <Choice
            label={own.figure}
            value={typed.figure}
            options={figureNames}
            onChange={change('figure')}
          />
          <Pair>
            <Choice
              label={own.direction}
              value={typed.direction}
              options={named(directions, own.directions)}
              onChange={change('direction')}
            />
            <TextField
              label={own.goal}
              required
              hint={own.goalIn[figures[figureOf(typed.figure)].unit]}
              value={typed.goal}
              fault={fault('goal')}
              onChange={change('goal')}
            />
          </Pair>
          <Pair>
            <Choice
              label={words.period}
              value={typed.period}
              options={periods}
              fault={fault('period')}
              onChange={change('period')}
            />
            <Choice
              label={words.area}
              value={typed.place}
              options={places}
              fault={fault('place')}
              onChange={change('place')}
            />
          </Pair>
        </>
      )}
    </ByHandForm>
  );
}

const identity = { name: 'name', figure: 'figure', direction: 'direction', goal: 'goal' } as const;

function sentOf({ name, figure, direction, goal, period, place }: Typed<Field>): TargetSent {
  const [from = '', until = ''] = period.split(' ');
  const [kind, id = ''] = place.split(' ');
  return {
    ...{ name, figure: figureOf(figure), direction: directionOf(direction) },
    ...{ goal: readNumber(goal), from, until },
    ...{ region: kind === 'r' ? id : null, station: kind === 's' ? id : null },
  };
}
