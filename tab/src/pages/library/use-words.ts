import { libraryWords } from '../../../../bot/src/wording/tab/library.ts';
import { useKoppi } from '../../koppi.ts';

export const useLibraryWords = () => libraryWords(useKoppi().language);
