import { stemmer } from '@orama/stemmers/swedish';

/**
 * The definite -et of neuters, which the stemmer at hand leaves ("barnskyddet"), goes as in Snowball 3
 * (swedish.sbl, et_condition), whose exceptions these are: "frihet", "kvalitet", "alfabet".
 */
const notDefinite =
  /(?:h|fab|pak|rak|stak|kom|iet|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|uit|ivit|kvit|xit)$/;
const definiteNeuter = /^(.*[aeiouyåäö].*[^aeiouyåäö])ets?$/;
/** The definite -an of nouns in -a, "hälsan" (Svenska Akademiens grammatik: first declension). */
const definiteFirst = /^(.{3,})an(s?)$/;

export function stemOf(word: string): string {
  const neuter = definiteNeuter.exec(word)?.[1];
  if (neuter !== undefined && !notDefinite.test(neuter)) return stemmer(neuter);
  const first = definiteFirst.exec(word);
  return stemmer(first?.[1] === undefined ? word : `${first[1]}a${first[2] ?? ''}`);
}

/** Plurals with a changed vowel: "bostad" and "bostäder", "hand" and "händer" (third declension, omljud). */
const changedPlural = /^(.*)([äö])([^aeiouyåäö]{1,3})er(?:s|nas?)?$/;
const unchanged = /^(.*)([ao])([^aeiouyåäö]{1,3}?)(?:ens?|s)?$/;

/** Before another part -a may become -o, -u or -e, or fall: "hälso|vård", "gatu|adress" (Språkriktighetsboken: fogeformer). */
const firstDeclension = /^(.{2,})(?:an?|ors?|orna)$/;

export function formsOf(word: string): readonly string[] {
  const forms = [word];
  const [, start = '', vowel = '', end = ''] = changedPlural.exec(word) ?? [];
  if (vowel) {
    const single = start + (vowel === 'ä' ? 'a' : 'o') + end;
    forms.push(single, `${single}en`);
  }
  const [, before = '', plain = '', after = ''] = unchanged.exec(word) ?? [];
  if (plain) {
    const single = before + plain + after;
    forms.push(single, `${single}en`, `${before}${plain === 'a' ? 'ä' : 'ö'}${after}er`);
  }
  const first = firstDeclension.exec(word)?.[1];
  if (first !== undefined) forms.push(`${first}a`, `${first}o`, `${first}u`, `${first}e`);
  return [...new Set([...forms, `${word}s`])];
}
