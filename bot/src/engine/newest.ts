import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { Tools } from '../use-cases/tools.ts';

/** A request as its readers are found out from it; no texts. */
export interface Newest {
  readonly consultation: Consultation;
  /** Who was sent a card of it. */
  readonly cards: ReadonlySet<PersonId>;
}

interface Loading {
  readonly version: number;
  readonly request: Promise<Newest | undefined>;
}

/** A change concerns many listeners at the same moment, and later those who come back. */
const kept = 500;

/** Loads each request once a version, whoever asks for it, and lets the instance know its state. */
export function createNewest({ known, requests }: Pick<Tools, 'known' | 'requests'>): {
  /** At least this version; undefined where it is not there any more. */
  load(id: string, version: number): Promise<Newest | undefined>;
} {
  const loads = new Map<string, Loading>();
  const read = async (id: string): Promise<Newest | undefined> => {
    const stored = await requests.load(id);
    if (!stored) return undefined;
    const { consultation, cards } = stored;
    known.note(consultation);
    return { consultation, cards: new Set(cards.map(({ person }) => person)) };
  };
  return {
    load: (id, version) => {
      const held = loads.get(id);
      if (held && held.version >= version) return held.request;
      const loading = { version, request: read(id) };
      loads.delete(id);
      loads.set(id, loading);
      const [oldest] = loads.keys();
      if (loads.size > kept && oldest !== undefined) loads.delete(oldest);
      loading.request.catch(() => {
        if (loads.get(id) === loading) loads.delete(id);
      });
      return loading.request;
    },
  };
}
