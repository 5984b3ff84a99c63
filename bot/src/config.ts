import { z } from 'zod';

/** Where the rows are: a connection string, or a URL reached with a managed identity. */
export type TablesSetting = { readonly connectionString: string } | { readonly url: string };

export interface BotIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string;
  readonly tenantId: string;
}

export interface Settings {
  readonly port: number;
  readonly tables: TablesSetting;
  readonly countyFile: string;
  /** Called while the auditor finds nothing wrong; a watch that hears nothing raises the alarm. */
  readonly pingUrl?: string;
  /** What only production has, or only local mode. */
  readonly mode:
    | { readonly kind: 'local'; readonly clockStart?: number }
    | { readonly kind: 'production'; readonly bot: BotIdentity; readonly tabClientId: string };
}

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  /** One line a mistake, naming the setting; never its value. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

const guid = z.guid('is not a GUID');
const text = z.string().min(1, 'is empty');
const missing = (name: string) => `${name} is missing`;

const common = z.object({
  PORT: z.coerce.number('is not a number').int().min(0).max(65_535).default(3978),
  KOPPI_ENV: z
    .enum(['local', 'production'], 'is neither local nor production')
    .default('production'),
  TABLES_URL: z.url('is not a URL').optional(),
  TABLES_CONNECTION_STRING: text.optional(),
  KOPPI_COUNTY_FILE: text.optional(),
  KOPPI_PING_URL: z
    .url('is not a URL')
    .regex(
      /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/iu,
      'is neither https nor on this machine',
    )
    .optional(),
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
  KOPPI_COUNTY_FILE: text,
  KOPPI_PING_URL: z.url({ protocol: /^https$/u, error: 'is not an https URL' }).optional(),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of the environment; names everything that is missing or wrong at once. */
export function readSettings(env: Environment = process.env): SettingsRead {
  // An empty setting is a missing one: deployment scripts leave such behind.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = common.safeParse(given);
  if (!read.success) return { ok: false, mistakes: mistakesOf(read.error, given) };
  const tables = tablesOf(read.data);
  if (!tables) return { ok: false, mistakes: [missing('TABLES_URL or TABLES_CONNECTION_STRING')] };
  const { PORT: port, KOPPI_CLOCK_START: clockStart, KOPPI_COUNTY_FILE: countyFile } = read.data;
  if (read.data.KOPPI_ENV === 'local')
    return {
      ok: true,
      settings: {
        port,
        tables,
        countyFile: countyFile ?? 'counties/siun-sote.json',
        mode: { kind: 'local', ...(clockStart === undefined ? {} : { clockStart }) },
        ...pingOf(read.data.KOPPI_PING_URL),
      },
    };
  return productionSettings(given, port, tables);
}

function productionSettings(given: Environment, port: number, tables: TablesSetting): SettingsRead {
  const read = production.safeParse(given);
  if (!read.success) return { ok: false, mistakes: mistakesOf(read.error, given) };
  const { BOT_TYPE: appType, BOT_PASSWORD: password, TAB_CLIENT_ID: tabClientId } = read.data;
  if (appType === 'SingleTenant' && password === undefined)
    return { ok: false, mistakes: [missing('BOT_PASSWORD')] };
  const bot: BotIdentity = {
    appId: read.data.BOT_ID,
    appType,
    tenantId: read.data.BOT_TENANT_ID,
    ...(password === undefined ? {} : { password }),
  };
  return {
    ok: true,
    settings: {
      port,
      tables,
      countyFile: read.data.KOPPI_COUNTY_FILE,
      mode: { kind: 'production', bot, tabClientId },
      ...pingOf(read.data.KOPPI_PING_URL),
    },
  };
}

function pingOf(pingUrl: string | undefined): Pick<Settings, 'pingUrl'> {
  return pingUrl === undefined ? {} : { pingUrl };
}

function tablesOf(read: z.output<typeof common>): TablesSetting | undefined {
  const { TABLES_CONNECTION_STRING: connectionString, TABLES_URL: url } = read;
  if (connectionString !== undefined) return { connectionString };
  return url === undefined ? undefined : { url };
}

function mistakesOf(error: z.ZodError, given: Environment): string[] {
  return error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? missing(name) : `${name} ${message}`;
  });
}
