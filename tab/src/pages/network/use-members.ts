import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { membersSchema, MemberSeen } from '../../../../bot/src/contract/networks.ts';
import { useKoppi } from '../../koppi.ts';
import type { Option } from '../../components/moves/form.tsx';

type Members = z.infer<typeof membersSchema>;

/** All members by name: networks of over a hundred are normal, so they are read page by page. */
export function useMembers(network: string): readonly Option[] {
  const { api } = useKoppi();
  const path = `/api/networks/${network}/members`;
  const { data = [] } = useQuery({
    queryKey: [path, 'everybody'],
    queryFn: async ({ signal }) => {
      const all: MemberSeen[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor === null ? '' : `&cursor=${cursor}`;
        const { data: page } = await api.call<Members>(`${path}?limit=100${more}`, { signal });
        all.push(...page.items);
        ({ cursor } = page);
      } while (cursor !== null);
      return all
        .filter(({ state }) => state === 'member')
        .map(({ person: { id, name } }) => ({ id, name }));
    },
  });
  return data;
}
