import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FilesImported, FilesPreview } from '../../../../../bot/src/contract/library-files.ts';
import type { Problem } from '../../../api/client.ts';
import { useKoppi } from '../../../koppi.ts';
import { broughtPictures } from './bring-pictures.ts';
import { sentOf, type Sent, type Taken } from './sent-files.ts';
import { useWritingWords } from './use-words.ts';

type Refused = Exclude<Taken['kind'], 'sent'>;

/** One round, with what its pictures are called since they were brought, and what it would do. */
interface Round {
  readonly sent: Sent & { readonly pictures: readonly { name: string; source: string }[] };
  readonly seen: FilesPreview;
}

export interface Halted {
  /** Files that are in, of all. */
  readonly done: number;
  readonly all: number;
}

/**
 * Files of trainings, round by round, as one import: one preview of all rounds, one press for all. It
 * goes round by round, so that somebody else or the network may end it halfway: then what is in is
 * told, and what is left is looked at anew.
 */
export function useImport(onDone: (done: Omit<FilesImported, 'same'>) => void) {
  const { api } = useKoppi();
  const queries = useQueryClient();
  const { unreadable } = useWritingWords().pictures.refused;
  const [halted, setHalted] = useState<Halted>();
  const preview = useMutation<Refused | readonly Round[], Problem, readonly File[]>({
    mutationFn: async (files) => {
      const taken = await sentOf(files);
      if (taken.kind !== 'sent') return taken.kind;
      const { sources, mistaken } = await broughtPictures(
        api,
        taken.pictures,
        taken.rounds,
        unreadable,
      );
      const rounds: Round[] = [];
      for (const texts of taken.rounds) {
        const all = [...sources].map(([name, source]) => ({ name, source }));
        const written = JSON.stringify(texts);
        const sent = { ...texts, pictures: all.filter(({ name }) => written.includes(name)) };
        const asked = { method: 'POST', body: sent } as const;
        const { data } = await api.call<FilesPreview>('/api/library/import/preview', asked);
        rounds.push({ sent, seen: data });
      }
      return withMistaken(rounds, mistaken);
    },
    networkMode: 'always',
  });
  const rounds = typeof preview.data === 'object' ? preview.data : undefined;
  const bring = useMutation<undefined, Problem, readonly Round[]>({
    mutationFn: async (all) => {
      const [done, count] = [{ added: 0, changed: 0, removed: 0 }, { files: 0 }];
      try {
        for (const { sent, seen } of all) {
          const body = { ...sent, digest: seen.digest };
          const asked = { method: 'POST', body } as const;
          const { data } = await api.call<FilesImported>('/api/library/import', asked);
          done.added += data.added;
          done.changed += data.changed;
          done.removed += data.removed;
          count.files += seen.files.length;
        }
      } finally {
        const files = all.reduce((sum, { seen }) => sum + seen.files.length, 0);
        const isHalfway = count.files > 0 && count.files < files;
        setHalted(isHalfway ? { done: count.files, all: files } : undefined);
      }
      onDone(done);
      return undefined;
    },
    networkMode: 'always',
    onError: () => {
      // What stands now is what the next press is about.
      if (preview.variables) preview.mutate(preview.variables);
    },
    onSettled: () => void queries.invalidateQueries(),
  });
  return {
    refused: typeof preview.data === 'string' ? preview.data : undefined,
    /** All rounds as one; null while a file has mistakes. */
    files: rounds?.flatMap(({ seen }) => seen.files),
    isMistaken: rounds?.some(({ seen }) => seen.digest === null) ?? true,
    halted,
    isStale: bring.error?.status === 412,
    problem: bring.error?.status === 412 ? preview.error : (bring.error ?? preview.error),
    isBusy: preview.isPending || bring.isPending,
    isIdle: preview.isIdle,
    look: (files: readonly File[]) => {
      bring.reset();
      setHalted(undefined);
      preview.mutate(files);
    },
    /** Asks once more for a preview that did not come, or brings in what was looked at. */
    go: () => {
      if (preview.error) preview.mutate(preview.variables);
      else if (rounds) bring.mutate(rounds);
    },
    reset: () => {
      preview.reset();
      bring.reset();
      setHalted(undefined);
    },
  };
}

/** Nothing comes in while a picture cannot: its training would show a gap. */
function withMistaken(
  [first, ...rounds]: readonly Round[],
  mistaken: readonly FilesPreview['files'][number][],
): readonly Round[] {
  if (!first || mistaken.length === 0) return first ? [first, ...rounds] : [];
  const names = new Set(mistaken.map(({ name }) => name));
  const others = first.seen.files.filter(({ name }) => !names.has(name));
  return [{ ...first, seen: { digest: null, files: [...mistaken, ...others] } }, ...rounds];
}
