import { useChange } from '../../api/hooks.ts';
import { pathOf } from './address.ts';

/** Kiinnitä: for oneself or for everybody at one's station. */
export function usePin() {
  const change = useChange<unknown>();
  return {
    error: change.error,
    pin: (id: string, isPinned: boolean, whose: 'mine' | 'station') => {
      change.mutate({ path: `${pathOf(id)}/pin`, body: { isPinned, whose } });
    },
    isPending: (id: string) => change.isPending && change.variables.path === `${pathOf(id)}/pin`,
  };
}

export type Pinning = ReturnType<typeof usePin>;
