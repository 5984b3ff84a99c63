import { readFile } from 'node:fs/promises';
import { drawnIcons } from './icons.ts';

/** What lies in the app package, by name; texts with their placeholders filled in. */
export interface PackageFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly icons: Readonly<Record<string, Buffer>>;
}

/** The manifest speaks Finnish; the others are told by its `localizationInfo`. */
const textFiles = ['manifest.json', 'sv.json', 'en.json'] as const;
const folder = new URL('../../appPackage/', import.meta.url);

export interface Filled {
  readonly files: PackageFiles;
  /** Placeholders without a value, each named once; they hold a stand-in that no tenant takes. */
  readonly missing: readonly string[];
}

/** Of the right shape, and nobody's. */
const noDomain = 'not-provisioned.invalid';
const nobody = (which: number): string =>
  `00000000-0000-0000-0000-${String(which).padStart(12, '0')}`;

/** @param values of one environment; an empty text is a value where a suffix may be empty */
export async function readPackage(values: Readonly<Record<string, string>>): Promise<Filled> {
  const missing = new Set<string>();
  const valueOf = (name: string): string => {
    const value = values[name];
    if (value !== undefined && (value !== '' || name.endsWith('_SUFFIX'))) return value;
    missing.add(name);
    return name.endsWith('_DOMAIN') ? noDomain : nobody([...missing].indexOf(name));
  };
  const fill = (text: string): string =>
    text.replace(/\$\{\{(\w+)\}\}/gu, (_whole, name: string) => valueOf(name));
  const texts = await Promise.all(
    textFiles.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return [name, fill(text)] as const;
    }),
  );
  const files = { texts: Object.fromEntries(texts), icons: await drawnIcons() };
  return { files, missing: [...missing].sort() };
}
