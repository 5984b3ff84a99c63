import type { NetworkSeen } from '../../../../bot/src/contract/networks.ts';
import { useKoppi } from '../../koppi.ts';
import { useNameOf, useNetworkWords } from './use-words.ts';

/** What is known of a network in a few words each. */
export function useNetworkFacts(): (network: NetworkSeen) => readonly string[] {
  const { frame } = useKoppi();
  const words = useNetworkWords();
  const nameOf = useNameOf();
  return ({ kind, region, leader, mine, isClosed }) => [
    words.kind[kind],
    frame.regions.find(({ id }) => id === region)?.name ?? words.everywhere,
    words.leader(nameOf(leader)),
    ...(mine === 'invited' ? [words.invited] : []),
    ...(isClosed ? [words.closed] : []),
  ];
}
