import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type {
  ItemSeen,
  MeetingSeen,
  PresenceSeen,
} from '../../../../../bot/src/contract/network-meetings.ts';
import type { Got } from '../../../api/client.ts';
import { useKoppi, useNames } from '../../../koppi.ts';
import { usePhenomenon } from '../figures.tsx';
import { useMeetingWords, useNetworkWords } from '../use-words.ts';

/** A meeting that is looked at, with who else looks at it. */
export interface InMeeting {
  readonly meeting: MeetingSeen;
  /** Of the API. */
  readonly path: string;
  readonly here: PresenceSeen['here'];
  /** Tells the others what one writes in: an item's id, its `.notes`, or nothing. */
  readonly onWriting: (where: string | null) => void;
}

export const MeetingContext = createContext<InMeeting | undefined>(undefined);

/** @throws outside a meeting's page */
export function useMeeting(): InMeeting {
  const meeting = useContext(MeetingContext);
  if (!meeting) throw new Error('no meeting round this');
  return meeting;
}

export const meetingPath = (network: string, meeting: string): string =>
  `/api/networks/${network}/meetings/${meeting}`;

/** Shows what was saved at once; an answer that is older than that is not waited for. */
export function useReplaceItem(): (item: ItemSeen) => void {
  const { language } = useKoppi();
  const { path } = useMeeting();
  const queries = useQueryClient();
  return (item) => {
    const queryKey = [path, language];
    void queries.cancelQueries({ queryKey });
    queries.setQueryData<Got<MeetingSeen>>(
      queryKey,
      (before) =>
        before && {
          ...before,
          data: {
            ...before.data,
            items: before.data.items.map((one) => (one.id === item.id ? item : one)),
          },
        },
    );
    void queries.invalidateQueries({ queryKey });
  };
}

/** What an item is called: as it was written, else as what it comes from. */
export function useItemTitle(): (item: Pick<ItemSeen, 'title' | 'source'>) => string {
  const words = useMeetingWords();
  const { since } = useNetworkWords();
  const names = useNames();
  const phenomenon = usePhenomenon();
  return ({ title, source }) => {
    if (title !== '') return title;
    if (source.kind === 'standing') return words.agenda.standing;
    if (source.kind === 'case') return words.case.named(names.topic(source.case.topic));
    if (source.kind !== 'since') return words.agenda.title;
    const station = source.station === null ? since.several : names.station(source.station);
    return source.what === 'phenomenon'
      ? `${phenomenon(source.phenomenon ?? '')}: ${since.times(source.count)}, ${station}`
      : `${station}: ${since.lines[source.what](source.count)}`;
  };
}
