import { useMutation } from '@tanstack/react-query';
import { useKoppi } from '../koppi.ts';
import type { Problem } from './client.ts';

interface Wanted {
  readonly path: string;
  /** What the file is called. */
  readonly name: string;
}

/** Saves what a path answers as a file, the way a link would that could sign in. */
export function useSaveFile() {
  const { api } = useKoppi();
  return useMutation<undefined, Problem, Wanted>({
    mutationFn: async ({ path, name }) => {
      const url = URL.createObjectURL(await api.file(path));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
    },
    networkMode: 'always',
  });
}
