import type { Texts } from '../language.ts';
import { joinedMunicipalities, municipalityRegister } from './municipality-register.ts';

interface Municipality {
  readonly code: string;
  readonly name: Texts & { readonly fi: string; readonly sv: string };
}

const counties: readonly (readonly Municipality[])[] = municipalityRegister.map((rows) =>
  rows.map(([code, fi, sv = fi]) => ({ code, name: { fi, sv } })),
);
const byCode = new Map(counties.flat().map((one) => [one.code, one]));
const byName = new Map(
  counties.flat().flatMap(({ code, name }) => [
    [name.fi.toLowerCase(), code],
    [name.sv.toLowerCase(), code],
  ]),
);

const nowBy = new Map(
  joinedMunicipalities.flatMap(([code, name, now]) => [
    [code, now],
    [name.toLowerCase(), now],
  ]),
);

/**
 * By its code, or by one of its names as written in the register; of one that was joined to another
 * the code of that. Undefined when it is neither three digits nor known.
 */
export function municipalityCode(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const now = nowBy.get(written);
  if (now !== undefined) return now;
  return /^\d{3}$/u.test(written) ? written : byName.get(written);
}

/** Undefined: no such municipality. */
export const municipalityName = (code: string): Texts | undefined =>
  byCode.get(nowBy.get(code) ?? code)?.name;

/** All of Finland, county by county. */
export const municipalityCodes: readonly string[] = [...byCode.keys()];

/**
 * The municipalities of the wellbeing services counties in which these lie; all where none of them
 * is known, since who has not said where the stations are may be anywhere.
 */
export function municipalitiesAround(codes: readonly string[]): readonly string[] {
  const near = counties.filter((county) => county.some(({ code }) => codes.includes(code)));
  return (near.length === 0 ? counties : near).flat().map(({ code }) => code);
}

/** Municipalities as places of a search, by the names of what was joined to them too. */
export const municipalityPlaces = (codes: readonly string[]) =>
  codes.flatMap((code) => {
    const name = byCode.get(code)?.name;
    const joined = joinedMunicipalities.filter(([, , now]) => now === code);
    const names = name && [name.fi, name.sv, ...joined.map(([, former]) => former)];
    return names ? [{ names: [...new Set(names)], municipalities: [code] }] : [];
  });
