import type { Notices, RequestForm } from '../ask/form.ts';
import { keeping, type Held } from '../kept.ts';

/** What was changed of a request and is not saved; the rest is as it stands. */
interface Edited extends Partial<RequestForm> {
  readonly notices?: Notices;
}

/** By the request's id. */
export const useEdited: (id: string) => Held<Edited> = keeping<Edited>({});
