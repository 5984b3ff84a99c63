import type { WritingList } from '../../../../bot/src/contract/library-writing.ts';
import { useGet } from '../../api/hooks.ts';
import type { Option } from '../../components/moves/form.tsx';
import { useLibraryWords } from './use-words.ts';

/** Published items, each in its language, for those who write. */
export function usePublished(): readonly Option[] {
  const { languages } = useLibraryWords();
  const { data } = useGet<WritingList>('/api/library/writing');
  return (data?.data.items ?? [])
    .filter(({ state }) => state === 'published')
    .map(({ id, title, language }) => ({ id, name: `${title} (${languages[language]})` }));
}
