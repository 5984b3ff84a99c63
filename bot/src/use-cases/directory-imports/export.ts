import { directoryOf } from '../../domain/directory/records.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { Tools } from '../tools.ts';

/** What of the directory leaves the house: all of it, or what the public may have. */
export function exported({ book }: Tools, numbers: 'public' | 'all'): Directory {
  const directory = directoryOf([...book.on('directory').values()]);
  return numbers === 'all' ? directory : forPublic(directory);
}

/** Without numbers for staff and what is told of them, words on how to consult, and who tends what. */
export function forPublic(directory: Directory): Directory {
  const phones = directory.phones.filter(({ audience }) => audience === 'public');
  const kept = new Set(phones.map(({ id }) => id));
  const isKept = ({ phone }: { readonly phone?: string }) => phone === undefined || kept.has(phone);
  return {
    ...directory,
    phones,
    schedules: directory.schedules.filter(isKept),
    languages: directory.languages.filter(isKept),
    services: directory.services.map(({ howToConsult, owner, assurer, ...one }) => one),
    // Role cards say how staff reach each other.
    roleCards: [],
    ...(directory.others ? { others: directory.others.filter(isAboutPublic(directory)) } : {}),
  };
}

/** Attributes of other systems on a number that stays here would tell of it. */
function isAboutPublic({ phones }: Directory) {
  const hidden = new Set(
    phones.filter(({ audience }) => audience !== 'public').map(({ id }) => id),
  );
  return ({ cells }: { readonly cells: Readonly<Record<string, string>> }): boolean =>
    !Object.values(cells).some((cell) => hidden.has(cell));
}
