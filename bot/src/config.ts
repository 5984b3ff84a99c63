import { z } from 'zod';
import { logLevels, type LogLevel } from './ports.ts';

/** Where the rows are: a connection string, or a URL reached with a managed identity. */
export type TablesSetting = { readonly connectionString: string } | { readonly url: string };

/** Which of Microsoft's SDKs speaks to Teams: docs/adr/0019-leaving-botbuilder.md. */
export const channels = ['botbuilder', 'agents'] as const;
export type Channel = (typeof channels)[number];

export interface BotIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string;
  readonly tenantId: string;
}

/** Where figures and traces go; absent: nowhere, and nothing is measured. */
export interface TelemetrySettings {
  /** The connection string of an Application Insights resource. */
  readonly azure?: string;
  readonly local?:
    { readonly kind: 'console' } | { readonly kind: 'prometheus'; readonly port: number };
  /** The part of all requests that is traced, 0 to 1. */
  readonly traceRatio: number;
}

export interface Settings {
  readonly port: number;
  readonly tables: TablesSetting;
  readonly channel: Channel;
  readonly countyFile: string;
  /** Called while the auditor finds nothing wrong; a watch that hears nothing raises the alarm. */
  readonly pingUrl?: string;
  readonly telemetry?: TelemetrySettings;
  /** What is logged unless the store says otherwise for a while. */
  readonly logLevel: LogLevel;
  /** What only production has, or only local mode. */
  readonly mode:
    | { readonly kind: 'local'; readonly clockStart?: number }
    | {
        readonly kind: 'production';
        readonly bot: BotIdentity;
        readonly tabClientId: string;
        /** Id of the app's manifest: with it cards have a button to the tab. */
        readonly teamsAppId?: string;
      };
}

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  /** One line a mistake, naming the setting; never its value. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

const missing = (name: string) => `${name} is missing`;
const text = z.string();
const guid = z
  .guid('is not a GUID')
  .refine((id) => /[1-9a-f]/iu.test(id), 'is a placeholder, and no GUID of anything');
const isPort = (port: number) => port <= 65_535;
const port = z
  .string()
  .regex(/^\d{1,5}$/u, 'is not a port')
  .transform(Number)
  .refine(isPort, 'is not a port');

const common = z.object({
  PORT: port.default(3978),
  KOPPI_ENV: z
    .enum(['local', 'production'], 'is neither local nor production')
    .default('production'),
  KOPPI_CHANNEL: z.enum(channels, 'is neither botbuilder nor agents').default('botbuilder'),
  // A managed identity gives its tokens to TLS only.
  TABLES_URL: z.url({ protocol: /^https$/u, error: 'is not an https URL' }).optional(),
  TABLES_CONNECTION_STRING: text.refine(isSecret, 'names an address without TLS').optional(),
  KOPPI_COUNTY_FILE: text.optional(),
  KOPPI_PING_URL: z
    .url('is not a URL')
    .regex(
      /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/iu,
      'is neither https nor on this machine',
    )
    .optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: text
    .refine(isResource, 'is no connection string of Application Insights')
    .optional(),
  KOPPI_TELEMETRY: z
    .enum(['console', 'prometheus'], 'is neither console nor prometheus')
    .optional(),
  KOPPI_TELEMETRY_PORT: port.default(9464),
  KOPPI_TRACE_RATIO: text
    .regex(/^(?:0|1|0?\.\d{1,6})$/u, 'is not a number from 0 to 1')
    .transform(Number)
    .default(1),
  KOPPI_LOG_LEVEL: z.enum(logLevels, 'is none of error, warn, info and debug').default('info'),
  KOPPI_CLOCK_START: z.iso
    .datetime({ offset: true, error: 'is not an ISO instant' })
    .transform((iso) => Date.parse(iso))
    .optional(),
});

const production = z.object({
  BOT_ID: guid,
  BOT_TYPE: z.enum(
    ['SingleTenant', 'UserAssignedMSI'],
    'is neither SingleTenant nor UserAssignedMSI',
  ),
  BOT_PASSWORD: text.optional(),
  BOT_TENANT_ID: guid,
  TAB_CLIENT_ID: guid,
  TEAMS_APP_ID: guid.optional(),
  KOPPI_COUNTY_FILE: text,
  KOPPI_PING_URL: z.url({ protocol: /^https$/u, error: 'is not an https URL' }).optional(),
  KOPPI_CLOCK_START: z.undefined('is for local mode only').optional(),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Of whoever `npm run probe` speaks as; in the environment, so that no list of processes shows it. */
export const probeToken = (): string | undefined => process.env['KOPPI_PROBE_TOKEN'];

