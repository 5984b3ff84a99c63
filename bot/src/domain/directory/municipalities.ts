import type { Texts } from '../language.ts';

/**
 * The municipalities of North Karelia with the codes and the Finnish and Swedish names of Statistics
 * Finland. Other counties' are known by what their own data calls them: the register of all is not
 * part of Koppi.
 */
const northKarelia: readonly (readonly [code: string, fi: string, sv: string])[] = [
  ['090', 'Heinävesi', 'Heinävesi'],
  ['146', 'Ilomantsi', 'Ilomants'],
  ['167', 'Joensuu', 'Joensuu'],
  ['176', 'Juuka', 'Juga'],
  ['260', 'Kitee', 'Kides'],
  ['276', 'Kontiolahti', 'Kontiolax'],
  ['309', 'Outokumpu', 'Outokumpu'],
  ['422', 'Lieksa', 'Lieksa'],
  ['426', 'Liperi', 'Libelits'],
  ['541', 'Nurmes', 'Nurmes'],
  ['607', 'Polvijärvi', 'Polvijärvi'],
  ['707', 'Rääkkylä', 'Rääkkylä'],
  ['848', 'Tohmajärvi', 'Tohmajärvi'],
];

/** By its code, or by one of its names; undefined when it is neither three digits nor known. */
export function municipalityCode(text: string): string | undefined {
  const written = text.trim();
  if (/^\d{3}$/u.test(written)) return written;
  const name = written.toLowerCase();
  return northKarelia.find(([, ...names]) => names.some((one) => one.toLowerCase() === name))?.[0];
}

/** Undefined: of another county. */
export function municipalityName(code: string): Texts | undefined {
  const found = northKarelia.find(([known]) => known === code);
  return found && { fi: found[1], sv: found[2] };
}

/** Codes in the order of their Finnish names. */
export const municipalityCodes: readonly string[] = northKarelia.map(([code]) => code);

/** The municipalities as places of a search. */
export const municipalityPlaces = () =>
  northKarelia.map(([code, fi, sv]) => ({
    names: [...new Set([fi, sv])],
    municipalities: [code],
  }));
