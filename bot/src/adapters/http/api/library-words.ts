import { keyAsTold } from '../../../contract/unknown-key.ts';
import type { ItemSays } from '../../../domain/library/publish.ts';
import type { Language } from '../../../domain/language.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import type { FileSays } from '../../library-files/mistake.ts';

/** What is to be mended in an item or a file of one, for the person. */
export function saysInWords(says: ItemSays | FileSays, language: Language): string {
  const words = libraryWordsOf(language);
  switch (says.kind) {
    case 'too-long':
    case 'file-too-long':
      return words.tooLong(says.limit);
    case 'too-many':
    case 'too-many-files':
      return words.tooMany(says.limit);
    case 'too-few':
      return words.tooFew(says.limit);
    case 'out-of-range':
      return words.outOfRange(says.least, says.most);
    case 'too-long-to-read':
      return words.tooLongToRead(says.minutes);
    case 'takes-longer':
      return words.takesLonger(says.minutes);
    case 'unsafe-address':
      return words.unsafeAddress(says.line);
    case 'unknown-topic':
    case 'unknown-profession':
      return words.unknown(says.id);
    case 'unknown-key':
      return words.unknownKey(says.key);
    case 'not-one-of':
      return words.notOneOf(says.values.join(', '));
    case 'file-name':
      return words.fileName(says.expected);
    case 'missing-picture':
      return words.missingPicture(keyAsTold(says.name));
    case 'picture':
      return words.picture[says.why];
    case 'missing-item':
      return words.missingItem(says.id);
    case 'needed':
    case 'missing':
    case 'not-a-link':
    case 'not-a-picture':
    case 'picture-gone':
    case 'no-alternative':
    case 'twice':
    case 'no-right-choice':
    case 'review-is-past':
    case 'not-a-date':
    case 'not-a-code':
    case 'not-a-step':
    case 'wrong-type':
    case 'not-utf-8':
    case 'no-front-matter':
    case 'not-closed':
    case 'anchor':
    case 'tag':
    case 'yaml':
      return words.says[says.kind];
  }
}
