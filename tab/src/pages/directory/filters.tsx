import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState, type ReactNode, type Ref } from 'react';
import type { ContactLine, DirectoryChoices } from '../../../../bot/src/contract/directory.ts';
import { sectors, targetGroups } from '../../../../bot/src/domain/directory/types.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Choice, named, type Option } from '../../components/moves/form.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { useKoppi } from '../../koppi.ts';
import type { Filter, Filters } from './use-filters.ts';

const kinds: readonly ContactLine['kind'][] = ['service', 'role-card', 'organization'];

const useStyles = makeStyles({
  narrow: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  fold: { flexShrink: 0, whiteSpace: 'nowrap' },
  fields: {
    display: 'grid',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr))',
    alignItems: 'end',
  },
  clear: { justifySelf: 'start' },
});

interface NarrowingProps {
  readonly filters: Filters;
  /** Undefined until they have come: what stands in the address is kept meanwhile. */
  readonly choices: DirectoryChoices | undefined;
  readonly search: Ref<HTMLInputElement>;
  /** Whoever was typing has gone on. */
  readonly onLeft: () => void;
}

/** Words to look for, and the other filters behind a fold. */
export function Narrowing({ filters, choices, search, onLeft }: NarrowingProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWords(language);
  const { used } = filters;
  const [isOpen, setOpen] = useState(used.length > 0);
  const choice = (filter: Filter, options: readonly Option[]) => (
    <Choice
      label={words.filter[filter]}
      value={filters.value(filter)}
      options={options}
      nothing={words.any[filter]}
      onChange={(value) => {
        filters.set(filter, value);
      }}
    />
  );
  return (
    <div className={styles.narrow}>
      <div className={styles.line}>
        <SearchInput
          field={search}
          label={words.search}
          hint={words.searchHint}
          text={filters.text}
          isCode={filters.isCode}
          onType={filters.type}
          onLeft={onLeft}
        />
        <Button
          className={styles.fold}
          icon={<FilterRegular />}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {used.length === 0 ? words.narrow : words.narrowed(used.length)}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.fields}>
          {choice('municipality', municipalitiesOf(choices, filters.value('municipality')))}
          {choice('sector', named(sectors, words.sector))}
          {choice('targetGroup', named(targetGroups, words.targetGroup))}
          {choice('kind', named(kinds, words.kinds))}
          {choice('only', onliesOf(choices, filters.value('only'), language))}
        </div>
      )}
      {used.length > 0 && (
        <Button className={styles.clear} size="small" onClick={filters.clear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** Those near by; what is chosen is there, wherever it is. */
export function municipalitiesOf(
  choices: DirectoryChoices | undefined,
  chosen: string,
): readonly Option[] {
  const known = (choices?.municipalities ?? [])
    .filter(({ code, isNear }) => isNear || code === chosen)
    .map(({ code, name }) => ({ id: code, name }));
  const isThere = chosen === '' || known.some(({ id }) => id === chosen);
  return isThere ? known : [...known, { id: chosen, name: chosen }];
}

/** What waits for the reader, with how much of it; what waits for nobody is not offered. */
function onliesOf(
  choices: DirectoryChoices | undefined,
  chosen: string,
  language: ReturnType<typeof useKoppi>['language'],
): readonly Option[] {
  const { only, counted } = directoryWords(language);
  const counts = choices?.counts ?? { mine: 0, stale: 0, reported: 0 };
  const asked = (['stale', 'mine', 'reported'] as const)
    .filter((one) => counts[one] > 0 || one === 'stale' || one === chosen)
    .map((one) => ({ id: one, name: counted(only[one], counts[one]) }));
  return [{ id: 'pinned', name: only.pinned }, ...asked];
}
