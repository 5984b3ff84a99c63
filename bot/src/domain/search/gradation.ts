/**
 * Consonant gradation, strong and weak: Iso suomen kielioppi § 41–44, and the letters A–M of Kotus's
 * inflection types (kk:k, pp:p, tt:t, k:–, p:v, t:d, nk:ng, mp:mm, lt:ll, nt:nn, rt:rr, k:j, k:v).
 */
const pairs: readonly (readonly [strong: string, weak: string])[] = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['mp', 'mm'],
  ['lt', 'll'],
  ['nt', 'nn'],
  ['rt', 'rr'],
  ['ht', 'hd'],
  ['lk', 'l'],
  ['rk', 'r'],
  ['hk', 'h'],
  ['lk', 'lj'],
  ['rk', 'rj'],
  ['lp', 'lv'],
  ['rp', 'rv'],
  ['t', 'd'],
  ['p', 'v'],
  ['k', ''],
  ['k', 'v'],
];
/** A long plosive gradates behind l, n, r, m too: "pankki", "konttori", "kartta". */
const long = /^([lmnr]?)(kk|pp|tt)$/;
const shortened = /^([lmnr]?)(k|p|t)$/;

const vowels = 'aeiouyäö';
const parted = new RegExp(`^(.*?)([^${vowels}]*)(aa|ää|ee|ii|[${vowels}])$`);

/** The same stem, which ends in a vowel, in its other grades: "tue" for "tuke"; "hoito" for "hoido". */
export function otherGrades(stem: string): readonly string[] {
  const [, before = '', group = '', end = ''] = parted.exec(stem) ?? [];
  if (end === '' || !/[aeiouyäö]$/.test(before)) return [];
  const groups = new Set<string>();
  for (const [strong, weak] of pairs) {
    if (group === strong) groups.add(weak);
    if (group === weak) groups.add(strong);
  }
  const [, sonorant = '', plosive = ''] = long.exec(group) ?? [];
  if (plosive) groups.add(sonorant + plosive.charAt(0));
  const [, start = '', single = ''] = shortened.exec(group) ?? [];
  if (single) groups.add(start + single + single);
  return [...groups].map((other) => before + other + end);
}
