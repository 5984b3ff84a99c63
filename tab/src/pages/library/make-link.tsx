import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { withSearch } from '../../with-search.ts';
import { useLibraryWords } from './use-words.ts';

interface MakeButtonProps {
  /** What is known of it already, as the address of the form takes it. */
  readonly about?: Readonly<Record<string, string>>;
  /** Where several stand below each other: what this one is about. */
  readonly label?: string;
}

/** Tee koulutus, to the empty form. */
export function MakeButton({ about = {}, label }: MakeButtonProps): ReactNode {
  const { make } = useLibraryWords();
  const [, navigate] = useLocation();
  const search = new URLSearchParams(about).toString();
  return (
    <Button
      icon={<AddRegular />}
      {...(label === undefined ? {} : { size: 'small', 'aria-label': `${make}: ${label}` })}
      onClick={() => {
        navigate(`/library/writing/new${withSearch(search)}`);
      }}
    >
      {make}
    </Button>
  );
}
