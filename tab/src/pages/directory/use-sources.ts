import type { DirectoryChoices } from '../../../../bot/src/contract/directory.ts';
import {
  sectors,
  serviceStatuses,
  targetGroups,
} from '../../../../bot/src/domain/directory/types.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { named, type Option } from '../../components/moves/form.tsx';
import { useKoppi } from '../../koppi.ts';
import type { Source } from './edit-shapes.ts';

/** Languages in which services are given, the country's own first. */
const spoken = ['fi', 'sv', 'en', 'se', 'ru', 'et', 'uk', 'ar', 'so', 'fa', 'ku', 'fr', 'es'];

/** Whose work it may be to keep an entry right. */
const owners: readonly string[] = ['adviser', 'coordinator', 'admin'];

/** One that is not offered is named where it was chosen elsewhere. */
export interface Offered extends Option {
  readonly isOffered?: boolean;
}

/** What there is to choose from, with its names in the reader's language. */
export function useSources(): Readonly<Record<Source, readonly Offered[]>> {
  const { frame, language } = useKoppi();
  const words = directoryWords(language);
  const choices = useGet<DirectoryChoices>('/api/directory/choices').data?.data;
  const nameOf = new Intl.DisplayNames([language], { type: 'language' });
  const localised = (all: typeof frame.topics | typeof frame.professions) =>
    all.map(({ id, name }) => ({ id, name: name[language] }));
  return {
    statuses: named(serviceStatuses, words.status),
    sectors: named(sectors, words.sector),
    targetGroups: named(targetGroups, words.targetGroup),
    topics: localised(frame.topics),
    municipalities: (choices?.municipalities ?? []).map(({ code, name, isNear }) => ({
      ...{ id: code, name, isOffered: isNear },
    })),
    languages: spoken.map((code) => ({ id: code, name: nameOf.of(code) ?? code })),
    people: frame.people.filter(({ role }) => owners.includes(role)),
    professions: localised(frame.professions),
    stations: frame.stations,
  };
}
