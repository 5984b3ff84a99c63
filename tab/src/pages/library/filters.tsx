import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Library } from '../../../../bot/src/contract/library.ts';
import { Choice } from '../../components/moves/form.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { useTypedWords } from '../../components/use-typed-words.ts';
import { useKoppi } from '../../koppi.ts';
import type { Filters } from './use-filters.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  narrow: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  fields: {
    display: 'grid',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'end',
  },
  clear: { justifySelf: 'start' },
});

interface NarrowingProps {
  readonly filters: Filters;
  readonly counts: Library['counts'] | undefined;
  /** Whoever was typing has gone on. */
  readonly onLeft: () => void;
}

/** Words to look for, and what else narrows the list. */
export function Narrowing({ filters, counts, onLeft }: NarrowingProps): ReactNode {
  const styles = useStyles();
  const { frame, language, me } = useKoppi();
  const words = useLibraryWords().list;
  const { profession } = me;
  const states = [
    { id: 'undone', name: counts ? words.counted(words.undone, counts.undone) : words.undone },
    { id: 'to-renew', name: counts ? words.counted(words.renew, counts.toRenew) : words.renew },
  ];
  return (
    <div className={styles.narrow}>
      <Search filters={filters} onLeft={onLeft} />
      <div className={styles.fields}>
        <Choice
          label={words.topic}
          value={filters.value('topic')}
          options={frame.topics.map(({ id, name }) => ({ id, name: name[language] }))}
          nothing={words.anyTopic}
          onChange={(value) => {
            filters.set('topic', value);
          }}
        />
        <Choice
          label={words.state}
          value={filters.value('mine')}
          options={states}
          nothing={words.anyState}
          onChange={(value) => {
            filters.set('mine', value);
          }}
        />
        {profession !== null && (
          <Checkbox
            label={words.forMe}
            checked={filters.value('profession') === profession}
            onChange={(_event, { checked }) => {
              filters.set('profession', checked === true ? profession : '');
            }}
          />
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

function Search({ filters, onLeft }: Omit<NarrowingProps, 'counts'>): ReactNode {
  const { search } = useLibraryWords().list;
  const stands = filters.value('q');
  const { text, words, isCode, type } = useTypedWords(stands, (next) => {
    filters.set('q', next);
  });
  return (
    <SearchInput
      label={search}
      text={text}
      isCode={isCode}
      onType={type}
      onLeft={() => {
        // What is still to be looked for has found neither something nor nothing.
        if (words === stands) onLeft();
      }}
    />
  );
}
