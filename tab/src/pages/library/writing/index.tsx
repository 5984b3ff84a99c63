import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { EditTraining } from './edit.tsx';
import { NewTraining } from './new.tsx';
import { VersionsPage } from './versions.tsx';
import { WritingPage } from './writing-list.tsx';

interface WritingProps {
  /** `<group>.<language>`, `new`, or '': the list. */
  readonly id: string;
  readonly isHistory: boolean;
}

/** Where trainings are made. */
export default function Writing({ id, isHistory }: WritingProps): ReactNode {
  const about = useSearch();
  if (id === '') return <WritingPage />;
  if (id === 'new') return <NewTraining key={about} about={new URLSearchParams(about)} />;
  return isHistory ? <VersionsPage key={id} id={id} /> : <EditTraining key={id} id={id} />;
}
