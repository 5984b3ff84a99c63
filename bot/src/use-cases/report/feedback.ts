import { identifierKinds, type IdentifierKind } from '../../domain/privacy/types.ts';
import type { PersonId, StationId } from '../../domain/roster/county.ts';
import { canonical } from '../../domain/settings/difference.ts';
import {
  feedbackLimits,
  isWithin,
  latestFirst,
  mayWriteFeedback,
  type Feedback,
  type FeedbackWritten,
} from '../../domain/statistics/feedback.ts';
import type { Scope } from '../../domain/statistics/report.ts';
import { identifiersIn } from '../identifiers.ts';
import type { Tools } from '../tools.ts';

/** What became of a total that somebody wrote. */
export type FeedbackDone =
  | { readonly kind: 'done'; readonly feedback: Feedback }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'full' }
  | { readonly kind: 'unknown-station' }
  | { readonly kind: 'identifier'; readonly found: IdentifierKind }
  /** Somebody else changed it meanwhile; undefined: took it away. */
  | { readonly kind: 'stale'; readonly feedback: Feedback | undefined };

const all = ({ book }: Pick<Tools, 'book'>): readonly Feedback[] =>
  [...book.on('feedback').values()].toSorted(latestFirst);

export const feedbackWithin = (
  tools: Pick<Tools, 'book'>,
  scope: Pick<Scope, 'period' | 'stations'>,
): readonly Feedback[] => all(tools).filter((one) => isWithin(one, scope));

/** Those that the caller may change, the latest first, and where they may add one. */
export const ownFeedback = (tools: Tools, caller: PersonId) => ({
  items: all(tools).filter(({ station }) => mayWrite(tools, caller, station)),
  stations: tools.known
    .county()
    .stations.map(({ id }) => id)
    .filter((id) => mayWrite(tools, caller, id)),
  mayWholeCounty: mayWrite(tools, caller, undefined),
});

export const feedbackEtag = ({ secrets }: Pick<Tools, 'secrets'>, one: Feedback): string =>
  secrets.operation(['feedback', canonical(one)]);

/** @param act the same act sent again is the same total */
export async function addFeedback(
  tools: Tools,
  caller: PersonId,
  written: FeedbackWritten,
  act: string,
): Promise<FeedbackDone> {
  const mistake = mistakeIn(tools, caller, written);
  if (mistake) return mistake;
  const id = tools.secrets.operation(['feedback', caller, act]);
  const there = tools.book.on('feedback');
  if (!there.has(id) && there.size >= feedbackLimits.totals) return { kind: 'full' };
  const fresh = { id, ...written };
  const [made = fresh] = await tools.book.change('feedback', caller, [
    { id, decide: (before) => before ?? fresh },
  ]);
  return { kind: 'done', feedback: made };
}

/**
 * @param written undefined: it is taken away
 * @param etag of what was seen
 */
export async function changeFeedback(
  tools: Tools,
  caller: PersonId,
  id: string,
  written: FeedbackWritten | undefined,
  etag: string,
): Promise<FeedbackDone> {
  const known = tools.book.on('feedback').get(id);
  if (!known) return { kind: 'not-found' };
  if (!mayWrite(tools, caller, known.station)) return { kind: 'forbidden' };
  const mistake = written && mistakeIn(tools, caller, written);
  if (mistake) return mistake;
  const outcome: { is: FeedbackDone } = { is: { kind: 'not-found' } };
  await tools.book.change('feedback', caller, [
    {
      id,
      decide: (before) => {
        if (!before || feedbackEtag(tools, before) !== etag) {
          outcome.is = { kind: 'stale', feedback: before };
          return before;
        }
        const after = written && { id, ...written };
        outcome.is = { kind: 'done', feedback: after ?? before };
        return after;
      },
    },
  ]);
  return outcome.is;
}

function mistakeIn(
  tools: Tools,
  caller: PersonId,
  { station, measure }: FeedbackWritten,
): FeedbackDone | undefined {
  const { stations } = tools.known.county();
  if (station !== undefined && stations.every(({ id }) => id !== station))
    return { kind: 'unknown-station' };
  if (!mayWrite(tools, caller, station)) return { kind: 'forbidden' };
  const found = identifiersIn(tools, identifierKinds, { measure });
  return found && { kind: 'identifier', found: found.kind };
}

function mayWrite({ known }: Tools, caller: PersonId, station: StationId | undefined): boolean {
  const place = known.county().stations.find(({ id }) => id === station);
  return mayWriteFeedback(known.person(caller), place);
}
