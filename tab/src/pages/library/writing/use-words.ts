import { libraryWritingWords } from '../../../../../bot/src/wording/tab/library-writing.ts';
import { useKoppi } from '../../../koppi.ts';

export const useWritingWords = () => libraryWritingWords(useKoppi().language);
