import { useEffect, useRef, type ReactNode } from 'react';
import { alike } from '../../../../../bot/src/domain/settings/difference.ts';
import { Conflict as Choosing } from '../../../components/conflict.tsx';
import { Panel } from '../../../components/moves/form.tsx';
import { fields, type Draft } from './draft.ts';
import { useShown } from './use-shown.ts';
import { useWritingWords } from './use-words.ts';

interface ConflictProps {
  readonly draft: Draft;
  readonly base: Draft;
  readonly theirs: Draft;
  readonly onChosen: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs, field by field: nothing is overwritten, nothing typed is lost. */
export function Conflict({ draft, base, theirs, onChosen, onDiscard }: ConflictProps): ReactNode {
  const words = useWritingWords();
  const shown = useShown();
  const place = useRef<HTMLDivElement>(null);
  const differing = fields.filter((field) => !alike(draft[field], theirs[field]));
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <Panel label={words.conflict.title} isFresh={false}>
      <div ref={place} tabIndex={-1} style={{ outlineStyle: 'none' }}>
        <Choosing
          words={{ ...words.conflict, save: words.conflict.take }}
          quarrels={differing.map((field) => ({
            ...{ id: field, label: words.field[field] },
            ...{ mine: shown(field, draft), theirs: shown(field, theirs) },
            // Who alone changed a field is followed; where both did, the person chooses.
            side: alike(base[field], theirs[field])
              ? 'mine'
              : alike(base[field], draft[field])
                ? 'theirs'
                : undefined,
          }))}
          discard={words.discard}
          onChosen={(sides) => {
            onChosen(
              differing.reduce<Draft>(
                (all, field) =>
                  sides[field] === 'theirs' ? { ...all, [field]: theirs[field] } : all,
                draft,
              ),
            );
          }}
          onDiscard={onDiscard}
        />
      </div>
    </Panel>
  );
}
