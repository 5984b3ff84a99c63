import { storedIn } from '../../../../../bot/src/domain/library/pictures/names.ts';
import { useNames } from '../../../koppi.ts';
import { useLibraryWords } from '../use-words.ts';
import type { Draft, DraftField } from './draft.ts';
import { useWritingWords } from './use-words.ts';

/** A field's value as it is read: in conflicts and in older versions. */
export function useShown(): (field: DraftField, draft: Draft) => string {
  const names = useNames();
  const { languages, date } = useLibraryWords();
  const words = useWritingWords();
  return (field, draft) => {
    const text = textOf(field, draft);
    return text === '' ? words.nothing : text;
  };

  function textOf(field: DraftField, draft: Draft): string {
    switch (field) {
      case 'title':
      case 'summary':
      case 'body':
      case 'video':
      case 'renewMonths':
        return draft[field];
      case 'language':
        return languages[draft.language];
      case 'minutes':
        return words.minutes(draft.minutes);
      case 'topics':
        return draft.topics.map(names.topic).join(', ');
      case 'professions':
        return draft.professions.map(names.profession).join(', ');
      case 'author':
        return names.person(draft.author);
      case 'reviewBy':
        return date(draft.reviewBy);
      case 'pictures':
        return draft.pictures
          .map(({ source, alternative }) =>
            storedIn(source) ? alternative : `${source}: ${alternative}`,
          )
          .join('\n');
      case 'attachments':
        return draft.attachments.map((one) => `${one.name}: ${one.url}`).join('\n');
      case 'questions':
        return draft.questions
          .map(({ text, choices, right, explanation }) =>
            [
              text,
              ...choices.map((choice, index) => `${index === right ? '✓' : '–'} ${choice}`),
              explanation,
            ].join('\n'),
          )
          .join('\n\n');
    }
  }
}
