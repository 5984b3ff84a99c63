import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dimensions, type Dimension } from '../../../../bot/src/domain/statistics/slices.ts';
import { named, type Option } from '../../components/moves/form.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { idOfPeriod, lastWholeQuarter, periodChoices, type PeriodChoice } from './periods.ts';
import type { Filters } from './use-filters.ts';
import { useReportWords } from './use-report-words.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
    alignItems: 'start',
  },
  field: {
    minWidth: 0,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0 },
  },
  clear: { justifySelf: 'start' },
});

interface FiltersProps {
  readonly filters: Filters;
  /** What the address asks for, where it is none of the choices. */
  readonly shown: PeriodChoice | undefined;
}

/** Period, place, comparison and one thing to narrow by; all of it stands in the address. */
export function ReportFilters({ filters, shown }: FiltersProps): ReactNode {
  const styles = useStyles();
  const { words, told } = useReportWords();
  const { frame } = useKoppi();
  const by = dimensions.find((one) => one === filters.value('by'));
  const codes = useCodes();
  const region = filters.value('region');
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      <div className={styles.fields}>
        <Period filters={filters} shown={shown} />
        <Picker
          label={words.area}
          value={region === '' ? `s ${filters.value('stations')}` : `r ${region}`}
          onChange={(value) => {
            const [kind, id = ''] = value.split(' ');
            filters.set(kind === 'r' ? { region: id, stations: '' } : { region: '', stations: id });
          }}
        >
          <option value="s ">{told.wholeCounty}</option>
          <Group label={words.regions} options={frame.regions} before="r " />
          <Group label={words.stations} options={frame.stations} before="s " />
        </Picker>
        <Picker
          label={words.compare}
          value={filters.value('compare')}
          onChange={(compare) => {
            filters.set({ compare });
          }}
        >
          <option value="">{words.noComparison}</option>
          <option value="previous">{words.previous}</option>
          <option value="year">{words.yearBefore}</option>
        </Picker>
        <Picker
          label={words.narrow}
          value={by ?? ''}
          onChange={(value) => {
            filters.set({ by: value, is: '' });
          }}
        >
          <option value="">{words.notNarrowed}</option>
          <Options options={named(dimensions, told.table)} />
        </Picker>
        {by && (
          <Picker
            label={told.table[by]}
            value={filters.value('is')}
            onChange={(is) => {
              filters.set({ is });
            }}
          >
            <option value="">{words.choose}</option>
            <Options options={codes[by]} />
          </Picker>
        )}
      </div>
      {filters.used.length > 0 && (
        <Button className={styles.clear} size="small" onClick={filters.clear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

function Period({ filters, shown }: FiltersProps): ReactNode {
  const { words, told } = useReportWords();
  const { format } = useWords();
  const today = format.dateOf(useNow());
  const choices = periodChoices(today, told);
  const usual = idOfPeriod(lastWholeQuarter(today));
  const [from, until] = [filters.value('from'), filters.value('until')];
  const value = from === '' && until === '' ? usual : idOfPeriod({ from, until });
  const all = [choices.years, choices.halfYears, choices.quarters, choices.months].flat();
  const isChoice = all.some((one) => idOfPeriod(one) === value);
  const options = (some: readonly PeriodChoice[]): readonly Option[] =>
    some.map((one) => ({ id: idOfPeriod(one), name: one.name }));
  return (
    <Picker
      label={words.period}
      value={isChoice || !shown ? value : idOfPeriod(shown)}
      onChange={(chosen) => {
        const [first = '', last = ''] = chosen.split(' ');
        filters.set(chosen === usual ? { from: '', until: '' } : { from: first, until: last });
      }}
    >
      {!isChoice && shown && <Options options={options([shown])} />}
      <Group label={words.quarters} options={options(choices.quarters)} />
      <Group label={words.halfYears} options={options(choices.halfYears)} />
      <Group label={words.years} options={options(choices.years)} />
      <Group label={words.months} options={options(choices.months)} />
    </Picker>
  );
}

/** The codes that each dimension can be narrowed to. */
function useCodes(): Readonly<Record<Dimension, readonly Option[]>> {
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const inWords = (names: Readonly<Record<string, string>>): readonly Option[] =>
    Object.entries(names).map(([id, name]) => ({ id, name }));
  const chosen = (list: typeof frame.topics | typeof frame.professions): readonly Option[] =>
    list.map(({ id, name }) => ({ id, name: name[language] }));
  const professions = chosen(frame.professions);
  const { 'record-system': recordSystem, ...ways } = terms.way;
  return {
    topic: chosen(frame.topics),
    kind: frame.kinds.map(({ id, name }) => ({ id, name: name[language] })),
    urgency: inWords(terms.urgency),
    outcome: inWords(terms.outcome),
    direction: inWords(terms.direction),
    counterpart: inWords(terms.counterpart),
    channel: inWords(terms.channel),
    way: inWords({ ...ways, 'record-system': recordSystem(frame.recordSystem) }),
    profession: professions,
    askerProfession: professions,
  };
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Picker({ label, value, onChange, children }: PickerProps): ReactNode {
  return (
    <Field className={useStyles().field} label={label}>
      <Select
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      >
        {children}
      </Select>
    </Field>
  );
}

interface GroupProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** Stands before each id. */
  readonly before?: string;
}

function Group({ label, options, before = '' }: GroupProps): ReactNode {
  return (
    <optgroup label={label}>
      <Options options={options.map(({ id, name }) => ({ id: `${before}${id}`, name }))} />
    </optgroup>
  );
}

function Options({ options }: { readonly options: readonly Option[] }): ReactNode {
  return options.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
