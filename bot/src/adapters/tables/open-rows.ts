import { DefaultAzureCredential } from '@azure/identity';
import { createAzureRows } from './azure-rows.ts';
import type { Credential } from './client.ts';
import { restoring } from './restoring.ts';
import type { Rows } from './rows.ts';

type TablesSetting = { readonly connectionString: string } | { readonly url: string };

/**
 * The county's tables, made where they are missing.
 * @throws RestoreUnfinished when they hold an export only in part
 */
export async function openRows(settings: TablesSetting): Promise<Rows> {
  const rows = await openTables(settings);
  await restoring(rows).refuse();
  return rows;
}

/** The same for whoever brings an export back; `limitMs` for one call, since nobody waits for an answer. */
export async function openTables(settings: TablesSetting, limitMs?: number): Promise<Rows> {
  const rows = createAzureRows(
    'url' in settings ? { ...settings, credential: ownIdentity() } : settings,
    limitMs,
  );
  await rows.open();
  return rows;
}

/** The service's own, in Azure; at a desk that of whoever is signed in. */
export const ownIdentity = (): Credential => new DefaultAzureCredential();
