import { useSyncExternalStore } from 'react';

/** Room for the list beside the request, the shell's pages taken off. */
const wide = '(min-width: 1080px)';

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(wide).matches);
}

function listen(tell: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', tell);
  return () => {
    query.removeEventListener('change', tell);
  };
}
