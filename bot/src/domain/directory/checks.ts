import { municipalityCode } from './municipalities.ts';

/** A number as people dial it, or undefined. */
export interface Dialled {
  /** For a `tel:` link: digits, with a plus before a country's code. */
  readonly dial: string;
}

/**
 * Phone numbers as people write them: international (E.164, with + or 00 and the "(0)" that Finns
 * put in between), Finnish national ones and short ones such as 112 and 116 117. A check of the
 * form alone: whether somebody answers only a call tells.
 */
export function phoneOf(text: string): Dialled | undefined {
  const bare = text.trim().replace(/^(\+\d{1,3})\s*\(0\)/u, '$1');
  if (!/^\+?[\d\s().\-–/]+$/u.test(bare)) return undefined;
  const dial = bare.replaceAll(/[\s().\-–/]/gu, '').replace(/^00/u, '+');
  const isNumber =
    /^\+[1-9]\d{6,14}$/u.test(dial) || /^0[1-9]\d{3,11}$/u.test(dial) || /^1\d{2,5}$/u.test(dial);
  return isNumber ? { dial } : undefined;
}

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\-]{0,61}[\p{L}\p{M}\p{N}])?`;
/** With a name of letters at its end, so no bare address of a machine. */
const domain = String.raw`(?:${label}\.)+(?:xn--[a-z0-9\-]{2,59}|\p{L}[\p{L}\p{M}]{1,62})`;
const email = new RegExp(String.raw`^[\w.!#$%&'*+/=?^{|}~\-]{1,64}@${domain}$`, 'iu');
const web = new RegExp(
  String.raw`^(https?)://${domain}(?::\d{1,5})?(?:[/?#][^\s<>"\p{Cc}]*)?$`,
  'iu',
);

/** Also as it stands on pages that hide it from machines: nimi(ät)alue.fi, nimi(at)alue.fi. */
export function emailOf(text: string): string | undefined {
  const written = text.trim().replace(/\s*[([](?:ät|at|@)[)\]]\s*/iu, '@');
  const isDotted = /^\.|\.\.|\.@/u.test(written);
  return written.length <= 254 && !isDotted && email.test(written) ? written : undefined;
}

/** http and https only; what begins without either is taken for https. */
export function webOf(text: string): string | undefined {
  const written = text.trim();
  const whole = /^[a-z][a-z\d+.\-]*:/iu.test(written) ? written : `https://${written}`;
  return whole.length <= 2000 && web.test(whole) ? whole : undefined;
}

/** A field of what somebody wrote, and what is wrong with it. */
export interface FieldMistake {
  readonly field: string;
  readonly kind: 'missing' | 'too-long' | 'wrong';
}

/** What people write at most, by field; texts of a register may be longer. */
const longest: Readonly<Record<string, number>> = {
  ...{ name: 200, alternateName: 200, description: 5000, applicationProcess: 2000 },
  ...{ feesDescription: 1000, eligibilityDescription: 2000, howToConsult: 1000 },
  ...{ does: 2000, consultWhen: 2000, notFor: 2000, howToReach: 1000, transportation: 2000 },
};
const otherwise = 500;

const forms: Readonly<Record<string, (text: string) => unknown>> = {
  ...{
    email: emailOf,
    url: webOf,
    website: webOf,
    number: phoneOf,
    municipality: municipalityCode,
    postalCode: (text: string) => (/^\d{5}$/u.test(text.trim()) ? text : undefined),
  },
};

/** Checks what somebody wrote into a form: fields that may not be empty, lengths and forms. */
export function checkWritten(
  fields: Readonly<Record<string, string | undefined>>,
  required: readonly string[],
): readonly FieldMistake[] {
  const missing = required.filter((field) => (fields[field] ?? '').trim() === '');
  const wrong = Object.entries(fields).flatMap(([field, text = '']): FieldMistake[] => {
    // `name.sv` is the name in Swedish, `places.0.fresh.postalCode` that of a place in a list.
    const parts = field.split('.').filter((part) => !/^(?:\d+|fi|sv|en)$/u.test(part));
    if (text.trim() === '') return [];
    if (text.length > (longest[parts.join('.')] ?? otherwise)) return [{ field, kind: 'too-long' }];
    const form = forms[parts.at(-1) ?? ''];
    return form && form(text) === undefined ? [{ field, kind: 'wrong' }] : [];
  });
  return [...missing.map((field) => ({ field, kind: 'missing' }) as const), ...wrong];
}
