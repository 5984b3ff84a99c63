import { readSettings } from '../bot/src/config.ts';

const emulator =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aw==;TableEndpoint=http://127.0.0.1:10002/a';
const account =
  'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aw==;EndpointSuffix=core.windows.net';

const production = {
  BOT_ID: '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a',
  BOT_TYPE: 'SingleTenant',
  BOT_PASSWORD: 'secret',
  BOT_TENANT_ID: '5d0c2a7e-3b61-4c1f-9a58-7e2f60b4c913',
  TAB_CLIENT_ID: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e',
  TABLES_URL: 'https://koppi.table.core.windows.net',
  KOPPI_COUNTY_FILE: 'counties/siun-sote.json',
};
const local = { KOPPI_ENV: 'local', TABLES_CONNECTION_STRING: emulator };

type Change = Readonly<Record<string, string | undefined>>;

const mistakesIn = (given: Change): readonly string[] => {
  const read = readSettings(given);
  return read.ok ? [] : read.mistakes;
};

describe('production', () => {
  it('is what starts when nothing else is asked for', () => {
    expect(readSettings(production)).toEqual({
      ok: true,
      settings: {
        port: 3978,
        tables: { url: production.TABLES_URL },
        countyFile: production.KOPPI_COUNTY_FILE,
        logLevel: 'info',
        channel: 'botbuilder',
        mode: {
          kind: 'production',
          bot: {
            appId: production.BOT_ID,
            appType: 'SingleTenant',
            password: 'secret',
            tenantId: production.BOT_TENANT_ID,
          },
          tabClientId: production.TAB_CLIENT_ID,
        },
      },
    });
  });

  it.each<[string, Change]>([
    ['a managed identity without a password', { BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: '' }],
    ['GUIDs in capitals', { BOT_ID: production.BOT_ID.toUpperCase() }],
    ['tables by connection string', { TABLES_URL: '', TABLES_CONNECTION_STRING: account }],
    ['any port', { PORT: '65535' }],
    ['the id of the Teams app', { TEAMS_APP_ID: production.TAB_CLIENT_ID }],
    ['an empty setting of local mode', { KOPPI_CLOCK_START: '' }],
    ['nowhere for telemetry to go', { APPLICATIONINSIGHTS_CONNECTION_STRING: '' }],
    ['the other SDK', { KOPPI_CHANNEL: 'agents' }],
    ['every level of log', { KOPPI_LOG_LEVEL: 'debug' }],
  ])('starts with %s', (_what, change) => {
    expect(mistakesIn({ ...production, ...change })).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ...Object.keys(production).flatMap((name): [string, Change, string][] =>
      ['', undefined, ' \t\n'].map((value) => [
        `${name} ${value === undefined ? 'left out' : JSON.stringify(value)}`,
        { [name]: value },
        `${name === 'TABLES_URL' ? 'TABLES_URL or TABLES_CONNECTION_STRING' : name} is missing`,
      ]),
    ),
    [
      'an SDK of another name',
      { KOPPI_CHANNEL: 'teams' },
      'KOPPI_CHANNEL is neither botbuilder nor agents',
    ],
    ...(['BOT_ID', 'BOT_TENANT_ID', 'TAB_CLIENT_ID'] as const).flatMap(
      (name): [string, Change, string][] => [
        [`${name} of words`, { [name]: 'koppi' }, `${name} is not a GUID`],
        [`${name} cut short`, { [name]: production[name].slice(0, -1) }, `${name} is not a GUID`],
        [`${name} in braces`, { [name]: `{${production[name]}}` }, `${name} is not a GUID`],
        [
          `${name} of zeros`,
          { [name]: '00000000-0000-0000-0000-000000000000' },
          `${name} is a placeholder, and no GUID of anything`,
        ],
      ],
    ),
    ...Object.entries(production).map(([name, value]): [string, Change, string] => [
      `${name} with a line end`,
      { [name]: `${value}\n` },
      `${name} begins or ends with a blank`,
    ]),
    [
      'BOT_TYPE MultiTenant',
      { BOT_TYPE: 'MultiTenant' },
      'BOT_TYPE is neither SingleTenant nor UserAssignedMSI',
    ],
    [
      'a password beside a managed identity',
      { BOT_TYPE: 'UserAssignedMSI' },
      'BOT_PASSWORD is not for UserAssignedMSI',
    ],
    ['TEAMS_APP_ID of words', { TEAMS_APP_ID: 'koppi' }, 'TEAMS_APP_ID is not a GUID'],
    [
      'tables without TLS',
      { TABLES_URL: 'http://koppi.table.core.windows.net' },
      'TABLES_URL is not an https URL',
    ],
    ['tables at no URL', { TABLES_URL: 'koppi' }, 'TABLES_URL is not an https URL'],
    ['tables in a file', { TABLES_URL: 'file:///koppi' }, 'TABLES_URL is not an https URL'],
    [
      'an account without TLS',
      { TABLES_URL: '', TABLES_CONNECTION_STRING: account.replace('https', 'http') },
      'TABLES_CONNECTION_STRING names an address without TLS',
    ],
    [
      'an emulator elsewhere',
      { TABLES_URL: '', TABLES_CONNECTION_STRING: emulator.replace('127.0.0.1', '127.0.0.1.nu') },
      'TABLES_CONNECTION_STRING names an address without TLS',
    ],
    [
      'a clock of its own',
      { KOPPI_CLOCK_START: '2026-11-24T08:15:00Z' },
      'KOPPI_CLOCK_START is for local mode only',
    ],
    ['another mode', { KOPPI_ENV: 'Production' }, 'KOPPI_ENV is neither local nor production'],
    ...['http', '-1', '3978.5', '65536', '0x10', '1e3'].map((port): [string, Change, string] => [
      `port ${port}`,
      { PORT: port },
      'PORT is not a port',
    ]),
  ])('does not start with %s', (_what, change, mistake) => {
    expect(mistakesIn({ ...production, ...change })).toContain(mistake);
  });

  it('names all that is wrong at once, and no value', () => {
    const mistakes = mistakesIn({ BOT_ID: 'value', BOT_PASSWORD: 'value', PORT: 'value' });
    expect(mistakes).toEqual([
      'PORT is not a port',
      'BOT_ID is not a GUID',
      'BOT_TYPE is missing',
      'BOT_TENANT_ID is missing',
      'TAB_CLIENT_ID is missing',
      'KOPPI_COUNTY_FILE is missing',
      'TABLES_URL or TABLES_CONNECTION_STRING is missing',
    ]);
  });
});

