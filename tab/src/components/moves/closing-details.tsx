import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  ageBands,
  channels,
  followUps,
  timeBands,
  yesNoUnknown,
} from '../../../../bot/src/domain/consultation/types.ts';
import type { ClosingField } from '../../../../bot/src/domain/roster/county.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { Choice, faultOf, named, Pair, validation, type Option } from './form.tsx';
import type { Typed } from './typed.ts';
import { useMoves } from './use-moves.ts';

const ticks = ['oneContact', 'pensioner', 'sharedClient', 'recorded', 'participatory'] as const;
type Tick = (typeof ticks)[number];
const isTick = (field: ClosingField): field is Tick => ticks.some((one) => one === field);

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  ticks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
  },
});

interface ClosingDetailsProps {
  readonly typed: Typed;
  readonly problem: Problem | null;
}

/** Lisätiedot: only what this county keeps, nothing of it needed. */
export function ClosingDetails({
  typed: { fields, set },
  problem,
}: ClosingDetailsProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const names = useNames();
  const { terms } = useWords();
  const { request } = useMoves();
  const { move, closing } = requestsWords(language);
  const options = useOptions();
  const kept = request.closing;
  const label = (field: ClosingField) =>
    field === 'recorded'
      ? terms.field.recorded(names.recordSystem(request.station))
      : terms.field[field];
  return (
    <div className={styles.all}>
      <Pair>
        {kept.map(
          (field) =>
            !isTick(field) && (
              <Choice
                key={field}
                label={label(field)}
                value={fields[field] ?? ''}
                nothing={move.none}
                options={options[field]}
                fault={faultOf(problem, field)}
                onChange={(value) => {
                  set(field, value);
                }}
              />
            ),
        )}
        {kept.includes('phenomenon') && (
          <Field label={closing.proposal} {...validation(faultOf(problem, 'proposal'))}>
            <Input
              maxLength={80}
              value={fields['proposal'] ?? ''}
              onChange={(_event, { value }) => {
                set('proposal', value);
              }}
            />
          </Field>
        )}
      </Pair>
      <div className={styles.ticks}>
        {kept.filter(isTick).map((field) => (
          <Checkbox
            key={field}
            label={label(field)}
            checked={fields[field] === 'true'}
            onChange={(_event, { checked }) => {
              set(field, checked === true ? 'true' : '');
            }}
          />
        ))}
      </div>
    </div>
  );
}

function useOptions(): Readonly<Record<Exclude<ClosingField, Tick>, readonly Option[]>> {
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const chosen = (list: typeof frame.phenomena) =>
    list.map(({ id, name }) => ({ id, name: name[language] }));
  return {
    channel: named(channels, terms.channel),
    timeBand: named(timeBands, terms.timeBand),
    followUp: named(followUps, terms.followUp),
    socialClient: named(yesNoUnknown, terms.socialClient),
    ageBand: named(ageBands, terms.ageBand),
    responsible: chosen(frame.professions),
    phenomenon: chosen(frame.phenomena),
  };
}
