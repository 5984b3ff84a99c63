import { stemmer } from '@orama/stemmers/finnish';

import { otherGrades } from './gradation.ts';

/**
 * Snowball's Finnish stemmer leaves stems that change inside the paradigm apart: "tuki" and "tue-",
 * "hakemus" and "hakemukse-", "väkivalta" (which it takes for an ablative) and "väkivalla-". Here the
 * paradigm of a searched word is written out, so that each form may go through the same stemmer as the
 * texts did. The stem types are numbered as in Kotus's word list (Nykysuomen sanalista, types 1–49).
 */
export const stemOf = (word: string): string => stemmer(word);

const front = /^[^aou]*$/;
const lastHarmonic = /[aouyäö](?=[^aouyäö]*$)/;
const endsInVowel = /[aeiouyäö]$/;

/** The letter that an ending has for A: by the word's last vowel that is not neutral. */
const harmony = (word: string): 'a' | 'ä' =>
  front.test(lastHarmonic.exec(word)?.[0] ?? 'ä') ? 'ä' : 'a';

/** Vowel stems that a nominative may have. */
function stemsOfNominative(word: string): readonly string[] {
  const A = harmony(word);
  const stems: string[] = [];
  if (endsInVowel.test(word)) stems.push(word);
  if (word.endsWith('si')) stems.push(`${word.slice(0, -2)}te`); // 27 käsi
  if (word.endsWith('i')) stems.push(`${word.slice(0, -1)}e`); // 7 ovi, 24–26 kieli
  if (/[^e]e$/.test(word)) stems.push(`${word}e`); // 48 hame
  if (word.endsWith('nen')) stems.push(`${word.slice(0, -3)}se`); // 38 nainen
  if (/[uyoöie]s$/.test(word)) stems.push(`${word.slice(0, -1)}kse`); // 39 vastaus
  if (/[uy]s$/.test(word)) stems.push(`${word.slice(0, -1)}te`); // 40 kalleus
  if (/[aäi]s$/.test(word)) stems.push(word.slice(0, -1) + word.charAt(word.length - 2)); // 41 vieras
  if (/..in$/.test(word)) stems.push(`${word.slice(0, -1)}me`); // 33 kytkin
  if (/t[oö]n$/.test(word)) stems.push(`${word.slice(0, -3)}tt${word.slice(-2, -1)}m${A}`); // 34 onneton
  if (/[eiä][lnr]$/.test(word)) stems.push(`${word}e`); // 32 sisar
  return stems;
}

/** Vowels that a short word loses before the plural's i: "töi-" of "työ". */
const opened: Readonly<Record<string, string>> = { o: 'uo', ö: 'yö', e: 'ie' };

/** Vowel stems that a plural may have, from what stands before its i or j: "raho-", "laps-", "kriise-". */
function stemsOfPlural(before: string): readonly string[] {
  const A = harmony(before);
  const short = /^([^aeiouyäö]*)([oöe])$/.exec(before); // 19 suo
  if (short) return [`${short[1] ?? ''}${opened[short[2] ?? ''] ?? ''}`];
  if (/[oö]$/.test(before)) return [before, `${before.slice(0, -1)}${A}`];
  if (before.endsWith('e')) return [`${before.slice(0, -1)}i`, before, `${before}e`];
  if (/[aä]$/.test(before)) return [before, before + before.slice(-1)];
  if (endsInVowel.test(before)) return [before, `${before}e`];
  const stems = [`${before}e`, before + A, `${before}i`];
  if (before.endsWith('s')) stems.push(`${before.slice(0, -1)}te`); // 27 käsi
  if (/[uy]ks$/.test(before)) stems.push(`${before.slice(0, -2)}te`); // 40 kalleus
  return stems;
}

const caseEnding = /^(.+[aeiouyäö])(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|tt[aä])$/;
const partitive = /^(.+[aeiouyäö])[aä]$|^(.*[aeiouyäö]{2})t[aä]$/;
const consonantPartitive = /^(.+[lnrs])(?:t[aä]|ten)$/;
const illative = /^(.+)(?:([aeiouyäö])\2n|h[aeiouyäö]n|seen)$/;
const pluralEnding = /^(.+?)(?:i(?:en|den|tten|hin|in|[aä]|t[aä])|j(?:en|[aä]))$/;
const dentalPartitive = /^(.*[aeiouyäö])tt[aä]$/;

/** Vowel stems that the written word may be a form of; most are wrong, which only costs a look-up. */
function stemsOfForm(word: string): readonly string[] {
  const stems = [...stemsOfNominative(word)];
  const cased = caseEnding.exec(word)?.[1];
  if (cased !== undefined) {
    stems.push(cased);
    if (cased.endsWith('i')) stems.push(...stemsOfPlural(cased.slice(0, -1)));
  }
  const [, short, long] = partitive.exec(word) ?? [];
  const part = short ?? long;
  if (part !== undefined) stems.push(part);
  const consonant = consonantPartitive.exec(word)?.[1];
  if (consonant !== undefined) stems.push(`${consonant}e`, ...stemsOfNominative(consonant));
  if (consonant?.endsWith('s')) stems.push(`${consonant.slice(0, -1)}pse`); // 29 lasta
  const into = illative.exec(word);
  if (into?.[1] !== undefined) stems.push(into[1] + (into[2] ?? ''));
  const plural = pluralEnding.exec(word)?.[1];
  if (plural !== undefined) stems.push(...stemsOfPlural(plural));
  const dental = dentalPartitive.exec(word)?.[1];
  if (dental !== undefined) stems.push(`${dental}te`); // 27 kättä, 40 kalleutta
  return stems;
}

