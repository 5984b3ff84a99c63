import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { z } from 'zod';

/** The schemas of 1.30 that @microsoft/app-manifest brings along; any other address would be fetched. */
const place = 'https://developer.microsoft.com/json-schemas/teams/v1.30';
export const manifestSchema = `${place}/MicrosoftTeams.schema.json`;
export const languageSchema = `${place}/MicrosoftTeams.Localization.schema.json`;

/**
 * What Microsoft's schema says against a file of the package; nothing is fetched.
 * @param url of the only schema that the file may name
 */
export async function schemaMistakes(file: unknown, url: string): Promise<readonly string[]> {
  const named = z.looseObject({ $schema: z.string() }).safeParse(file).data?.$schema;
  if (named !== url) return [`$schema is not ${url}`];
  // The library's type is that of a right manifest; whether it is one is the question.
  return AppManifestUtils.validateAgainstSchema(file as TeamsManifest, await schemaAt(url));
}

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/** Two of the published expressions have a bracket that strict readers of expressions refuse. */
async function schemaAt(url: string): Promise<Schema> {
  const published = JSON.stringify(await AppManifestUtils.fetchSchema(url));
  return JSON.parse(published.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)) as Schema;
}

const keysOf = z.object({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.unknown()),
});

/** Whether a sentence of the manifest, by its path, is one that a language file translates. */
export async function isTranslated(): Promise<(path: string) => boolean> {
  const { properties, patternProperties } = keysOf.parse(await schemaAt(languageSchema));
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern, 'u'));
  return (path) => path in properties || patterns.some((pattern) => pattern.test(path));
}

/** The texts in a JSON value, each by its path as language files write it: `bots[0].name`. */
export function textPaths(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'string') return [at];
  if (Array.isArray(value))
    return value.flatMap((inner, index) => textPaths(inner, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textPaths(inner, at === '' ? key : `${at}.${key}`),
  );
}
