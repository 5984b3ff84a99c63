import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthRoutes } from '../../bot/src/adapters/http/health.ts';
import { gauged, timed } from '../../bot/src/adapters/telemetry/instruments.ts';
import { findingKinds } from '../../bot/src/audit/types.ts';
import { readSettings } from '../../bot/src/config.ts';
import { allBicep, parseBicep, propertiesOf, valueAt, type Bicep } from './bicep.ts';

/**
 * Types and versions as Microsoft publishes them for Bicep (github.com/Azure/bicep-types-az, August
 * 2026). A new one is looked up there first: property names, required and read-only ones.
 */
const known = [
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.Consumption/budgets@2023-11-01',
  'Microsoft.DocumentDB/databaseAccounts@2025-04-15',
  'Microsoft.Insights/actionGroups@2023-01-01',
  'Microsoft.Insights/autoscalesettings@2022-10-01',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
  'Microsoft.Insights/metricAlerts@2018-03-01',
  'Microsoft.Insights/scheduledQueryRules@2022-06-15',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.OperationalInsights/workspaces@2025-02-01',
  'Microsoft.Storage/storageAccounts/blobServices@2025-06-01',
  'Microsoft.Storage/storageAccounts/tableServices@2025-06-01',
  'Microsoft.Storage/storageAccounts@2025-06-01',
  'Microsoft.Web/serverfarms@2025-03-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01',
  'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2025-03-01',
  'Microsoft.Web/sites/slots@2025-03-01',
  'Microsoft.Web/sites@2025-03-01',
];

let files: readonly Bicep[] = [];
beforeAll(async () => {
  files = await allBicep();
});

const at = (file: string): Bicep => files.find((one) => one.file === file)!;
const main = () => at('infra/azure.bicep');
const bodyOf = (file: string, kind: 'resource' | 'module' | 'variable', name: string) =>
  at(file)
    .declared(kind)
    .find((one) => one.name === name)!.body;
const namesOf = (file: string, kind: 'parameter' | 'output') =>
  at(file)
    .declared(kind)
    .map(({ name }) => name);
const everything = () => files.map(({ root }) => root.text).join('\n');

