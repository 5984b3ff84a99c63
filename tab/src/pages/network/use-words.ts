import { meetingWords } from '../../../../bot/src/wording/tab/meeting.ts';
import { networkTabWords } from '../../../../bot/src/wording/tab/network.ts';
import { useKoppi } from '../../koppi.ts';

export const useNetworkWords = () => networkTabWords(useKoppi().language);
export const useMeetingWords = () => meetingWords(useKoppi().language);

/** Koppi itself, and whoever has left, have no name of their own. */
export function useNameOf(): (person: { readonly id: string; readonly name: string }) => string {
  const words = useNetworkWords();
  return ({ id, name }) => name || (id === 'koppi' ? words.itself : words.somebody);
}
