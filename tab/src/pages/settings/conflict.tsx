import type { ReactNode } from 'react';
import { Conflict as Choosing, type Side } from '../../components/conflict.tsx';
import type { Entry } from '../../components/values.ts';
import { useSettings, useShown } from './context.ts';
import type { Draft } from './drafts.ts';
import type { FieldShape } from './shapes.ts';
import type { Conflict } from './use-entry.ts';
import { alike, valueAt, withValueAt } from './values.ts';

interface ConflictViewProps {
  readonly shapes: readonly FieldShape[];
  readonly draft: Draft;
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onChosen: (entry: Entry) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs, field by field: nothing is overwritten, nothing typed is lost. */
export function ConflictView(props: ConflictViewProps): ReactNode {
  const { shapes, draft, conflict, isBusy, onChosen, onDiscard } = props;
  const { words } = useSettings();
  const shown = useShown();
  const { theirs } = conflict;
  const differing = theirs
    ? shapes.filter(({ path }) => !alike(valueAt(draft.mine, path), valueAt(theirs, path)))
    : [];
  return (
    <Choosing
      words={theirs ? words.conflict : { ...words.conflict, text: words.conflict.gone }}
      quarrels={differing.map((shape) => ({
        ...{ id: shape.path, label: words.field[shape.path] },
        mine: shown(shape, valueAt(draft.mine, shape.path)),
        theirs: shown(shape, valueAt(theirs, shape.path)),
        side: sideOf(draft, theirs, shape.path),
      }))}
      isBusy={isBusy}
      discard={words.discard}
      onChosen={(sides) => {
        onChosen(
          differing.reduce(
            (entry, { path }) =>
              withValueAt(entry, path, valueAt(sides[path] === 'mine' ? draft.mine : theirs, path)),
            theirs ?? draft.mine,
          ),
        );
      }}
      onDiscard={onDiscard}
    />
  );
}

/** Who alone changed a field is followed; where both did, the person chooses. */
function sideOf({ base, mine }: Draft, theirs: Entry | undefined, path: string): Side | undefined {
  if (alike(valueAt(base, path), valueAt(theirs, path))) return 'mine';
  return alike(valueAt(base, path), valueAt(mine, path)) ? 'theirs' : undefined;
}
