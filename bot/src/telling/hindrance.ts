import type { Language, Localised } from '../domain/language.ts';
import type { Hanging } from '../domain/settings/hanging.ts';
import type { Hindrance } from '../use-cases/county/review.ts';
import type { RefusedUndo } from '../use-cases/county/undo.ts';
import { hindranceWordsOf } from '../wording/hindrances.ts';

type ChangedSince = Extract<Hindrance, { readonly kind: 'changed-since' }>;

/** What stands in the way, or is asked about, and what to do. */
export function hindranceInWords(hindrance: Hindrance, language: Language): string {
  const words = hindranceWordsOf(language);
  switch (hindrance.kind) {
    case 'in-use':
      return words.inUse(
        called(hindrance.name, language),
        counted(hindrance.hanging, language),
        words.todo[hindrance.thing],
      );
    case 'leaver':
      return words.leaver(hindrance.name, counted(hindrance.hanging, language));
    case 'no-adviser':
      return words.noAdviser(hindrance.name, counted(hindrance.hanging, language));
    case 'last-admin':
      return words.lastAdmin;
    case 'own-role':
      return words.ownRole;
    case 'changed-since':
      return words.changedSince(changedIn(hindrance, language));
    case 'names-gone':
      return words.namesGone;
  }
}

/** Why a change cannot be undone, in one sentence. */
export function refusedUndoInWords(refused: RefusedUndo, language: Language): string {
  const { cannotUndo } = hindranceWordsOf(language);
  const hindrances = refused.kind === 'held' ? refused.hindrances : [];
  const again = hindrances.filter((one) => one.kind === 'changed-since');
  if (again.length > 0)
    return cannotUndo.changedSince(again.map((one) => changedIn(one, language)).join(', '));
  const [first] = hindrances;
  if (first?.kind === 'in-use')
    return cannotUndo.inUse(called(first.name, language), counted(first.hanging, language));
  if (first?.kind === 'last-admin') return cannotUndo.lastAdmin;
  return first?.kind === 'names-gone' ? cannotUndo.namesGone : cannotUndo.unfit;
}

/** What was changed again: by its name, or the form. */
const changedIn = ({ area, name }: ChangedSince, language: Language): string =>
  name === undefined ? hindranceWordsOf(language).areas[area] : called(name, language);

const called = (name: string | Localised, language: Language): string =>
  typeof name === 'string' ? name : name[language];

/** "2 avointa pyyntöä ja 3 henkilöä"; '' where nothing hangs on it. */
function counted(hanging: Hanging, language: Language): string {
  const { counts, and } = hindranceWordsOf(language);
  const told = [
    hanging.requests > 0 && counts.requests(hanging.requests),
    hanging.days > 0 && counts.days(hanging.days),
    hanging.people > 0 && counts.people(hanging.people),
    hanging.stations > 0 && counts.stations(hanging.stations),
    hanging.topics > 0 && counts.topics(hanging.topics),
    hanging.channels > 0 && counts.channels(hanging.channels),
  ].filter((one) => one !== false);
  const last = told.at(-1) ?? '';
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')}${and}${last}`;
}
