import { identifierKinds, type IdentifierKind } from '../../domain/privacy/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { canonical } from '../../domain/settings/difference.ts';
import type { Shelved } from '../../ports.ts';
import { identifiersIn } from '../identifiers.ts';
import type { Tools } from '../tools.ts';

/** What people keep by hand beside the figures, each on a shelf of its own. */
type Shelf = 'feedback' | 'targets' | 'feeds';
type Written<N extends Shelf> = Omit<Shelved[N], 'id'>;

/** What became of something that somebody wrote. */
export type ByHand<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'full' }
  /** Names what is not there. */
  | { readonly kind: 'unknown'; readonly field: string }
  | { readonly kind: 'identifier'; readonly found: IdentifierKind; readonly field: string }
  /** Somebody else changed it meanwhile; undefined: took it away. */
  | { readonly kind: 'stale'; readonly value: T | undefined };

interface Kept<N extends Shelf> {
  readonly shelf: N;
  /** Of the county. */
  readonly most: number;
  /** The one text that people write. */
  readonly text: string & keyof Written<N>;
  /** The field that names what is not there; undefined: all of it is. */
  readonly unknownIn: (tools: Tools, one: Written<N>) => string | undefined;
  readonly mayWrite: (tools: Tools, caller: PersonId, one: Written<N>) => boolean;
}

/** Adding, correcting and taking away, so that nothing is doubled and nothing overwritten. */
export function keptByHand<N extends Shelf>(kept: Kept<N>) {
  const { shelf, most, text, unknownIn, mayWrite } = kept;
  type One = Shelved[N];

  const etagOf = ({ secrets }: Pick<Tools, 'secrets'>, one: One): string =>
    secrets.operation([shelf, canonical(one)]);

  const mistakeIn = (
    tools: Tools,
    caller: PersonId,
    written: Written<N>,
  ): Exclude<ByHand<One>, { kind: 'done' }> | undefined => {
    const field = unknownIn(tools, written);
    if (field !== undefined) return { kind: 'unknown', field };
    if (!mayWrite(tools, caller, written)) return { kind: 'forbidden' };
    const found = identifiersIn(tools, identifierKinds, { [text]: String(written[text]) });
    return found && { kind: 'identifier', found: found.kind, field: text };
  };

  return {
    etagOf,

    /** @param act the same act sent again is the same thing */
    add: async (
      tools: Tools,
      caller: PersonId,
      written: Written<N>,
      act: string,
    ): Promise<ByHand<One>> => {
      const mistake = mistakeIn(tools, caller, written);
      if (mistake) return mistake;
      const id = tools.secrets.operation([shelf, caller, act]);
      const there = tools.book.on(shelf);
      if (!there.has(id) && there.size >= most) return { kind: 'full' };
      const fresh = { id, ...written } as unknown as One;
      const [made = fresh] = await tools.book.change(shelf, caller, [
        { id, decide: (before) => before ?? fresh },
      ]);
      return { kind: 'done', value: made };
    },

    /**
     * @param written undefined: it is taken away
     * @param etag of what was seen
     */
    change: async (
      tools: Tools,
      caller: PersonId,
      id: string,
      written: Written<N> | undefined,
      etag: string,
    ): Promise<ByHand<One>> => {
      const known = tools.book.on(shelf).get(id);
      if (!known) return { kind: 'not-found' };
      if (!mayWrite(tools, caller, known)) return { kind: 'forbidden' };
      const mistake = written && mistakeIn(tools, caller, written);
      if (mistake) return mistake;
      const outcome: { is: ByHand<One> } = { is: { kind: 'not-found' } };
      await tools.book.change(shelf, caller, [
        {
          id,
          decide: (before) => {
            if (!before || etagOf(tools, before) !== etag) {
              outcome.is = { kind: 'stale', value: before };
              return before;
            }
            const after = written && ({ id, ...written } as unknown as One);
            outcome.is = { kind: 'done', value: after ?? before };
            return after;
          },
        },
      ]);
      return outcome.is;
    },
  };
}
