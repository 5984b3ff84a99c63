import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useParams } from 'wouter';
import { Loading } from '../../components/loading.tsx';
import { useWords } from '../../koppi.ts';
import { idIn } from './address.ts';
import { ContactPage } from './contact.tsx';
import { ListPage } from './list.tsx';

const ViewPage = lazy(async () => ({ default: (await import('./view.tsx')).ViewPage }));
const NewPage = lazy(async () => ({ default: (await import('./edit-page.tsx')).NewPage }));
const InVainPage = lazy(async () => ({ default: (await import('./in-vain.tsx')).InVainPage }));
const PlacePage = lazy(async () => ({ default: (await import('./place-page.tsx')).PlacePage }));
const RemovedPage = lazy(async () => ({
  default: (await import('./removed.tsx')).RemovedPage,
}));
const EditPage = lazy(async () => ({ default: (await import('./edit-page.tsx')).EditPage }));

/** The entry that was looked at last: whoever comes back to the list goes on from there. */
let lastSeen: string | undefined;

/** Yhteystiedot: the list, one entry, a list to print, what is missing, the form; each at an address of its own. */
export default function DirectoryPage(): ReactNode {
  const { shell } = useWords();
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const [first = '', second = ''] = rest.split('/');
  const id = idIn(first === 'edit' ? second : first);
  useEffect(() => {
    if (id.includes(':') && !id.startsWith('location:')) lastSeen = id;
  }, [id]);
  if (first === '') return <ListPage lastSeen={lastSeen} />;
  if (id.includes(':') && first !== 'edit') return <ContactPage key={id} id={id} />;
  return (
    <Suspense fallback={<Loading words={shell} />}>
      {first === 'view' && <ViewPage />}
      {first === 'new' && <NewPage />}
      {first === 'in-vain' && <InVainPage />}
      {first === 'removed' && <RemovedPage />}
      {first === 'edit' &&
        (id.startsWith('location:') ? (
          <PlacePage key={id} id={id} />
        ) : (
          <EditPage key={id} id={id} />
        ))}
    </Suspense>
  );
}
