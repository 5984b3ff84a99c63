import { useContext } from 'react';
import { useGet } from '../../api/hooks.ts';
import { useKoppi } from '../../koppi.ts';
import { PaperContext } from './paper.ts';

/** What whoever reads may also write; undefined for readers, and on paper. */
export function useByHand<T>(path: string): T | undefined {
  const { me } = useKoppi();
  const isOnPaper = useContext(PaperContext);
  const writes = !isOnPaper && (me.role === 'coordinator' || me.role === 'admin');
  return useGet<T>(writes ? path : undefined).data?.data;
}
