import { z } from 'zod';
import { teamsTab } from '../../bot/src/adapters/teams/tab-link.ts';
import { askCommand } from '../../bot/src/contract/ask-action.ts';
import { searchCommands, searchParameter } from '../../bot/src/contract/query.ts';
import type { PackageFiles } from './files.ts';
import {
  isTranslated,
  languageSchema,
  manifestSchema,
  schemaMistakes,
  textPaths,
} from './schema.ts';

const texts = z.array(z.string());
/** What the service relies on; all else is for Microsoft's schema to say. */
const reliedOn = z.looseObject({
  id: z.string(),
  name: z.object({ short: z.string(), full: z.string() }),
  developer: z.object({
    name: z.string(),
    websiteUrl: z.string(),
    privacyUrl: z.string(),
    termsOfUseUrl: z.string(),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  validDomains: texts.min(1),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.literal('fi'),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.tuple([z.looseObject({ botId: z.string(), scopes: texts })]),
  staticTabs: z.array(
    z.looseObject({ entityId: z.string(), contentUrl: z.string().optional(), scopes: texts }),
  ),
  composeExtensions: z.tuple([
    z.looseObject({
      botId: z.string(),
      commands: z.array(
        z.looseObject({
          id: z.string(),
          type: z.enum(['query', 'action']),
          context: texts.default([]),
          fetchTask: z.boolean().default(false),
          parameters: z.array(z.looseObject({ name: z.string() })).default([]),
        }),
      ),
    }),
  ]),
});
type Manifest = z.infer<typeof reliedOn>;

/** All that is wrong with a package, one line each; nothing is fetched. */
export async function packageMistakes(files: PackageFiles): Promise<readonly string[]> {
  const json = jsonOf(files.texts['manifest.json']);
  const bySchema = (await schemaMistakes(json, manifestSchema)).map(
    (one) => `manifest.json ${one}`,
  );
  const read = reliedOn.safeParse(json);
  if (!read.success)
    return [
      ...bySchema,
      ...read.error.issues.map((one) => `manifest.json ${one.path.join('.')}: ${one.message}`),
    ];
  return [
    ...bySchema,
    ...placeholderMistakes(files),
    ...addressMistakes(read.data),
    ...identityMistakes(read.data),
    ...placeMistakes(read.data),
    ...iconMistakes(read.data, files),
    ...(await languageMistakes(read.data, json, files)),
  ];
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const placeholderMistakes = ({ texts }: PackageFiles): string[] =>
  Object.entries(texts)
    .filter(([, text]) => text.includes('${{'))
    .map(([name]) => `${name} has a placeholder left`);

/** Teams shows no page of a domain that is not named, and reviewers want every page on TLS. */
function addressMistakes({ developer, staticTabs, validDomains }: Manifest): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const tabs = staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []);
  const isOurs = (address: string): boolean => {
    const url = URL.parse(address);
    return url?.protocol === 'https:' && validDomains.includes(url.host);
  };
  return [websiteUrl, privacyUrl, termsOfUseUrl, ...tabs]
    .filter((address) => !isOurs(address))
    .map((address) => `${address} is not on https at a valid domain`);
}

/** One bot behind chat and message box; the tab's registration as Entra knows it. */
function identityMistakes(manifest: Manifest): string[] {
  const { bots, composeExtensions, webApplicationInfo, validDomains, name } = manifest;
  const resources = validDomains.map((domain) => `api://${domain}/${webApplicationInfo.id}`);
  return [
    bots[0].botId !== composeExtensions[0].botId && 'bot and message box are not the same bot',
    !resources.includes(webApplicationInfo.resource) &&
      'webApplicationInfo.resource is of another domain or id',
    webApplicationInfo.id === bots[0].botId && 'the tab has the registration of the bot',
    /\bteams\b/iu.test(`${name.short} ${name.full}`) && 'the name speaks of Teams',
  ].filter((one) => one !== false);
}

const everywhere = ['personal', 'team', 'groupChat'];

/** Bot and tab stand in all scopes; the message box asks what the service answers. */
function placeMistakes({ id, bots, staticTabs, composeExtensions }: Manifest): string[] {
  const tab = staticTabs.find(({ entityId }) => teamsTab(id).endsWith(`/${entityId}`));
  const isEverywhere = (scopes: readonly string[] = []) =>
    everywhere.every((scope) => scopes.includes(scope));
  const { commands } = composeExtensions[0];
  const searches = commands.filter(({ type }) => type === 'query');
  const asked = searches.map((command) => command.id).sort();
  return [
    !isEverywhere(bots[0].scopes) && 'the bot is not in every scope',
    !isEverywhere(tab?.scopes) && 'the tab that cards lead to is not in every scope',
    asked.join() !== Object.values(searchCommands).sort().join() &&
      'the commands of the message box are not those of the service',
    searches.some(
      ({ parameters }) => parameters.map((one) => one.name).join() !== searchParameter,
    ) && 'a command of the message box has another parameter than the service reads',
    ...actionMistakes(commands.filter(({ type }) => type === 'action')),
  ].filter((one) => one !== false);
}

/** Kysy Kopilta on a message and over the message box; its dialog is drawn by the service. */
function actionMistakes(
  actions: readonly Manifest['composeExtensions'][0]['commands'][number][],
): (string | false)[] {
  const isThere = (place: string) => actions.every(({ context }) => context.includes(place));
  return [
    actions.map(({ id }) => id).join() !== askCommand &&
      'the message action is not that of the service',
    !(isThere('message') && isThere('compose')) &&
      'the message action is not on messages and at the message box',
    actions.some(({ fetchTask, parameters }) => !fetchTask || parameters.length > 0) &&
      'the message action does not ask the service for its dialog',
  ];
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Width and height stand in a PNG's first chunk: w3.org/TR/png, 11.2.1. */
const isPngOf = (bytes: Buffer, size: number): boolean =>
  bytes.length > 24 &&
  bytes.subarray(0, 8).equals(signature) &&
  bytes.readUInt32BE(16) === size &&
  bytes.readUInt32BE(20) === size;

function iconMistakes({ icons }: Manifest, { icons: given }: PackageFiles): string[] {
  const wanted = { [icons.color]: 192, [icons.outline]: 32 };
  return Object.entries(wanted).flatMap(([name, size]) => {
    const bytes = given[name];
    if (bytes === undefined) return [`${name} is missing`];
    return isPngOf(bytes, size) ? [] : [`${name} is no PNG of ${size} × ${size}`];
  });
}

/** Every language says everything, and nothing that the manifest does not say. */
async function languageMistakes(
  { localizationInfo }: Manifest,
  manifest: unknown,
  { texts }: PackageFiles,
): Promise<string[]> {
  const translated = await isTranslated();
  const wanted = textPaths(manifest).filter((path) => path !== '$schema' && translated(path));
  const tags = localizationInfo.additionalLanguages.map((one) => one.languageTag);
  const mistakes = tags.sort().join() === 'en,sv' ? [] : ['the languages are not fi, sv and en'];
  for (const { file } of localizationInfo.additionalLanguages) {
    const json = jsonOf(texts[file]);
    mistakes.push(...(await schemaMistakes(json, languageSchema)).map((one) => `${file} ${one}`));
    const said = Object.keys(z.record(z.string(), z.string()).catch({}).parse(json));
    const [lacking, surplus] = [new Set(wanted), new Set(said)];
    for (const path of said) lacking.delete(path);
    for (const path of [...wanted, '$schema']) surplus.delete(path);
    mistakes.push(...[...lacking].map((path) => `${file} does not say ${path}`));
    mistakes.push(...[...surplus].map((path) => `${file} says ${path}, which nobody asks for`));
  }
  return mistakes;
}