/** Nominatives, partitives and short stems of compounds by the end of the vowel stem. */
function formsByType(stem: string, A: string): readonly string[] {
  const cut = (letters: number): string => stem.slice(0, -letters);
  if (stem.endsWith('kse')) return [`${cut(3)}s`, `${cut(3)}st${A}`, `${cut(3)}sten`];
  if (/[uy][td]e$/.test(stem)) return [`${cut(2)}s`, `${cut(2)}tt${A}`, `${cut(2)}ksi${A}`];
  if (/[td]e$/.test(stem))
    return [`${cut(2)}si`, `${cut(2)}tt${A}`, `${cut(2)}si${A}`, `${cut(1)}i`];
  if (/[aeiouyäö]se$/.test(stem)) return [`${cut(2)}nen`, cut(1), `${cut(1)}t${A}`, `${cut(1)}ten`];
  if (stem.endsWith('ime')) return [`${cut(2)}n`, `${cut(2)}nt${A}`];
  if (/tt[oö]m[aä]$/.test(stem))
    return ['n', `nt${A}`].map((end) => cut(4) + stem.charAt(stem.length - 3) + end);
  if (stem.endsWith('ee')) return [cut(1), `${cut(1)}tt${A}`, cut(1)];
  if (/(?:aa|ää|ii)$/.test(stem)) return [`${cut(1)}s`, `${cut(1)}st${A}`];
  if (/pse$/.test(stem)) return [`${cut(1)}i`, `${cut(3)}st${A}`, `${cut(3)}sten`]; // 29 lapsi
  if (/[lnr]e$/.test(stem)) return [`${cut(1)}i`, `${cut(1)}t${A}`, `${cut(1)}ten`, cut(1)];
  if (stem.endsWith('e')) return [`${cut(1)}i`];
  return [];
}

/** The stem before the plural's i: "raha" → "raho", "kunta" → "kunt", "tuke" → "tuk". */
function pluralStems(stem: string): readonly string[] {
  const one = stem.slice(0, -1);
  if (/^[^aeiouyäö]*(?:uo|yö|ie)$/.test(stem)) return [stem.slice(0, -2) + stem.slice(-1)]; // 19 suo
  if (/(?:aa|ää|ee)$/.test(stem)) return [one];
  if (/[aä]$/.test(stem)) return [one, one + (stem.endsWith('a') ? 'o' : 'ö')];
  if (stem.endsWith('e')) return [one];
  if (stem.endsWith('i')) return [`${one}e`];
  return [stem];
}

/** Illative: "tukeen", "työhön", "asiakkaaseen". */
function into(stem: string): string {
  const last = stem.slice(-1);
  if (/^[^aeiouyäö]*[aeiouyäö]{2}$/.test(stem)) return `h${last}n`;
  return /(?:aa|ää|ee|ii)$/.test(stem) ? 'seen' : `${last}n`;
}

function formsOfStem(stem: string): readonly string[] {
  const A = harmony(stem);
  const plurals = pluralStems(stem).flatMap((before) => [
    `${before}iss${A}`,
    `${before}i${A}`,
    `${before}ien`,
    ...(endsInVowel.test(before) ? [`${before}j${A}`, `${before}iden`, `${before}it${A}`] : []),
  ]);
  const partitives = /[aeiouyäö]{2}$/.test(stem) ? [`${stem}t${A}`] : [`${stem}${A}`];
  return [
    stem,
    `${stem}n`,
    `${stem}ss${A}`,
    `${stem}st${A}`,
    `${stem}t`,
    stem + into(stem),
    ...partitives,
    ...plurals,
    ...formsByType(stem, A),
  ];
}

const shortest = 3;

/** "ruoan" is written "ruuan" as well; between vowels k goes with i before it: "aika", "ajan" (Iso suomen kielioppi § 41). */
function withOtherSpelling(stem: string): readonly string[] {
  const before = stem.slice(0, -3);
  if (stem.endsWith('uoa')) return [stem, `${before}uua`];
  if (stem.endsWith('uua')) return [stem, `${before}uoa`, `${before}uoka`];
  if (/[ao]ika$/.test(stem)) return [stem, `${before}ja`];
  if (/[ao]ja$/.test(stem)) return [stem, `${stem.slice(0, -2)}ika`];
  return [stem];
}

/** The forms of the paradigms that a written word may belong to, itself first. */
export function formsOf(word: string): readonly string[] {
  if (word.length < shortest) return [word];
  const stems = new Set(
    stemsOfForm(word)
      .flatMap((stem) => [stem, ...otherGrades(stem)])
      .flatMap(withOtherSpelling),
  );
  const forms = [...stems].filter(({ length }) => length >= 2).flatMap(formsOfStem);
  return [...new Set([word, ...forms])];
}