describe('the templates', () => {
  it('have no mistake in their syntax', () => {
    expect(files.filter(({ root }) => root.hasError).map(({ file }) => file)).toEqual([]);
    expect(files.length).toBe(7);
  });

  it('would be caught with one', async () => {
    const { root } = await parseBicep("resource a 'b@1' = {\n  name: \n");
    expect(root.hasError).toBe(true);
  });

  it('ask for resources that there are, in versions that there are', () => {
    const asked = files.flatMap((file) => file.declared('resource').map(({ what }) => what));
    expect([...new Set(asked)].sort()).toEqual(known);
  });

  it('give each module what it asks for, and nothing else', () => {
    const modules = files.flatMap((file) =>
      file.declared('module').map(({ what, body }) => ({
        path: join(file.file, '..', what),
        given: [...propertiesOf(propertiesOf(body).get('params')).keys()].sort(),
      })),
    );
    expect(modules.map(({ path }) => path).sort()).toEqual(
      files.map(({ file }) => file).filter((file) => file !== 'infra/azure.bicep'),
    );
    for (const { path, given } of modules) expect(given).toEqual(namesOf(path, 'parameter').sort());
  });

  it('use nothing of a module that it does not give', () => {
    const used = [...main().root.text.matchAll(/(\w+)!?\.outputs\.(\w+)/gu)];
    const declared = main().declared('module');
    for (const [, name, output] of used) {
      const { what } = declared.find((one) => one.name === name)!;
      expect(namesOf(join('infra', what), 'output')).toContain(output);
    }
    expect(used.length).toBeGreaterThan(5);
  });

  it.each(['small', 'large'])('get from the parameters of "%s" what they ask for', (size) => {
    const { parameters } = JSON.parse(
      readFileSync(`infra/azure.parameters.${size}.json`, 'utf8'),
    ) as { parameters: Record<string, { value: unknown }> };
    const optional = ['location', 'tenantId', 'pingUrl', 'budgetStart'];
    const asked = namesOf('infra/azure.bicep', 'parameter');
    expect(Object.keys(parameters).sort()).toEqual(
      asked.filter((name) => !optional.includes(name)).sort(),
    );
    const placeholders = JSON.stringify(parameters).match(/(?<=\$\{\{)\w+/gu) ?? [];
    const dev = readFileSync('env/.env.dev', 'utf8');
    for (const name of placeholders) expect(dev).toMatch(new RegExp(`^${name}=`, 'mu'));
  });

  it('differ in size: one instance, or several that scale', () => {
    const of = (size: string) =>
      (
        JSON.parse(readFileSync(`infra/azure.parameters.${size}.json`, 'utf8')) as {
          parameters: Record<string, { value: number }>;
        }
      ).parameters;
    expect(of('small')).toMatchObject({
      instancesLeast: { value: 1 },
      instancesMost: { value: 1 },
    });
    expect(of('large')['instancesLeast']!.value).toBeGreaterThan(1);
    expect(of('large')['instancesMost']!.value).toBeGreaterThan(
      of('large')['instancesLeast']!.value,
    );
  });
});

describe('what the service is given', () => {
  const read = [
    ...readFileSync('bot/src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gmu),
  ].map(([, name = '']) => name);

  it('are settings that it reads, and one of the identity library', () => {
    const settings = propertiesOf(
      propertiesOf(propertiesOf(bodyOf('infra/azure.bicep', 'module', 'site')).get('params')).get(
        'settings',
      ),
    );
    const given = [...settings.keys()].filter((name) => name !== 'AZURE_CLIENT_ID');
    expect(given.filter((name) => !read.includes(name))).toEqual([]);
    const id = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
    const samples: Readonly<Record<string, string>> = {
      KOPPI_ENV: 'production',
      BOT_TYPE: 'UserAssignedMSI',
      TABLES_URL: 'https://koppi.table.core.windows.net/',
      KOPPI_COUNTY_FILE: 'counties/siun-sote.json',
      KOPPI_PING_URL: '',
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${id};IngestionEndpoint=https://swedencentral-0.in.applicationinsights.azure.com/`,
    };
    const environment = Object.fromEntries(given.map((name) => [name, samples[name] ?? id]));
    expect(readSettings(environment)).toMatchObject({ ok: true });
    expect([settings.get('KOPPI_ENV')?.text, settings.get('BOT_TYPE')?.text]).toEqual([
      "'production'",
      "'UserAssignedMSI'",
    ]);
  });

  it('comes out under the names that the settings have', () => {
    const toolkits = ['BOT_DOMAIN', 'BOT_AZURE_APP_SERVICE_RESOURCE_ID'];
    const outputs = namesOf('infra/azure.bicep', 'output');
    expect(outputs.filter((name) => !read.includes(name))).toEqual(toolkits);
    const dev = readFileSync('env/.env.dev', 'utf8');
    for (const name of outputs) expect(dev).toMatch(new RegExp(`^${name}=$`, 'mu'));
  });

  it('is asked about at an address that it has', () => {
    const paths = healthRoutes({} as never).map(({ path }) => path);
    expect(paths).toContain(
      valueAt(
        bodyOf('infra/modules/site.bicep', 'variable', 'siteProperties'),
        'siteConfig.healthCheckPath',
      ),
    );
  });

  it('runs on the Node that the project pins', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const major = devDependencies['node']!.split('.')[0]!;
    expect(
      valueAt(
        bodyOf('infra/modules/site.bicep', 'variable', 'siteProperties'),
        'siteConfig.linuxFxVersion',
      ),
    ).toBe(`NODE|${major}-lts`);
  });
});

describe('secrets', () => {
  it('are not asked for, looked up or written out', () => {
    // Where telemetry goes: an address that opens nothing, since the resource takes identities only.
    const address = 'output sendTo string = component.properties.ConnectionString';
    expect(at('infra/modules/logs.bicep').root.text).toContain(address);
    expect(everything().replace(address, '')).not.toMatch(
      /list\w*keys?\b|listSecrets|listAccountSas|listServiceSas|getSecret|@secure|password\s*:|connectionString|primaryKey|secondaryKey/iu,
    );
  });

  it('lie in no file of the toolkit', () => {
    for (const file of [...globSync('env/.env*'), ...globSync('infra/*.json')])
      expect(readFileSync(file, 'utf8')).not.toMatch(/SECRET_\w+=\S|AccountKey=|sig=|"password"/iu);
  });
});

describe('security', () => {
  const [tables, cosmos, site, logs, bot] = [
    'infra/modules/tables.bicep',
    'infra/modules/cosmos.bicep',
    'infra/modules/site.bicep',
    'infra/modules/logs.bicep',
    'infra/botRegistration/azurebot.bicep',
  ];

  it.each<[file: string, name: string, path: string, value: string]>([
    [tables, 'account', 'sku.name', 'Standard_ZRS'],
    [tables, 'account', 'properties.allowSharedKeyAccess', 'false'],
    [tables, 'account', 'properties.minimumTlsVersion', 'TLS1_2'],
    [tables, 'account', 'properties.supportsHttpsTrafficOnly', 'true'],
    [tables, 'account', 'properties.allowBlobPublicAccess', 'false'],
    [tables, 'account', 'properties.allowCrossTenantReplication', 'false'],
    [tables, 'account', 'properties.isLocalUserEnabled', 'false'],
    [tables, 'account', 'properties.encryption.requireInfrastructureEncryption', 'true'],
    [tables, 'blobs', 'properties.deleteRetentionPolicy.enabled', 'true'],
    [tables, 'blobs', 'properties.containerDeleteRetentionPolicy.enabled', 'true'],
    [tables, 'mayWriteRows', 'scope', 'account'],
    [tables, 'mayWriteRows', 'properties.principalType', 'ServicePrincipal'],
    [cosmos, 'account', 'properties.disableLocalAuth', 'true'],
    [cosmos, 'account', 'properties.minimalTlsVersion', 'Tls12'],
    [cosmos, 'account', 'properties.consistencyPolicy.defaultConsistencyLevel', 'Strong'],
    [cosmos, 'account', 'properties.backupPolicy.type', 'Continuous'],
    [site, 'site', 'identity.type', 'UserAssigned'],
    [site, 'noPasswordForFtp', 'properties.allow', 'false'],
    [site, 'noPasswordForDeploying', 'properties.allow', 'false'],
    [site, 'nextNoPasswordForFtp', 'properties.allow', 'false'],
    [site, 'nextNoPasswordForDeploying', 'properties.allow', 'false'],
    [logs, 'workspace', 'properties.features.disableLocalAuth', 'true'],
    [logs, 'component', 'properties.DisableLocalAuth', 'true'],
    [logs, 'component', 'properties.DisableIpMasking', 'false'],
    [logs, 'maySend', 'scope', 'component'],
    [logs, 'maySend', 'properties.principalType', 'ServicePrincipal'],
    [bot, 'bot', 'location', 'westeurope'],
    [bot, 'bot', 'properties.msaAppType', 'UserAssignedMSI'],
    [bot, 'bot', 'properties.disableLocalAuth', 'true'],
  ])('in %s: %s %s is %s', (file, name, path, value) => {
    expect(valueAt(bodyOf(file, 'resource', name), path)).toBe(value);
  });

  it.each([
    ['httpsOnly', 'true'],
    ['clientAffinityEnabled', 'false'],
    ['siteConfig.minTlsVersion', '1.2'],
    ['siteConfig.ftpsState', 'Disabled'],
    ['siteConfig.remoteDebuggingEnabled', 'false'],
    ['siteConfig.alwaysOn', 'true'],
    ['siteConfig.httpLoggingEnabled', 'false'],
  ])('of the service and its slot: %s is %s', (path, value) => {
    expect(valueAt(bodyOf(site, 'variable', 'siteProperties'), path)).toBe(value);
    for (const name of ['site', 'next'])
      expect(valueAt(bodyOf(site, 'resource', name), 'properties')).toBe('siteProperties');
  });

  it('gives two roles, and none that could do more than change rows and send figures', () => {
    const roles = everything().match(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/giu) ?? [];
    // Storage Table Data Contributor, Monitoring Metrics Publisher: learn.microsoft.com, "Azure
    // built-in roles".
    expect(new Set(roles)).toEqual(
      new Set(['0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', '3913510d-42f4-4e42-8a64-420c390055eb']),
    );
    const assigned = files
      .flatMap((file) => file.declared('resource'))
      .filter(({ what }) => what.startsWith('Microsoft.Authorization/'));
    expect(assigned.map(({ name }) => name).sort()).toEqual(['maySend', 'mayWriteRows']);
  });

  it('keeps no log of addresses, which may be a calendar’s secret, nor of single rows', () => {
    const logged = [...everything().matchAll(/category: '(\w+)'/gu)].map(([, name]) => name);
    expect(logged.sort()).toEqual(
      ['AllMetrics', 'AppServiceAuditLogs', 'AppServiceConsoleLogs', 'AppServicePlatformLogs']
        .concat(['Cost', 'Requests', 'Transaction'])
        .sort(),
    );
  });

  it('keeps the data in the European Union', () => {
    const allowed = /@allowed\(\[([^\]]+)\]\)\nparam location/u.exec(main().root.text)?.[1];
    expect(allowed?.match(/\w+/gu)).toEqual([
      'swedencentral',
      'northeurope',
      'westeurope',
      'germanywestcentral',
      'francecentral',
    ]);
  });
});

describe('the alarms', () => {
  const alerts = () => at('infra/modules/alerts.bicep').root.text;
  const logged = globSync('bot/src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/log\.(?:info|warn|error)\(\s*'([^']+)'/gu)].map(
      ([, message]) => message,
    ),
  );

  it('listen for lines that the service writes', () => {
    const messages = [...alerts().matchAll(/msg == "([^"]+)"/gu)].map(([, message]) => message);
    expect(new Set(messages)).toEqual(
      new Set([
        'engine cycle failed',
        'audit found',
        'dead letter',
        'audit complete',
        'connector down',
      ]),
    );
    expect(messages.filter((message) => !logged.includes(message))).toEqual([]);
  });

  it('look at figures that the service has', () => {
    const asked = [...alerts().matchAll(/Name == "([^"]+)"/gu)].map(([, name = '']) => name);
    const durations = Object.keys(timed).map((name) => `${name}.duration`);
    expect(asked.length).toBe(4);
    const known = [...Object.keys(gauged), ...durations];
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('listen for every finding that the auditor has, each once', () => {
    const queries = [...alerts().matchAll(/msg == "audit found" and kind ([^']*)'/gu)].map(
      ([, asked = '']) => asked,
    );
    const kindsIn = (query: string) => [...query.matchAll(/"([\w-]+)"/gu)].map(([, kind]) => kind!);
    const own = queries.filter((query) => !query.startsWith('!in')).flatMap(kindsIn);
    expect(own.toSorted()).toEqual(['hint-missing', 'not-due', 'outbox-old']);
    expect(own.filter((kind) => !findingKinds.some((one) => one === kind))).toEqual([]);
    const others = queries.filter((query) => query.startsWith('!in')).map(kindsIn);
    expect(others.map((kinds) => kinds.toSorted())).toEqual([own.toSorted()]);
  });

  it('wait no shorter than the auditor rests', () => {
    // Every five minutes, and the platform brings lines some minutes late.
    expect(alerts()).toMatch(/name: 'auditor-silent'[\s\S]{0,400}window: 'PT30M'/u);
    expect(readFileSync('bot/src/audit/auditor.ts', 'utf8')).toContain('everyMs = 5 * minute');
  });
});
