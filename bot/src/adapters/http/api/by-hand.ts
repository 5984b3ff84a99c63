import type { Language } from '../../../domain/language.ts';
import type { Role } from '../../../domain/roster/county.ts';
import type { ByHand } from '../../../use-cases/report/by-hand.ts';
import { statisticsPageWords } from '../../../wording/tab/statistics.ts';
import type { Answered } from '../door.ts';

/** Who may write beside the figures, in their own places. */
export const byHandWriters: readonly Role[] = ['coordinator', 'admin'];

/** What became of it, as the API answers it; what stands now goes along with 412. */
export function answeredByHand<T, J extends { readonly etag: string }>(
  { language }: { readonly language: Language },
  told: ByHand<T>,
  seen: (one: T) => J,
  status: 200 | 201 = 200,
): Answered<J> {
  switch (told.kind) {
    case 'done': {
      const json = seen(told.value);
      return { kind: 'ok', json, etag: json.etag, status };
    }
    case 'stale': {
      const current = told.value === undefined ? null : seen(told.value);
      return { kind: 'stale', current, etag: current?.etag ?? '' };
    }
    case 'not-found':
    case 'forbidden':
      return told;
    case 'full': {
      const { full } = statisticsPageWords(language).byHand;
      return { kind: 'held', errors: [{ path: '', message: full }] };
    }
    case 'unknown':
      return { kind: 'refused', refusal: { kind: 'unknown-choice', field: told.field } };
    case 'identifier': {
      const refusal = { kind: 'identifier', found: told.found, where: 'form' } as const;
      return { kind: 'refused', refusal, fields: [told.field] };
    }
  }
}
