import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Got } from '../../api/client.ts';
import { keeping } from '../../components/kept.ts';
import type { BlockSent } from './blocks-form.tsx';

interface Kept {
  readonly week?: {
    readonly blocks: readonly BlockSent[];
    /** The days that the change was begun from. */
    readonly from: Got<Pattern>;
  };
}

/** Somebody's week that was changed and is not saved yet. */
export const useKeptWeek = keeping<Kept>({});
