import { createAzureRows, type AzureRows } from '../../bot/src/adapters/tables/azure-rows.ts';

/** The emulator on a busy machine may take so long; the product's own limit is for who waits for an answer. */
const emulatorMs = 60_000;

/** The tables as a test looks at them, beside the service. */
export const patientRows = (connectionString: string): AzureRows =>
  createAzureRows({ connectionString }, emulatorMs);
