import { DefaultAzureCredential } from '@azure/identity';
import { createAzureRows } from './azure-rows.ts';
import type { Rows } from './rows.ts';

/** The county's tables, made where they are missing. */
export async function openRows(
  settings: { readonly connectionString: string } | { readonly url: string },
): Promise<Rows> {
  const rows = createAzureRows(
    'url' in settings ? { ...settings, credential: new DefaultAzureCredential() } : settings,
  );
  await rows.open();
  return rows;
}