describe('local mode', () => {
  it('wants nothing but tables', () => {
    expect(readSettings(local)).toEqual({
      ok: true,
      settings: {
        port: 3978,
        tables: { connectionString: emulator },
        countyFile: 'counties/siun-sote.json',
        logLevel: 'info',
        channel: 'botbuilder',
        mode: { kind: 'local' },
      },
    });
  });

  it('may have a clock of its own', () => {
    const read = readSettings({ ...local, KOPPI_CLOCK_START: '2026-11-24T10:15:00+02:00' });
    expect(read).toMatchObject({
      settings: { mode: { clockStart: Date.parse('2026-11-24T08:15:00Z') } },
    });
  });

  it.each(['2026-11-24', 'tuesday', '2026-11-24T10:15', '2026-02-30T10:15:00Z'])(
    'does not start at %s',
    (clock) => {
      expect(mistakesIn({ ...local, KOPPI_CLOCK_START: clock })).toEqual([
        'KOPPI_CLOCK_START is not an ISO instant',
      ]);
    },
  );

  it('does not start without tables', () => {
    expect(mistakesIn({ KOPPI_ENV: 'local' })).toEqual([
      'TABLES_URL or TABLES_CONNECTION_STRING is missing',
    ]);
  });

  it('has to be asked for', () => {
    expect(mistakesIn({ TABLES_CONNECTION_STRING: emulator })).toContain('BOT_ID is missing');
  });
});

describe('telemetry', () => {
  const key = 'InstrumentationKey=0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
  const azure = `${key};IngestionEndpoint=https://swedencentral-0.in.applicationinsights.azure.com/;ApplicationId=a`;
  const telemetryOf = (given: Change) => {
    const read = readSettings({ ...production, ...given });
    return read.ok ? read.settings.telemetry : read.mistakes;
  };

  it.each<[string, Change, object | undefined]>([
    ['nowhere', {}, undefined],
    ['nowhere, whatever is said besides', { KOPPI_TRACE_RATIO: '0.5' }, undefined],
    [
      'to Azure Monitor',
      { APPLICATIONINSIGHTS_CONNECTION_STRING: azure },
      { azure, traceRatio: 1 },
    ],
    [
      'to Azure Monitor, a tenth of the traces',
      { APPLICATIONINSIGHTS_CONNECTION_STRING: azure, KOPPI_TRACE_RATIO: '0.1' },
      { azure, traceRatio: 0.1 },
    ],
    [
      'to Prometheus',
      { KOPPI_TELEMETRY: 'prometheus' },
      { local: { kind: 'prometheus', port: 9464 }, traceRatio: 1 },
    ],
    [
      'to Prometheus at another port',
      { KOPPI_TELEMETRY: 'prometheus', KOPPI_TELEMETRY_PORT: '9100' },
      { local: { kind: 'prometheus', port: 9100 }, traceRatio: 1 },
    ],
    [
      'to the console',
      { KOPPI_TELEMETRY: 'console' },
      { local: { kind: 'console' }, traceRatio: 1 },
    ],
  ])('goes %s', (_where, given, settings) => {
    expect(telemetryOf(given)).toEqual(settings);
  });

  const noResource =
    'APPLICATIONINSIGHTS_CONNECTION_STRING is no connection string of Application Insights';
  it.each<[string, Change, string]>([
    ['a key alone', { APPLICATIONINSIGHTS_CONNECTION_STRING: key }, noResource],
    [
      'no key',
      { APPLICATIONINSIGHTS_CONNECTION_STRING: azure.replace(key, 'InstrumentationKey=a') },
      noResource,
    ],
    [
      'an ingestion without TLS',
      { APPLICATIONINSIGHTS_CONNECTION_STRING: `${key};IngestionEndpoint=http://example.fi/` },
      noResource,
    ],
    [
      'an exporter of another name',
      { KOPPI_TELEMETRY: 'otlp' },
      'KOPPI_TELEMETRY is neither console nor prometheus',
    ],
    [
      'a port that is none',
      { KOPPI_TELEMETRY: 'prometheus', KOPPI_TELEMETRY_PORT: '70000' },
      'KOPPI_TELEMETRY_PORT is not a port',
    ],
    ...['2', '-0.1', 'all', '1e-1'].map((ratio): [string, Change, string] => [
      `a ratio of ${ratio}`,
      { KOPPI_TRACE_RATIO: ratio },
      'KOPPI_TRACE_RATIO is not a number from 0 to 1',
    ]),
    [
      'a level of another name',
      { KOPPI_LOG_LEVEL: 'trace' },
      'KOPPI_LOG_LEVEL is none of error, warn, info and debug',
    ],
  ])('does not start with %s', (_what, given, mistake) => {
    expect(telemetryOf(given)).toEqual([mistake]);
  });
});
