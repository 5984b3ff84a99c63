import type { ReactNode } from 'react';
import { languages } from '../../../../bot/src/domain/language.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Conflict as Choosing } from '../../components/conflict.tsx';
import { entriesIn, entryOf, linesOf, textOf } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import type { FieldShape } from './edit-shapes.ts';
import type { Draft } from './use-draft.ts';
import { useHoursLines, usePlaceLines } from './use-written-lines.ts';
import type { Conflict } from './use-saving.ts';
import { useSources } from './use-sources.ts';

interface ConflictViewProps {
  readonly shapes: readonly FieldShape[];
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onChosen: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Mine and theirs where both changed the same: nothing is overwritten, nothing typed is lost. */
export function ConflictView(props: ConflictViewProps): ReactNode {
  const { shapes, conflict, isBusy, onChosen, onDiscard } = props;
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const shown = useShown();
  const { quarrels, theirs, draft } = conflict;
  return (
    <Choosing
      words={edit.conflict}
      quarrels={shapes
        .filter(({ name }) => quarrels.includes(name))
        .map((shape) => ({
          ...{ id: shape.name, label: edit.field[shape.name] },
          mine: shown(shape, draft.mine[shape.name]),
          theirs: shown(shape, theirs[shape.name]),
        }))}
      isBusy={isBusy}
      discard={edit.discard}
      onChosen={(sides) => {
        const yielded = quarrels.filter((name) => sides[name] === 'theirs');
        const given = Object.fromEntries(yielded.map((name) => [name, theirs[name]]));
        onChosen({ ...draft, mine: { ...draft.mine, ...given } });
      }}
      onDiscard={onDiscard}
    />
  );
}

/** A field's value in words. */
function useShown(): (shape: FieldShape, value: unknown) => string {
  const { language } = useKoppi();
  const { edit } = directoryWords(language);
  const sources = useSources();
  const hoursLines = useHoursLines();
  const placeLines = usePlaceLines();
  const nameIn = ({ source }: FieldShape, id: string) =>
    (source && sources[source].find((one) => one.id === id)?.name) ?? id;
  const inAll = (value: unknown) =>
    languages.map((one) => textOf(entryOf(value)[one])).filter((text) => text !== '');
  return (shape, value) => {
    const parts = {
      texts: () => inAll(value),
      'long-texts': () => inAll(value),
      line: () => [textOf(value)],
      age: () => [textOf(value)],
      choice: () => [nameIn(shape, textOf(value))],
      organization: () => [textOf(value)],
      hours: () => hoursLines(value),
      places: () => entriesIn(value).flatMap(placeLines),
      choices: () => linesOf(value).map((id) => nameIn(shape, id)),
      phones: () => entriesIn(value).map((one) => textOf(one['number'])),
    }[shape.kind]();
    return parts.filter((part) => part !== '').join(' · ') || edit.nothing;
  };
}
