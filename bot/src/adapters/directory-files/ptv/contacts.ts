import type { Belongs, Contact, Phone, SpokenLanguage } from '../../../domain/directory/types.ts';
import { registerWords } from '../../../wording/register.ts';
import type { PtvPage, PtvPhone } from './schema.ts';
import { cleaned, inEach, preferred } from './texts.ts';

/** Numbers of a place, a service or an organization: each once, with its words in every language. */
export function phonesOf(
  phones: readonly PtvPhone[],
  owner: Belongs,
  of: string,
): readonly Phone[] {
  const numbers = Map.groupBy(phones, (phone) => `${kindOf(phone)}${digitsOf(dialled(phone))}`);
  return [...numbers].flatMap(([key, same]) => {
    const one = preferred(same);
    if (one === undefined) return [];
    const description = inEach((language) => {
      const said = same.filter((phone) => (phone.language ?? 'fi') === language);
      return [...new Set(said.flatMap((phone) => wordsOf(phone, language)))].join(', ');
    });
    return [
      {
        ...{ id: `${of}-phone-${key}`, ...owner, number: dialled(one) },
        ...{ type: types[one.type ?? 'Phone'], audience: 'public' as const },
        ...(description ? { description } : {}),
      },
    ];
  });
}

/** HSDS's words. */
const types = { Phone: 'voice', Sms: 'sms', Fax: 'fax' } as const;
const kindOf = ({ type }: PtvPhone): string =>
  type === 'Sms' || type === 'Fax' ? `${types[type]}-` : '';
const digitsOf = (number: string): string => number.replaceAll(/\D/gu, '');

/**
 * A number as it is dialled in Finland. The register keeps the country's code and the rest without
 * its leading zero; service numbers (116117, 0800 …) have no code.
 */
export function dialled({ number, prefixNumber, isFinnishServiceNumber }: PtvPhone): string {
  const rest = number.replaceAll(/\s+/gu, ' ').trim();
  const prefix = `+${digitsOf(prefixNumber ?? '').replace(/^00/u, '')}`;
  if (isFinnishServiceNumber || prefix === '+' || rest.startsWith('+')) return rest;
  return prefix === '+358' ? `0${rest.replace(/^0/u, '')}` : `${prefix} ${rest.replace(/^0/u, '')}`;
}

/** What it costs is said where it is not the caller's ordinary price, or the register says it. */
function wordsOf(
  { additionalInformation, serviceChargeType, chargeDescription }: PtvPhone,
  language: keyof typeof registerWords,
): readonly string[] {
  const { charges } = registerWords[language];
  const isOrdinary = !serviceChargeType || serviceChargeType === 'Chargeable';
  const price = chargeDescription?.trim() || (isOrdinary ? '' : charges[serviceChargeType]);
  return [additionalInformation ?? '', price]
    .map((words) => cleaned(words).slice(0, 300).toWellFormed())
    .filter((words) => words !== '');
}

export function contactsOf(
  emails: readonly { readonly value: string }[],
  owner: Belongs,
  of: string,
): readonly Contact[] {
  const all = new Map(emails.map(({ value }) => [value.toLowerCase(), value]));
  return [...all].map(([key, email]) => ({ id: `${of}-email-${key}`, ...owner, email }));
}

export function languagesOf(
  codes: readonly string[],
  owner: Pick<SpokenLanguage, 'service' | 'location'>,
  of: string,
): readonly SpokenLanguage[] {
  const known = codes.map((code) => code.toLowerCase()).filter((one) => /^[a-z]{2,3}$/u.test(one));
  return [...new Set(known)].map((code) => ({ id: `${of}-language-${code}`, ...owner, code }));
}

/** One page is kept as such, the others as lines of text in their languages. */
export function pagesOf(pages: readonly PtvPage[]) {
  const first = preferred(pages);
  const others = inEach((language) => {
    const lines = pages
      .filter((page) => page.url !== first?.url && (page.language ?? 'fi') === language)
      .map(({ url, value }) =>
        [cleaned(value ?? '').slice(0, 200), url].filter(Boolean).join(': '),
      );
    return [...new Set(lines)].join('\n');
  });
  return { first: first?.url, others };
}
