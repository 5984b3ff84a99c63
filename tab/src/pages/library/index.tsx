import { lazy, type ReactNode } from 'react';
import { useParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useWords } from '../../koppi.ts';
import { Trainings } from './trainings.tsx';
import { useLibraryWords } from './use-words.ts';

const Training = lazy(() => import('./training.tsx'));
const Wishes = lazy(() => import('./wishes.tsx'));
const Sessions = lazy(() => import('./sessions/index.tsx'));
const Coverage = lazy(() => import('./coverage.tsx'));
const Writing = lazy(() => import('./writing/index.tsx'));

/** Minikoulutukset: each part and each training at an address of its own. */
export default function LibraryPage(): ReactNode {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const [part = '', id = '', more] = rest.split('/');
  if (rest === '') return <Trainings />;
  if (part === 'item' && id !== '') return <Training key={id} group={id} />;
  if (part === 'writing') return <Writing id={id} isHistory={more === 'versions'} />;
  if (rest === 'wishes') return <Wishes />;
  if (rest === 'sessions') return <Sessions />;
  if (rest === 'coverage') return <Coverage />;
  return <Nothing />;
}

function Nothing(): ReactNode {
  const { shell } = useWords();
  const { one } = useLibraryWords();
  return (
    <Page title={shell.nothingHere}>
      <TextLink href="/library">{one.back}</TextLink>
    </Page>
  );
}
