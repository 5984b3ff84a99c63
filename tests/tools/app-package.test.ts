import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { teamsTab } from '../../bot/src/adapters/teams/tab-link.ts';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { commandWords, parseCommand, type Command } from '../../bot/src/wording/commands.ts';
import { wordingOf } from '../../bot/src/wording/index.ts';
import { packageMistakes } from '../../tools/app-package/check.ts';
import { readPackage, type PackageFiles } from '../../tools/app-package/files.ts';

const values = {
  TEAMS_APP_ID: '3c9d1a52-6f0b-4e7d-9a41-5b8e2c7f6d10',
  BOT_ID: '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a',
  TAB_CLIENT_ID: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e',
  BOT_DOMAIN: 'koppi.example.fi',
  APP_NAME_SUFFIX: '',
};
const once = readPackage(values);
const built = async () => (await once).files;

const shape = z.looseObject({
  version: z.string(),
  id: z.string(),
  staticTabs: z.array(z.looseObject({ entityId: z.string() })),
  bots: z.tuple([
    z.looseObject({
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
});
const manifest = async () => shape.parse(jsonOf(await built(), 'manifest.json'));
const said = z.record(z.string(), z.string());

const jsonOf = (files: PackageFiles, name: string): unknown => JSON.parse(files.texts[name] ?? '');

/** Stands for "not there at all". */
const gone = undefined;

/** The package with one value of the manifest put at `path`, such as `bots.0.botId`. */
async function withManifest(path: string, value: unknown): Promise<PackageFiles> {
  const files = await built();
  const json = put(jsonOf(files, 'manifest.json'), path.split('.'), value);
  return { ...files, texts: { ...files.texts, 'manifest.json': JSON.stringify(json) } };
}

function put(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = (within: unknown) => put(within, rest, value);
  if (Array.isArray(json)) {
    const list: readonly unknown[] = json;
    return [
      ...list.slice(0, Number(key)),
      inner(list[Number(key)]),
      ...list.slice(Number(key) + 1),
    ];
  }
  const fields = z.record(z.string(), z.unknown()).parse(json);
  return { ...fields, [key]: inner(fields[key]) };
}

describe('the app package', () => {
  it('is what Teams and the service expect', async () => {
    expect(await packageMistakes(await built())).toEqual([]);
  });

  it('says which of its values no environment has given yet', async () => {
    const { missing } = await readPackage({ ...values, TAB_CLIENT_ID: '', BOT_ID: '' });
    expect(missing).toEqual(['BOT_ID', 'TAB_CLIENT_ID']);
  });

  it('is of the same version as the service', async () => {
    const { version } = await manifest();
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
  });

  it('holds the tab that cards lead to', async () => {
    const { id, staticTabs } = await manifest();
    const [, tabId] = teamsTab(id).split(`${id}/`);
    expect(staticTabs.map(({ entityId }) => entityId)).toContain(tabId);
  });

  it('is made of the same bytes each time', async () => {
    const [one, other] = [await built(), (await readPackage(values)).files];
    const zip = ({ texts, icons }: PackageFiles) => zipped({ ...texts, ...icons });
    expect((await zip(one)).equals(await zip(other))).toBe(true);
  });

  it.each(['color.png', 'outline.png'])('keeps %s as it is drawn', async (name) => {
    const { icons } = await built();
    expect(icons[name]?.equals(readFileSync(`appPackage/${name}`))).toBe(true);
  });
});

describe('the commands', () => {
  /** In the order of the manifest's lists: [0] in the personal chat, [1] where others read along. */
  const lists: readonly (readonly Command['command'][])[] = [
    [
      ...(['consult', 'mine', 'presence', 'directory', 'training', 'entry'] as const),
      ...(['queue', 'unfinished', 'away', 'busy', 'station', 'help'] as const),
    ],
    ['consult', 'presence', 'directory', 'training', 'help'],
  ];
  const described: Readonly<Partial<Record<Command['command'], Record<Language, string>>>> = {
    help: { fi: 'kaikki komennot', sv: 'alla kommandon', en: 'all commands' },
  };

  it.each(languages)('are those of the parser in %s', async (language) => {
    const { bots } = await manifest();
    const words = language === 'fi' ? {} : said.parse(jsonOf(await built(), `${language}.json`));
    const shown = bots[0].commandLists.map(({ commands }, list) =>
      commands.map((finnish, index) => {
        const path = `bots[0].commandLists[${list}].commands[${index}]`;
        const { title = '', description = '' } =
          language === 'fi'
            ? finnish
            : { title: words[`${path}.title`], description: words[`${path}.description`] };
        return { title, description };
      }),
    );
    const help: Readonly<Record<string, string>> = wordingOf(language).help.command;
    expect(shown).toEqual(
      lists.map((ids) =>
        ids.map((id) => ({
          title: commandWords[id][language][0],
          description: help[id] ?? described[id]?.[language],
        })),
      ),
    );
    const understood = shown.map((list) => list.map(({ title }) => parseCommand(title)));
    expect(understood).toEqual(lists.map((ids) => ids.map((command) => ({ command, rest: '' }))));
  });

  it('are all in a list but what twelve leave no room for, which help tells of', () => {
    const listed: readonly string[] = lists.flat();
    const left = Object.keys(commandWords).filter((id) => !listed.includes(id));
    expect(left).toEqual(['home-visit', 'travelling', 'free', 'language', 'hello']);
  });
});

describe('a broken package is refused:', () => {
  const [contacts, oneTab] = ['composeExtensions.0.commands.0', 'staticTabs.1'];
  const asking = 'composeExtensions.0.commands.2';

  it.each<[what: string, path: string, value: unknown]>([
    [
      'another schema',
      '$schema',
      'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json',
    ],
    ['no version', 'version', gone],
    ['a version that is a number', 'version', 1],
    ['an id that is no GUID', 'id', 'koppi'],
    ['a field nobody knows', 'colour', 'teal'],
    ['no accent colour', 'accentColor', gone],
    ['a colour by name', 'accentColor', 'teal'],
    ['a name of over 30 characters', 'name.short', 'Koppi '.repeat(6)],
    ['a name that speaks of Teams', 'name.full', 'Koppi for Teams'],
    ['a short description of over 80 characters', 'description.short', 'a'.repeat(81)],
    ['no privacy page', 'developer.privacyUrl', gone],
    ['a privacy page without TLS', 'developer.privacyUrl', 'http://koppi.example.fi/privacy'],
    ['terms at another domain', 'developer.termsOfUseUrl', 'https://example.org/terms'],
    ['a tab at another domain', `${oneTab}.contentUrl`, 'https://example.org/tab/'],
    ['a tab that cards do not find', `${oneTab}.entityId`, 'home'],
    ['a tab without channels', `${oneTab}.scopes`, ['personal']],
    ['a meeting context that is none', `${oneTab}.context.7`, 'meetingRoom'],
    ['two bots', 'bots.1', { botId: values.BOT_ID, scopes: ['personal'] }],
    ['a bot for the personal chat alone', 'bots.0.scopes', ['personal']],
    ['a scope that is none', 'bots.0.scopes.3', 'channel'],
    ['thirteen commands', 'bots.0.commandLists.0.commands.12', { title: 'kieli' }],
    [
      'four lists of commands',
      'bots.0.commandLists',
      Array(4).fill({ scopes: ['team'], commands: [] }),
    ],
    ['another bot in the message box', 'composeExtensions.0.botId', values.TEAMS_APP_ID],
    ['a search that the service does not know', `${contacts}.id`, 'find'],
    ['a search too few', 'composeExtensions.0.commands', []],
    ['a parameter that the service does not read', `${contacts}.parameters.0.name`, 'q'],
    ['an action that the service does not know', `${asking}.id`, 'ask'],
    ['a second action', `${contacts}.type`, 'action'],
    ['an action without its dialog', `${asking}.fetchTask`, false],
    ['an action that messages do not have', `${asking}.context`, ['compose']],
    ['an action that the message box does not have', `${asking}.context`, ['message']],
    ['a place for an action that is none', `${asking}.context.3`, 'meeting'],
    ['an action with a form of its own', `${asking}.parameters`, [{ name: 'text', title: 'Asia' }]],
    ['a title of over 32 characters', `${contacts}.title`, 'a'.repeat(33)],
    ['an activity without a text', 'activities.activityTypes.0.templateText', gone],
    ['a registration that is no GUID', 'webApplicationInfo.id', 'tab'],
    ['the registration of the bot for the tab', 'webApplicationInfo.id', values.BOT_ID],
    [
      'a resource of another domain',
      'webApplicationInfo.resource',
      `api://example.org/${values.TAB_CLIENT_ID}`,
    ],
    ['no valid domain', 'validDomains', []],
    ['a permission that is none', 'permissions.1', 'mail'],
    [
      'a language left out',
      'localizationInfo.additionalLanguages',
      [{ languageTag: 'sv', file: 'sv.json' }],
    ],
    ['another first language', 'localizationInfo.defaultLanguageTag', 'en'],
    ['a language file that is not there', 'localizationInfo.additionalLanguages.0.file', 'se.json'],
    ['an icon that is not there', 'icons.color', 'colour.png'],
    ['the icons the other way round', 'icons', { color: 'outline.png', outline: 'color.png' }],
  ])('%s', async (_what, path, value) => {
    expect(await packageMistakes(await withManifest(path, value))).not.toEqual([]);
  });

  it.each<[what: string, key: string, value: string | undefined]>([
    ['a sentence not translated', 'name.full', gone],
    ['a translation of nothing', 'staticTabs[7].name', 'Hem'],
    ['a path that Teams does not know', 'bots[0].title', 'Koppi'],
    ['a name of over 30 characters', 'name.short', 'Koppi '.repeat(6)],
  ])('in Swedish, %s', async (_what, key, value) => {
    const files = await built();
    const json = { ...said.parse(jsonOf(files, 'sv.json')), [key]: value };
    const texts = { ...files.texts, 'sv.json': JSON.stringify(json) };
    expect(await packageMistakes({ ...files, texts })).not.toEqual([]);
  });

  it('a placeholder left', async () => {
    const files = await withManifest('description.full', '${{BOT_ID}}');
    expect(await packageMistakes(files)).toEqual(['manifest.json has a placeholder left']);
  });

  it('no JSON at all', async () => {
    const files = await built();
    const texts = { ...files.texts, 'manifest.json': '{' };
    expect(await packageMistakes({ ...files, texts })).not.toEqual([]);
  });
});