/** The only reader of the environment; names everything that is missing or wrong at once. */
export function readSettings(env: Environment = process.env): SettingsRead {
  // An empty setting is a missing one: deployment scripts leave such behind.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const read = common.safeParse(given);
  const bot = given['KOPPI_ENV'] === 'local' ? undefined : production.safeParse(given);
  const mistakes = [
    ...mistakesOf(read, given),
    ...(bot ? [...mistakesOf(bot, given), ...passwordMistakes(given)] : []),
    ...tablesMistakes(given),
    ...paddingMistakes(given),
  ];
  const tables = read.data && tablesOf(read.data);
  if (mistakes.length > 0 || !tables) return { ok: false, mistakes };
  const { PORT: port, KOPPI_CLOCK_START: clockStart, KOPPI_COUNTY_FILE: countyFile } = read.data;
  const { KOPPI_PING_URL: pingUrl, KOPPI_LOG_LEVEL: logLevel, KOPPI_CHANNEL: channel } = read.data;
  const telemetry = telemetryOf(read.data);
  const mode: Settings['mode'] = bot?.data
    ? productionOf(bot.data)
    : { kind: 'local', ...(clockStart === undefined ? {} : { clockStart }) };
  return {
    ok: true,
    settings: {
      ...{ port, tables, channel, mode, logLevel },
      countyFile: countyFile ?? 'counties/siun-sote.json',
      ...(pingUrl === undefined ? {} : { pingUrl }),
      ...(telemetry === undefined ? {} : { telemetry }),
    },
  };
}

function productionOf(read: z.output<typeof production>): Settings['mode'] {
  const { BOT_ID: appId, BOT_TYPE: appType, BOT_TENANT_ID: tenantId } = read;
  const password = read.BOT_PASSWORD === undefined ? {} : { password: read.BOT_PASSWORD };
  const bot = { appId, appType, tenantId, ...password };
  const { TAB_CLIENT_ID: tabClientId, TEAMS_APP_ID: teamsAppId } = read;
  return {
    ...{ kind: 'production', bot, tabClientId },
    ...(teamsAppId === undefined ? {} : { teamsAppId }),
  };
}

function tablesOf(read: z.output<typeof common>): TablesSetting | undefined {
  const { TABLES_CONNECTION_STRING: connectionString, TABLES_URL: url } = read;
  if (connectionString !== undefined) return { connectionString };
  return url === undefined ? undefined : { url };
}

function telemetryOf(read: z.output<typeof common>): TelemetrySettings | undefined {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: azure, KOPPI_TELEMETRY: kind } = read;
  const { KOPPI_TELEMETRY_PORT: port, KOPPI_TRACE_RATIO: traceRatio } = read;
  if (azure === undefined && kind === undefined) return undefined;
  return {
    traceRatio,
    ...(azure === undefined ? {} : { azure }),
    ...(kind === undefined ? {} : { local: kind === 'console' ? { kind } : { kind, port } }),
  };
}

function mistakesOf(
  read: { readonly error?: z.ZodError | undefined },
  given: Environment,
): string[] {
  return (read.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? missing(name) : `${name} ${message}`;
  });
}

/** A password left behind by another kind of identity says that one of the two is a mistake. */
function passwordMistakes({ BOT_TYPE: type, BOT_PASSWORD: password }: Environment): string[] {
  if (type === 'SingleTenant' && password === undefined) return [missing('BOT_PASSWORD')];
  const isLeft = type === 'UserAssignedMSI' && password !== undefined;
  return isLeft ? ['BOT_PASSWORD is not for UserAssignedMSI'] : [];
}

function tablesMistakes({
  TABLES_URL: url,
  TABLES_CONNECTION_STRING: text,
}: Environment): string[] {
  return url === undefined && text === undefined
    ? [missing('TABLES_URL or TABLES_CONNECTION_STRING')]
    : [];
}

/** A line end copied along with a secret would be looked for long. */
function paddingMistakes(given: Environment): string[] {
  const names = [...Object.keys(common.shape), ...Object.keys(production.shape)];
  const padded = names.filter((name) => given[name] !== given[name]?.trim());
  return [...new Set(padded)].map((name) => `${name} begins or ends with a blank`);
}

/** Plain HTTP is for the emulator on this machine and nothing else. */
function isSecret(connectionString: string): boolean {
  const endpoints = connectionString.match(/\bhttp:\/\/[^/;]*/giu) ?? [];
  if (/DefaultEndpointsProtocol=http(;|$)/iu.test(connectionString) && endpoints.length === 0)
    return false;
  return endpoints.every((one) => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|$)/iu.test(one));
}

/** A key, and where to: over TLS, or on this machine. */
function isResource(connectionString: string): boolean {
  const key = /(?:^|;)InstrumentationKey=([^;]*)/iu.exec(connectionString)?.[1];
  const endpoint = /(?:^|;)IngestionEndpoint=([^;]*)/iu.exec(connectionString)?.[1] ?? '';
  const isSafe = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/iu.test(endpoint);
  return guid.safeParse(key).success && isSafe && URL.canParse(endpoint);
}
