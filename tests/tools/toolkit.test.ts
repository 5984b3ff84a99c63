import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../../bot/src/config.ts';

/** What of an action must be there: the toolkit's schema v1.11. */
const actions: Readonly<
  Record<string, { readonly with: readonly string[]; readonly writes?: readonly string[] }>
> = {
  'teamsApp/create': { with: ['name'], writes: ['teamsAppId'] },
  'aadApp/create': {
    with: ['name', 'generateClientSecret', 'signInAudience'],
    writes: ['clientId', 'objectId'],
  },
  'aadApp/update': { with: ['manifestPath', 'outputFilePath'] },
  'arm/deploy': { with: ['subscriptionId', 'resourceGroupName', 'templates'] },
  'botFramework/create': { with: ['botId', 'name', 'messagingEndpoint'] },
  'teamsApp/validateManifest': { with: ['manifestPath'] },
  'teamsApp/zipAppPackage': { with: ['manifestPath', 'outputZipPath', 'outputFolder'] },
  'teamsApp/validateAppPackage': { with: ['appPackagePath'] },
  'teamsApp/update': { with: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { with: ['appPackagePath'], writes: ['publishedAppId'] },
  'cli/runNpmCommand': { with: ['args'] },
  'azureAppService/zipDeploy': { with: ['artifactFolder', 'resourceId'] },
  'file/createOrUpdateEnvironmentFile': { with: ['target', 'envs'] },
};

const action = z.strictObject({
  uses: z.enum(Object.keys(actions)),
  name: z.string().optional(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string().regex(/^[A-Z][A-Z\d_]*$/u)).optional(),
});
const stages = z.strictObject({
  version: z.literal('v1.11'),
  environmentFolderPath: z.literal('./env').optional(),
  provision: z.array(action).default([]),
  deploy: z.array(action).default([]),
  publish: z.array(action).default([]),
});

const text = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const stagesOf = (file: string) => stages.parse(parse(text(file)));
const placeholders = (of: string): string[] => of.match(/(?<=\$\{\{)\w+(?=\}\})/gu) ?? [];
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(json('package.json')).scripts;

const environments = {
  'm365agents.yml': 'dev',
  'm365agents.local.yml': 'local',
  'm365agents.playground.yml': 'playground',
};

describe.each(Object.entries(environments))('%s', (file, env) => {
  const { provision, deploy, publish } = stagesOf(file);
  const all = [...provision, ...deploy, ...publish];

  it('gives every action what it needs', () => {
    for (const { uses, with: given, writeToEnvironmentFile: written = {} } of all) {
      const needed = actions[uses];
      expect(Object.keys(given)).toEqual(expect.arrayContaining([...(needed?.with ?? [])]));
      expect(Object.keys(written)).toEqual(expect.arrayContaining([...(needed?.writes ?? [])]));
    }
  });

  it('names nothing that its environment does not have', () => {
    const has = Object.keys(parseEnv(text(`env/.env.${env}`)));
    const secrets = all.flatMap(({ writeToEnvironmentFile: one }) => one?.['clientSecret'] ?? []);
    const written = all.flatMap(({ writeToEnvironmentFile: one }) => Object.values(one ?? {}));
    expect(written.filter((name) => !has.includes(name))).toEqual(secrets);
    expect(secrets.every((name) => name.startsWith('SECRET_'))).toBe(true);
    const packed = all.some(({ uses }) => uses === 'teamsApp/zipAppPackage')
      ? ['aad.manifest.json', 'appPackage/manifest.json']
      : [];
    const asked = [file, ...packed].flatMap((one) => placeholders(text(one)));
    expect(asked.filter((name) => ![...has, ...secrets].includes(name))).toEqual([]);
  });

  it('names files and scripts that there are', () => {
    for (const { uses, with: given } of all) {
      if (typeof given['manifestPath'] === 'string')
        expect(existsSync(given['manifestPath'])).toBe(true);
      const [run, script = ''] = z.string().catch('').parse(given['args']).split(' ');
      if (uses === 'cli/runNpmCommand' && run === 'run')
        expect(Object.keys(scripts)).toContain(script);
    }
  });
});

it('deploys the templates, in both sizes', () => {
  const { provision } = stagesOf('m365agents.yml');
  const deployed = provision.find(({ uses }) => uses === 'arm/deploy');
  expect(deployed?.with['templates']).toMatchObject([
    { path: './infra/azure.bicep', parameters: './infra/azure.parameters.${{KOPPI_SIZE}}.json' },
  ]);
  for (const size of ['small', 'large'])
    expect(existsSync(`infra/azure.parameters.${size}.json`)).toBe(true);
  expect(existsSync('infra/azure.bicep')).toBe(true);
});

it('starts the service behind a tunnel with the settings that it reads, as in production', () => {
  const { deploy } = stagesOf('m365agents.local.yml');
  const written = deploy.find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile');
  const envs = z.record(z.string(), z.coerce.string()).parse(written?.with['envs']);
  const id = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
  const filled = Object.entries(envs).map(([name, value]) => [
    name,
    value.replace(/^\$\{\{.*\}\}$/u, id),
  ]);
  expect(readSettings(Object.fromEntries(filled) as Record<string, string>)).toMatchObject({
    ok: true,
    settings: { port: 3978, mode: { kind: 'production', bot: { appType: 'SingleTenant' } } },
  });
  expect(text('.gitignore').split('\n')).toContain('.localConfigs');
});

describe('the registration of the tab', () => {
  const permission = '${{AAD_APP_ACCESS_AS_USER_PERMISSION_ID}}';
  const registration = z
    .object({
      appId: z.string(),
      signInAudience: z.string(),
      identifierUris: z.array(z.string()),
      api: z.object({
        requestedAccessTokenVersion: z.number(),
        oauth2PermissionScopes: z.array(
          z.looseObject({ id: z.string(), value: z.string(), isEnabled: z.boolean() }),
        ),
        preAuthorizedApplications: z.array(
          z.object({ appId: z.guid(), delegatedPermissionIds: z.array(z.string()) }),
        ),
      }),
      appRoles: z.array(z.looseObject({ id: z.guid(), value: z.string() })),
      optionalClaims: z.object({ accessToken: z.array(z.looseObject({ name: z.string() })) }),
      requiredResourceAccess: z.array(z.unknown()),
    })
    .parse(json('aad.manifest.json'));

  it('is of this tenant alone, with tokens of version 2, and asks nothing of Microsoft 365', () => {
    expect(registration).toMatchObject({
      signInAudience: 'AzureADMyOrg',
      api: { requestedAccessTokenVersion: 2 },
      requiredResourceAccess: [],
    });
  });

  it('goes by the address that the app package names', () => {
    const { webApplicationInfo } = z
      .object({ webApplicationInfo: z.object({ id: z.string(), resource: z.string() }) })
      .parse(json('appPackage/manifest.json'));
    expect(registration.identifierUris).toEqual([webApplicationInfo.resource]);
    expect(registration.appId).toBe(webApplicationInfo.id);
  });

  it('has the scope that the service checks', () => {
    expect(registration.api.oauth2PermissionScopes).toMatchObject([
      { id: permission, value: 'access_as_user', isEnabled: true },
    ]);
    expect(text('bot/src/adapters/http/sign-in.ts')).toContain("includes('access_as_user')");
  });

  it('lets the clients of Teams, Microsoft 365 and Outlook ask without a question to the person', () => {
    // learn.microsoft.com, "Extend a Teams personal tab across Microsoft 365", table of client ids.
    expect(registration.api.preAuthorizedApplications).toEqual(
      [
        '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
        '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
        '4765445b-32c6-49b0-83e6-1d93765276ca',
        '0ec893e0-5785-4de6-99da-4ed124e5296c',
        'd3590ed6-52b3-4102-aeff-aad2292ab01c',
        'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
        '27922004-5251-4030-b22d-91ecd9a37ea4',
      ].map((appId) => ({ appId, delegatedPermissionIds: [permission] })),
    );
  });

  it('has Entra say who is a guest and what is a program, which the service turns away', () => {
    expect(registration.optionalClaims.accessToken.map(({ name }) => name)).toEqual([
      'acct',
      'idtyp',
    ]);
  });

  it('has a role that a county may ask for', () => {
    expect(registration.appRoles.map(({ value }) => value)).toEqual(['Koppi.Use']);
  });
});

describe('F5', () => {
  const launch = z
    .object({
      configurations: z.array(
        z.looseObject({ name: z.string(), preLaunchTask: z.string().optional() }),
      ),
      compounds: z.array(
        z.looseObject({ configurations: z.array(z.string()), preLaunchTask: z.string() }),
      ),
    })
    .parse(json('.vscode/launch.json'));
  const { tasks } = z
    .object({
      tasks: z.array(
        z.looseObject({
          label: z.string(),
          type: z.string().optional(),
          command: z.string().optional(),
          dependsOn: z.array(z.string()).default([]),
        }),
      ),
    })
    .parse(json('.vscode/tasks.json'));
  const labels = tasks.map(({ label }) => label);

  it('finds its configurations and tasks', () => {
    const names = launch.configurations.map(({ name }) => name);
    const asked = launch.compounds.flatMap(({ configurations }) => configurations);
    expect(asked.filter((name) => !names.includes(name))).toEqual([]);
    const before = [...launch.configurations, ...launch.compounds].flatMap(
      (one) => one.preLaunchTask ?? [],
    );
    const after = tasks.flatMap(({ dependsOn }) => dependsOn);
    expect([...before, ...after].filter((label) => !labels.includes(label))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const run = tasks.flatMap(({ command }) => /^npm run (\S+)$/u.exec(command ?? '')?.[1] ?? []);
    expect(run).toEqual(['tables', 'serve:teams']);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('begins with the local world, which needs no account', () => {
    expect(launch.configurations[0]).toMatchObject({
      runtimeExecutable: 'npm',
      runtimeArgs: ['start'],
    });
  });
});
