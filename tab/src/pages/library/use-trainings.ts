import type { Library } from '../../../../bot/src/contract/library.ts';
import { usePages } from '../../api/use-pages.ts';

/** Trainings page by page. */
export const useTrainings = (query: string) => usePages<Library>('/api/library', query);
