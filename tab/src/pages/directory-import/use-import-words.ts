import {
  directoryImportWords,
  type DirectoryImportWords,
} from '../../../../bot/src/wording/tab/directory-import.ts';
import { useKoppi } from '../../koppi.ts';

export const useImportWords = (): DirectoryImportWords => directoryImportWords(useKoppi().language);
