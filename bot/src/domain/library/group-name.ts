import { limits } from './limits.ts';

/** Words that the library's own addresses begin with: no group is called so. */
const reserved: ReadonlySet<string> = new Set([
  'asked',
  'completions',
  'coverage',
  'files',
  'import',
  'paths',
  'pictures',
  'preview',
  'sessions',
  'wishes',
  'writing',
]);

export const isReserved = (group: string): boolean => reserved.has(group);

/** Room for what tells two of the same name apart. */
const longest = limits.group - 10;

/** "Näin konsultoit: 5 neuvoa" → `nain-konsultoit-neuvoa`; of letters alone, and of none a word that fits. */
export function groupNameOf(title: string, isTaken: (group: string) => boolean): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, '');
  const name = plain === '' ? 'koulutus' : plain;
  for (let turn = 0; ; turn += 1) {
    const group = turn === 0 ? name : `${name}-${lettersOf(turn)}`;
    if (!isReserved(group) && !isTaken(group)) return group;
  }
}

/** 1 → `b`, 26 → `ba`. */
function lettersOf(turn: number): string {
  const rest = Math.floor(turn / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(97 + (turn % 26));
}
