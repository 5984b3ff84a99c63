import { createContext, useContext } from 'react';
import type { Frame } from '../../bot/src/contract/frame.ts';
import type { Me } from '../../bot/src/contract/me.ts';
import type { Kind } from '../../bot/src/domain/consultation/types.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { termsOf, type Terms } from '../../bot/src/wording/terms/index.ts';
import { shellWords, type ShellWords } from '../../bot/src/wording/tab/shell.ts';
import type { Api } from './api/client.ts';
import { createFormat, type Format } from './format.ts';
import type { Host } from './host.ts';

/** What every page is drawn with. */
export interface Koppi {
  readonly host: Host;
  readonly api: Api;
  readonly me: Me;
  readonly frame: Frame;
  readonly language: Language;
  /** Product-clock milliseconds between the machine here and the service. */
  readonly offset: number;
}

export const KoppiContext = createContext<Koppi | undefined>(undefined);

/** @throws outside the app */
export function useKoppi(): Koppi {
  const koppi = useContext(KoppiContext);
  if (!koppi) throw new Error('no Koppi round this');
  return koppi;
}

/** The names of states, kinds, outcomes; the frame's own words; moments as people read them. */
export function useWords(): { terms: Terms; shell: ShellWords; format: Format } {
  const { language, frame } = useKoppi();
  const terms = termsOf(language);
  return {
    terms,
    shell: shellWords(language),
    format: createFormat(frame.timeZone, terms.calendar),
  };
}

/** Names by id, as the county has them; what it no longer knows is called by its id. */
export function useNames() {
  const { frame, language } = useKoppi();
  const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const chosen = (list: Frame['topics'] | Frame['professions'], id: string) =>
    list.find((one) => one.id === id)?.name[language] ?? id;
  return {
    station: (id: string) => named(frame.stations, id),
    /** Where a message to the adviser is left; the county's own while no station is chosen. */
    recordSystem: (station: string) =>
      frame.stations.find(({ id }) => id === station)?.recordSystem ?? frame.recordSystem,
    person: (id: string) => named(frame.people, id),
    topic: (id: string) => chosen(frame.topics, id),
    /** Koppi's own name where the county offers it no more. */
    kind: (id: Kind) =>
      frame.kinds.find((one) => one.id === id)?.name[language] ?? termsOf(language).kind[id],
    profession: (id: string) => chosen(frame.professions, id),
  };
}
