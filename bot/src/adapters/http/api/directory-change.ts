import type { EditMistake } from '../../../domain/directory/edit-checks.ts';
import type { Language } from '../../../domain/language.ts';
import type { RemovalOutcome } from '../../../use-cases/directory/remove.ts';
import { directoryWordsOf, type DirectoryMistakeWords } from '../../../wording/directory.ts';
import type { Answered, Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { atTab } from './act.ts';

/** What the path names. */
export const idOf = ({ params }: Pick<Call, 'params'>): string => params['id'] ?? '';

export const changingOf = (call: Call) => ({
  ...{ caller: call.caller, id: idOf(call), ifMatch: call.ifMatch },
  actKey: atTab(call).actKey,
});

/** Why a change was not done; where somebody was faster, with what stands there now. */
export function changeProblem<T>(
  language: Language,
  outcome: Exclude<RemovalOutcome, { readonly kind: 'done' }>,
  standing: () => Answered<T>,
): Problem {
  const words = directoryWordsOf(language);
  switch (outcome.kind) {
    case 'mistakes':
      return {
        kind: 'bad-input',
        errors: outcome.mistakes.map((one) => ({
          path: one.field,
          message: mistakeInWords(one, words),
        })),
      };
    case 'in-use':
      return { kind: 'held', errors: [{ path: '', message: words.inUse(outcome.services) }] };
    case 'stale': {
      const current = standing();
      return current.kind === 'ok'
        ? { kind: 'stale', current: current.json, etag: current.etag ?? '' }
        : { kind: 'not-found' };
    }
    case 'not-found':
    case 'forbidden':
    case 'refused':
      return outcome;
  }
}

function mistakeInWords({ field, kind }: EditMistake, words: DirectoryMistakeWords): string {
  const name = field.split('.').at(-1) ?? '';
  if (kind === 'missing') return words.missingIn[name] ?? words.missing;
  if (kind === 'too-long') return words.tooLong;
  if (kind === 'unknown') return words.unknown;
  if (kind === 'twice') return words.twice;
  return words.wrongIn[name] ?? words.wrong;
}
