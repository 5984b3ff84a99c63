import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { states } from '../../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../../bot/src/domain/routing/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { Choice, named, type Option } from '../../components/moves/form.tsx';
import { Pill, Pills } from '../../components/pills.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { useTypedWords } from '../../components/use-typed-words.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import type { Filter, Filters } from './use-filters.ts';

const useStyles = makeStyles({
  narrow: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  fold: { flexShrink: 0, whiteSpace: 'nowrap' },
  fields: {
    display: 'grid',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
    alignItems: 'end',
  },
  clear: { justifySelf: 'start' },
  date: { minWidth: 0, width: '100%' },
});

/** Which list. */
export function Scopes({ filters }: { readonly filters: Filters }): ReactNode {
  const { language } = useKoppi();
  const { list } = requestsWords(language);
  if (filters.scopes.length === 1) return null;
  return (
    <Pills label={list.scopes}>
      {filters.scopes.map((scope) => (
        <Pill
          key={scope}
          href={`/requests?${filters.searchOf(scope)}`}
          isCurrent={scope === filters.scope}
        >
          {list.scope[scope]}
        </Pill>
      ))}
    </Pills>
  );
}

/** Words to look for, and the other filters behind a fold. */
export function Narrowing({ filters }: { readonly filters: Filters }): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const { list } = requestsWords(language);
  const folded = filters.used.filter((filter) => filter !== 'q');
  const [isOpen, setOpen] = useState(folded.length > 0);
  const choice = (filter: Filter, label: string, options: readonly Option[], nothing: string) => (
    <Choice
      label={label}
      value={filters.value(filter)}
      options={options}
      nothing={nothing}
      onChange={(value) => {
        filters.set(filter, value);
      }}
    />
  );
  const date = (filter: 'from' | 'until') => (
    <Field label={list[filter]}>
      <Input
        type="date"
        className={styles.date}
        value={filters.value(filter)}
        onChange={(_event, { value }) => {
          filters.set(filter, value);
        }}
      />
    </Field>
  );
  const stateOptions: readonly Option[] = [
    { id: 'waiting,accepted,expired', name: list.open },
    { id: 'closed,withdrawn', name: list.ended },
    ...named(states, terms.state),
  ];
  return (
    <div className={styles.narrow}>
      <div className={styles.line}>
        <Search filters={filters} />
        <Button
          className={styles.fold}
          icon={<FilterRegular />}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {folded.length === 0 ? list.narrow : list.narrowed(folded.length)}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.fields}>
          {filters.scope !== 'queue' && choice('state', list.state, stateOptions, list.anyState)}
          {choice('urgency', list.urgency, named(urgencies, terms.urgency), list.anyUrgency)}
          {choice('station', list.station, frame.stations, list.anyStation)}
          {choice(
            'topic',
            list.topic,
            frame.topics.map(({ id, name }) => ({ id, name: name[language] })),
            list.anyTopic,
          )}
          {date('from')}
          {date('until')}
        </div>
      )}
      {filters.used.length > 0 && (
        <Button className={styles.clear} size="small" onClick={filters.clear}>
          {list.clear}
        </Button>
      )}
    </div>
  );
}

function Search({ filters }: { readonly filters: Filters }): ReactNode {
  const { language } = useKoppi();
  const { list } = requestsWords(language);
  const { text, isCode, type } = useTypedWords(filters.value('q'), (words) => {
    filters.set('q', words);
  });
  return <SearchInput label={list.search} text={text} isCode={isCode} onType={type} />;
}
