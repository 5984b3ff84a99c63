import { lazy, type ReactNode } from 'react';
import { useParams } from 'wouter';
import { NetworkList } from './list.tsx';
import { NetworkPage } from './network.tsx';

const Meeting = lazy(() => import('./meeting/index.tsx'));
const Minutes = lazy(() => import('./meeting/minutes.tsx'));

/** Verkosto: each network, each of its parts and each meeting at an address of its own. */
export default function NetworksPage(): ReactNode {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const [network = '', part = '', id = '', more] = rest.split('/');
  if (network === '') return <NetworkList />;
  if (part === 'meetings' && id !== '' && more === 'minutes')
    return <Minutes key={id} network={network} meeting={id} />;
  if (part === 'meetings' && id !== '') return <Meeting key={id} network={network} meeting={id} />;
  return <NetworkPage key={network} id={network} part={part} />;
}
