import type { ReactNode } from 'react';
import type { Library } from '../../../../bot/src/contract/library.ts';
import { useGet } from '../../api/hooks.ts';
import { Pill, Pills } from '../../components/pills.tsx';
import { useLibraryWords } from './use-words.ts';

const parts = ['items', 'wishes', 'sessions', 'coverage', 'writing'] as const;
export type Part = (typeof parts)[number];

const mayOpen: Readonly<Record<Part, (may: Library['may']) => boolean>> = {
  items: () => true,
  wishes: () => true,
  sessions: () => true,
  coverage: ({ readCoverage }) => readCoverage,
  writing: ({ write }) => write,
};

/** What may be done here, once it is known. */
export const useMay = (): Library['may'] | undefined =>
  useGet<Library>('/api/library').data?.data.may;

/** The library's parts. */
export function Parts({ current }: { readonly current: Part }): ReactNode {
  const words = useLibraryWords().parts;
  const may = useMay();
  const shown = parts.filter((part) => part === current || (may && mayOpen[part](may)));
  return (
    <Pills label={words.label}>
      {shown.map((part) => (
        <Pill
          key={part}
          href={part === 'items' ? '/library' : `/library/${part}`}
          isCurrent={part === current}
        >
          {words[part]}
        </Pill>
      ))}
    </Pills>
  );
}
