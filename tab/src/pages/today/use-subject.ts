import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { useNames } from '../../koppi.ts';

/** What a request is called in a sentence. */
export function useSubject(): (item: Pick<RequestItem, 'topic' | 'station'>) => string {
  const names = useNames();
  return ({ topic, station }) => `${names.topic(topic)}, ${names.station(station)}`;
}
